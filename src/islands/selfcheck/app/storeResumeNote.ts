import type { DraftItem } from '../../../adapters/browser/drafts/held/draftSession.ts';
import { checklistForRole } from '../../../domain/draft/checklist.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { readResumeNote } from '../../../domain/draft/resumeNote.ts';
import { recall, remember } from '../../ui/storedValues.ts';
import type { SelfCheckProps } from '../shared/context.ts';
import { answered, dutyIds } from '../shared/progress.ts';
import { routeHref } from '../shared/route.ts';

const NAME = 'lam-tiep';

/**
 * Stores where the owner left off, for pages that do not load drafts (`islands/reading/draftLink.ts`); removes it if
 * there are no drafts. Only call it once the store has responded.
 */
export function storeResumeNote({ ruleset, checklist }: SelfCheckProps, items: readonly DraftItem[]): void {
  const under = `van-ban/${ruleset.regulation}/tu-kiem-tra/`;
  const last = items.reduce<Draft | null>(
    (newest, { draft }) => (newest === null || draft.updatedAt > newest.updatedAt ? draft : newest),
    null,
  );
  if (last === null) {
    if (readResumeNote(recall(NAME))?.path.startsWith(under) === true) remember(NAME, null);
    return;
  }
  const role = ruleset.roles.find(({ id }) => id === last.role);
  const { done, total } = answered(last, checklistForRole(checklist, role?.duties ?? []).flatMap(dutyIds));
  const path = under + routeHref({ view: 'overview', draft: last.id });
  remember(NAME, JSON.stringify({ path, unit: last.unit, done, total, editedAt: last.updatedAt }));
}
