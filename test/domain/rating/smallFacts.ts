/** Facts, roles and conditions of joint rules, written in a few words. */
import type { Bounds, ChoiceCondition, Condition } from '../../../src/domain/rating/condition.ts';
import type { Fact, FactItem } from '../../../src/domain/rating/fact.ts';
import type { Relation, Term } from '../../../src/domain/rating/measures.ts';
import type { RoleRule } from '../../../src/domain/rating/ruleset.ts';

const CLAUSE = 'dieu-1';

/** A choice among options, named by their ids; `points` in the same order. */
export function choiceFact(id: string, options: readonly string[], points: readonly number[] = []): Fact {
  const choices = options.map((option, at) => ({
    id: option,
    name: option,
    ...(points[at] === undefined ? {} : { points: points[at] }),
  }));
  return { id, kind: 'choice', name: id, clause: CLAUSE, choices };
}

/** A test on a choice; its id is the fact's unless another is given. */
export function chosen(fact: string, options: readonly string[], id = fact): ChoiceCondition {
  return { id, clause: CLAUSE, kind: 'choice', fact, in: options };
}

/** One thing added up. */
export function term(fact: string, times = 1, over: Partial<Term> = {}): Term {
  return { fact, times, ...over };
}

/** A sum that starts at 0. */
export function sumFact(
  id: string,
  terms: readonly Term[],
  over: Partial<Extract<Fact, { kind: 'sumOf' }>> = {},
): Fact {
  return { id, kind: 'sumOf', name: id, clause: CLAUSE, unit: 'điểm', start: 0, terms, ...over };
}

/** The mean of some values. */
export function meanFact(id: string, terms: readonly Term[]): Fact {
  return { id, kind: 'meanOf', name: id, clause: CLAUSE, unit: 'điểm', terms };
}

/** A share in percent of what is one part of a whole. */
export function ratioFact(
  id: string,
  part: readonly Term[],
  whole: readonly Term[],
  over: Partial<Extract<Fact, { kind: 'ratioOf' }>> = {},
): Fact {
  return { id, kind: 'ratioOf', name: id, clause: CLAUSE, unit: 'percent', part, whole, ...over };
}

/** Points by bands of another number: those of the first band that it is in. */
export function pointsFact(
  id: string,
  of: string,
  bands: readonly (readonly [bounds: Bounds, points: number, times?: number])[],
  over: Partial<Extract<Fact, { kind: 'pointsOf' }>> = {},
): Fact {
  const all = bands.map(([bounds, points, times = 0]) => ({ bounds, points, times }));
  return { id, kind: 'pointsOf', name: id, clause: CLAUSE, unit: 'điểm', of, bands: all, ...over };
}

/** A relation between facts: what the terms and the constant come to is at most 0, below 0, or 0. */
export function relationOf(is: Relation['is'], terms: readonly Term[], constant = 0, text = 'Không thể.'): Relation {
  return { id: `${is} ${terms.map(({ fact, times }) => `${times}${fact}`).join(' ')}`, text, terms, constant, is };
}

/** Items named by their ids. */
export function items(...ids: readonly string[]): readonly FactItem[] {
  return ids.map((id) => ({ id, name: id }));
}

/** A role of some groups with some duties. */
export function roleOf(id: string, groups: readonly string[] = [], duties: readonly string[] = []): RoleRule {
  return { id, name: `Vai ${id}`, clause: CLAUSE, groups, duties, items: {} };
}

/** A condition that only some groups of roles have. */
export function limitedTo(condition: Condition, ...groups: readonly string[]): Condition {
  return { ...condition, groups };
}
