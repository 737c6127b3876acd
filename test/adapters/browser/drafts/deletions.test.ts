import { beforeEach, expect, test } from 'vitest';
import { deletions, type Deletions } from '../../../../src/adapters/browser/drafts/deletions.ts';
import type { DraftEvent } from '../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { heldDrafts, type HeldDrafts } from '../../../../src/adapters/browser/drafts/held/heldDrafts.ts';
import { emptySlot, type Slot } from '../../../../src/adapters/browser/drafts/held/slot.ts';
import type { DraftStore } from '../../../../src/adapters/browser/drafts/storage/draftStore.ts';
import { emptyDraft } from '../../../domain/draft/arbitraries.ts';
import { Device } from './device.ts';
import { recordingJournal } from './recordingJournal.ts';

const UNDO = 10_000;
const MARK = { key: 'journal/d1/b', by: 'b', seq: 1 };

let device: Device;
let held: HeldDrafts;
let events: DraftEvent[];
/** What the journal, the store and the page were asked to do. */
let done: string[];
let isGone: boolean;
let isClosed: boolean;
let overruled: Slot | null;
let deleting: Deletions;

beforeEach(() => {
  device = new Device();
  [events, done, isGone, isClosed, overruled] = [[], [], true, false, null];
  const journal = { ...recordingJournal(done), forget: (id: string) => void done.push(`forget ${id}`) };
  held = heldDrafts({ me: 'a', journal, emit: (event) => events.push(event), touch: () => {}, opened: () => {} });
  deleting = deletions({
    browser: { after: (milliseconds, callback) => device.after(milliseconds, callback), now: () => device.now() },
    undoFor: UNDO,
    held,
    store: {
      purge: (id: string, { seq }: { seq: number }) => (done.push(`purge ${id} ${seq}`), Promise.resolve(isGone)),
    } as unknown as DraftStore,
    journal,
    splits: {
      overruled: () => overruled,
      apart: () => {},
      announce: () => {},
      follow: (id) => id,
      unfollow: () => {},
    },
    emit: (event) => events.push(event),
    touch: () => done.push('touch'),
    purged: (id) => done.push(`purged ${id}`),
    isClosed: () => isClosed,
  });
});

/** A draft in memory, stored in its state unless `stored` says otherwise. */
function keep(id: string, more: Partial<Slot> = {}): Slot {
  const slot = { ...emptySlot(emptyDraft(id), 'a'), stored: { by: 'a', seq: 0 }, ...more };
  held.keep(slot);
  return slot;
}

/** Deletes a draft and, as a save does, records that the deletion is stored. */
function deleteStored(id: string): () => unknown {
  const undo = deleting.remove(keep(id));
  const slot = held.slots.get(id);
  if (slot !== undefined) held.keep({ ...slot, stored: slot.token, journals: [MARK] });
  return undo;
}

test('deleting the open draft closes it; another one stays open', () => {
  keep('d2');
  held.open('d2');
  deleting.remove(keep('d1'));
  expect(held.current()).toBe('d2');
  held.open('d3');
  deleting.remove(keep('d3'));
  expect(held.current()).toBeNull();
  expect(events).toEqual([{ kind: 'list' }, { kind: 'list' }]);
});

test('restoring reports the list; a draft that is not deleted is returned as it is, an unknown one is null', () => {
  const undo = deleting.remove(keep('d1'));
  events.length = 0;
  expect(undo()).toMatchObject({ id: 'd1' });
  expect(events).toEqual([{ kind: 'list' }]);
  expect(deleting.restore('d1')).toMatchObject({ id: 'd1' });
  expect(deleting.restore('none')).toBeNull();
  expect(events).toHaveLength(1);
});

test('a stored deletion is removed from journal and store when its time is over, and other tabs are notified', async () => {
  deleteStored('d1');
  [events.length, done.length] = [0, 0];
  await device.pass(UNDO - 1);
  expect(done).toEqual([]);
  await device.pass(1);
  expect(done).toEqual([`drop ${MARK.key}`, 'forget d1', 'purge d1 1', 'purged d1']);
  expect(held.slots.has('d1')).toBe(false);
  expect(events).toEqual([{ kind: 'list' }]);
});

test('a draft that is not removed from the store stays in memory and is not reported as removed', async () => {
  isGone = false;
  deleteStored('d1');
  [events.length, done.length] = [0, 0];
  await device.pass(UNDO);
  expect(done).not.toContain('purged d1');
  expect(held.slots.has('d1')).toBe(true);
  expect(events).toEqual([]);
});

test('a deletion that is not saved yet is removed only once it is', async () => {
  deleting.remove(keep('d1'));
  done.length = 0;
  await device.pass(UNDO + 5_000);
  expect(done).toEqual([]);
  const slot = held.slots.get('d1');
  if (slot !== undefined) held.keep({ ...slot, stored: slot.token });
  await device.pass(1_000);
  expect(done).toContain('purge d1 1');
});

test('a draft that was never stored is only in memory: it is removed there', async () => {
  deleting.remove(keep('d1', { stored: null }));
  [events.length, done.length] = [0, 0];
  await device.pass(UNDO);
  expect(held.slots.has('d1')).toBe(false);
  expect(events).toEqual([{ kind: 'list' }]);
  expect(done).toEqual(['forget d1']);
});

test('showing a deletion again does not start a second period; a draft that is not deleted has none', async () => {
  deleteStored('d1');
  keep('d2');
  isGone = false;
  deleting.shown(['d1', 'd2', 'none']);
  done.length = 0;
  await device.pass(2 * UNDO);
  expect(done.filter((one) => one.startsWith('purge'))).toEqual(['purge d1 1']);
});

test('nothing is removed after the session was closed, or by the period of an earlier deletion', async () => {
  const undo = deleteStored('d1');
  await device.pass(UNDO - 1);
  undo();
  const slot = held.slots.get('d1');
  if (slot !== undefined) deleting.remove(slot);
  done.length = 0;
  await device.pass(1);
  expect(done).toEqual([]);
  isClosed = true;
  await device.pass(UNDO);
  expect(done).toEqual([]);
});

test('undoing a deletion that another tab overruled keeps the unsaved version as a separate draft', () => {
  const mine = keep('d1', { token: { by: 'a', seq: 5 } });
  overruled = mine;
  const undo = deleting.remove(mine);
  [events.length, done.length] = [0, 0];
  const restored = undo() as { id: string };
  expect(restored.id).not.toBe('d1');
  expect(held.slots.get(restored.id)?.splitFrom).toBe('d1');
  expect(done).toEqual([`journal ${restored.id}`, 'touch']);
  expect(events).toEqual([{ kind: 'list' }]);
});
