import { beforeEach, expect, test } from 'vitest';
import type { DraftEvent, DraftNotice } from '../../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { heldDrafts, type HeldDrafts } from '../../../../../src/adapters/browser/drafts/held/heldDrafts.ts';
import { emptySlot, type Slot } from '../../../../../src/adapters/browser/drafts/held/slot.ts';
import type { DraftStore } from '../../../../../src/adapters/browser/drafts/storage/draftStore.ts';
import type { ParsedRecord } from '../../../../../src/adapters/browser/drafts/storage/record.ts';
import { StorageFailure } from '../../../../../src/adapters/browser/drafts/storage/storageFailure.ts';
import { followStore, type Following } from '../../../../../src/adapters/browser/drafts/tabs/followStore.ts';
import { emptyDraft } from '../../../../domain/draft/arbitraries.ts';
import { settle } from '../device.ts';

let stored: Map<string, ParsedRecord>;
let identity: string;
let asked: () => void;
let fails: boolean;
let isLive: boolean;
let reads: string[];
let events: DraftEvent[];
let notices: DraftNotice[];
let held: HeldDrafts;
let following: Following;

beforeEach(() => {
  asked = () => {};
  [stored, identity, fails, isLive, reads, events, notices] = [new Map(), 'one', false, true, [], [], []];
  const answer = <T>(value: T) => (fails ? Promise.reject(new StorageFailure('broken')) : Promise.resolve(value));
  const journal = { read: () => [], write: () => true, drop: () => {}, dropOwn: () => {}, forget: () => {} };
  const emit = (event: DraftEvent) => void events.push(event);
  held = heldDrafts({ me: 'a', journal, emit, touch: () => {}, opened: () => {} });
  following = followStore({
    store: {
      identity: () => (identity === '' ? Promise.reject(new StorageFailure('broken')) : answer(identity)),
      ids: () => (asked(), answer([...stored.keys()])),
      readOne: (id: string) => (reads.push(id), answer(stored.get(id) ?? null)),
    } as unknown as DraftStore,
    held,
    emit,
    notify: (notice) => notices.push(notice),
    touch: () => {},
    isLive: () => isLive,
  });
  following.begin('one');
});

function record(id: string, seq: number, more: Partial<Extract<ParsedRecord, { kind: 'record' }>> = {}): ParsedRecord {
  const draft = emptyDraft(id);
  return { kind: 'record', record: { draft, by: 'b', seq, savedAt: draft.updatedAt }, dropped: [], ...more };
}

/** A draft in memory as stored by another tab in its first state. */
function keep(id: string, more: Partial<Slot> = {}): void {
  const token = { by: 'b', seq: 1 };
  held.keep({ ...emptySlot(emptyDraft(id), 'b'), token, stored: token, ...more });
}

const seqOf = (id: string) => held.slots.get(id)?.token.seq;

test('a later state of another tab is taken over, with a notice for what could not be read', async () => {
  keep('d1');
  const dropped = [{ path: 'unit', because: 'Tên không đọc được nên đã bỏ qua.' }];
  stored.set('d1', record('d1', 2, { dropped }));
  await following.look('d1');
  expect(seqOf('d1')).toBe(2);
  expect(notices).toEqual([{ kind: 'dropped', id: 'd1', dropped }]);
  expect(events).toEqual([{ kind: 'list' }]);
});

test('a complete record gives no notice', async () => {
  stored.set('d1', record('d1', 2));
  await following.look('d1');
  expect([notices, seqOf('d1')]).toEqual([[], 2]);
});

test.each<readonly [string, ParsedRecord]>([
  ['the same state', record('d1', 1)],
  ['a record of a newer version', { kind: 'newer', version: 99 }],
  ['a corrupt record', { kind: 'corrupt', because: 'hỏng' }],
])('%s changes nothing', async (_, parsed) => {
  keep('d1');
  stored.set('d1', parsed);
  await following.look('d1');
  expect([seqOf('d1'), events, notices]).toEqual([1, [], []]);
});

test('a draft that is no longer stored is dropped with the list reported, unless it is open', async () => {
  keep('d1');
  keep('d2');
  held.open('d2');
  await following.look('d1');
  await following.look('d2');
  await following.look('none');
  expect([...held.slots.keys()]).toEqual(['d2']);
  expect(events).toEqual([{ kind: 'list' }]);
});

test('a store that fails changes nothing', async () => {
  keep('d1');
  fails = true;
  await following.look('d1');
  await following.lookAtAll();
  expect([seqOf('d1'), events]).toEqual([1, []]);
});

test('nothing is read before loading or after closing', async () => {
  isLive = false;
  asked = () => reads.push('ids');
  await following.look('d1');
  await following.lookAtAll();
  expect(reads).toEqual([]);
});

test('a change that had to wait for a save here is read once after it', async () => {
  keep('d1', { token: { by: 'a', seq: 9 } });
  stored.set('d1', record('d1', 2));
  await following.look('d1');
  expect(reads).toEqual([]);
  keep('d1');
  following.saved('d1');
  await settle(2);
  expect([reads, seqOf('d1')]).toEqual([['d1'], 2]);
  following.saved('d1');
  await settle(2);
  expect(reads).toEqual(['d1']);
});

test('checking everything reads each draft that is held or stored', async () => {
  keep('d1');
  stored.set('d1', record('d1', 2)).set('d2', record('d2', 1));
  await following.lookAtAll();
  expect([reads.sort(), seqOf('d1'), seqOf('d2')]).toEqual([['d1', 'd2'], 2, 1]);
});

test('drafts missing from another database are lost, and reported once', async () => {
  keep('d1');
  keep('d2');
  keep('d3', { deletedAt: '2026-11-03T07:00:00.000Z' });
  keep('d4', { stored: null });
  stored.set('d2', record('d2', 1));
  await following.lookAtAll();
  expect(following.lost(), 'still the same database').toEqual([]);
  keep('d1');
  keep('d3', { deletedAt: '2026-11-03T07:00:00.000Z' });
  events.length = 0;
  identity = 'two';
  await following.lookAtAll();
  expect(following.lost()).toEqual(['d1']);
  expect(events.filter(({ kind }) => kind === 'lost')).toHaveLength(1);
  expect(held.slots.has('d1')).toBe(true);
  await following.lookAtAll();
  expect(events.filter(({ kind }) => kind === 'lost')).toHaveLength(1);
});

test('another database that has every draft loses none', async () => {
  keep('d1');
  stored.set('d1', record('d1', 1));
  identity = 'two';
  await following.lookAtAll();
  expect(following.lost()).toEqual([]);
  expect(events.filter(({ kind }) => kind === 'lost')).toEqual([]);
});

test.each<readonly [string, () => unknown]>([
  ['saved again', () => following.saved('d1')],
  ['stored by another tab', () => (stored.set('d1', record('d1', 1)), following.look('d1'))],
  ['deleted here', () => keep('d1', { deletedAt: '2026-11-03T07:00:00.000Z' })],
])('a lost draft that was %s is no longer lost', async (_, happens) => {
  keep('d1');
  identity = 'two';
  await following.lookAtAll();
  expect(following.lost()).toEqual(['d1']);
  await happens();
  expect(following.lost()).toEqual([]);
});

test('without a known identity the first one counts as that of the drafts held', async () => {
  following.begin(null);
  await settle(2);
  keep('d1');
  identity = 'two';
  await following.lookAtAll();
  expect(following.lost()).toEqual(['d1']);
});

test('a database whose identity cannot be read loses none, nor does a session that closes meanwhile', async () => {
  const open = () => keep('d1', { stored: { by: 'b', seq: 1 } });
  open();
  held.open('d1');
  identity = '';
  await following.lookAtAll();
  expect(following.lost()).toEqual([]);
  identity = 'two';
  const looking = following.lookAtAll();
  isLive = false;
  await looking;
  expect(following.lost()).toEqual([]);
});
