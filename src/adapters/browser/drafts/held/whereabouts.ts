import type { DraftNotice, Whereabouts } from './draftSession.ts';
import type { Quarantine } from '../storage/quarantine.ts';
import type { Slot } from './slot.ts';
import { tolerate } from '../storage/storageFailure.ts';

export interface WhereaboutsSources {
  /** The drafts in memory, of all regulations. */
  readonly slots: ReadonlyMap<string, Slot>;
  readonly regulation: string;
  readonly notices: readonly DraftNotice[];
  readonly isSettled: () => boolean;
  readonly quarantine: Pick<Quarantine, 'list'>;
}

/** Why a draft is not in the list, or that nothing is known about it. Never rejects. */
export async function whereabouts(
  id: string,
  { slots, regulation, notices, isSettled, quarantine }: WhereaboutsSources,
): Promise<Whereabouts> {
  const slot = slots.get(id);
  if (slot !== undefined && slot.draft.regulation !== regulation)
    return { kind: 'otherRegulation', regulation: slot.draft.regulation };
  if (slot?.deletedAt !== undefined) return { kind: 'deleted', draft: slot.draft };
  const kind = notices.find((notice) => notice.id === id && notice.kind !== 'dropped')?.kind;
  if (kind === 'newer' || kind === 'unreadable') return { kind };
  if (kind === 'corrupt') return { kind: 'quarantined' };
  if (!isSettled()) return { kind: 'opening' };
  const aside = await quarantine.list().catch(tolerate);
  return { kind: aside?.some((one) => one.id === id) === true ? 'quarantined' : 'none' };
}
