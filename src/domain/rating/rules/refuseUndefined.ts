/** Checks for rules under which a case may have no outcome at all. */
import type { Refuse } from '../../source.ts';
import { answersOf } from '../answers.ts';
import { factsIn } from '../entered.ts';
import { canBeOfNothing } from '../engine/joint/measures/expression.ts';
import { Expressions, isMeasure } from '../engine/joint/measures/expressions.ts';
import { extentOf } from '../engine/joint/measures/measures.ts';
import type { FactId, RuleSet } from '../ruleset.ts';
import { conditionsIn } from './conditions/conditions.ts';
import type { RatingFile } from './schemas/ratingSchema.ts';

/** Refuses rules that do not say what happens if the whole of a share or ratio is 0. */
export function refuseUndefined(rules: Omit<RuleSet, 'version'>, file: RatingFile, refuse: Refuse): void {
  if (file.undefined !== undefined) return;
  const leaves = rules.readings.flatMap(({ conditions }) => Object.values(conditions).flatMap(conditionsIn));
  const leftOut = answersOf(rules).some((answer) => answer.leftOut === true);
  const counts = leftOut && leaves.some(({ kind }) => kind === 'duties');
  const divides = leaves.some((leaf) => leaf.kind === 'number' && canDivideByNothing(rules, leaf.fact));
  if (counts || divides)
    refuse(
      [],
      'không có "undefined"',
      counts ? 'lời nói khi không nội dung nào áp dụng' : 'lời nói khi số chia của một tỷ lệ bằng 0',
      'Thêm "undefined": name, short, text, clause.',
    );
}

function canDivideByNothing(rules: Omit<RuleSet, 'version'>, id: FactId): boolean {
  const fact = rules.facts.find((one) => one.id === id);
  if (fact === undefined || !isMeasure(fact)) return false;
  if (factsIn(fact).some((part) => canDivideByNothing(rules, part))) return true;
  return rules.roles.some((role) => {
    const all = new Expressions({ ...rules, version: '' }, role);
    const of = all.expressionOf(id);
    if (of.kind === 'share') return canBeOfNothing(of, all.inputs);
    return of.kind === 'ratio' && of.none === null && extentOf(all, of.whole, [])[0] <= 0;
  });
}
