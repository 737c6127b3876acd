/**
 * The outcome as a file states it, beside the draft it comes from. It is a statement, never a truth: whoever opens the file
 * computes the outcome anew and says so where the two differ.
 */
import { hasOwn } from '../../baseline.ts';
import { factsOfDraft } from './factsOf.ts';
import { rate } from '../../rating/engine/rate.ts';
import type { OutcomeId, ReadingId, RuleSet } from '../../rating/ruleset.ts';
import type { Draft } from '../draft.ts';
import { is, LIMITS } from '../leaves.ts';
import { isOutcomes } from '../read/readParts.ts';
import { fieldsOf } from '../read/reader.ts';

/** Per reading, the outcomes possible, sorted by id. */
export type Outcomes = Readonly<Record<ReadingId, readonly OutcomeId[]>>;

export interface StatedResult {
  /** Versions of the text and the rules it was computed with. */
  readonly textVersion: string;
  readonly rulesVersion: string;
  readonly readings: readonly {
    readonly id: ReadingId;
    /** What the reading is called. */
    readonly name: string;
    readonly possible: readonly OutcomeId[];
    /** The one that is left, or null while several are. */
    readonly outcome: OutcomeId | null;
  }[];
}

/** The outcomes possible for a draft; null when its role is not one of the rules, or the rules are another regulation's. */
export function outcomesOf(ruleset: RuleSet, draft: Draft): Outcomes | null {
  if (draft.regulation !== ruleset.regulation || !ruleset.roles.some(({ id }) => id === draft.role)) return null;
  const { readings } = rate(ruleset, factsOfDraft(ruleset, draft));
  return Object.fromEntries(Object.values(readings).map(({ id, possible }) => [id, possible]));
}

/** What a file states of a draft's outcome; null as for `outcomesOf`. */
export function stateResult(ruleset: RuleSet, textVersion: string, draft: Draft): StatedResult | null {
  const outcomes = outcomesOf(ruleset, draft);
  if (outcomes === null) return null;
  const readings = ruleset.readings.map(({ id, name }) => {
    const possible = outcomes[id] ?? [];
    return { id, name, possible, outcome: possible.length === 1 ? (possible[0] ?? null) : null };
  });
  return { textVersion, rulesVersion: ruleset.version, readings };
}

/** The outcomes out of a stated result of unknown data; null when there is none or any of it cannot be read. */
export function readStated(value: unknown): Outcomes | null {
  const readings = fieldsOf(value)?.['readings'];
  if (!Array.isArray(readings) || readings.length > LIMITS.readings) return null;
  const outcomes: Record<ReadingId, readonly OutcomeId[]> = {};
  // Not by the list's own methods, which pass over holes.
  for (let index = 0; index < readings.length; index += 1) {
    const { id, possible } = fieldsOf(readings[index]) ?? {};
    if (!is.slug(id) || !isOutcomes(possible) || hasOwn(outcomes, id)) return null;
    outcomes[id] = [...possible].sort();
  }
  return outcomes;
}

/** The readings that are in both and leave other outcomes, with what they left before and leave now. */
export function outcomeChanges(
  before: Outcomes,
  now: Outcomes,
): readonly { readonly reading: ReadingId; readonly from: readonly OutcomeId[]; readonly to: readonly OutcomeId[] }[] {
  return Object.entries(before).flatMap(([reading, from]) => {
    const to = hasOwn(now, reading) ? now[reading] : undefined;
    return to === undefined || from.join(' ') === to.join(' ') ? [] : [{ reading, from, to }];
  });
}
