/** Which of a role's conditions have to be decided together. */
import type { JointDuties, JointPlan } from '../joint.ts';
import { answeredDuties, appliesTo } from '../applies.ts';
import { factsIn } from '../../entered.ts';
import type { Relation } from '../../measures.ts';
import { isEntered, type Fact } from '../../fact.ts';
import type { FactId, RoleRule, RuleSet } from '../../ruleset.ts';
import type { LeafCondition } from '../../condition.ts';
import type { ProvisionId } from '../../../regulation/tree/tree.ts';
import { FactBlock } from './block.ts';
import { DutyBlock } from './duties/dutyBlock.ts';
import { DutyCounter, dutyParts, partKey } from './duties/dutyParts.ts';
import { isMeasure } from './measures/expressions.ts';
import { TooFine } from './numbers/stridedIntervals.ts';

export { TooFine };

/**
 * The blocks of facts that conditions, sums or relations tie together, and of duties with answers or tests of their own
 * kind.
 */
export function planJoint(ruleset: RuleSet, role: RoleRule, leaves: readonly LeafCondition[]): JointPlan {
  const concerned = new Set(ruleset.facts.filter(({ groups }) => appliesTo(role, groups)).map(({ id }) => id));
  const relations = (ruleset.relations ?? []).filter(({ terms }) =>
    terms.every(({ fact }) => entered(ruleset, fact).every((id) => concerned.has(id))),
  );
  const parts = new Sets<FactId>();
  for (const leaf of leaves) parts.join(factsOf(ruleset, leaf));
  for (const { terms } of relations) parts.join(terms.flatMap(({ fact }) => entered(ruleset, fact)));

  const joined = (facts: readonly FactId[]): FactId | null => (facts[0] === undefined ? null : parts.of(facts[0]));
  const blocks = new Map<FactId, FactBlock>();
  const needing = new Set<FactId>();
  for (const leaf of leaves) {
    const facts = factsOf(ruleset, leaf);
    const part = joined(facts);
    if (part !== null && (leaf.kind === 'count' || facts.length > 1 || isSpecial(ruleset, facts[0]!)))
      needing.add(part);
    // A computed fact of one other.
    if (part !== null && leaf.kind === 'number' && isMeasure(factOf(ruleset, leaf.fact))) needing.add(part);
  }
  const related = new Map<FactId, Relation[]>();
  for (const relation of relations) {
    const part = joined(relation.terms.flatMap(({ fact }) => entered(ruleset, fact)));
    if (part !== null) related.set(part, [...(related.get(part) ?? []), relation]);
  }
  for (const part of new Set([...needing, ...related.keys()]))
    blocks.set(part, new FactBlock(ruleset, role, related.get(part) ?? []));

  const own = ruleset.answers !== undefined || leaves.some((leaf) => leaf.kind === 'duties' && leaf.of !== undefined);
  const answered = answeredDuties(ruleset, role);
  const dutyBlocks = own && answered.length > 0 ? dutyBlocksOf(ruleset, leaves, answered) : [];
  const duties: JointDuties | null = dutyBlocks[0]?.block ?? null;
  const all = [...blocks.values(), ...dutyBlocks.map(({ block }) => block)];
  const indexes = [...blocks.keys()];
  return {
    blocks: all,
    duties,
    blockOf: (leaf) => {
      if (leaf.kind === 'duties') {
        const at = dutyBlocks.findIndex(({ keys }) => keys === null || keys.has(partKey(leaf)));
        return at < 0 ? -1 : indexes.length + at;
      }
      const part = joined(factsOf(ruleset, leaf));
      return part === null ? -1 : indexes.indexOf(part);
    },
  };
}

/** The blocks of duties, the one that counts them first; `keys` says which tests are in it, null: all. */
function dutyBlocksOf(
  ruleset: RuleSet,
  leaves: readonly LeafCondition[],
  duties: readonly ProvisionId[],
): readonly { readonly block: JointDuties; readonly keys: ReadonlySet<string> | null }[] {
  const parts = dutyParts(leaves, duties);
  if (parts.length < 2) return [{ block: new DutyBlock(ruleset, duties), keys: null }];
  return [
    { block: new DutyCounter(ruleset, duties), keys: new Set() },
    ...parts.map((part) => ({ block: new DutyBlock(ruleset, part.duties), keys: part.keys })),
  ];
}

function factOf({ facts }: RuleSet, id: FactId): Fact {
  const fact = facts.find((declared) => declared.id === id);
  if (fact === undefined) throw new RangeError(`fact "${id}" is not declared`);
  return fact;
}

/** The facts whose values a condition tests; instead of computed ones, those from which they are computed. */
function factsOf(ruleset: RuleSet, leaf: LeafCondition): readonly FactId[] {
  if (leaf.kind === 'duties' || leaf.kind === 'otherwise') return [];
  const named = leaf.kind === 'count' ? leaf.facts : [leaf.fact];
  return named.flatMap((id) => entered(ruleset, id));
}

/** The fact itself if it is entered, else the facts from which it is computed. */
function entered(ruleset: RuleSet, id: FactId): readonly FactId[] {
  const fact = factOf(ruleset, id);
  if (isEntered(fact)) return [id];
  return [...new Set(factsIn(fact).flatMap((part) => entered(ruleset, part)))];
}

/** Facts that the engine's own tests on figures do not know. */
function isSpecial(ruleset: RuleSet, id: FactId): boolean {
  const fact = factOf(ruleset, id);
  return (
    !['number', 'lowestOf', 'yesNo'].includes(fact.kind) ||
    'items' in fact ||
    'step' in fact ||
    'whole' in fact ||
    'absent' in fact
  );
}

/** A union-find structure: which items belong together. */
class Sets<T> {
  declare private readonly parents: Map<T, T>;

  constructor() {
    this.parents = new Map();
  }

  of(one: T): T {
    const parent = this.parents.get(one) ?? one;
    return parent === one ? one : this.of(parent);
  }

  join([first, ...others]: readonly T[]): void {
    for (const other of others) this.parents.set(this.of(other), this.of(first!));
  }
}
