/**
 * What a block of facts measures, and which of its values are linked. Depends on the rules only, not on the facts of a
 * case.
 */
import type { Relation } from '../../../measures.ts';
import type { Expressions } from './expressions.ts';
import { expressionsIn, inputsIn, ratiosIn, type Expression } from './expression.ts';
import { separateBandsOf, type SeparateBands } from '../combinations/separateBands.ts';
import { nestedExpressions } from './nested.ts';
import { keyOf, measureOf, type JointLeaf, type Measure } from './measures.ts';

/** A relation between facts, with its terms as one expression: at most 0, below 0, or 0. */
export interface BoundRelation {
  readonly relation: Relation;
  readonly of: Expression;
}

export interface Plan {
  readonly all: Expressions;
  readonly measures: readonly Measure[];
  readonly relations: readonly BoundRelation[];
  /** Measured expressions that are not part of another measured one. */
  readonly roots: readonly Expression[];
  /** Values that several expressions or relations share; true where it is one of them. */
  readonly linked: readonly boolean[];
  /** Points by bands that are found on their own. */
  readonly separateBands: ReadonlyMap<Expression, SeparateBands>;
  /** The relations between values that are in no separate bands. */
  readonly outerRelations: readonly BoundRelation[];
}

/** A condition, and the slot of its truth. */
export interface SlotTest {
  readonly slot: number;
  readonly leaf: JointLeaf;
}

/** The plan for tests and relations over a role's values. */
export function planOf(all: Expressions, tests: readonly SlotTest[], related: readonly Relation[]): Plan {
  const relations = related.map((relation) => ({ relation, of: all.relationOf(relation) }));
  const measures = nestedMeasures(measuresOf(all, tests));
  const measured = measures.flatMap((measure) =>
    measure.kind === 'value' && measure.of.kind !== 'input' ? [measure.of] : [],
  );
  const roots = measured.filter((of, at) => !measured.some((other, i) => i !== at && isWithin(of, other, i < at)));
  const uses = new Map<number, number>();
  for (const input of roots.flatMap(inputsIn)) uses.set(input, (uses.get(input) ?? 0) + 1);
  const bound = new Set([...relations.flatMap(({ of }) => inputsIn(of)), ...roots.flatMap(wholesIn).flatMap(inputsIn)]);
  const separateBands = separateBandsOf(all.inputs, measures, roots, relations);
  const inSeparateBands = new Set([...separateBands.values()].flatMap(({ inputs }) => inputs));
  const linked = all.inputs.map((_, at) => !inSeparateBands.has(at) && (bound.has(at) || (uses.get(at) ?? 0) > 1));
  const outerRelations = relations.filter(({ of }) => !inputsIn(of).some((input) => inSeparateBands.has(input)));
  return { all, measures, relations, roots, linked, separateBands, outerRelations };
}

/** Whether an expression is found with another one: it is part of it, or a share of one of its parts. */
function isWithin(of: Expression, other: Expression, isFirst: boolean): boolean {
  if (of.kind === 'share' && other.kind === 'share' && of.part === other.part) return isFirst;
  if (other.kind === 'share' && other.part === of) return false;
  return expressionsIn(other).includes(of.kind === 'share' ? of.part : of);
}

function nestedMeasures(measures: readonly Measure[]): readonly Measure[] {
  const nested = nestedExpressions(measures.flatMap((measure) => (measure.kind === 'value' ? [measure.of] : [])));
  return measures.map((measure) => (measure.kind === 'value' ? { ...measure, of: nested.get(measure.of)! } : measure));
}

/** Tests on the same thing make one measure. */
function measuresOf(all: Expressions, tests: readonly SlotTest[]): readonly Measure[] {
  const byKey = new Map<string, { readonly slots: number[]; readonly leaves: JointLeaf[] }>();
  for (const { slot, leaf } of tests) {
    const key = keyOf(leaf);
    const known = byKey.get(key) ?? { slots: [], leaves: [] };
    known.slots.push(slot);
    known.leaves.push(leaf);
    byKey.set(key, known);
  }
  return [...byKey].map(([key, { slots, leaves }]) => measureOf(all, key, slots, leaves));
}

/** The denominators of all quotients in an expression. */
function wholesIn(of: Expression): readonly Expression[] {
  return ratiosIn(of).map(({ whole }) => whole);
}
