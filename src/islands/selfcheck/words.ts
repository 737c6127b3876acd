import type { Shortfall } from '../../domain/draft/draft.ts';
import type { Answer } from '../../domain/rating/ruleset.ts';

/** The four answers in the order shown. */
export const ANSWERS: readonly { readonly answer: Answer; readonly label: string }[] = [
  { answer: 'assured', label: 'Bảo đảm' },
  { answer: 'deficient', label: 'Chưa bảo đảm' },
  { answer: 'notDone', label: 'Chưa hoàn thành' },
  { answer: 'notApplicable', label: 'Không áp dụng' },
];

export const SHORTFALL_LABELS: Readonly<Record<Shortfall, string>> = {
  late: 'Chậm tiến độ',
  quality: 'Chưa bảo đảm chất lượng',
  effect: 'Hiệu quả thấp',
};

/** What a draft is called. */
export function unitName({ unit }: { readonly unit: string }): string {
  return unit.trim() === '' ? 'Chưa đặt tên đơn vị' : unit;
}

/** An answer as the cards name it. */
export function answerLabel(answer: Answer): string {
  return ANSWERS.find((one) => one.answer === answer)?.label ?? answer;
}
