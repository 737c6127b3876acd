/**
 * The outcome stated in a file next to its draft. It is never trusted: opening the file recomputes the outcome and
 * reports any difference.
 */
import { hasOwn } from '../../baseline.ts';
import { factsOfDraft } from './factsOf.ts';
import { rateOrContradict } from '../../rating/engine/contradiction.ts';
import type { OutcomeId, ReadingId, RuleSet } from '../../rating/ruleset.ts';
import type { Draft } from '../draft.ts';
import { is, LIMITS } from '../guards.ts';
import { isOutcomes } from '../read/readParts.ts';
import { fieldsOf } from '../read/reader.ts';

/** The possible outcomes per reading, sorted by id. */
export type Outcomes = Readonly<Record<ReadingId, readonly OutcomeId[]>>;

export interface StatedResult {
  /** Versions of the text and the rules with which it was computed. */
  readonly textVersion: string;
  readonly rulesVersion: string;
  readonly readings: readonly {
    readonly id: ReadingId;
    /** Name of the reading. */
    readonly name: string;
    readonly possible: readonly OutcomeId[];
    /** The only one left, or null while several are possible. */
    readonly outcome: OutcomeId | null;
  }[];
}

/**
 * The outcomes possible for a draft; null if its role is not in the rules, the rules are of another regulation, or its
 * facts contradict each other.
 */
export function outcomesOf(ruleset: RuleSet, draft: Draft): Outcomes | null {
  if (draft.regulation !== ruleset.regulation || !ruleset.roles.some(({ id }) => id === draft.role)) return null;
  const { rating } = rateOrContradict(ruleset, factsOfDraft(ruleset, draft));
  if (rating === null) return null;
  return Object.fromEntries(Object.values(rating.readings).map(({ id, possible }) => [id, possible]));
}

/** What a file states about a draft's outcome; null as for `outcomesOf`. */
export function stateResult(ruleset: RuleSet, textVersion: string, draft: Draft): StatedResult | null {
  const outcomes = outcomesOf(ruleset, draft);
  if (outcomes === null) return null;
  const readings = ruleset.readings.map(({ id, name }) => {
    const possible = outcomes[id] ?? [];
    return { id, name, possible, outcome: possible.length === 1 ? (possible[0] ?? null) : null };
  });
  return { textVersion, rulesVersion: ruleset.version, readings };
}

/** Parses the outcomes of a stated result in unknown data; null if there is none or any part is invalid. */
export function readStated(value: unknown): Outcomes | null {
  const readings = fieldsOf(value)?.['readings'];
  if (!Array.isArray(readings) || readings.length > LIMITS.readings) return null;
  const outcomes: Record<ReadingId, readonly OutcomeId[]> = {};
  // Not with the list's own methods, which skip holes.
  for (let index = 0; index < readings.length; index += 1) {
    const { id, possible } = fieldsOf(readings[index]) ?? {};
    if (!is.slug(id) || !isOutcomes(possible) || hasOwn(outcomes, id)) return null;
    outcomes[id] = [...possible].sort();
  }
  return outcomes;
}

/** The readings that are in both and have different outcomes, with the outcomes before and now. */
export function outcomeChanges(
  before: Outcomes,
  now: Outcomes,
): readonly { readonly reading: ReadingId; readonly from: readonly OutcomeId[]; readonly to: readonly OutcomeId[] }[] {
  return Object.entries(before).flatMap(([reading, from]) => {
    const to = hasOwn(now, reading) ? now[reading] : undefined;
    return to === undefined || from.join(' ') === to.join(' ') ? [] : [{ reading, from, to }];
  });
}
