/** What counting whole clauses instead of points would change. */
import type { Rating } from './result.ts';
import type { OutcomeId, Reading, RuleSet } from './ruleset.ts';

/** What counting whole clauses instead of points comes to, with the readings in which it does. */
export interface ByClauseChange {
  readonly possible: readonly OutcomeId[];
  readonly readings: readonly Reading[];
}

/** The readings whose outcomes change when whole clauses are counted, those that come to the same together. Empty where none changes. */
export function changedByClause({ readings }: RuleSet, rating: Rating): readonly ByClauseChange[] {
  const changes = new Map<string, { readonly possible: readonly OutcomeId[]; readonly readings: Reading[] }>();
  for (const reading of readings) {
    const possible = rating.byClause[reading.id] ?? [];
    const key = possible.join();
    if (key === rating.readings[reading.id]?.possible.join()) continue;
    const same = changes.get(key);
    if (same === undefined) changes.set(key, { possible, readings: [reading] });
    else same.readings.push(reading);
  }
  return [...changes.values()];
}

/** After “nếu đếm theo khoản thì”: whether all readings change, or some. Null where none does. */
export function byClausePhrase(ruleset: RuleSet, rating: Rating): string | null {
  const changed = changedByClause(ruleset, rating).flatMap(({ readings }) => readings).length;
  if (changed === 0) return null;
  return changed === ruleset.readings.length ? 'kết quả đổi' : 'có cách hiểu đổi kết quả';
}
