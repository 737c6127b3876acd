import type { Answer } from '../../domain/rating/ruleset.ts';

/** The four answers in the order shown. */
export const ANSWERS: readonly { readonly answer: Answer; readonly label: string }[] = [
  { answer: 'assured', label: 'Bảo đảm' },
  { answer: 'deficient', label: 'Chưa bảo đảm' },
  { answer: 'notDone', label: 'Chưa hoàn thành' },
  { answer: 'notApplicable', label: 'Không áp dụng' },
];

/** What a draft is called. */
export function unitName({ unit }: { readonly unit: string }): string {
  return unit.trim() === '' ? 'Chưa đặt tên đơn vị' : unit;
}

/** An answer as the cards name it. */
export function answerLabel(answer: Answer): string {
  return ANSWERS.find((one) => one.answer === answer)?.label ?? answer;
}
