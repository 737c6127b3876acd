/** The possible combined results of duties: how many of each set have which answers. */
import type { DutiesCondition } from '../../../condition.ts';
import type { ProvisionId } from '../../../../regulation/tree/tree.ts';
import { UNDEFINED } from '../../truth.ts';
import { countCutsOf, type CountCut } from '../measures/cuts.ts';
import { countPieceOf } from '../measures/measures.ts';
import { Keys, type Digit } from '../numbers/keys.ts';

/** Something counted as one: a duty, or the duties of one clause. Null: left out. */
export interface CountedUnit {
  /** The measures that count it when its answer is among theirs. */
  readonly sets: readonly boolean[];
  /** The answers it may still have, by their numbers; one where it is known. */
  readonly answers: readonly number[] | null;
}

/** All tests on how many of some duties have some of the answers. */
export interface DutyMeasure {
  readonly key: string;
  readonly answers: readonly number[];
  readonly of: readonly ProvisionId[] | undefined;
  readonly leaves: readonly DutiesCondition[];
  readonly slots: readonly number[];
}

/** The same for conditions that count the same answers of the same duties. */
export function dutyKey({ answers, of = [] }: DutiesCondition): string {
  return JSON.stringify([[...answers].sort(), [...of].sort()]);
}

/** How many units of each measure count at all. */
export function wholesOf(measures: readonly DutyMeasure[], units: readonly CountedUnit[]): readonly number[] {
  return measures.map((_, at) => units.filter(({ sets, answers }) => sets[at] === true && answers !== null).length);
}

/** How a measure's units are counted: those with its answers or those without, up to what tests distinguish. */
interface Tally {
  readonly cuts: readonly CountCut[];
  readonly whole: number;
  readonly areWithout: boolean;
  readonly most: number;
}

/** Null for measures that count no unit. */
function talliesOf(measures: readonly DutyMeasure[], units: readonly CountedUnit[]): readonly (Tally | null)[] {
  return wholesOf(measures, units).map((whole, at) => {
    if (whole === 0) return null;
    const cuts = countCutsOf(whole, measures[at]!.leaves);
    const [withMost, withoutMost] = [cuts[cuts.length - 1]!.from, whole - cuts[0]!.to];
    const areWithout = withoutMost < withMost;
    return { cuts, whole, areWithout, most: areWithout ? withoutMost : withMost };
  });
}

/** Every way in which tests distinguish units' answers: how many of each measure have one of its answers. */
export function unitPartsOf(
  measures: readonly DutyMeasure[],
  units: readonly CountedUnit[],
): readonly (readonly number[])[] {
  const tallies = talliesOf(measures, units);
  const keys = new Keys(tallies.map((tally): Digit => ({ mode: 'add', most: tally?.most ?? 0 })));
  return [...keysOfUnits(keys, measures, units, tallies)].map((key) =>
    tallies.map((tally, at) => {
      const digit = keys.digit(key, at);
      return tally?.areWithout === true ? tally.whole - digit : digit;
    }),
  );
}

/** The keys that units can come to together, a digit for each measure. */
function keysOfUnits(
  keys: Keys,
  measures: readonly DutyMeasure[],
  units: readonly CountedUnit[],
  tallies: readonly (Tally | null)[],
): ReadonlySet<number> {
  const groups = new Map<string, { readonly options: readonly (readonly number[])[]; count: number }>();
  for (const { sets, answers } of units) {
    if (answers === null) continue;
    const options = answers.map((answer) =>
      measures.map((measure, at) => {
        const isWith = measure.answers.includes(answer);
        return sets[at] === true && isWith !== (tallies[at]?.areWithout === true) ? 1 : 0;
      }),
    );
    addTo(groups, options);
  }
  return keysOfGroups(keys, groups.values());
}

/** Every possible combination of test results, in the order of the measures' slots. */
export function rowsOf(
  measures: readonly DutyMeasure[],
  units: readonly CountedUnit[],
): readonly (readonly number[])[] {
  const cuts = talliesOf(measures, units);
  return unitPartsOf(measures, units).map((parts) =>
    measures.flatMap(({ slots }, at) => {
      const own = cuts[at]?.cuts ?? null;
      return own === null ? slots.map(() => UNDEFINED) : own[countPieceOf(own, parts[at]!)]!.truths;
    }),
  );
}

/** Adds a unit with these possible results. */
function addTo(
  groups: Map<string, { readonly options: readonly (readonly number[])[]; count: number }>,
  options: readonly (readonly number[])[],
): void {
  const different = [...new Map(options.map((option) => [option.join(), option])).values()];
  const key = JSON.stringify(different);
  const known = groups.get(key);
  if (known === undefined) groups.set(key, { options: different, count: 1 });
  else known.count += 1;
}

/** The keys that units can have together: each group has a number of units, each with one of the group's options. */
function keysOfGroups(
  keys: Keys,
  groups: Iterable<{ readonly options: readonly (readonly number[])[]; readonly count: number }>,
): ReadonlySet<number> {
  let all = new Set([keys.none]);
  for (const { options, count } of groups) {
    const own = keysOfCopies(keys, options, count);
    const next = new Set<number>();
    for (const one of own) for (const other of all) next.add(keys.joined(one, other));
    all = next;
  }
  return all;
}

/** Maximum number of ways of distributing units among options that are listed one by one. */
const MAX_WAYS = 30_000;

function keysOfCopies(keys: Keys, options: readonly (readonly number[])[], count: number): ReadonlySet<number> {
  const keyOf = (sums: readonly number[]): number =>
    keys.of(sums.map((sum, at) => [at, Math.min(keys.digits[at]!.most, sum)] as const));
  let ways = 1;
  for (let i = 1; i < options.length; i += 1) ways = (ways * (count + i)) / i;
  const keysAtMost = keys.digits.reduce((product, { most }) => product * (most + 1), 1);
  if (ways <= MAX_WAYS && ways <= keysAtMost * count * options.length) {
    const found = new Set<number>();
    const share = (at: number, left: number, sums: readonly number[]): void => {
      const option = options[at]!;
      if (at === options.length - 1) {
        found.add(keyOf(sums.map((sum, i) => sum + left * option[i]!)));
        return;
      }
      for (let here = 0; here <= left; here += 1)
        share(
          at + 1,
          left - here,
          sums.map((sum, i) => sum + here * option[i]!),
        );
    };
    share(
      0,
      count,
      keys.digits.map(() => 0),
    );
    return found;
  }
  const one = options.map(keyOf);
  let all = new Set([keys.none]);
  for (let unit = 0; unit < count; unit += 1) {
    const next = new Set<number>();
    for (const key of all) for (const option of one) next.add(keys.joined(key, option));
    all = next;
  }
  return all;
}

/**
 * All possible results of a role's duties, for any answers and whichever duties are left out (but never all): for each
 * measure how many of how many.
 */
interface DutyCase {
  readonly parts: readonly number[];
  readonly wholes: readonly number[];
}

/** The duties of a role and what tests count. */
interface DutySpace {
  readonly measures: readonly DutyMeasure[];
  /** The answers that count. */
  readonly counted: readonly unknown[];
  readonly duties: readonly ProvisionId[];
  /** Whether an answer leaves a duty out. */
  readonly leavesOut: boolean;
}

/** Every such case of a role's duties; where answers leave no duty out, the wholes are always all of them. */
export function everyDutyCase({ measures, counted, duties, leavesOut }: DutySpace): readonly DutyCase[] {
  const sets = [...new Set(measures.map(({ of }) => JSON.stringify(of ?? null)))];
  const ofSet = measures.map(({ of }) => sets.indexOf(JSON.stringify(of ?? null)));
  const digits = [...measures, ...sets].map((): Digit => ({ mode: 'add', most: duties.length }));
  const keys = new Keys(digits);
  const groups = new Map<string, { readonly options: readonly (readonly number[])[]; count: number }>();
  for (const duty of duties) {
    const own = measures.map(({ of }) => isAmong(duty, of));
    const inSets = sets.map((_, set) => (own[ofSet.indexOf(set)] === true ? 1 : 0));
    const options = counted.map((_, answer) => [
      ...measures.map((measure, at) => (own[at] === true && measure.answers.includes(answer) ? 1 : 0)),
      ...inSets,
    ]);
    addTo(groups, leavesOut ? [...options, digits.map(() => 0)] : options);
  }
  return [...keysOfGroups(keys, groups.values())].map((key) => ({
    parts: measures.map((_, at) => keys.digit(key, at)),
    wholes: measures.map((_, at) => keys.digit(key, measures.length + ofSet[at]!)),
  }));
}

/** Whether a duty is one of some provisions or lies in one; without any, always. */
export function isAmong(duty: ProvisionId, of: readonly ProvisionId[] | undefined): boolean {
  return of === undefined || of.some((at) => duty === at || duty.startsWith(`${at}.`));
}
