import { compiledFor } from './compile.ts';
import type { Compiled, CompiledReading } from './compiled.ts';
import { dutyCount, explain, picked } from './explain.ts';
import { evaluate, outcomesNow, possibleOutcomes, type OpenVariable } from './explore.ts';
import { readFigure } from './figures.ts';
import type { DutyCount, LevelResult, Rating, ReadingResult } from '../result.ts';
import type { Facts, LevelId, OutcomeId, ReadingId, RuleSet } from '../ruleset.ts';
import { isSettledAs, settleFigures, settleRest } from './situation.ts';
import { tallyOf, type Tally } from './tally.ts';
import { isCertain } from './truth.ts';

/**
 * Rates one case under every reading of a rule set (for this regulation: Điều 12), with the explanation.
 *
 * Absent facts are unknown, and `possible` is then exactly the set of outcomes that some values of them lead to. An
 * unanswered duty counts as applicable. Where no duty applies, tests on duties have no meaning: a level that holds
 * without them still decides, otherwise the outcome is `undefined`. Where no level is met the outcome is `gap`. Numbers
 * are compared exactly as decimals of up to 15 digits, shares in integers.
 *
 * @param ruleset must not change afterwards: its compiled form is cached.
 * @param facts `role`, `answers`, and the declared facts under their ids; null counts as absent. Answers to duties that
 * the role does not have, and facts that no condition for the role tests, are ignored.
 * @throws RangeError for an unknown role or answer, or a number not finite or outside its fact's range; TypeError for a
 * value of the wrong kind.
 */
export function rateCase(ruleset: RuleSet, facts: Facts): Rating {
  if (typeof facts !== 'object' || facts === null) throw new TypeError('facts must be an object');
  const compiled = compiledFor(ruleset, facts.role);
  const { values, groups, readings, joint } = compiled;
  const { byDuty, byClause } = tallyOf(compiled.duties, facts.answers);
  const known = compiled.figures.map((figure) => readFigure(figure, facts));
  const states = joint?.blocks.map((block) => block.read(facts)) ?? [];

  const figures = settleFigures(compiled, known);
  const open = settleRest(compiled, figures, byDuty, states, false);
  evaluate(values, groups);
  const conditions = explain(compiled, byDuty, known, states, open);
  const count = dutyCountOf(compiled, byDuty, states);
  const levels = compiled.levels.map(({ level, clause, condition: at }): LevelResult => {
    const condition = conditions[at]!;
    return { level, clause, state: condition.state, condition };
  });
  const defined = isDefined(count);
  const results: Record<ReadingId, ReadingResult> = {};
  let agree = true;
  let first = -1;
  for (const reading of readings) {
    const outcomes = outcomesOf(compiled, reading, open, defined);
    if (first < 0) first = outcomes;
    agree &&= outcomes === first;
    results[reading.id] = readingResult(reading, outcomeList(compiled, outcomes), levels);
  }

  const clauses: Record<ReadingId, readonly OutcomeId[]> = {};
  if (open.length === 0 && joint === null && isSettledAs(compiled.duties, byClause, values)) {
    for (const { id } of readings) clauses[id] = results[id]!.possible;
  } else {
    const openByClause = settleRest(compiled, figures, byClause, states, true);
    evaluate(values, groups);
    for (const reading of readings)
      clauses[reading.id] = outcomeList(compiled, outcomesOf(compiled, reading, openByClause, defined));
  }
  return { duties: count, readings: results, agree, byClause: clauses };
}

/** The answers to duties, counted. */
function dutyCountOf({ joint }: Compiled, tally: Tally, states: readonly unknown[]): DutyCount {
  const duties = joint?.duties ?? null;
  return duties === null ? dutyCount(tally) : duties.countOf(states[joint!.blocks.indexOf(duties)]);
}

/** Whether there is anything to count, or nothing was to be counted anyway. */
function isDefined({ applicable, notApplicable }: DutyCount): boolean {
  return applicable > 0 || notApplicable === 0;
}

/** The outcomes possible in a reading, as a set of bits; the groups must be evaluated. */
function outcomesOf(
  compiled: Compiled,
  reading: CompiledReading,
  open: readonly OpenVariable[],
  defined: boolean,
): number {
  const now = outcomesNow(compiled, reading);
  if (isCertain(now) || open.length === 0) return named(compiled, now, defined);
  const exact = possibleOutcomes(compiled, reading, open);
  // Exploring leaves the groups in the state of the last case tried.
  evaluate(compiled.values, compiled.groups);
  return named(compiled, exact, defined);
}

/** Where no duty applies, no case is a gap: shares have no meaning then. */
function named({ ruleset }: Compiled, outcomes: number, defined: boolean): number {
  const gap = 1 << ruleset.levels.length;
  return defined || (outcomes & gap) === 0 ? outcomes : (outcomes & ~gap) | (gap << 1);
}

function readingResult(
  reading: CompiledReading,
  possible: readonly OutcomeId[],
  levelResults: readonly LevelResult[],
): ReadingResult {
  const levels = picked(levelResults, reading.levels);
  let met = 0;
  for (let i = 0; i < levels.length; i += 1) if (levels[i]!.state === 'met') met += 1;
  const overlap = met > 1 ? levels.filter(({ state }) => state === 'met').map(({ level }) => level) : NONE;
  const outcome = possible.length === 1 ? (possible[0] ?? null) : null;
  return { id: reading.id, possible, outcome, levels, overlap };
}

const NONE: readonly LevelId[] = [];

/** A set of outcomes (see `outcomesNow`) as sorted ids; the same list for the same set. */
export function outcomeList(compiled: Compiled, outcomes: number): readonly OutcomeId[] {
  let list = compiled.outcomeLists.get(outcomes);
  if (list === undefined) {
    const ids = [...compiled.ruleset.levels.map(({ id }) => id), 'gap', 'undefined'];
    compiled.outcomeLists.set(outcomes, (list = ids.filter((_, i) => (outcomes & (1 << i)) !== 0).sort()));
  }
  return list;
}
