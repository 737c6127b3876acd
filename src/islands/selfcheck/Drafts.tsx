import { useEffect, useState } from 'preact/hooks';
import type { DraftEvent } from '../../adapters/browser/draftSession.ts';
import type { DraftAction } from '../../domain/draft/action.ts';
import type { Draft } from '../../domain/draft/draft.ts';
import { duplicateDraft, newDraft } from '../../domain/draft/newDraft.ts';
import { AboutForm, type AboutValues } from './About.tsx';
import { useSelfCheck } from './context.ts';
import { DraftList } from './DraftList.tsx';
import { eventSentence } from './eventSentence.ts';
import { freshId } from './freshId.ts';
import { Heading } from './Heading.tsx';
import { OpenDraft } from './OpenDraft.tsx';
import { go, routeHref, useRoute, wayBack } from './route.ts';
import { SaveState } from './SaveState.tsx';
import { Toast, type ToastState } from './Toast.tsx';
import { useDrafts } from './useDrafts.ts';

/** The drafts, and of them the view that the address names. Every edit of the self-check passes through here. */
export function Drafts() {
  const { ruleset, textVersion, root } = useSelfCheck();
  const scope = new URL(root, document.baseURI).pathname;
  const route = useRoute();
  const [toast, setToast] = useState<ToastState | null>(null);
  const say = (sentence: string, undo?: () => void) => setToast((before) => ({ id: (before?.id ?? 0) + 1, sentence, undo }));
  const hear = (event: DraftEvent) => {
    const sentence = eventSentence(event);
    if (sentence !== null) say(sentence);
    if (event.kind === 'split' && location.hash.includes(event.from)) location.replace(location.hash.replace(event.from, event.mine.id));
  };
  const drafts = useDrafts(scope, ruleset.regulation, hear);
  const session = drafts?.session;
  const opened = 'draft' in route ? route.draft : null;
  useEffect(() => setToast(null), [routeHref(route)]);
  useEffect(() => {
    void session?.open(opened).then(() => drafts?.redraw());
  }, [session, opened]);

  if (drafts === null || session === undefined) return <p>Đang mở các bản tự kiểm tra trên máy này…</p>;

  const edit = (id: string) => (action: DraftAction) => {
    session.edit(id, action);
    drafts.redraw();
  };
  const editWithUndo = (draft: Draft) => (action: DraftAction, done: string) => {
    edit(draft.id)(action);
    say(done, () => edit(draft.id)({ type: 'restore', draft }));
  };
  const create = (values: AboutValues & { readonly role: string }) => {
    const draft = newDraft({ ...values, id: freshId(), regulation: ruleset.regulation, textVersion, rulesVersion: ruleset.version }, new Date().toISOString());
    session.create(draft);
    go({ view: 'overview', draft: draft.id });
  };
  const remove = (draft: Draft) => {
    const undo = session.remove(draft.id);
    say(`Đã xóa “${draft.unit || 'Chưa đặt tên đơn vị'}”.`, () => {
      if (undo() === null) say('Đã quá lúc lấy lại được bản này.');
    });
  };
  const duplicate = (draft: Draft) => {
    session.create(duplicateDraft(draft, freshId(), new Date().toISOString(), `${draft.unit} (bản sao)`.trim()));
    say(`Đã nhân bản “${draft.unit || 'Chưa đặt tên đơn vị'}”.`);
  };

  const items = drafts.items.map((item) => item.draft);
  const draft = 'draft' in route ? items.find(({ id }) => id === route.draft) : undefined;
  return (
    <>
      <SaveState storage={drafts.storage} back={wayBack(route)} />
      {route.view === 'drafts' ? (
        <DraftList key="drafts" drafts={items} remove={remove} duplicate={duplicate} />
      ) : route.view === 'new' ? (
        <section key="new">
          <Heading>Tạo bản tự kiểm tra</Heading>
          <AboutForm
            values={{ role: ruleset.roles.some(({ id }) => id === route.role) ? route.role : null, acting: false, unit: '', year: new Date().getFullYear() }}
            submitLabel="Bắt đầu"
            onSubmit={create}
          />
        </section>
      ) : draft === undefined ? (
        <section key="none">
          <Heading>Không có bản tự kiểm tra này trên máy</Heading>
          <p>Bản này đã bị xóa, hoặc được tạo trên máy hay trình duyệt khác.</p>
          <p class="actions">
            <a class="btn" href={routeHref({ view: 'drafts' })}>
              Các bản trên máy này
            </a>
          </p>
        </section>
      ) : (
        <OpenDraft key={draft.id} draft={draft} route={route} edit={edit(draft.id)} editWithUndo={editWithUndo(draft)} exported={() => session.exported([draft.id])} />
      )}
      <Toast toast={toast} close={() => setToast(null)} />
    </>
  );
}
