import type { Draft } from '../../../domain/draft/draft.ts';
import { duplicateDraft } from '../../../domain/draft/edit/newDraft.ts';
import type { ImportStep } from '../../../domain/draft/exchange/planImport.ts';
import type { DraftSession } from './held/draftSession.ts';

/** The owner's choice for a draft in a file that differs from the one here. */
export type ImportChoice = 'replace' | 'both' | 'skip';

/** The result of an import. */
export interface Imported {
  /** The drafts that were added or replaced, in their current state. */
  readonly taken: readonly Draft[];
  /** Undoes the import; later edits to a replaced draft are kept. */
  readonly undo: () => void;
}

/**
 * Carries out an import plan: adds new drafts, and handles different ones as chosen. Nothing is replaced without an
 * explicit choice.
 * @param choices by the step's index in the plan; `skip` if there is none. New drafts are added unless skipped.
 * @param fresh returns a new id on each call
 * @param now ISO 8601, UTC
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
  for (const [index, step] of steps.entries()) {
    const choice = choices.get(index);
    if (step.kind === 'identical' || choice === 'skip' || (step.kind !== 'new' && choice === undefined)) continue;
    const here = session.list().find(({ draft }) => draft.id === step.incoming.id)?.draft;
    if (choice === 'replace' && here !== undefined) {
      const after = session.edit(here.id, { type: 'restore', draft: step.incoming });
      taken.push(after);
      undos.push(() => void session.edit(after.id, { type: 'undo', before: here, after }));
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
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // Another tab has added a draft with this id in the meantime.
      return copy();
    }
  }
}
