import type { Answer, Facts, OutcomeId, ReadingId, RuleSet } from '../../../src/domain/rating/ruleset.ts';
import type { Bounds, Condition } from '../../../src/domain/rating/condition.ts';
import type { ConditionState } from '../../../src/domain/rating/result.ts';
import { THRESHOLDS, type RandomCase } from './randomCases.ts';

/** The result of trying all values of the unknown facts, without using the engine. */
export interface BruteForce {
  readonly possible: Readonly<Record<ReadingId, readonly OutcomeId[]>>;
  readonly byClause: Readonly<Record<ReadingId, readonly OutcomeId[]>>;
  /** By reading and level. */
  readonly states: Readonly<Record<ReadingId, Readonly<Record<string, ConditionState>>>>;
}

type Truth = 'true' | 'false' | 'none';
interface Counts {
  readonly assured: number;
  readonly deficient: number;
  readonly notDone: number;
}
interface Settled {
  readonly counts: Counts;
  readonly numbers: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, boolean>>;
}

const STEPS = THRESHOLDS.flatMap((mark, i) => {
  const next = THRESHOLDS[i + 1];
  return next === undefined ? [mark] : [mark, mark + 0.001, (mark + next) / 2, next - 0.001];
});

/** Rates a random case by trying all values of its unknown facts. */
export function bruteForce({ ruleset, facts }: RandomCase): BruteForce {
  const role = ruleset.roles[0]!;
  const ways = waysToAnswer(role.duties, facts.answers ?? {});
  const byDuty = distinct(ways.map((way) => countsOf(Object.values(way))));
  const byClause = distinct(ways.map((way) => countsOf(clausesOf(way))));
  const items = (role.items['lowest'] ?? []).map(
    ({ id }) => (facts['lowest'] as Record<string, number | undefined>)[id],
  );
  const lowest = distinct(
    product(items.map((item) => (item === undefined ? STEPS : [item]))).map((values) => Math.min(...values)),
  );
  const index = facts['index'] as number | undefined;
  const sound = facts['sound'] as boolean | undefined;
  const bad = (facts['flags'] as { bad?: boolean }).bad;

  const figures = product<number | boolean>([
    index === undefined ? STEPS : [index],
    lowest,
    either(sound),
    either(bad),
  ]).map(([i, l, s, b]) => ({
    numbers: { index: Number(i), lowest: Number(l) },
    flags: { sound: s === true, 'flags.bad': b === true },
  }));
  const possible: Record<string, OutcomeId[]> = {};
  const clauses: Record<string, OutcomeId[]> = {};
  const states: Record<string, Record<string, ConditionState>> = {};
  for (const reading of ruleset.readings) {
    const seen = new Map<string, Set<Truth>>(ruleset.levels.map(({ id }) => [id, new Set()]));
    const outcomes = (counts: readonly Counts[], note: boolean): OutcomeId[] => {
      const found = new Set<OutcomeId>();
      for (const count of counts) {
        for (const figure of figures) {
          const truths = new Map(
            ruleset.levels.map(({ id }) => [id, levelTruth(reading.conditions[id]!, { counts: count, ...figure })]),
          );
          if (note) for (const [id, truth] of truths) seen.get(id)?.add(truth);
          found.add(
            ruleset.precedence.find((id) => truths.get(id) === 'true') ?? (sizeOf(count) === 0 ? 'undefined' : 'gap'),
          );
        }
      }
      return [...found].sort();
    };
    possible[reading.id] = outcomes(byDuty, true);
    clauses[reading.id] = outcomes(byClause, false);
    states[reading.id] = Object.fromEntries([...seen].map(([id, truths]) => [id, stateOf(truths)]));
  }
  return { possible, byClause: clauses, states };
}

function stateOf(truths: ReadonlySet<Truth>): ConditionState {
  if (truths.size !== 1) return 'open';
  return truths.has('true') ? 'met' : truths.has('false') ? 'notMet' : 'undefined';
}

/** A level without conditions for the role is never met. */
function levelTruth(condition: Condition, settled: Settled): Truth {
  return truthOf(condition, settled) ?? 'false';
}

/** Null if the condition does not concern the role, whose only group is `mine`. */
function truthOf(condition: Condition, settled: Settled): Truth | null {
  if (condition.groups !== undefined && !condition.groups.includes('mine')) return null;
  switch (condition.kind) {
    case 'duties': {
      const whole = sizeOf(settled.counts);
      if (whole === 0) return 'none';
      const part = condition.answers.reduce((sum, answer) => sum + settled.counts[answer as keyof Counts], 0);
      // All thresholds here have at most two decimals.
      const holds =
        condition.as === 'count'
          ? fits(part, condition.bounds, 1)
          : fits(part * 10_000, scaled(condition.bounds), whole);
      return holds ? 'true' : 'false';
    }
    case 'number':
      return fits(settled.numbers[condition.fact]!, condition.bounds, 1) ? 'true' : 'false';
    case 'yesNo':
      return settled.flags[condition.fact] === condition.is ? 'true' : 'false';
    default: {
      if (condition.kind !== 'all' && condition.kind !== 'any') throw new Error(condition.kind);
      const parts = condition.parts.map((part) => truthOf(part, settled)).filter((truth) => truth !== null);
      if (parts.length === 0) return null;
      const [decisive, other]: readonly [Truth, Truth] =
        condition.kind === 'all' ? ['false', 'true'] : ['true', 'false'];
      return parts.includes(decisive) ? decisive : parts.includes('none') ? 'none' : other;
    }
  }
}

function scaled(bounds: Bounds): Bounds {
  return Object.fromEntries(Object.entries(bounds).map(([key, value]) => [key, Math.round(Number(value) * 100)]));
}

function fits(value: number, { from, above, atMost, below }: Bounds, times: number): boolean {
  if (from !== undefined && value < from * times) return false;
  if (above !== undefined && value <= above * times) return false;
  if (atMost !== undefined && value > atMost * times) return false;
  return !(below !== undefined && value >= below * times);
}

function waysToAnswer(
  duties: readonly string[],
  answers: Readonly<Record<string, Answer | undefined>>,
): readonly Readonly<Record<string, Answer>>[] {
  const choices = duties.map((duty): readonly Answer[] =>
    answers[duty] === undefined ? ['assured', 'deficient', 'notDone'] : [answers[duty]],
  );
  return product(choices).map((way) => Object.fromEntries(duties.map((duty, i) => [duty, way[i]!])));
}

/** The answer of each clause: that of its worst applicable duty. */
function clausesOf(way: Readonly<Record<string, Answer>>): readonly Answer[] {
  const worst = new Map<string, Answer>();
  const order: readonly Answer[] = ['notApplicable', 'assured', 'deficient', 'notDone'];
  for (const [duty, answer] of Object.entries(way)) {
    const clause = duty.replace(/\.diem-.*/, '');
    const known = worst.get(clause) ?? 'notApplicable';
    worst.set(clause, order.indexOf(answer) > order.indexOf(known) ? answer : known);
  }
  return [...worst.values()];
}

function countsOf(answers: readonly Answer[]): Counts {
  const count = (wanted: Answer) => answers.filter((answer) => answer === wanted).length;
  return { assured: count('assured'), deficient: count('deficient'), notDone: count('notDone') };
}

function sizeOf({ assured, deficient, notDone }: Counts): number {
  return assured + deficient + notDone;
}

function either(known: boolean | undefined): readonly boolean[] {
  return known === undefined ? [true, false] : [known];
}

function product<T>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return choices.reduce<readonly (readonly T[])[]>(
    (ways, choice) => ways.flatMap((way) => choice.map((value) => [...way, value])),
    [[]],
  );
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/**
 * The facts with one unknown set to a random value, or null if nothing is unknown. `pick` returns a number below its
 * argument.
 */
export function withOneMore(ruleset: RuleSet, facts: Facts, pick: (below: number) => number): Facts | null {
  const role = ruleset.roles[0]!;
  const answers = facts.answers ?? {};
  const lowest = facts['lowest'] as Readonly<Record<string, number | undefined>>;
  const bad = (facts['flags'] as { bad?: boolean }).bad;
  const step = () => STEPS[pick(STEPS.length)]!;
  const ways: Facts[] = [];
  for (const duty of role.duties)
    if (answers[duty] === undefined)
      ways.push({
        ...facts,
        answers: { ...answers, [duty]: (['assured', 'deficient', 'notDone'] as const)[pick(3)]! },
      });
  for (const { id } of role.items['lowest'] ?? [])
    if (lowest[id] === undefined) ways.push({ ...facts, lowest: { ...lowest, [id]: step() } });
  if (facts['index'] === undefined) ways.push({ ...facts, index: step() });
  if (facts['sound'] === undefined) ways.push({ ...facts, sound: pick(2) === 0 });
  if (bad === undefined) ways.push({ ...facts, flags: { bad: pick(2) === 0 } });
  return ways.length === 0 ? null : ways[pick(ways.length)]!;
}
