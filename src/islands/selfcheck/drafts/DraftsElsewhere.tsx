import { useEffect, useRef, useState } from 'preact/hooks';
import type {
  DraftSession,
  OtherDeployment,
  OtherDeployments as Finder,
} from '../../../adapters/browser/drafts/held/draftSession.ts';
import { takeOver } from '../../../adapters/browser/drafts/takeOver.ts';
import { momentWords } from '../../../domain/draft/savedSentence.ts';
import { useSelfCheck } from '../shared/context.ts';
import { freshId } from '../shared/freshId.ts';
import { focusTitle } from '../../ui/Heading.tsx';
import { unitName } from '../shared/words.ts';

interface Props {
  readonly session: DraftSession;
  readonly announce: (sentence: string, undo?: () => void) => void;
}

/** Offers to take over drafts stored under another path of this host (after the site was moved). */
export function DraftsElsewhere({ session, announce }: Props) {
  const { ruleset } = useSelfCheck();
  const finder = useRef<Finder | null>(null);
  const [deployments, setDeployments] = useState<readonly OtherDeployment[]>([]);
  const settled = session.isSettled();
  const look = () => finder.current?.find(session.list().map(({ draft }) => draft)).then(setDeployments);
  useEffect(() => {
    if (!settled) return;
    session.otherDeployments().then(
      (made) => {
        finder.current = made;
        void look();
      },
      // Without a network they are found on another visit.
      () => undefined,
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `look` reads what is there then
  }, [session, settled]);

  const done = (sentence: string, undo: () => void) => {
    announce(sentence, () => {
      undo();
      void look();
    });
    void look();
    // The buttons disappear with the notice.
    focusTitle();
  };
  const take = (deployment: OtherDeployment) => {
    if (finder.current === null) return;
    const taken = takeOver(session, finder.current, deployment, freshId, new Date().toISOString());
    done(`Đã lấy ${deployment.drafts.length} bản về đây.`, taken.undo);
  };
  const leave = (deployment: OtherDeployment) => {
    if (finder.current !== null)
      done('Các bản ấy để nguyên ở địa chỉ cũ và không hiện ở đây nữa.', finder.current.settle(deployment));
  };
  return (
    <>
      {deployments.map((deployment) => (
        <section class="notice" key={deployment.path} aria-label={`Bản tự kiểm tra ở địa chỉ ${deployment.path}`}>
          <p>
            Trên máy này còn {deployment.drafts.length} bản lập ở địa chỉ{' '}
            <b>
              {location.host}
              {deployment.path}
            </b>
            . Nếu trang đã chuyển từ đó về đây, hãy lấy các bản về; bản ở địa chỉ ấy vẫn giữ nguyên.
          </p>
          <ul>
            {deployment.drafts.map((draft) => (
              <li key={draft.id}>
                {unitName(ruleset, draft)}: {ruleset.roles.find(({ id }) => id === draft.role)?.name ?? draft.role}
                {draft.year !== null && `, năm ${draft.year}`}, sửa lúc{' '}
                {momentWords(draft.updatedAt, new Date().toISOString())}
              </li>
            ))}
          </ul>
          <p class="row-actions">
            <button type="button" class="btn small" onClick={() => take(deployment)}>
              Lấy về đây
            </button>
            <button type="button" class="btn plain small" onClick={() => leave(deployment)}>
              Không lấy
            </button>
          </p>
        </section>
      ))}
    </>
  );
}
