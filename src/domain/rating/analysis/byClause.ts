/** What counting whole clauses instead of points would change. */
import { readingGroups, type ReadingGroup } from './readingGroups.ts';
import type { Rating } from '../result.ts';
import type { RuleSet } from '../ruleset.ts';

/** The readings whose outcomes change when whole clauses are counted, with what they come to, those that come to the same together. Empty where none changes. */
export function changedByClause({ readings }: RuleSet, rating: Rating): readonly ReadingGroup[] {
  const changed = readings.filter(
    ({ id }) => (rating.byClause[id] ?? []).join() !== rating.readings[id]?.possible.join(),
  );
  return readingGroups(changed, ({ id }) => rating.byClause[id] ?? []);
}

/** After “nếu đếm theo khoản thì”: whether all readings change, or some. Null where none does. */
export function byClausePhrase(ruleset: RuleSet, rating: Rating): string | null {
  const changed = changedByClause(ruleset, rating).flatMap(({ readings }) => readings).length;
  if (changed === 0) return null;
  return changed === ruleset.readings.length ? 'kết quả đổi' : 'có cách hiểu đổi kết quả';
}
