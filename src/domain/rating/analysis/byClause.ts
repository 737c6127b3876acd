/** What changes if whole clauses are counted instead of points. */
import { readingGroups, type ReadingGroup } from './readingGroups.ts';
import type { Rating } from '../result.ts';
import type { RuleSet } from '../ruleset.ts';

/**
 * The readings whose outcomes change if whole clauses are counted, grouped by their new outcomes. Empty if none
 * changes.
 */
export function changedByClause({ readings }: RuleSet, rating: Rating): readonly ReadingGroup[] {
  const changed = readings.filter(
    ({ id }) => (rating.byClause[id] ?? []).join() !== rating.readings[id]?.possible.join(),
  );
  return readingGroups(changed, ({ id }) => rating.byClause[id] ?? []);
}

/** Follows “nếu đếm theo khoản thì”: says whether all readings change or only some. Null if none changes. */
export function byClausePhrase(ruleset: RuleSet, rating: Rating): string | null {
  const changed = changedByClause(ruleset, rating).flatMap(({ readings }) => readings).length;
  if (changed === 0) return null;
  return changed === ruleset.readings.length ? 'kết quả đổi' : 'có cách hiểu đổi kết quả';
}
