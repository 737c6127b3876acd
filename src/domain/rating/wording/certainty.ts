import { groupsOf } from '../analysis/readingGroups.ts';
import type { Rating } from '../result.ts';
import type { RuleSet } from '../ruleset.ts';
import { possibleSentence } from './phrases.ts';

/**
 * How certain the likely rating is, without a full stop: what the other interpretations give
 * (`2 trong 4 cách hiểu cho kết quả khác: Điều 12 không quy định`), that all give the same, or what is missing for a
 * single one.
 */
export function certaintySentence(ruleset: RuleSet, rating: Rating): string {
  const { agree, duties } = rating;
  const hasSeveral = ruleset.readings.length > 1;
  const likely = rating.readings[ruleset.readings[0]?.id ?? ''];
  if (likely === undefined || likely.outcome === null) {
    const missing = duties.unanswered > 0 ? 'câu trả lời' : 'số liệu';
    return `Chưa đủ ${missing} để xác định một mức${agree && hasSeveral ? '. Mọi cách hiểu để ngỏ như nhau' : ''}`;
  }
  if (agree) return hasSeveral ? 'Mọi cách hiểu cùng kết quả' : 'Chỉ có một cách hiểu';
  return groupsOf(ruleset, rating)
    .filter(({ possible }) => possible.join() !== likely.possible.join())
    .map(({ possible, readings }, at) => {
      const phrase = possibleSentence(ruleset, possible).replace(/^Còn có thể: /, 'còn có thể ');
      const how = at === 0 ? `trong ${ruleset.readings.length} cách hiểu cho kết quả khác` : 'cách hiểu nữa';
      return `${readings.length} ${how}: ${phrase}`;
    })
    .join('; ');
}
