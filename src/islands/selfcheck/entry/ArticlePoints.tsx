import type { Draft } from '../../../domain/draft/draft.ts';
import { scoredDuties } from '../../../domain/draft/scored.ts';
import { decimalValue } from '../../../domain/rating/decimal.ts';
import { ABSENT, absentWords, rangeOf } from '../../../domain/rating/entered.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { amountPhrase } from '../../../domain/rating/wording/phrases.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { useSelfCheck } from '../shared/context.ts';

interface Props {
  readonly draft: Draft;
  readonly role: RoleRule;
  /** The duties of the article. */
  readonly ids: readonly ProvisionId[];
}

/** The sum of an article's points so far, and its maximum. */
export function ArticlePoints({ draft, role, ids }: Props) {
  const { ruleset } = useSelfCheck();
  const scored = scoredDuties(ruleset, role);
  const points = ids.flatMap((id) => {
    const one = scored.get(id);
    const range = one === undefined ? null : rangeOf(one.fact, one.item);
    if (one === undefined || range === null) return [];
    const entered = draft.figures[one.fact.id];
    const text = typeof entered === 'object' ? entered[id] : undefined;
    // What does not occur is not in the maximum either.
    if (text === ABSENT && absentWords(one.fact) !== null) return [];
    return [{ unit: one.fact.unit, max: range.max, value: text === undefined ? null : decimalValue(text, range) }];
  });
  const [first] = points;
  if (first === undefined) return null;
  const sum = (values: readonly number[]) => Math.round(values.reduce((all, one) => all + one, 0) * 1e6) / 1e6;
  const given = sum(points.map(({ value }) => value ?? 0));
  return (
    <p class="subtotal">
      Cộng của điều này: <b>{amountPhrase(given, first.unit)}</b>, nhiều nhất{' '}
      {amountPhrase(sum(points.map(({ max }) => max)), first.unit)}.
    </p>
  );
}
