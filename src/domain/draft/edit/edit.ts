import { onOneLine } from '../../printable.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { About, DraftAction } from './action.ts';
import type { Draft } from '../draft.ts';
import { editEntry, markEntry } from './editEntry.ts';
import { editFigures } from './editFigures.ts';
import { cut, is, LIMITS } from '../guards.ts';
import { copyLastSeen, isLastSeen } from '../read/readParts.ts';
import { same } from '../same.ts';
import { undone } from './undo.ts';

/**
 * The only way to change a draft. Pure.
 * @param now the time of the edit, ISO 8601 in UTC (`2026-11-03T07:05:00.000Z`)
 * @returns a new draft with `revision` increased by one and `updatedAt` set; the same object if nothing changes or the
 * action contains something that a draft cannot keep (an unknown answer, a year out of range, a malformed id).
 * `readDraft` can read every result without loss. Never throws.
 */
export function editDraft(draft: Draft, action: DraftAction, now: string): Draft {
  const next = apply(draft, action);
  return next === draft || same(next, draft) ? draft : { ...next, revision: draft.revision + 1, updatedAt: now };
}

function apply(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'markRest':
    case 'assumeRest':
    case 'confirm':
    case 'dropUnconfirmed':
    case 'confirmCarried':
      return action.ids.reduce((result, id) => withEntry(result, id, (entry) => markEntry(entry, action)), draft);
    case 'setFigure':
    case 'setFigureItem':
      return { ...draft, figures: editFigures(draft.figures, action) };
    case 'setAbout':
      return withAbout(draft, action.about);
    case 'seen':
      return isLastSeen(action.lastSeen)
        ? {
            ...draft,
            textVersion: cut(action.textVersion, LIMITS.name),
            rulesVersion: cut(action.lastSeen.rulesVersion, LIMITS.name),
            lastSeen: copyLastSeen(action.lastSeen),
          }
        : draft;
    case 'undo':
      return undone(draft, action.before, action.after);
    case 'restore':
      return restored(draft, action.draft);
    default:
      return withEntry(draft, action.id, (entry) => editEntry(entry, action));
  }
}

/** The parts given are changed, except for one that a draft cannot keep. */
function withAbout(draft: Draft, { role, acting, unit, year }: Partial<About>): Draft {
  return {
    ...draft,
    ...(role !== undefined && is.slug(role) && { role }),
    ...(acting !== undefined && { acting }),
    ...(unit !== undefined && { unit: cut(onOneLine(unit), LIMITS.unit) }),
    ...(year !== undefined && (year === null || is.year(year)) && { year }),
  };
}

/**
 * The draft with one duty's entry changed; an entry that becomes empty is removed, an invalid provision id is rejected.
 */
function withEntry(draft: Draft, id: ProvisionId, change: (entry: Entry) => Entry): Draft {
  if (!is.provision(id)) return draft;
  const before = draft.entries[id];
  const entry = change(before ?? {});
  if (entry === before) return draft;
  const { [id]: _, ...others } = draft.entries;
  if (Object.keys(entry).length === 0) return before === undefined ? draft : { ...draft, entries: others };
  if (before === undefined && Object.keys(others).length >= LIMITS.entries) return draft;
  return { ...draft, entries: { ...draft.entries, [id]: entry } };
}

type Entry = Draft['entries'][string];

/** The earlier state's content with the draft's identity. A state of another draft is rejected. */
function restored(draft: Draft, earlier: Draft): Draft {
  if (earlier.id !== draft.id || earlier.regulation !== draft.regulation) return draft;
  return {
    ...earlier,
    version: draft.version,
    revision: draft.revision,
    createdAt: draft.createdAt,
    updatedAt: draft.updatedAt,
  };
}
