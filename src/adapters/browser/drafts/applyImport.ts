import type { Draft } from '../../../domain/draft/draft.ts';
import { duplicateDraft } from '../../../domain/draft/edit/newDraft.ts';
import type { ImportStep } from '../../../domain/draft/exchange/planImport.ts';
import type { DraftSession } from './held/draftSession.ts';

/** What the owner wants done with a draft of a file that differs from the one here. */
export type ImportChoice = 'replace' | 'both' | 'skip';

export interface Imported {
  /** The drafts that were added or put in place, as they are now. */
  readonly taken: readonly Draft[];
  /** Takes all of it back; what was entered since in a draft that was put in place stays. */
  readonly undo: () => void;
}

/**
 * Does what was planned: adds what is new, and treats what differs as chosen. Nothing is put in place of another without
 * that choice.
 * @param choices by the step's place in the plan; `skip` where none is given. New drafts are added unless skipped.
 * @param fresh gives a new id each time; @param now ISO 8601, UTC
 */
export function applyImport(
  session: Pick<DraftSession, 'list' | 'create' | 'edit' | 'remove'>,
  steps: readonly ImportStep[],
  choices: ReadonlyMap<number, ImportChoice>,
  fresh: () => string,
  now: string,
): Imported {
  const taken: Draft[] = [];
  const undos: (() => void)[] = [];
  for (const [place, step] of steps.entries()) {
    const choice = choices.get(place);
    if (step.kind === 'identical' || choice === 'skip' || (step.kind !== 'new' && choice === undefined)) continue;
    const here = session.list().find(({ draft }) => draft.id === step.incoming.id)?.draft;
    if (choice === 'replace' && here !== undefined) {
      const after = session.edit(here.id, { type: 'restore', draft: step.incoming });
      taken.push(after);
      undos.push(() => void session.edit(after.id, { type: 'takeBack', before: here, after }));
      continue;
    }
    const added = add(step.incoming, choice === 'both' || here !== undefined);
    taken.push(added);
    undos.push(() => void session.remove(added.id));
  }
  return { taken, undo: () => undos.reverse().forEach((undo) => undo()) };

  function add(incoming: Draft, beside: boolean): Draft {
    const copy = () => session.create(duplicateDraft(incoming, fresh(), now, `${incoming.unit} (từ tệp)`.trim()));
    if (beside) return copy();
    try {
      return session.create(incoming);
    } catch {
      // Another tab has brought one of this id in the meantime.
      return copy();
    }
  }
}
