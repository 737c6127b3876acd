/** Checks ratios and means of values that need not occur. */
import { appliesTo } from '../../engine/applies.ts';
import { canBeOfNothing, inputsIn, sharesIn, type Share } from '../../engine/joint/measures/expression.ts';
import { Expressions, isMeasure } from '../../engine/joint/measures/expressions.ts';
import type { RuleSet } from '../../ruleset.ts';
import type { Refuse } from '../../../source.ts';

/**
 * Refuses shares whose values are not each in the part once, or count for nothing, and shares that others are computed
 * from although they have no last decimal or no value in some case.
 */
export function refuseBadShares(ruleset: RuleSet, refuse: Refuse): void {
  const made = ruleset.facts.filter(isMeasure);
  made.forEach((fact) => {
    const at = ['facts', ruleset.facts.indexOf(fact)];
    for (const role of ruleset.roles.filter((one) => appliesTo(one, fact.groups))) {
      const all = new Expressions(ruleset, role);
      const of = all.expressionOf(fact.id);
      if (of.kind === 'share' && !isEachOnce(of)) {
        refuse(
          at,
          `"${fact.id}" không cộng đúng một lần mỗi mục có trong điểm tối đa`,
          '"part" cộng mỗi mục của "whole" đúng một lần, không mục nào ở "whole" hai lần',
          'Cộng thẳng số liệu ấy ở "part"; điểm thưởng, điểm trừ thì ghi thành phần khác.',
        );
        return;
      }
      const inner = sharesIn(of).filter((share) => share !== of);
      if (inner.some(({ round }) => round === null)) {
        refuse(
          at,
          `"${fact.id}" tính từ một tỷ lệ, trung bình của các mục có thể không có mà chưa làm tròn`,
          'tỷ lệ, trung bình ấy có "round"',
          'Ghi "round" cho nó, ví dụ round: 0.01, như văn bản làm tròn điểm.',
        );
        return;
      }
      if (inner.some((share) => canBeOfNothing(share, all.inputs))) {
        refuse(
          at,
          `"${fact.id}" tính từ một tỷ lệ, trung bình mà có thể mọi mục đều không có`,
          'tỷ lệ ấy có "ifNone", hoặc có mục lúc nào cũng có',
          'Ghi "ifNone" cho tỷ lệ ấy; trung bình thì viết thành "ratioOf", hoặc bỏ "absent" ở một mục.',
        );
        return;
      }
    }
  });
}

function isEachOnce({ part, weights }: Share): boolean {
  const inputs = inputsIn(part);
  return [...weights].every(([at, weight]) => weight.num > 0n && inputs.filter((one) => one === at).length === 1);
}
