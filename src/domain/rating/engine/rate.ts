import { compiledFor, type Compiled, type CompiledReading } from './compile.ts';
import { dutyCount, explain } from './explain.ts';
import { evaluate, outcomesNow, possibleOutcomes, type OpenVariable } from './explore.ts';
import { readFigure } from './figures.ts';
import type { ConditionResult, LevelResult, Rating, ReadingResult } from '../result.ts';
import type { Facts, LevelId, OutcomeId, ReadingId, RuleSet } from '../ruleset.ts';
import { inOrder, settleDuties, settleFigures } from './situation.ts';
import { tallyOf } from './tally.ts';
import { isCertain } from './truth.ts';

/**
 * Rates one case under every reading of a rule set (for this regulation: Điều 12), with the explanation.
 *
 * What the facts leave out is unknown, and `possible` is then exactly the set of outcomes that some way of filling it in gives.
 * An unanswered duty counts as applicable. Where no duty applies, tests on duties have no meaning: a level that holds without them still
 * decides, otherwise the outcome is `undefined`. Where no level is met the outcome is `gap`. Numbers are compared exactly as decimals of up
 * to 15 digits, shares in integers.
 *
 * @param ruleset must not change afterwards: its compiled form is kept.
 * @param facts `role`, `answers`, and the declared facts under their ids; null counts as absent. Answers to what is no duty of the role,
 *   and facts that no condition for the role tests, are ignored.
 * @throws RangeError for an unknown role or answer, or a number not finite or outside its fact's range; TypeError for a value of the wrong kind.
 */
export function rate(ruleset: RuleSet, facts: Facts): Rating {
  if (typeof facts !== 'object' || facts === null) throw new TypeError('facts must be an object');
  const compiled = compiledFor(ruleset, facts.role);
  const { values, groups, readings } = compiled;
  const { byDuty, byClause } = tallyOf(compiled.duties, facts.answers);
  const known = compiled.figures.map((figure) => readFigure(figure, facts));

  const figures = settleFigures(compiled, known);
  const open = inOrder([...figures, settleDuties(compiled.duties, byDuty, values)]);
  evaluate(values, groups);
  const conditions = explain(compiled, byDuty, known, open);
  const levelCache = new Map<number, LevelResult>();
  const defined = byDuty.applicable > 0;
  const results: Record<ReadingId, ReadingResult> = {};
  let agree = true;
  let first = -1;
  for (const reading of readings) {
    const outcomes = outcomesOf(compiled, reading, open);
    if (first < 0) first = outcomes;
    agree &&= outcomes === first;
    results[reading.id] = readingResult(
      compiled,
      reading,
      outcomeList(compiled, outcomes, defined),
      conditions,
      levelCache,
    );
  }

  const openByClause = inOrder([...figures, settleDuties(compiled.duties, byClause, values)]);
  evaluate(values, groups);
  const clauses: Record<ReadingId, readonly OutcomeId[]> = {};
  for (const reading of readings) {
    clauses[reading.id] = outcomeList(compiled, outcomesOf(compiled, reading, openByClause), byClause.applicable > 0);
  }
  return { duties: dutyCount(byDuty), readings: results, agree, byClause: clauses };
}

/** The outcomes a reading leaves, as a set of bits; the groups must be worked out. */
function outcomesOf(compiled: Compiled, reading: CompiledReading, open: readonly OpenVariable[]): number {
  const now = outcomesNow(compiled, reading);
  if (isCertain(now) || open.length === 0) return now;
  const exact = possibleOutcomes(compiled, reading, open);
  // Exploring leaves the groups as the last case tried had them.
  evaluate(compiled.values, compiled.groups);
  return exact;
}

function readingResult(
  compiled: Compiled,
  reading: CompiledReading,
  possible: readonly OutcomeId[],
  conditions: readonly ConditionResult[],
  levelCache: Map<number, LevelResult>,
): ReadingResult {
  const { levels } = compiled.ruleset;
  const results: LevelResult[] = [];
  const met: LevelId[] = [];
  for (let i = 0; i < levels.length; i += 1) {
    const { id: level, clause } = levels[i]!;
    const place = reading.conditions[i] ?? 0;
    // Readings mostly share a level's conditions; their result is then one object.
    let result = levelCache.get(place * 32 + i);
    if (result === undefined) {
      const condition = conditions[place]!;
      result = { level, clause, state: condition.state, condition };
      levelCache.set(place * 32 + i, result);
    }
    results.push(result);
    if (result.state === 'met') met.push(level);
  }
  const outcome = possible.length === 1 ? (possible[0] ?? null) : null;
  return { id: reading.id, possible, outcome, levels: results, overlap: met.length > 1 ? met : NONE };
}

const NONE: readonly LevelId[] = [];

/** A set of outcomes as sorted ids; the same list for the same set. `defined` = at least one duty applies. */
export function outcomeList(compiled: Compiled, outcomes: number, defined: boolean): readonly OutcomeId[] {
  const key = outcomes * 2 + (defined ? 1 : 0);
  let list = compiled.outcomeLists.get(key);
  if (list === undefined) {
    const { levels } = compiled.ruleset;
    const ids: OutcomeId[] = levels.flatMap(({ id }, i) => ((outcomes & (1 << i)) !== 0 ? [id] : []));
    if ((outcomes & (1 << levels.length)) !== 0) ids.push(defined ? 'gap' : 'undefined');
    compiled.outcomeLists.set(key, (list = ids.sort()));
  }
  return list;
}
