import { hasOwn } from '../../baseline.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { Draft } from '../draft.ts';

/** How many answers count for one role's duties but not for another's. They are kept in the draft anyway. */
export function answersLeftOut({ entries }: Draft, from: readonly ProvisionId[], to: readonly ProvisionId[]): number {
  return from.filter((id) => !to.includes(id) && hasOwn(entries, id) && entries[id]?.answer !== undefined).length;
}
