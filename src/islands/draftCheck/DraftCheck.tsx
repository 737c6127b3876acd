import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { leftTexts } from '../../adapters/browser/draftCheck/leftTexts.ts';
import { textJournal, takeOverNoted } from '../../adapters/browser/draftCheck/textJournal.ts';
import { textSession, type TextSession } from '../../adapters/browser/draftCheck/textSession.ts';
import { textStore } from '../../adapters/browser/draftCheck/textStore.ts';
import { thisBrowser } from '../../adapters/browser/drafts/storage/browser.ts';
import { tolerate } from '../../adapters/browser/drafts/storage/storageFailure.ts';
import { beforeReload } from '../../adapters/browser/offline/beforeReload.ts';
import type { KeptText } from '../../domain/draftCheck/kept/keptText.ts';
import { GuardedPage } from '../faults/GuardedPage.tsx';
import { lazy } from '../ui/lazy.tsx';
import { TextList } from './TextList.tsx';

const openText = lazy(() => import('./open/OpenText.tsx').then(({ OpenText }) => OpenText), 'Đang mở dự thảo…');

/** The page that checks drafts: a list of those kept on the device, and one that is open. */
export function DraftCheck() {
  return (
    <GuardedPage
      instead={
        <p role="alert">
          Phần này không hiện được vì lỗi của trang. Các dự thảo đã lưu trên máy này vẫn còn. Hãy tải lại trang.
        </p>
      }
    >
      {(root) => <Workplace root={root} />}
    </GuardedPage>
  );
}

/** The id of the draft that the address names; '' for the list, null for another part of the page. */
function idInAddress(): string | null {
  const id = location.hash.slice(1);
  return id === '' || /^[a-z0-9]{8}$/.test(id) ? id : null;
}

function Workplace({ root }: { readonly root: string }) {
  const [store, journal] = useMemo(() => {
    const { pathname } = new URL(root);
    return [textStore(pathname), textJournal(pathname)] as const;
  }, [root]);
  const [opened, setOpened] = useState<{ readonly session: TextSession; readonly key: number } | null>(null);
  const [message, setMessage] = useState('');
  const current = useRef<TextSession | null>(null);
  const [, redraw] = useState(0);
  const left = useMemo(() => leftTexts(() => redraw((count) => count + 1)), []);

  const show = (next: TextSession | null) => {
    if (current.current !== null && current.current !== next) left.leave(current.current);
    current.current = next;
    next?.subscribe(() => {
      // It became a separate draft, because another tab had changed the same one.
      const { id } = next.kept();
      if (current.current === next && location.hash !== `#${id}` && next.isSplit())
        history.replaceState(history.state, '', `#${id}`);
    });
    setOpened((before) => (next === null ? null : { session: next, key: (before?.key ?? 0) + 1 }));
  };
  /** Opens what the address names. */
  const go = async () => {
    const id = idInAddress();
    if (id === null || current.current?.kept().id === id) return;
    if (id === '') return show(null);
    const held = left.take(id);
    if (held !== null) return show(held);
    try {
      const found = await store.read(id);
      if (idInAddress() !== id) return;
      if (found === null || found === 'damaged') {
        setMessage(
          found === null
            ? 'Dự thảo ở địa chỉ này không có trên máy này.'
            : 'Dự thảo này lưu trên máy nhưng dữ liệu bị hỏng nên không mở được.',
        );
        show(null);
      } else show(textSession(found.kept, found.token, store, journal));
    } catch (error) {
      tolerate(error);
      setMessage('Chưa mở được dự thảo: bộ nhớ của trình duyệt không trả lời. Hãy tải lại trang.');
      show(null);
    }
  };
  useLayoutEffect(() => document.querySelector('.gate')?.remove(), []);
  useEffect(() => {
    takeOverNoted(journal, store, thisBrowser.random).catch(tolerate).then(go).catch(tolerate);
    const changed = () => void go();
    addEventListener('hashchange', changed);
    const stops = [
      store.onChanged(() => void current.current?.follow().catch(tolerate)),
      beforeReload(async () => ((await current.current?.flush()) ?? true) && left.unsaved().length === 0),
    ];
    return () => {
      removeEventListener('hashchange', changed);
      stops.forEach((stop) => stop());
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once a visit
  }, []);

  const start = (made: Pick<KeptText, 'name' | 'text'> & Partial<Pick<KeptText, 'dismissed'>>, remarks: string) => {
    const now = thisBrowser.now();
    const id = thisBrowser.random();
    const kept: KeptText = {
      format: 'du-thao',
      version: 1,
      id,
      name: made.name,
      text: made.text,
      // A draft from a file becomes a separate one here.
      dismissed: made.dismissed ?? [],
      createdAt: now,
      editedAt: now,
    };
    thisBrowser.persist();
    setMessage(remarks);
    show(textSession(kept, null, store, journal));
    location.hash = id;
  };
  if (opened !== null)
    return (
      <openText.View
        key={opened.key}
        session={opened.session}
        notice={message}
        leave={() => {
          setMessage('');
          void opened.session.flush().then(() => {
            location.hash = '';
          });
        }}
      />
    );
  return (
    <TextList
      store={store}
      unsaved={left.unsaved().map((session) => session.kept())}
      start={start}
      message={message}
      preload={() => void openText.preload()}
    />
  );
}
