/** What an author may not have meant: cases that no level covers, and levels that are never the outcome. */
import { overviewOf } from '../../../../domain/rating/analysis/overview.ts';
import type { RuleSet } from '../../../../domain/rating/ruleset.ts';
import { casesOf, plainWords } from '../../../../domain/rating/wording/sentence.ts';

/** More cases that no level covers are counted, not listed. */
const MAX_TOLD = 2;

/** Such cases and levels of the first reading, in sentences. No mistakes: the text may be printed so. */
export function outcomeRemarks(ruleset: RuleSet): readonly string[] {
  const remarks = overviewOf(ruleset).flatMap(({ readings: [first] }) => {
    if (first === undefined || first.survey === null) return [];
    const { gaps, unreachable } = first.survey;
    const cases = casesOf(ruleset, gaps).map((sentences) => sentences.map(plainWords).join(' và '));
    const told =
      cases.length > MAX_TOLD
        ? `Có ${cases.length} loại trường hợp không mức nào nhận (trang cách xếp loại kể đủ)`
        : `Không mức nào nhận: ${cases.join('; ')}`;
    return [
      ...(cases.length === 0 ? [] : [`${told}. Văn bản in như vậy thì giữ nguyên; nếu không, xem lại các giới hạn.`]),
      ...unreachable.map(({ level, why }) =>
        why === 'neverMet'
          ? `Mức "${level}" không bao giờ là kết quả: không trường hợp nào thỏa mãn đủ điều kiện của nó.`
          : `Mức "${level}" không bao giờ là kết quả: chỗ nào nó được thỏa mãn thì mức khác được lấy trước. Xem lại "precedence.order".`,
      ),
    ];
  });
  return [...new Set(remarks)];
}
