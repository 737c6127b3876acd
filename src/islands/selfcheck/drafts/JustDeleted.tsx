import { useEffect } from 'preact/hooks';
import type { DraftSession } from '../../../adapters/browser/drafts/held/draftSession.ts';
import { useSelfCheck } from '../shared/context.ts';
import { focusTitle } from '../../ui/Heading.tsx';
import { unitName } from '../shared/words.ts';

interface Props {
  readonly session: DraftSession;
  readonly announce: (sentence: string) => void;
}

/** Every recently deleted draft with an undo button: the toast only offers undo for the last action. */
export function JustDeleted({ session, announce }: Props) {
  const { ruleset } = useSelfCheck();
  const deleted = session.deleted();
  const ids = deleted.map(({ id }) => id).join(' ');
  useEffect(() => {
    // Not while the tab is in the background, where nobody sees it.
    const show = () => document.visibilityState === 'visible' && session.deletedShown(ids.split(' '));
    show();
    document.addEventListener('visibilitychange', show);
    return () => document.removeEventListener('visibilitychange', show);
  }, [session, ids]);
  if (deleted.length === 0) return null;
  const restore = (id: string, name: string) => () => {
    announce(session.restore(id) === null ? 'Đã quá lúc lấy lại được bản này.' : `Đã lấy lại “${name}”.`);
    // The row disappears with the button; if it was the last one, the title above may change too.
    requestAnimationFrame(focusTitle);
  };
  return (
    <section class="just-deleted" aria-labelledby="vua-xoa">
      <h2 id="vua-xoa">Vừa xóa</h2>
      <p class="quiet">Mỗi bản lấy lại được trong mười phút kể từ khi hiện ở đây; sau đó mất hẳn khỏi máy này.</p>
      <ul>
        {deleted.map((draft) => (
          <li key={draft.id}>
            <span>
              {unitName(ruleset, draft)}
              <small>
                {ruleset.roles.find(({ id }) => id === draft.role)?.name ?? draft.role}
                {draft.year !== null && ` · năm ${draft.year}`}
              </small>
            </span>
            <button
              type="button"
              class="btn plain small"
              aria-label={`Lấy lại ${unitName(ruleset, draft)}`}
              onClick={restore(draft.id, unitName(ruleset, draft))}
            >
              Lấy lại
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
