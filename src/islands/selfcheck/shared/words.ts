import { printable } from '../../../domain/printable.ts';
import type { Answer } from '../../../domain/rating/ruleset.ts';

/** The four answers in display order. */
export const ANSWER_LABELS: readonly { readonly answer: Answer; readonly label: string }[] = [
  { answer: 'assured', label: 'Bảo đảm' },
  { answer: 'deficient', label: 'Chưa bảo đảm' },
  { answer: 'notDone', label: 'Chưa hoàn thành' },
  { answer: 'notApplicable', label: 'Không áp dụng' },
];

/** A draft's displayed name, without characters that could change the text direction of the sentence. */
export function unitName({ unit }: { readonly unit: string }): string {
  return printable(unit) || 'Chưa đặt tên đơn vị';
}

/** An answer's label on the cards. */
export function answerLabel(answer: Answer): string {
  return ANSWER_LABELS.find((one) => one.answer === answer)?.label ?? answer;
}
