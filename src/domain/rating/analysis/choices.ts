import { within } from '../bounds.ts';
import type { Compiled } from '../engine/compiled.ts';
import { counted } from '../engine/duties.ts';
import { openVariable, type OpenVariable } from '../engine/explore.ts';
import type { CompiledFigure, Known } from '../engine/figures.ts';
import { intervalsOf, type Interval } from '../ranges.ts';
import type { Improvements } from '../conditionTest.ts';
import type { Tally } from '../engine/tally.ts';
import { FALSE, TRUE, UNDEFINED } from '../engine/truth.ts';

/**
 * A value that a fact or the duties could take, with its cost in each kind of effort (compared component by component,
 * never summed). Options of equal cost are interchangeable.
 */
export interface Option {
  /** The resulting truths of the tests; more than one row if the value may stay unknown. */
  readonly cells: readonly Uint8Array[];
  readonly cost: readonly number[];
  /**
   * Identifies the option: an index into `Choice.intervals`, 1 for yes and 0 for no, `[finish, assure]` for duties, or
   * a piece of each dimension of `Choice.joint`.
   */
  readonly at: readonly number[];
}

/** Whether an option changes anything. */
export function isChange({ cost }: Option): boolean {
  return cost.some((effort) => effort > 0);
}

/** A fact, or the duties, that can improve, with all its options, cheapest first. Nothing can get worse. */
export interface Choice {
  readonly figure: CompiledFigure | null;
  readonly known: Known | null;
  readonly slots: readonly number[];
  /** For numbers: the intervals that `Option.at` indexes. */
  readonly intervals: readonly Interval[];
  readonly options: readonly Option[];
  /** For what rules tie together: what it can become. */
  readonly joint?: Improvements | undefined;
  /** The union of all options; null if there is only one. */
  readonly union: OpenVariable | null;
}

/**
 * All choices of a case, those with the fewest options first, so that dead ends are found early.
 * @param improvements what the blocks of joint rules can become, in their order
 * @param fixedToo also lets fixed facts change
 */
export function choicesOf(
  compiled: Compiled,
  known: readonly Known[],
  tally: Tally,
  improvements: readonly Improvements[],
  fixedToo: boolean,
): readonly Choice[] {
  const figures = compiled.figures.map((figure, i) => figureChoice(compiled, figure, known[i]!, fixedToo));
  const joint = improvements.map((one) => jointChoice(compiled, one));
  return [...figures, ...joint, dutiesChoice(compiled, tally)].sort((a, b) => a.options.length - b.options.length);
}

function choice(compiled: Compiled, parts: Omit<Choice, 'union'>): Choice {
  return {
    ...parts,
    union: openVariable(
      parts.slots,
      parts.options.flatMap(({ cells }) => cells),
      compiled.values,
    ),
  };
}

/**
 * Facts that are tied together improve as a whole. Each quantity that conditions test is a separate kind of effort, up
 * and down apart: which is better may differ from rule to rule.
 */
function jointChoice(compiled: Compiled, joint: Improvements): Choice {
  const { dimensions, combinations, now } = joint;
  const options = combinations.map((pieces): Option => ({
    cells: [Uint8Array.from(pieces.flatMap((piece, i) => dimensions[i]!.pieces[piece]!.truths))],
    cost: pieces.flatMap((piece, i) => {
      const from = now?.[i] ?? 0;
      return [Math.max(0, piece - from), Math.max(0, from - piece)];
    }),
    at: pieces,
  }));
  const effort = ({ cost }: Option): number => cost.reduce((sum, one) => sum + one, 0);
  return choice(compiled, {
    figure: null,
    known: null,
    slots: dimensions.flatMap(({ slots }) => slots),
    intervals: [],
    options: options.sort((a, b) => effort(a) - effort(b)),
    joint,
  });
}

function figureChoice(compiled: Compiled, figure: CompiledFigure, known: Known, fixedToo: boolean): Choice {
  const { fact, tests } = figure;
  const slots = tests.map(({ slot }) => slot);
  if (fact.kind === 'yesNo') {
    const cell = (value: boolean): Uint8Array =>
      Uint8Array.from(tests, ({ leaf }) => (leaf.kind === 'yesNo' && leaf.is === value ? TRUE : FALSE));
    // Requiring yes and requiring no are separate kinds of effort, so that neither option dominates the other.
    const option = (value: boolean, cost: number): Option => ({
      cells: [cell(value)],
      cost: value ? [cost, 0] : [0, cost],
      at: [value ? 1 : 0],
    });
    const options =
      typeof known.value !== 'boolean'
        ? [{ cells: [cell(true), cell(false)], cost: [0, 0], at: [] }, option(true, 1), option(false, 1)]
        : [option(known.value, 0), ...(fact.fixed && !fixedToo ? [] : [option(!known.value, 1)])];
    return choice(compiled, { figure, known, slots, intervals: [], options });
  }
  const ascending = intervalsOf(
    fact.min,
    fact.max,
    tests.map(({ leaf }) => (leaf.kind === 'number' ? leaf.bounds : {})),
  );
  // Ordered from worst to best; an unknown value is assumed to be the worst.
  const falls = fact.kind === 'number' && fact.better === 'lower';
  const intervals = falls ? [...ascending].reverse() : ascending;
  const now = typeof known.value === 'number' ? known.value : falls ? fact.max : fact.min;
  const first = intervals.findIndex(({ bounds }) => within(now, bounds));
  const options: Option[] = [];
  intervals.forEach(({ holds }, i) => {
    const cell = Uint8Array.from(holds, (held) => (held ? TRUE : FALSE));
    if (i >= first && !options.some(({ cells }) => cells[0]?.join() === cell.join()))
      options.push({ cells: [cell], cost: [i - first], at: [i] });
  });
  return choice(compiled, { figure, known, slots, intervals, options });
}

/**
 * The options for duties: those not done can be finished (deficient at first), and deficient ones can become assured.
 * Unanswered duties are assumed not done.
 */
function dutiesChoice(compiled: Compiled, tally: Tally): Choice {
  const { tests } = compiled.duties;
  const slots = tests.map(({ slot }) => slot);
  const none = { figure: null, known: null, slots, intervals: [] };
  const { applicable } = tally;
  if (applicable === 0)
    return choice(compiled, {
      ...none,
      options: [{ cells: [new Uint8Array(tests.length).fill(UNDEFINED)], cost: [0, 0], at: [0, 0] }],
    });
  const notDone = tally.notDone + tally.open;
  const notAssured = notDone + tally.deficient;
  const options: Option[] = [];
  // By the truths that they give the tests, a digit each.
  const byTruths = new Map<string, [number, number][]>();
  for (let assure = 0; assure <= notAssured; assure += 1) {
    for (let finish = 0; finish <= notDone; finish += 1) {
      const left = notAssured - assure;
      const undone = notDone - finish;
      if (undone > left) continue;
      let truths = '';
      for (const { wants, holds } of tests)
        truths += holds(counted(wants, applicable - left, left - undone, undone), applicable) ? TRUE : FALSE;
      const alike = byTruths.get(truths) ?? [];
      if (alike.some(([f, a]) => f <= finish && a <= assure)) continue;
      byTruths.set(truths, [...alike, [finish, assure]]);
      options.push({ cells: [Uint8Array.from(truths, Number)], cost: [finish, assure], at: [finish, assure] });
    }
  }
  return choice(compiled, { ...none, options });
}
