/** Answers to duties, with a scheme's own answers and with tests on some of the duties only. */
import { answersOf } from '../../answers.ts';
import { clauseOfDuty } from '../duties.ts';
import { openVariable, type OpenVariable } from '../explore.ts';
import { containerOf } from '../figures.ts';
import type { JointDuties } from '../joint.ts';
import { dutyTest } from '../../bounds.ts';
import { FALSE, TRUE, UNDEFINED } from '../truth.ts';
import type { AnswerOption } from '../../measures.ts';
import type { DutyCount, LeafValue } from '../../result.ts';
import type { DutiesCondition, Facts, LeafCondition, RuleSet } from '../../ruleset.ts';
import type { ProvisionId } from '../../../regulation/tree/tree.ts';
import { countCutsOf } from './cuts.ts';
import { countPieceOf } from './measures.ts';
import { Keys, type Digit } from './tree.ts';

/** Something counted as one: a duty, or the duties of one clause. Null: left out. */
export interface CountedUnit {
  /** The measures that count it when its answer is among theirs. */
  readonly sets: readonly boolean[];
  /** The answers it may still have, by their numbers; one where it is known. */
  readonly answers: readonly number[] | null;
}

export interface DutyState {
  readonly byDuty: readonly CountedUnit[];
  readonly byClause: readonly CountedUnit[];
  readonly count: DutyCount;
}

/** All tests on how many of some duties have some of the answers. */
export interface DutyMeasure {
  readonly key: string;
  readonly answers: readonly number[];
  readonly of: readonly ProvisionId[] | undefined;
  readonly leaves: readonly DutiesCondition[];
  readonly slots: readonly number[];
}

const NOT_ANSWERED = -1;

export class DutyBlock implements JointDuties<DutyState> {
  /** Answers that count, best first. */
  readonly counted: readonly AnswerOption[];
  readonly duties: readonly ProvisionId[];
  /** Whether some answer leaves a duty out of the count. */
  readonly leavesOut: boolean;
  readonly #answers: readonly AnswerOption[];
  readonly #numbers: ReadonlyMap<unknown, number>;
  readonly #usual: boolean;
  readonly #tests: { readonly slot: number; readonly leaf: DutiesCondition }[] = [];
  #measures: readonly DutyMeasure[] | null = null;

  constructor(ruleset: RuleSet, duties: readonly ProvisionId[]) {
    this.#answers = answersOf(ruleset);
    this.#usual = ruleset.answers === undefined;
    this.counted = this.#answers.filter(({ leftOut }) => leftOut !== true);
    this.#numbers = new Map(
      this.#answers.map(({ id, leftOut }) => [
        id,
        leftOut === true ? -1 : this.counted.findIndex((one) => one.id === id),
      ]),
    );
    this.duties = duties;
    this.leavesOut = this.counted.length < this.#answers.length;
  }

  add(slot: number, leaf: LeafCondition): void {
    if (leaf.kind === 'duties') this.#tests.push({ slot, leaf });
  }

  get measures(): readonly DutyMeasure[] {
    if (this.#measures === null) {
      const byKey = new Map<string, { readonly leaves: DutiesCondition[]; readonly slots: number[] }>();
      for (const { slot, leaf } of this.#tests) {
        const key = dutyKey(leaf);
        const known = byKey.get(key) ?? { leaves: [], slots: [] };
        known.leaves.push(leaf);
        known.slots.push(slot);
        byKey.set(key, known);
      }
      this.#measures = [...byKey].map(([key, { leaves, slots }]) => ({
        key,
        leaves,
        slots,
        of: leaves[0]!.of,
        answers: leaves[0]!.answers.map((id) => this.#numbers.get(id) ?? NOT_ANSWERED),
      }));
    }
    return this.#measures;
  }

  read(facts: Facts): DutyState {
    const given = containerOf('answers', facts.answers);
    const numbers = this.duties.map((duty) => this.#numberOf(duty, given[duty]));
    const sets = this.duties.map((duty) => this.measures.map(({ of }) => isWithin(duty, of)));
    const every = this.counted.map((_, at) => at);
    const byDuty = numbers.map((number, at): CountedUnit => ({
      sets: sets[at]!,
      answers: number === LEFT_OUT ? null : number === NOT_ANSWERED ? every : [number],
    }));
    return { byDuty, byClause: this.#byClause(numbers, sets), count: this.#count(numbers, given) };
  }

  /** The number of an answer among those that count, `NOT_ANSWERED` or `LEFT_OUT`. */
  #numberOf(duty: ProvisionId, answer: unknown): number {
    if (answer === undefined || answer === null) return NOT_ANSWERED;
    const number = this.#numbers.get(answer);
    if (number === undefined) {
      const expected = this.#answers.map(({ id }) => id).join(', ');
      throw new RangeError(`answers["${duty}"] is ${JSON.stringify(answer)}; expected ${expected} or nothing`);
    }
    return number === -1 ? LEFT_OUT : number;
  }

  /** A clause has the worst of its duties' answers, as far as they are counted; what is open can only make it worse. */
  #byClause(numbers: readonly number[], sets: readonly (readonly boolean[])[]): readonly CountedUnit[] {
    const clauses = new Map<string, { readonly sets: readonly boolean[]; readonly numbers: number[] }>();
    this.duties.forEach((duty, at) => {
      const key = `${clauseOfDuty(duty)} ${sets[at]!.join()}`;
      const clause = clauses.get(key) ?? { sets: sets[at]!, numbers: [] };
      clause.numbers.push(numbers[at]!);
      clauses.set(key, clause);
    });
    return [...clauses.values()].map(({ sets: own, numbers: all }): CountedUnit => {
      const worst = Math.max(...all.map((number) => (number === LEFT_OUT ? NOT_ANSWERED : number)));
      if (all.every((number) => number === LEFT_OUT)) return { sets: own, answers: null };
      const open = all.includes(NOT_ANSWERED);
      const least = Math.max(0, worst);
      return { sets: own, answers: open ? this.counted.flatMap((_, at) => (at >= least ? [at] : [])) : [worst] };
    });
  }

  #count(numbers: readonly number[], given: Readonly<Record<string, unknown>>): DutyCount {
    const count = (wanted: number): number => numbers.filter((number) => number === wanted).length;
    const notApplicable = count(LEFT_OUT);
    const base = { applicable: numbers.length - notApplicable, notApplicable, unanswered: count(NOT_ANSWERED) };
    if (this.#usual) return { ...base, assured: count(0), deficient: count(1), notDone: count(2) };
    const answered = numbers.length - notApplicable - base.unanswered;
    const byAnswer = Object.fromEntries(
      this.#answers.map(({ id }) => [id, this.duties.filter((duty) => given[duty] === id).length]),
    );
    return { ...base, assured: count(0), deficient: answered - count(0), notDone: 0, byAnswer };
  }

  settle(state: DutyState, values: Uint8Array, byClause: boolean): OpenVariable | null {
    const units = byClause ? state.byClause : state.byDuty;
    const { measures } = this;
    const slots = measures.flatMap((measure) => measure.slots);
    const cells = new Map<string, Uint8Array>();
    for (const row of rowsOf(measures, units)) cells.set(row.join(''), Uint8Array.from(row));
    return cells.size === 0 ? null : openVariable(slots, [...cells.values()], values);
  }

  settleAll(values: Uint8Array): OpenVariable | null {
    const rows = new Map<string, Uint8Array>();
    const tests = this.measures.map(({ leaves }) => leaves.map(({ as, bounds }) => dutyTest(as, bounds)));
    for (const { parts, wholes } of everyDutyCase(this)) {
      if (wholes.includes(0)) continue;
      const row = tests.flatMap((own, at) => own.map((holds) => (holds(parts[at]!, wholes[at]!) ? TRUE : FALSE)));
      rows.set(row.join(''), Uint8Array.from(row));
    }
    return rows.size === 0
      ? null
      : openVariable(
          this.measures.flatMap(({ slots }) => slots),
          [...rows.values()],
          values,
        );
  }

  countOf(state: DutyState): DutyCount {
    return state.count;
  }

  valueOf(leaf: LeafCondition, state: DutyState): LeafValue {
    if (leaf.kind !== 'duties') throw new RangeError(`condition "${leaf.id}" does not count duties`);
    const at = this.measures.findIndex(({ key }) => key === dutyKey(leaf));
    const measure = this.measures[at]!;
    const units = state.byDuty.filter(({ sets, answers }) => sets[at] === true && answers !== null);
    const sure = units.filter(({ answers }) => answers!.every((answer) => measure.answers.includes(answer))).length;
    const maybe = units.filter(({ answers }) => answers!.some((answer) => measure.answers.includes(answer))).length;
    const { answers, as, of } = leaf;
    return {
      kind: 'duties',
      answers,
      as,
      low: sure,
      high: maybe,
      of: units.length,
      ...(of === undefined ? {} : { at: of }),
    };
  }
}

const LEFT_OUT = -2;

function dutyKey({ answers, of = [] }: DutiesCondition): string {
  return JSON.stringify([[...answers].sort(), [...of].sort()]);
}

/** How many units of each measure count at all. */
function wholesOf(measures: readonly DutyMeasure[], units: readonly CountedUnit[]): readonly number[] {
  return measures.map((_, at) => units.filter(({ sets, answers }) => sets[at] === true && answers !== null).length);
}

/** Every way in which the tests can come out together, in the order of the measures' slots. */
function rowsOf(measures: readonly DutyMeasure[], units: readonly CountedUnit[]): readonly (readonly number[])[] {
  const cuts = wholesOf(measures, units).map((whole, at) =>
    whole === 0 ? null : countCutsOf(whole, measures[at]!.leaves),
  );
  const digits = cuts.map((own): Digit => ({ mode: 'add', most: own === null ? 0 : own[own.length - 1]!.from }));
  const groups = new Map<string, { readonly options: readonly (readonly number[])[]; count: number }>();
  for (const { sets, answers } of units) {
    if (answers === null) continue;
    const options = answers.map((answer) =>
      measures.map((measure, at) => (sets[at] === true && measure.answers.includes(answer) ? 1 : 0)),
    );
    addTo(groups, options);
  }
  const keys = new Keys(digits);
  return [...keysOfGroups(keys, groups.values())].map((key) =>
    measures.flatMap(({ slots }, at) => {
      const own = cuts[at] ?? null;
      return own === null ? slots.map(() => UNDEFINED) : own[countPieceOf(own, keys.digit(key, at))]!.truths;
    }),
  );
}

/** One more unit that can turn out in these ways. */
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

/** The keys that units can come to together: of each group so many units, each with one of its options. */
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

/** More ways than this to share units out among options are not written out one by one. */
const MOST_WAYS = 30_000;

function keysOfCopies(keys: Keys, options: readonly (readonly number[])[], count: number): ReadonlySet<number> {
  const keyOf = (sums: readonly number[]): number =>
    keys.of(sums.map((sum, at) => [at, Math.min(keys.digits[at]!.most, sum)] as const));
  let ways = 1;
  for (let i = 1; i < options.length; i += 1) ways = (ways * (count + i)) / i;
  if (ways <= MOST_WAYS) {
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

/** What a role's duties can come to, whatever is answered and whichever of them are left out (but never all): for each measure how many of how many. */
interface DutyCase {
  readonly parts: readonly number[];
  readonly wholes: readonly number[];
}

/** Every such case; where answers leave no duty out, the wholes are always all of them. */
function everyDutyCase({ measures, counted, duties, leavesOut }: DutyBlock): readonly DutyCase[] {
  const sets = [...new Set(measures.map(({ of }) => JSON.stringify(of ?? null)))];
  const ofSet = measures.map(({ of }) => sets.indexOf(JSON.stringify(of ?? null)));
  const digits = [...measures, ...sets].map((): Digit => ({ mode: 'add', most: duties.length }));
  const keys = new Keys(digits);
  const groups = new Map<string, { readonly options: readonly (readonly number[])[]; count: number }>();
  for (const duty of duties) {
    const own = measures.map(({ of }) => isWithin(duty, of));
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

function isWithin(duty: ProvisionId, of: readonly ProvisionId[] | undefined): boolean {
  return of === undefined || of.some((at) => duty === at || duty.startsWith(`${at}.`));
}
