/** Ids of the elements where answers are entered, for links to them. */
import type { FactId } from '../../../domain/rating/ruleset.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';

/** On the result page: the effect of counting by clause. */
export const BY_CLAUSE = 'theo-khoan';

/** On the result page: the outcome in each reading. */
export const READINGS = 'cac-cach-hieu';

/** On the quick entry: the duties answered together. */
export const REST = 'con-lai';

/** A duty's card on its article's page. */
export function dutyAnchor(duty: ProvisionId): string {
  return duty.replaceAll('.', '-');
}

/** A figure's section on the figures page; for a figure with several items, the item's own field. */
export function figureAnchor(fact: FactId, item: string | null): string {
  return item === null ? `muc-${fact}` : `so-lieu-${fact}.${item}`;
}
