import type { Draft } from '../draft.ts';
import { sameContent } from '../sameContent.ts';

/** What taking a draft from a file would mean. Nothing here is done without the owner's word except adding what is new. */
export type ImportStep =
  /** No draft of this id is here: it can simply be added. */
  | { readonly kind: 'new'; readonly incoming: Draft }
  /** The same content is here already: nothing to do. */
  | { readonly kind: 'identical'; readonly incoming: Draft; readonly existing: Draft }
  /**
   * The file's has been edited more often than the one here. The owner chooses: put it in place (`restore`, which can be
   * undone), keep both, or leave it.
   */
  | { readonly kind: 'newer'; readonly incoming: Draft; readonly existing: Draft }
  /** The two differ and neither is known to continue the other, or the file's is the older. The owner chooses as above. */
  | { readonly kind: 'conflict'; readonly incoming: Draft; readonly existing: Draft };

/**
 * What an import would do, draft by draft in the order of the file. Pure: changes nothing, so nothing is ever overwritten
 * silently. A draft that stands twice in the file is compared with its first occurrence when none is here.
 */
export function planImport(existing: readonly Draft[], incoming: readonly Draft[]): readonly ImportStep[] {
  const known = new Map(existing.map((draft) => [draft.id, draft]));
  return incoming.map((draft): ImportStep => {
    const here = known.get(draft.id);
    if (here === undefined) {
      known.set(draft.id, draft);
      return { kind: 'new', incoming: draft };
    }
    const kind = sameContent(here, draft) ? 'identical' : continues(draft, here) ? 'newer' : 'conflict';
    return { kind, incoming: draft, existing: here };
  });
}

/** Whether one draft may be a later state of the other: the same origin and more edits. Clocks are not asked: they may be wrong. */
function continues(later: Draft, earlier: Draft): boolean {
  return (
    later.regulation === earlier.regulation &&
    later.createdAt === earlier.createdAt &&
    later.revision > earlier.revision
  );
}
