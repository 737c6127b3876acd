/** Runs the analysis of the rules page before the build, so that whatever that page cannot show is known early. */
import { overviewOf, type KindOverview } from '../../../../domain/rating/analysis/overview.ts';
import type { RuleSet } from '../../../../domain/rating/ruleset.ts';

/** What the page of rules cannot show in full, and why, in sentences. The build goes on without it. */
export function analysisRemarks(ruleset: RuleSet): readonly string[] {
  const remarks = overviewOf(ruleset).flatMap((kind) => remarksOf(kind));
  return [...new Set(remarks)];
}

function remarksOf({ readings }: KindOverview): readonly string[] {
  return readings.flatMap(({ reading, survey, tooMany, hasNoMap }) => [
    ...(tooMany === null
      ? []
      : [
          `Cách hiểu “${reading.id}”: quá nhiều trường hợp để tìm khoảng trống và chỗ chồng nhau, vì điều kiện "${tooMany.condition}" xét ${tooMany.looksAt} điều rời nhau. Trang cách xếp loại không có phần ấy; phần tự kiểm tra vẫn đúng. Nhiều điều cùng đứng trong một "any" hoặc "all" thì không sao.`,
        ]),
    ...(survey?.exact === false
      ? [
          `Cách hiểu “${reading.id}”: chưa chắc đã tìm đủ khoảng trống, vì các số liệu ràng buộc nhau theo quá nhiều cách.`,
        ]
      : []),
    ...(hasNoMap
      ? [`Cách hiểu “${reading.id}”: không vẽ sơ đồ, vì ngoài số trên trục còn quá nhiều điều phải xét.`]
      : []),
  ]);
}
