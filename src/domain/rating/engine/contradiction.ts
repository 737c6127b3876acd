/** Rating facts that may contradict each other, as entered facts may. */
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { Relation } from '../measures.ts';
import type { Rating } from '../result.ts';
import type { FactId, Facts, RuleSet } from '../ruleset.ts';
import { rateCase } from './rateCase.ts';

/** A contradiction, and the facts that cause it. */
export interface Contradiction {
  /** The rules' own sentence. */
  readonly text: string;
  readonly clause: ProvisionId | null;
  readonly facts: readonly FactId[];
}

/** A rating, or the contradictions that rule one out; exactly one of them is there. */
export type RatedOrNot =
  | { readonly rating: Rating; readonly contradictions: readonly [] }
  | { readonly rating: null; readonly contradictions: readonly Contradiction[] };

/**
 * As `rateCase`, but returns the contradictions of the facts instead of throwing.
 * @throws as `rateCase` for everything else
 */
export function rateOrContradict(ruleset: RuleSet, facts: Facts): RatedOrNot {
  try {
    return { rating: rateCase(ruleset, facts), contradictions: [] };
  } catch (error) {
    const relations = relationsOf(error);
    if (relations === null) throw error;
    const contradictions = relations.map(({ text, clause, terms }) => ({
      text,
      clause: clause ?? null,
      facts: terms.map(({ fact }) => fact),
    }));
    return { rating: null, contradictions };
  }
}

/**
 * The relations that a ContradictionError is about. Recognised by its name, because its class is loaded only where
 * rules have relations.
 */
function relationsOf(error: unknown): readonly Relation[] | null {
  if (!(error instanceof Error) || error.name !== 'ContradictionError' || !('relations' in error)) return null;
  return error.relations as readonly Relation[];
}
