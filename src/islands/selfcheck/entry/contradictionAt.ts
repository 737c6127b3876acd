import type { Contradiction } from '../../../domain/rating/engine/contradiction.ts';
import type { FactId } from '../../../domain/rating/ruleset.ts';

/** The message at a fact that contradicts others; undefined if it contradicts none. */
export function contradictionAt(contradictions: readonly Contradiction[], fact: FactId): string | undefined {
  const message = contradictions.filter(({ facts }) => facts.includes(fact)).map(({ text }) => text);
  return message.length === 0 ? undefined : message.join(' ');
}
