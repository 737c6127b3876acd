import type { Answer } from '../../domain/rating/ruleset.ts';

/** The four answers in the order shown. */
export const ANSWERS: readonly { readonly answer: Answer; readonly label: string }[] = [
  { answer: 'assured', label: 'Bảo đảm' },
  { answer: 'deficient', label: 'Chưa bảo đảm' },
  { answer: 'notDone', label: 'Chưa hoàn thành' },
  { answer: 'notApplicable', label: 'Không áp dụng' },
];
