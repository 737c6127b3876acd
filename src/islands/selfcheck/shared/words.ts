import { printable } from '../../../domain/printable.ts';
import type { Answer } from '../../../domain/rating/ruleset.ts';

/** The four answers in the order shown. */
export const ANSWERS: readonly { readonly answer: Answer; readonly label: string }[] = [
  { answer: 'assured', label: 'Bảo đảm' },
  { answer: 'deficient', label: 'Chưa bảo đảm' },
  { answer: 'notDone', label: 'Chưa hoàn thành' },
  { answer: 'notApplicable', label: 'Không áp dụng' },
];

/** What a draft is called wherever a page shows or says its name: without characters that could turn the direction of the sentence. */
export function unitName({ unit }: { readonly unit: string }): string {
  return printable(unit) || 'Chưa đặt tên đơn vị';
}

/** An answer as the cards name it. */
export function answerLabel(answer: Answer): string {
  return ANSWERS.find((one) => one.answer === answer)?.label ?? answer;
}
