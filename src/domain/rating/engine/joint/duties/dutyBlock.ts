/** Answers to duties, with a scheme's own answers and with tests on some of the duties only. */
import { answersOf } from '../../../answers.ts';
import { clauseOfDuty } from '../../duties.ts';
import { openVariable, type OpenVariable } from '../../explore.ts';
import { containerOf } from '../../figures.ts';
import type { JointDuties } from '../../joint.ts';
import { dutyTest } from '../../../bounds.ts';
import { FALSE, TRUE } from '../../truth.ts';
import type { AnswerOption } from '../../../measures.ts';
import type { Cluster, Improvements } from '../../../conditionTest.ts';
import type { DutyCount, LeafValue } from '../../../result.ts';
import type { DutiesCondition, LeafCondition } from '../../../condition.ts';
import type { Facts, RuleSet } from '../../../ruleset.ts';
import type { ProvisionId } from '../../../../regulation/tree/tree.ts';
import { dutyCases } from './dutyCases.ts';
import { dutyImprovements } from './dutyImprovements.ts';
import { dutyKey, everyDutyCase, isAmong, rowsOf, type CountedUnit, type DutyMeasure } from './dutyWays.ts';

export interface DutyState {
  readonly byDuty: readonly CountedUnit[];
  readonly byClause: readonly CountedUnit[];
  readonly count: DutyCount;
}

const NOT_ANSWERED = -1;

export class DutyBlock implements JointDuties<DutyState> {
  /** Answers that count, best first. */
  declare readonly counted: readonly AnswerOption[];
  declare readonly duties: readonly ProvisionId[];
  /** Whether some answer leaves a duty out of the count. */
  declare readonly leavesOut: boolean;
  declare private readonly answers: readonly AnswerOption[];
  declare private readonly numbers: ReadonlyMap<unknown, number>;
  declare private readonly usual: boolean;
  declare private readonly tests: { readonly slot: number; readonly leaf: DutiesCondition }[];
  declare private known: readonly DutyMeasure[] | null;

  constructor(ruleset: RuleSet, duties: readonly ProvisionId[]) {
    this.tests = [];
    this.known = null;
    this.answers = answersOf(ruleset);
    this.usual = ruleset.answers === undefined;
    this.counted = this.answers.filter(({ leftOut }) => leftOut !== true);
    this.numbers = new Map(
      this.answers.map(({ id, leftOut }) => [
        id,
        leftOut === true ? -1 : this.counted.findIndex((one) => one.id === id),
      ]),
    );
    this.duties = duties;
    this.leavesOut = this.counted.length < this.answers.length;
  }

  add(slot: number, leaf: LeafCondition): void {
    if (leaf.kind === 'duties') this.tests.push({ slot, leaf });
  }

  get measures(): readonly DutyMeasure[] {
    if (this.known === null) {
      const byKey = new Map<string, { readonly leaves: DutiesCondition[]; readonly slots: number[] }>();
      for (const { slot, leaf } of this.tests) {
        const key = dutyKey(leaf);
        const known = byKey.get(key) ?? { leaves: [], slots: [] };
        known.leaves.push(leaf);
        known.slots.push(slot);
        byKey.set(key, known);
      }
      this.known = [...byKey].map(([key, { leaves, slots }]) => ({
        key,
        leaves,
        slots,
        of: leaves[0]!.of,
        answers: leaves[0]!.answers.map((id) => this.numbers.get(id) ?? NOT_ANSWERED),
      }));
    }
    return this.known;
  }

  read(facts: Facts): DutyState {
    const given = containerOf('answers', facts.answers);
    const numbers = this.duties.map((duty) => this.numberOf(duty, given[duty]));
    const sets = this.duties.map((duty) => this.measures.map(({ of }) => isAmong(duty, of)));
    const every = this.counted.map((_, at) => at);
    const byDuty = numbers.map((number, at): CountedUnit => ({
      sets: sets[at]!,
      answers: number === LEFT_OUT ? null : number === NOT_ANSWERED ? every : [number],
    }));
    return { byDuty, byClause: this.byClause(numbers, sets), count: this.count(numbers, given) };
  }

  /** The index of an answer among those that count, `NOT_ANSWERED` or `LEFT_OUT`. */
  private numberOf(duty: ProvisionId, answer: unknown): number {
    if (answer === undefined || answer === null) return NOT_ANSWERED;
    const number = this.numbers.get(answer);
    if (number === undefined) {
      const expected = this.answers.map(({ id }) => id).join(', ');
      throw new RangeError(`answers["${duty}"] is ${JSON.stringify(answer)}; expected ${expected} or nothing`);
    }
    return number === -1 ? LEFT_OUT : number;
  }

  /** A clause has the worst answer of its duties that are counted; open ones can only make it worse. */
  private byClause(numbers: readonly number[], sets: readonly (readonly boolean[])[]): readonly CountedUnit[] {
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

  private count(numbers: readonly number[], given: Readonly<Record<string, unknown>>): DutyCount {
    const count = (wanted: number): number => numbers.filter((number) => number === wanted).length;
    const notApplicable = count(LEFT_OUT);
    const base = { applicable: numbers.length - notApplicable, notApplicable, unanswered: count(NOT_ANSWERED) };
    if (this.usual) return { ...base, assured: count(0), deficient: count(1), notDone: count(2) };
    const answered = numbers.length - notApplicable - base.unanswered;
    const byAnswer = Object.fromEntries(
      this.answers.map(({ id }) => [id, this.duties.filter((duty) => given[duty] === id).length]),
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

  cases(): Cluster {
    return dutyCases(this);
  }

  improvements(state: DutyState): Improvements {
    return dutyImprovements(this, state);
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
