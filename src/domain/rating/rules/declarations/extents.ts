/** The ranges of facts, and checks of them. */
import { appliesTo } from '../../engine/applies.ts';
import { Expressions } from '../../engine/joint/measures/expressions.ts';
import { extentOf } from '../../engine/joint/measures/measures.ts';
import { isEntered, type Fact } from '../../fact.ts';
import type { FactId, RoleRule, RuleSet } from '../../ruleset.ts';
import type { YamlPath, Refuse } from '../../../source.ts';

/** The range of a fact for some roles; null if it is not a number. */
export function domainOf(
  fact: Fact,
  roles: readonly RoleRule[],
  ruleset: RuleSet,
): { readonly min: number; readonly max: number } | null {
  if (fact.kind === 'number' || fact.kind === 'lowestOf' || fact.kind === 'scores')
    return { min: fact.min, max: fact.max };
  if (isEntered(fact)) return null;
  const extents = roles.map((role) => {
    const all = new Expressions(ruleset, role);
    return extentOf(all, all.expressionOf(fact.id), []);
  });
  return { min: Math.min(...extents.map(([min]) => min)), max: Math.max(...extents.map(([, max]) => max)) };
}

/**
 * Refuses computed facts that can only have one value, wholes that may be less than nothing, and limits that are never
 * reached.
 * @param unsound facts that have been refused already
 */
export function refuseBadExtents(ruleset: RuleSet, unsound: ReadonlySet<FactId>, refuse: Refuse): void {
  ruleset.facts.forEach((fact, index) => {
    if (isEntered(fact) || unsound.has(fact.id)) return;
    const at: YamlPath = ['facts', index];
    const roles = ruleset.roles.filter((role) => appliesTo(role, fact.groups));
    for (const role of roles) {
      const all = new Expressions(ruleset, role);
      const of = all.expressionOf(fact.id);
      if (of.kind === 'ratio' && extentOf(all, of.whole, [])[0] < 0) {
        refuse(
          [...at, 'whole'],
          `"${fact.id}" chia cho một số có thể nhỏ hơn 0`,
          'số chia không bao giờ nhỏ hơn 0',
          'Sửa "whole".',
        );
        return;
      }
    }
    const bare: Fact = { ...fact, min: undefined, max: undefined };
    const open = domainOf(bare, roles, { ...ruleset, facts: ruleset.facts.map((one) => (one === fact ? bare : one)) });
    if (open === null || roles.length === 0) return;
    if (open.min === open.max)
      refuse(at, `"${fact.id}" lúc nào cũng là ${open.min}`, 'một số có thể khác nhau', 'Sửa các phần của nó.');
    if (fact.min !== undefined && fact.min >= open.max)
      refuse([...at, 'min'], `${fact.min}`, `nhỏ hơn ${open.max}, số lớn nhất tính ra được`, 'Sửa "min".');
    if (fact.max !== undefined && fact.max <= open.min)
      refuse([...at, 'max'], `${fact.max}`, `lớn hơn ${open.min}, số nhỏ nhất tính ra được`, 'Sửa "max".');
  });
}
