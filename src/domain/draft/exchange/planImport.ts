import type { Draft } from '../draft.ts';
import { sameContent } from '../sameContent.ts';

/** What opening a draft from a file would do. Without the owner's decision, only new drafts are added. */
export type ImportStep =
  /** There is no draft with this id here, so it can be added. */
  | { readonly kind: 'new'; readonly incoming: Draft }
  /** The same content is already here: nothing to do. */
  | { readonly kind: 'identical'; readonly incoming: Draft; readonly existing: Draft }
  /**
   * The file's draft has more edits than the one here. The owner chooses: replace it (`restore`, which can be undone),
   * keep both, or skip it.
   */
  | { readonly kind: 'newer'; readonly incoming: Draft; readonly existing: Draft }
  /** The two differ and neither is known to continue the other, or the file's is older. The owner chooses as above. */
  | { readonly kind: 'conflict'; readonly incoming: Draft; readonly existing: Draft };

/**
 * What an import would do, draft by draft in the order of the file. Pure: nothing is changed or silently overwritten. A
 * draft that occurs twice in the file is compared with its first occurrence if there is none here.
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

/**
 * True if one draft may be a later state of the other: the same origin and more edits. Clocks are ignored because they
 * may be wrong.
 */
function continues(later: Draft, earlier: Draft): boolean {
  return (
    later.regulation === earlier.regulation &&
    later.createdAt === earlier.createdAt &&
    later.revision > earlier.revision
  );
}
