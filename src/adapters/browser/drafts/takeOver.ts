import type { Draft } from '../../../domain/draft/draft.ts';
import { duplicateDraft } from '../../../domain/draft/edit/newDraft.ts';
import type { DraftSession, OtherDeployment, OtherDeployments } from './held/draftSession.ts';

/**
 * Copies the drafts of another path here, leaving the originals unchanged. A draft whose id is in use here becomes a
 * separate draft. The take-over is only remembered once the copies are stored: if that fails, they are offered again on
 * the next visit.
 * @param fresh returns a new id on each call; @param now ISO 8601, UTC
 * @returns the copies, and a function that undoes the take-over
 */
export function takeOver(
  session: Pick<DraftSession, 'list' | 'create' | 'remove' | 'flush' | 'state'>,
  deployments: Pick<OtherDeployments, 'settle'>,
  deployment: OtherDeployment,
  fresh: () => string,
  now: string,
): { readonly taken: readonly Draft[]; readonly undo: () => void } {
  const used = new Set(session.list().map(({ draft }) => draft.id));
  const taken = deployment.drafts.map((draft) =>
    session.create(
      used.has(draft.id) ? duplicateDraft(draft, fresh(), now, `${draft.unit} (từ ${deployment.path})`.trim()) : draft,
    ),
  );
  let unsettle = () => {};
  let isUndone = false;
  void session.flush().then(() => {
    if (!isUndone && session.state().state === 'saved') unsettle = deployments.settle(deployment);
  });
  return {
    taken,
    undo() {
      isUndone = true;
      unsettle();
      for (const { id } of taken) session.remove(id);
    },
  };
}
