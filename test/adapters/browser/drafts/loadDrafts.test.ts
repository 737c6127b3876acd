import { beforeEach, expect, test } from 'vitest';
import type { DraftEvent, DraftNotice } from '../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { heldDrafts, type HeldDrafts } from '../../../../src/adapters/browser/drafts/held/heldDrafts.ts';
import type { FoundEntry } from '../../../../src/adapters/browser/drafts/held/journal.ts';
import { emptySlot } from '../../../../src/adapters/browser/drafts/held/slot.ts';
import { loadDrafts, type Loading } from '../../../../src/adapters/browser/drafts/loadDrafts.ts';
import type { DraftStore, StoredItem } from '../../../../src/adapters/browser/drafts/storage/draftStore.ts';
import { StorageFailure } from '../../../../src/adapters/browser/drafts/storage/storageFailure.ts';
import { openSplits } from '../../../../src/adapters/browser/drafts/tabs/splits.ts';
import { emptyDraft } from '../../../domain/draft/arbitraries.ts';

let items: readonly StoredItem[];
let entries: readonly FoundEntry[];
let failure: Error | null;
let events: DraftEvent[];
let notices: DraftNotice[];
let dropped: string[];
let begun: (string | null)[];
let held: HeldDrafts;
let loading: Loading;

beforeEach(() => {
  [items, entries, failure, events, notices, dropped, begun] = [[], [], null, [], [], [], []];
  const journal = {
    read: () => entries,
    write: () => true,
    drop: (marks: readonly { key: string }[]) => marks.forEach(({ key }) => dropped.push(key)),
    dropOwn: () => {},
    forget: () => {},
  };
  const emit = (event: DraftEvent) => void events.push(event);
  held = heldDrafts({ me: 'a', journal, emit, touch: () => {}, opened: () => {} });
  loading = loadDrafts({
    me: 'a',
    store: {
      readAll: () => (failure === null ? Promise.resolve({ items, identity: 'one' }) : Promise.reject(failure)),
    } as unknown as DraftStore,
    journal,
    held,
    splits: openSplits(held, journal, emit),
    emit,
    begin: (identity) => begun.push(identity),
    notify: (notice) => notices.push(notice),
  });
});

const stored = (id: string, by: string, seq: number, unit = by): StoredItem => ({
  id,
  parsed: {
    kind: 'record',
    record: { draft: { ...emptyDraft(id), unit }, by, seq, savedAt: '2026-11-03T07:00:00.000Z' },
    dropped: [],
  },
});
const entry = (id: string, by: string, seq: number, base: FoundEntry['base'] = null): FoundEntry => ({
  draft: { ...emptyDraft(id), unit: by },
  by,
  seq,
  base,
  saved: false,
  key: `${id}/${by}`,
});
const units = () => [...held.slots.values()].map(({ draft }) => `${draft.id} ${draft.unit}`).sort();

test('stored drafts are loaded once, and the list is reported', async () => {
  items = [stored('d1', 'b', 1)];
  expect([loading.isLoaded(), loading.isSettled()]).toEqual([false, false]);
  await Promise.all([loading.load(), loading.load()]);
  expect([loading.isLoaded(), loading.isSettled(), begun, units()]).toEqual([true, true, ['one'], ['d1 b']]);
  expect(events).toEqual([{ kind: 'list' }]);
});

test.each(['newer', 'unreadable'] as const)('an entry under the id of a %s record is kept beside it', async (kind) => {
  items = [{ id: 'd1', parsed: { kind, version: 99 } }];
  entries = [entry('d1', 'b', 2)];
  await loading.load();
  expect(units()).toEqual(['d1~b. b']);
  expect(notices).toEqual([{ kind, id: 'd1' }]);
  expect(events).toMatchObject([{ kind: 'split', from: 'd1', theirs: null, follow: false }, { kind: 'list' }]);
});

test('an entry under the id of a corrupt record takes its place', async () => {
  items = [{ id: 'd1', parsed: { kind: 'corrupt', because: 'hỏng' } }];
  entries = [entry('d1', 'b', 2)];
  await loading.load();
  expect(units()).toEqual(['d1 b']);
  expect(notices).toEqual([{ kind: 'corrupt', id: 'd1', because: 'hỏng' }]);
});

test('what was edited here before the store responded is kept beside a record that cannot be read here', async () => {
  held.change(emptySlot(emptyDraft('d1'), 'a'), { draft: { ...emptyDraft('d1'), unit: 'ở đây' } });
  items = [{ id: 'd1', parsed: { kind: 'newer', version: 99 } }];
  await loading.load();
  expect(units()).toEqual(['d1~a. ở đây']);
});

test('what was edited here before the store responded is not replaced', async () => {
  held.change(emptySlot(emptyDraft('d1'), 'a'), { draft: { ...emptyDraft('d1'), unit: 'ở đây' } });
  items = [stored('d1', 'b', 4)];
  await loading.load();
  expect(units()).toEqual(['d1 ở đây']);
});

test('entries that are contained in what is stored are dropped', async () => {
  items = [stored('d1', 'b', 5)];
  entries = [entry('d1', 'b', 4)];
  await loading.load();
  expect([units(), dropped]).toEqual([['d1 b'], ['d1/b']]);
});

test('while the store does not respond, the journal is shown as old; drafts already in memory stay', async () => {
  held.change(emptySlot(emptyDraft('d2'), 'a'), { draft: { ...emptyDraft('d2'), unit: 'ở đây' } });
  entries = [entry('d1', 'b', 1), entry('d2', 'b', 1)];
  loading.loadJournal();
  expect(units()).toEqual(['d1 b', 'd2 ở đây']);
  expect(['d1', 'd2', 'none'].map(loading.isOld)).toEqual([true, false, false]);
  loading.settle();
  expect(loading.isOld('d1')).toBe(false);
});

test('an old state is replaced without news of another tab, and dropped if nothing is stored', async () => {
  entries = [entry('d1', 'b', 1), entry('d2', 'b', 1)];
  loading.loadJournal();
  held.open('d1');
  entries = [];
  items = [stored('d1', 'b', 3, 'mới')];
  await loading.load();
  expect(units()).toEqual(['d1 mới']);
  expect(events).toEqual([{ kind: 'list' }]);
});

test.each<readonly [StorageFailure['reason'], boolean]>([
  ['missing', true],
  ['forbidden', true],
  ['broken', false],
  ['slow', false],
])('a store that is %s: nothing to wait for is %s', async (reason, isSettled) => {
  failure = new StorageFailure(reason);
  await expect(loading.load()).rejects.toBe(failure);
  expect([loading.isLoaded(), loading.isSettled()]).toEqual([false, isSettled]);
  failure = null;
  await loading.load();
  expect(loading.isLoaded(), 'tried again').toBe(true);
});

test('a partly read record is loaded with a notice', async () => {
  const lost = [{ path: 'unit', because: 'Tên không đọc được nên đã bỏ qua.' }];
  const item = stored('d1', 'b', 1);
  items = [{ ...item, parsed: { ...item.parsed, dropped: lost } as StoredItem['parsed'] }];
  await loading.load();
  expect(notices).toEqual([{ kind: 'dropped', id: 'd1', dropped: lost }]);
});
