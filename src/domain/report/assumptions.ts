import { countsDuties, leavingOut } from '../rating/answers.ts';
import { dutyWord, possibleSentence } from '../rating/wording/phrases.ts';
import { schemeWords } from '../rating/wording/schemeWords.ts';
import type { Rating } from '../rating/result.ts';
import type { Reading, RoleRule, RuleSet } from '../rating/ruleset.ts';
import { provisionWords } from '../regulation/tree/ids.ts';
import type { ReportSource, Statement } from './report.ts';

/** The assumptions and limits of the likely rating, each with the provision on which it is based, if any. */
export function assumptionsOf(
  ruleset: RuleSet,
  role: RoleRule,
  first: Reading,
  rating: Rating,
  source: ReportSource,
): readonly Statement[] {
  const { duty } = ruleset.words;
  const counted = dutyWord(ruleset, 'share');
  const { notApplicable, unanswered } = rating.duties;
  const points = rating.readings[first.id]?.possible ?? [];
  const clauses = rating.byClause[first.id] ?? [];
  const same = points.join() === clauses.join();
  const statements: (Statement | false)[] = [
    {
      text: 'Đây là bản tự đánh giá, không phải quyết định xếp loại. Số liệu do người lập phiếu tự nhập.',
      clause: null,
    },
    { text: `Kết quả được tính theo cách hiểu “${first.name}”. ${first.reason}`, clause: first.clause },
    { text: ruleset.precedenceBecause.text, clause: ruleset.precedenceBecause.clause },
    countsDuties(ruleset) && {
      text: `Mỗi ${counted} được đếm theo đơn vị nhỏ nhất có đánh số (điểm, hoặc khoản không chia điểm). Nếu đếm theo cả khoản thì ${same ? 'kết quả không đổi' : `kết quả là: ${possibleSentence(ruleset, clauses)}`}.`,
      clause: ruleset.clause,
    },
    ...ruleset.exceptions
      .filter(({ roles }) => roles.includes(role.id))
      .map(({ provision, because, clause }) => ({
        text: `Nội dung tại ${provisionWords(provision)} được tính cho ${schemeWords(ruleset).kind} này. ${because}`,
        clause,
      })),
    notApplicable > 0 && {
      text: `${notApplicable} ${duty} được đánh dấu “${leavingOut(ruleset)
        .map(({ name }) => name)
        .join('”, “')}” nên không tính vào tổng số.`,
      clause: null,
    },
    unanswered > 0 && { text: `${unanswered} ${duty} chưa trả lời vẫn được tính vào tổng số.`, clause: null },
    { text: `${source.validity} (kiểm tra ngày ${source.checked}).`, clause: null },
  ];
  return statements.filter((one) => one !== false);
}
