import { parentId } from '../../regulation/tree/ids.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { dutyTest, type DutyTest } from '../bounds.ts';
import type { Bounds, DutiesCondition } from '../condition.ts';
import type { CountedAnswer } from '../ruleset.ts';

/** Bits of the countable answers; a bit set says which answers a test counts. */
export const ASSURED = 1;
export const DEFICIENT = 2;
export const NOT_DONE = 4;

/** A test on duties and the slot for its truth. */
export interface DutySlot {
  readonly slot: number;
  readonly answers: readonly CountedAnswer[];
  /** `answers` as a bit set. */
  readonly wants: number;
  readonly as: 'share' | 'count';
  readonly bounds: Bounds;
  readonly holds: DutyTest;
}

/** The duties of a role, and every distinct test on them. */
export interface CompiledDuties {
  readonly ids: readonly ProvisionId[];
  /** For each duty the index of its clause, from 0 in the order of the text. */
  readonly clauseOf: Uint16Array;
  /** How many duties have each mark (0 to 8), and the marks in each clause; scratch space of the count in progress. */
  readonly counts: Uint16Array;
  readonly clauses: Uint8Array;
  readonly tests: DutySlot[];
}

/**
 * The clause that a duty belongs to: the unit around a point, else the duty itself (a clause or an article without
 * points).
 */
export function clauseOfDuty(duty: ProvisionId): ProvisionId {
  const unit = duty.slice(duty.lastIndexOf('.') + 1);
  return unit.startsWith('diem-') ? (parentId(duty) ?? duty) : duty;
}

/** The duties of a role that are answered, numbered by clause, with no tests yet. */
export function dutiesOf(duties: readonly ProvisionId[]): CompiledDuties {
  const ids = duties.map(asKey);
  const numbers = new Map<ProvisionId, number>();
  const clauseOf = Uint16Array.from(ids, (duty) => {
    const clause = clauseOfDuty(duty);
    const number = numbers.get(clause) ?? numbers.size;
    numbers.set(clause, number);
    return number;
  });
  return { ids, clauseOf, counts: new Uint16Array(9), clauses: new Uint8Array(numbers.size), tests: [] };
}

/** The string as it is stored where it is a key: engines compare such strings by their addresses. */
function asKey(id: string): string {
  return Object.keys({ [id]: null })[0] ?? id;
}

/** Compiles a duties condition to a test with a slot. */
export function dutySlotOf(slot: number, leaf: DutiesCondition): DutySlot {
  return {
    slot,
    answers: leaf.answers,
    wants: bitsOf(leaf.answers),
    as: leaf.as,
    bounds: leaf.bounds,
    holds: dutyTest(leaf.as, leaf.bounds),
  };
}

/** Countable answers as a bit set. */
export function bitsOf(answers: readonly CountedAnswer[]): number {
  return answers.reduce((bits, answer) => bits | bitOf(answer), 0);
}

/** The bit of a countable answer. */
export function bitOf(answer: CountedAnswer): number {
  return answer === 'assured' ? ASSURED : answer === 'deficient' ? DEFICIENT : NOT_DONE;
}

/** The number of duties that a test counts, given the number with each answer. */
export function counted(wants: number, assured: number, deficient: number, notDone: number): number {
  return (
    ((wants & ASSURED) !== 0 ? assured : 0) +
    ((wants & DEFICIENT) !== 0 ? deficient : 0) +
    ((wants & NOT_DONE) !== 0 ? notDone : 0)
  );
}
