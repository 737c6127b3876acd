import type { DutyEntry } from '../draft/draft.ts';
import { answersOf, countedAnswers } from '../rating/answers.ts';
import { capital } from '../rating/wording/phrases.ts';
import type { RuleSet } from '../rating/ruleset.ts';
import { printable } from '../printable.ts';

/**
 * The answer to a duty with its details: `Bảo đảm`, `Chưa bảo đảm (chậm tiến độ, hiệu quả thấp)`, `Không áp dụng (lý
 * do: đơn vị không có bộ phận một cửa)`, `Bảo đảm (nhận chung, chưa xem từng mục)`, `Chưa trả lời`.
 */
export function answerWords(ruleset: RuleSet, entry: DutyEntry): string {
  const { answer, unconfirmed = false, shortfalls = [], reason = '' } = entry;
  if (answer === undefined) return 'Chưa trả lời';
  const option = answersOf(ruleset).find(({ id }) => id === answer);
  const name = capital(option?.name ?? answer);
  const ways = (option?.ask?.options ?? []).filter(({ id }) => shortfalls.includes(id));
  if (ways.length > 0) return `${name} (${ways.map((one) => one.name.toLowerCase()).join(', ')})`;
  if (option?.ask !== undefined && option.ask.options === undefined)
    return `${name} (${printable(reason) === '' ? 'chưa ghi lý do' : `lý do: ${printable(reason)}`})`;
  return unconfirmed ? `${name} (nhận chung, chưa xem từng mục)` : name;
}

/** What an entry should state besides its answer. Only a recommendation: nothing is refused without it. */
export function adviceOn(
  ruleset: RuleSet,
  { answer, shortfalls = [] }: DutyEntry,
  { note, evidence }: { readonly note: string; readonly evidence: readonly string[] },
): readonly string[] {
  const option = countedAnswers(ruleset).others.find(({ id }) => id === answer);
  if (option === undefined) return [];
  const question = option.ask?.options === undefined || shortfalls.length > 0 ? null : option.ask.question;
  const missing = [
    question !== null && question.slice(0, 1).toLowerCase() + question.slice(1),
    note === '' && 'nguyên nhân',
    evidence.length === 0 && 'minh chứng',
  ];
  return missing.filter((one) => one !== false);
}
