import { useEffect } from 'preact/hooks';
import type { DraftSession } from '../../../adapters/browser/drafts/held/draftSession.ts';
import { useSelfCheck } from '../shared/context.ts';
import { focusTitle } from '../../ui/Heading.tsx';
import { unitName } from '../shared/words.ts';

interface Props {
  readonly session: DraftSession;
  readonly say: (sentence: string) => void;
}

/** Every draft deleted a short while ago, each with its own way back: the sentence below speaks of the last act alone. */
export function JustDeleted({ session, say }: Props) {
  const { ruleset } = useSelfCheck();
  const deleted = session.deleted();
  const ids = deleted.map(({ id }) => id).join(' ');
  useEffect(() => {
    // In a tab behind others nobody sees it.
    const show = () => document.visibilityState === 'visible' && session.deletedShown(ids.split(' '));
    show();
    document.addEventListener('visibilitychange', show);
    return () => document.removeEventListener('visibilitychange', show);
  }, [session, ids]);
  if (deleted.length === 0) return null;
  const restore = (id: string, name: string) => () => {
    say(session.restore(id) === null ? 'Đã quá lúc lấy lại được bản này.' : `Đã lấy lại “${name}”.`);
    // Its row here goes with the button; where it was the last, the title above may be another then.
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
              {unitName(draft)}
              <small>
                {ruleset.roles.find(({ id }) => id === draft.role)?.name ?? draft.role}
                {draft.year !== null && ` · năm ${draft.year}`}
              </small>
            </span>
            <button
              type="button"
              class="btn plain small"
              aria-label={`Lấy lại ${unitName(draft)}`}
              onClick={restore(draft.id, unitName(draft))}
            >
              Lấy lại
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
