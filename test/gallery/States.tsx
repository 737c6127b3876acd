import type { DraftEvent } from '../../src/adapters/browser/drafts/held/draftSession.ts';
import type { Quarantine } from '../../src/adapters/browser/drafts/storage/quarantine.ts';
import { changedSince } from '../../src/domain/draft/outcome/changedSince.ts';
import type { Draft } from '../../src/domain/draft/draft.ts';
import { editDraft } from '../../src/domain/draft/edit/edit.ts';
import { planImport } from '../../src/domain/draft/exchange/planImport.ts';
import type { FailureReason, StorageState } from '../../src/domain/draft/storageState.ts';
import { ChangedNotice } from '../../src/islands/selfcheck/app/ChangedNotice.tsx';
import { SelfCheckProvider, type SelfCheckProps } from '../../src/islands/selfcheck/shared/context.ts';
import type { DraftActs } from '../../src/islands/selfcheck/drafts/draftActs.ts';
import { DraftList } from '../../src/islands/selfcheck/drafts/DraftList.tsx';
import { NewDraftLink } from '../../src/islands/selfcheck/drafts/Start.tsx';
import { StoredDrafts } from '../../src/islands/selfcheck/drafts/StoredDrafts.tsx';
import { eventSentence } from '../../src/islands/selfcheck/app/eventSentence.ts';
import { ImportRow } from '../../src/islands/selfcheck/files/ImportRow.tsx';
import { ManyDrafts } from '../../src/islands/selfcheck/drafts/ManyDrafts.tsx';
import { QuarantineList } from '../../src/islands/selfcheck/drafts/QuarantineList.tsx';
import { SaveState } from '../../src/islands/selfcheck/app/SaveState.tsx';
import { SplitNotice } from '../../src/islands/selfcheck/app/SplitNotice.tsx';
import { Toast } from '../../src/islands/selfcheck/ui/Toast.tsx';
import { galleryDrafts } from './drafts.ts';
import { nothing, Part } from './Part.tsx';

const LATER = '2026-11-22T10:00:00.000Z';
const FAILURES: readonly FailureReason[] = ['quota', 'forbidden', 'missing', 'blocked', 'slow', 'broken', 'page'];
const STATES: readonly StorageState[] = [
  { state: 'loading' },
  { state: 'saving' },
  { state: 'saved', at: null },
  { state: 'saved', at: LATER },
  ...FAILURES.map((because) => ({ state: 'failed', because }) as const),
];
/** Actions without effect; an edit returns `draft`. */
const actsOn = (draft: Draft): DraftActs => ({
  edit: () => () => draft,
  editWithUndo: () => () => draft,
  begin: nothing,
  remove: nothing,
  duplicate: nothing,
  download: nothing,
});
const QUARANTINE: Quarantine = {
  list: async () => [
    { key: 'mau', id: 'mau', text: '{"hỏng' },
    { key: 'mau-2', id: 'mau-2', text: null },
  ],
  discard: async () => async () => {},
};

/** Storage states, notices, files, and the list of drafts. */
export function States(props: SelfCheckProps) {
  const { empty, begun, rated } = galleryDrafts(props.ruleset, props.textVersion);
  const renamed = editDraft(begun, { type: 'setAbout', about: { unit: 'Phòng Kinh tế và Hạ tầng' } }, LATER);
  const other = editDraft(begun, { type: 'setAbout', about: { year: 2025 } }, LATER);
  const acts = actsOn(begun);
  const plan = [...planImport([begun], [rated.good, begun, renamed]), ...planImport([renamed], [other])];
  const changed = changedSince(
    { ...begun, rulesVersion: 'trước' },
    { textVersion: props.textVersion, rulesVersion: props.ruleset.version, possible: {} },
  );
  const events: readonly DraftEvent[] = [
    { kind: 'changed', draft: begun },
    { kind: 'removed', id: begun.id },
    { kind: 'elsewhere', id: begun.id, open: true },
    { kind: 'notice', notice: { kind: 'corrupt', id: begun.id, because: '' } },
  ];
  const item = { savedAt: LATER, exportedAt: null, splitFrom: null, isOld: false };
  return (
    <SelfCheckProvider value={{ ...props, root: '/' }}>
      <Part name="Trạng thái lưu">
        {STATES.map((storage) => (
          <SaveState
            key={JSON.stringify(storage)}
            storage={storage}
            back={{ href: '#', steps: null }}
            download={nothing}
          />
        ))}
      </Part>
      <Part name="Lời báo">
        <Toast toast={{ id: 1, sentence: 'Đã đánh dấu 3 nội dung là “Bảo đảm”.', undo: nothing }} close={nothing} />
        {events.map((event, index) => (
          <Toast key={index} toast={{ id: index, sentence: eventSentence(event) ?? '' }} close={nothing} />
        ))}
      </Part>
      {changed !== null && (
        <Part name="Quy tắc đã đổi">
          <ChangedNotice changed={changed} compared={false} dismiss={nothing} />
        </Part>
      )}
      <Part name="Sửa ở hai thẻ">
        <SplitNotice split={{ mine: renamed, theirs: other }} resolve={nothing} />
      </Part>
      <Part name="Mở tệp: xem trước">
        <ul class="drafts">
          {plan.map((step, place) => (
            <ImportRow key={place} index={place} step={step} otherwise={[]} choice={undefined} choose={nothing} />
          ))}
        </ul>
      </Part>
      <Part name="Danh sách bản trống">
        <DraftList items={[]} acts={acts} />
      </Part>
      <Part name="Danh sách bản">
        <StoredDrafts
          items={[
            { ...item, draft: begun },
            { ...item, draft: empty, exportedAt: LATER },
            { ...item, draft: { ...renamed, id: 'mau-tach' }, splitFrom: begun.id },
          ]}
          acts={acts}
        >
          <NewDraftLink />
        </StoredDrafts>
        <QuarantineList quarantine={QUARANTINE} settled announce={nothing} />
      </Part>
      <Part name="Danh sách nhiều bản">
        <ManyDrafts
          items={Array.from({ length: 30 }, (_, n) => ({
            ...item,
            draft: { ...begun, id: `nhieu-${n}`, unit: `Đơn vị số ${n + 1}`, year: n < 24 ? 2026 : null },
          }))}
          acts={acts}
        />
      </Part>
    </SelfCheckProvider>
  );
}
