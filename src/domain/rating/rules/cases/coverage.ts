/** Which conditions the worked cases exercise. */
import { compiledFor } from '../../engine/compile.ts';
import type { Compiled } from '../../engine/compiled.ts';
import { readFigure } from '../../engine/figures.ts';
import { settleDuties, settleFigures, settleJoint } from '../../engine/situation.ts';
import { tallyOf } from '../../engine/tally.ts';
import { ALL_TABLE, ANY_TABLE, countTruth, FALSE, TRUE, type Truth } from '../../engine/truth.ts';
import { isGroup, type Condition } from '../../condition.ts';
import type { Facts, RuleSet } from '../../ruleset.ts';
import type { ProvisionId } from '../../../regulation/tree/tree.ts';
import { conditionsIn } from '../conditions/conditions.ts';

/**
 * The provisions that no case puts to the test, in the order of the rules. A case tests a condition where the outcome
 * of some reading would be another if the condition were the other way round; a provision is tested where one of its
 * conditions is.
 */
export function untouchedClauses(ruleset: RuleSet, cases: readonly Facts[]): readonly ProvisionId[] {
  const touched = new Set(cases.flatMap((facts) => decisive(ruleset, facts)));
  const clauses = new Map<ProvisionId, boolean>();
  for (const { conditions } of ruleset.readings)
    for (const { id, clause, kind } of Object.values(conditions).flatMap(conditionsIn))
      if (!GROUPS.includes(kind)) clauses.set(clause, clauses.get(clause) === true || touched.has(id));
  return [...clauses].flatMap(([clause, isTouched]) => (isTouched ? [] : [clause]));
}

const GROUPS: readonly Condition['kind'][] = ['all', 'any', 'none', 'some'];

/** The conditions that each decide a case: if one alone were inverted, some reading would have other outcomes. */
function decisive(ruleset: RuleSet, facts: Facts): readonly string[] {
  const compiled = compiledFor(ruleset, facts.role);
  const { values, conditions } = compiled;
  settleFigures(
    compiled,
    compiled.figures.map((figure) => readFigure(figure, facts)),
  );
  settleDuties(compiled.duties, tallyOf(compiled.duties, facts.answers).byDuty, values);
  settleJoint(compiled, compiled.joint?.blocks.map((block) => block.read(facts)) ?? [], false);
  const now = outcomesWith(compiled, -1);
  return conditions.flatMap(({ condition, slot }, at) => {
    if (isGroup(condition)) return [];
    // The level of whatever is left is tested if it is the outcome.
    if (condition.kind === 'otherwise') return restIsOutcome(compiled, at, now) ? [condition.id] : [];
    const isSettled = values[slot] === TRUE || values[slot] === FALSE;
    return isSettled && outcomesWith(compiled, at).join() !== now.join() ? [condition.id] : [];
  });
}

/**
 * For each reading the outcomes that are left, one bit for each level and one for none; with one leaf turned over (-1:
 * none).
 */
function outcomesWith(compiled: Compiled, turned: number): readonly number[] {
  const { conditions, readings, values, precedence } = compiled;
  const truths: Truth[] = [];
  conditions.forEach(({ group, slot, parts, condition }, at) => {
    const own = parts.map((part) => truths[part] ?? 0);
    const leaf = values[slot] ?? 0;
    if (isGroup(condition) && group !== null) {
      const { count, any } = group;
      const table = any ? ANY_TABLE : ALL_TABLE;
      truths[at] =
        count === null
          ? own.reduce((all, truth) => table[8 * all + truth] ?? 0, any ? FALSE : TRUE)
          : countTruth(own, count.least, count.most);
    } else truths[at] = at === turned ? (leaf === TRUE ? FALSE : TRUE) : leaf;
  });
  return readings.map((reading) => {
    const isRest = (at: number): boolean => conditions[at]?.condition.kind === 'otherwise';
    const others = reading.conditions.flatMap((at) => (isRest(at) ? [] : [truths[at] ?? 0]));
    let outcomes = 0;
    for (const level of precedence) {
      const at = reading.conditions[level] ?? 0;
      const truth = isRest(at) ? countTruth(others, 0, 0) : (truths[at] ?? 0);
      if ((truth & TRUE) !== 0) outcomes |= 1 << level;
      if (truth === TRUE) return outcomes;
    }
    return outcomes | (1 << compiled.ruleset.levels.length);
  });
}

/** Whether the level of whatever is left, at this point of the conditions, is the outcome of a reading. */
function restIsOutcome({ readings }: Compiled, at: number, outcomes: readonly number[]): boolean {
  return readings.some((reading, i) => {
    const level = reading.conditions.indexOf(at);
    return level >= 0 && outcomes[i] === 1 << level;
  });
}
