import type { DutyEntry, Shortfall } from '../draft/draft.ts';
import { capital } from '../rating/wording/phrases.ts';
import type { DutyWords } from '../rating/ruleset.ts';
import { printable } from '../printable.ts';

/** The labels of the ways in which a duty falls short. */
export const SHORTFALL_LABELS: Readonly<Record<Shortfall, string>> = {
  late: 'Chậm tiến độ',
  quality: 'Chưa bảo đảm chất lượng',
  effect: 'Hiệu quả thấp',
};

/** The same in two or three words, for buttons beside each other. */
export const SHORTFALL_SHORT: Readonly<Record<Shortfall, string>> = {
  late: 'Chậm tiến độ',
  quality: 'Chất lượng',
  effect: 'Hiệu quả thấp',
};

/**
 * The answer to a duty with its details: `Bảo đảm`, `Chưa bảo đảm (chậm tiến độ, hiệu quả thấp)`, `Không áp dụng (lý
 * do: đơn vị không có bộ phận một cửa)`, `Bảo đảm (nhận chung, chưa xem từng mục)`, `Chưa trả lời`.
 */
export function answerWords(words: DutyWords, entry: DutyEntry): string {
  const { answer, unconfirmed = false, shortfalls = [], reason = '' } = entry;
  if (answer === undefined) return 'Chưa trả lời';
  const name = capital(words.answers[answer] ?? answer);
  if (answer === 'deficient' && shortfalls.length > 0)
    return `${name} (${shortfalls.map((one) => SHORTFALL_LABELS[one].toLowerCase()).join(', ')})`;
  if (answer === 'notApplicable')
    return `${name} (${printable(reason) === '' ? 'chưa ghi lý do' : `lý do: ${printable(reason)}`})`;
  return unconfirmed ? `${name} (nhận chung, chưa xem từng mục)` : name;
}

/** What an entry had better say besides its answer: nothing is refused for want of it. */
export function adviceOn(
  { answer, shortfalls = [] }: DutyEntry,
  { note, evidence }: { readonly note: string; readonly evidence: readonly string[] },
): readonly string[] {
  if (answer !== 'deficient' && answer !== 'notDone') return [];
  const missing = [
    answer === 'deficient' && shortfalls.length === 0 && 'mặt chưa bảo đảm',
    note === '' && 'nguyên nhân',
    evidence.length === 0 && 'minh chứng',
  ];
  return missing.filter((one) => one !== false);
}
