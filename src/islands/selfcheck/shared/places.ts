/** The elements under which answers are entered, for addresses that lead to them. */
import type { FactId } from '../../../domain/rating/ruleset.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';

/** On the result page: what counting by clause would change. */
export const BY_CLAUSE = 'theo-khoan';

/** A duty's card on its article's page. */
export function dutyPlace(duty: ProvisionId): string {
  return duty.replaceAll('.', '-');
}

/** A figure's part of the figures page; of one with several items the item's own field. */
export function figurePlace(fact: FactId, item: string | null): string {
  return item === null ? `muc-${fact}` : `so-lieu-${fact}.${item}`;
}
