import { beforeEach, expect, test } from 'vitest';
import { draftSaver } from '../../../../src/adapters/browser/drafts/draftSaver.ts';
import type { DraftEvent } from '../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { heldDrafts, type HeldDrafts } from '../../../../src/adapters/browser/drafts/held/heldDrafts.ts';
import { emptySlot, isUnsaved, type Slot } from '../../../../src/adapters/browser/drafts/held/slot.ts';
import type { DraftStore } from '../../../../src/adapters/browser/drafts/storage/draftStore.ts';
import type { StoredDraft } from '../../../../src/adapters/browser/drafts/storage/record.ts';
import { openSplits } from '../../../../src/adapters/browser/drafts/tabs/splits.ts';
import { emptyDraft } from '../../../domain/draft/arbitraries.ts';
import { recordingJournal } from './recordingJournal.ts';

const AT = '2026-11-03T07:00:00.000Z';
const MARK = { key: 'journal/d1/b', by: 'b', seq: 1 };

let answer: (record: StoredDraft) => Awaited<ReturnType<DraftStore['write']>>;
let done: string[];
let events: DraftEvent[];
let held: HeldDrafts;
let save: () => Promise<boolean>;

beforeEach(() => {
  answer = () => ({ kind: 'written', anew: false });
  [done, events] = [[], []];
  const journal = recordingJournal(done);
  const emit = (event: DraftEvent) => void events.push(event);
  held = heldDrafts({ me: 'a', journal, emit, touch: () => {}, opened: () => {} });
  const saver = draftSaver({
    browser: { now: () => AT },
    store: { write: async (record: StoredDraft) => answer(record) } as unknown as DraftStore,
    journal,
    held,
    splits: openSplits(held, journal, emit),
    emit,
    stored: (id) => done.push(`stored ${id}`),
    settled: (id) => done.push(`settled ${id}`),
    vanished: () => done.push('vanished'),
  });
  save = () => saver(() => done.push('progress'));
});

/** An unsaved draft of this tab. */
function keep(id: string, more: Partial<Slot> = {}): void {
  held.keep({ ...emptySlot(emptyDraft(id), 'a'), token: { by: 'a', seq: 2 }, journals: [MARK], ...more });
}

test('an unsaved draft is stored, noted as saved, and its old entries are dropped', async () => {
  keep('d1');
  expect(await save()).toBe(true);
  expect(done).toEqual(['journal d1 saved', `drop ${MARK.key}`, 'stored d1', 'settled d1', 'progress']);
  expect(events).toEqual([{ kind: 'list' }]);
  const slot = held.slots.get('d1')!;
  expect([isUnsaved(slot), slot.savedAt, slot.journals]).toEqual([false, AT, []]);
  expect(await save(), 'nothing is unsaved').toBe(false);
  expect(done).toHaveLength(5);
});

test('a deletion is stored but not noted in the journal', async () => {
  keep('d1', { deletedAt: AT });
  await save();
  expect(done).not.toContain('journal d1 saved');
});

test('a draft edited while it was stored stays unsaved, and the earlier state is not noted as the latest', async () => {
  keep('d1');
  answer = () => {
    keep('d1', { token: { by: 'a', seq: 3 } });
    return { kind: 'written', anew: false };
  };
  await save();
  expect(isUnsaved(held.slots.get('d1')!)).toBe(true);
  expect(held.slots.get('d1')?.stored).toEqual({ by: 'a', seq: 2 });
  expect(done).not.toContain('journal d1 saved');
});

test('a draft removed while it was stored counts as not written', async () => {
  keep('d1');
  answer = () => {
    held.drop('d1');
    return { kind: 'written', anew: false };
  };
  expect(await save()).toBe(false);
  expect(done).toEqual([]);
});

test.each<readonly [string, Slot['stored'], boolean, boolean]>([
  ['was stored before and is missing', { by: 'a', seq: 1 }, true, true],
  ['is new', null, true, false],
  ['was stored before and is there', { by: 'a', seq: 1 }, false, false],
])('a draft that %s', async (_, stored, anew, vanished) => {
  keep('d1', { stored });
  answer = () => ({ kind: 'written', anew });
  await save();
  expect(done.includes('vanished')).toBe(vanished);
});

test('a later state of this tab that is already stored is taken over, unless the draft was edited meanwhile', async () => {
  const theirs: StoredDraft = { draft: { ...emptyDraft('d1'), unit: 'sau' }, by: 'a', seq: 9, savedAt: AT };
  answer = () => ({ kind: 'behind', theirs });
  keep('d1');
  await save();
  expect(held.slots.get('d1')).toMatchObject({ draft: { unit: 'sau' }, token: { by: 'a', seq: 9 } });
  answer = () => {
    keep('d1', { token: { by: 'a', seq: 3 } });
    return { kind: 'behind', theirs };
  };
  keep('d1');
  await save();
  expect(held.slots.get('d1')?.token).toEqual({ by: 'a', seq: 3 });
});

test('the state of another tab splits the draft', async () => {
  answer = ({ draft }) =>
    draft.id === 'd1'
      ? { kind: 'conflict', theirs: { draft: { ...draft, unit: 'thẻ kia' }, by: 'b', seq: 9, savedAt: AT } }
      : { kind: 'written', anew: true };
  keep('d1');
  await save();
  expect([...held.slots.values()].map(({ draft }) => draft.unit)).toEqual(['thẻ kia', 'Phòng Tư pháp']);
});

test('a draft that cannot be stored does not block the others; the first failure is reported', async () => {
  for (const id of ['d1', 'd2', 'd3']) keep(id);
  answer = ({ draft }) => {
    if (draft.id !== 'd3') throw new Error(draft.id);
    return { kind: 'written', anew: true };
  };
  await expect(save()).rejects.toThrow('d1');
  expect(done).toContain('stored d3');
});
