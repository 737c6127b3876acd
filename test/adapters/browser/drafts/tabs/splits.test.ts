import { beforeEach, expect, test } from 'vitest';
import type { DraftEvent } from '../../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { heldDrafts, type HeldDrafts } from '../../../../../src/adapters/browser/drafts/held/heldDrafts.ts';
import { emptySlot, type Slot } from '../../../../../src/adapters/browser/drafts/held/slot.ts';
import { openSplits, type Splits } from '../../../../../src/adapters/browser/drafts/tabs/splits.ts';
import { emptyDraft } from '../../../../domain/draft/arbitraries.ts';
import { recordingJournal } from '../recordingJournal.ts';

const AT = '2026-11-03T07:00:00.000Z';
const MARK = { key: 'journal/d1/b', by: 'b', seq: 1 };
const theirs = { draft: { ...emptyDraft('d1'), unit: 'Của thẻ kia' }, by: 'b', seq: 4, savedAt: AT };

let events: DraftEvent[];
let journaled: string[];
let hasRoom: boolean;
let held: HeldDrafts;
let splits: Splits;

beforeEach(() => {
  [events, journaled, hasRoom] = [[], [], true];
  const journal = {
    ...recordingJournal(journaled, { called: 'write', hasRoom: () => hasRoom }),
    dropOwn: (id: string) => void journaled.push(`drop own ${id}`),
  };
  const emit = (event: DraftEvent) => void events.push(event);
  held = heldDrafts({ me: 'a', journal, emit, touch: () => {}, opened: () => {} });
  splits = openSplits(held, journal, emit);
});

function mine(more: Partial<Slot> = {}): Slot {
  const slot = { ...emptySlot(emptyDraft('d1'), 'a'), token: { by: 'a', seq: 3 }, journals: [MARK], ...more };
  held.keep(slot);
  return slot;
}

test('independent edits: theirs stays, mine becomes a separate draft, is open and in the journal', () => {
  held.open('d1');
  splits.apart(mine(), theirs);
  const copy = splits.follow('d1');
  expect(held.slots.get('d1')?.draft.unit).toBe('Của thẻ kia');
  expect(held.slots.get(copy)).toMatchObject({ splitFrom: 'd1', stored: null, draft: { unit: 'Phòng Tư pháp' } });
  expect(held.current()).toBe(copy);
  expect(journaled).toEqual([`write ${copy}`, 'drop own d1']);
  expect(events).toMatchObject([
    { kind: 'split', from: 'd1', mine: { id: copy }, theirs: { unit: 'Của thẻ kia' }, follow: true },
  ]);
});

test('the old entry of the journal stays while the new one cannot be written', () => {
  hasRoom = false;
  splits.apart(mine(), theirs);
  expect(journaled.filter((one) => one.startsWith('drop'))).toEqual([]);
});

test('another draft that is open stays open', () => {
  held.open('d2');
  splits.apart(mine(), theirs);
  expect(held.current()).toBe('d2');
});

test('the same edits in both tabs: theirs is taken over and my entries are dropped', () => {
  splits.apart(mine(), { ...theirs, draft: emptyDraft('d1') });
  expect([...held.slots.keys()]).toEqual(['d1']);
  expect(held.slots.get('d1')?.token).toEqual({ by: 'b', seq: 4 });
  expect(journaled).toEqual([`drop ${MARK.key}`, 'drop own d1']);
  expect(events).toEqual([]);
});

test('a deletion that another tab overruled returns the deleted version, once', () => {
  const deleted = mine({ deletedAt: AT });
  splits.apart(deleted, theirs);
  expect(splits.overruled('d1', { by: 'a', seq: 2 }), 'another deletion').toBeNull();
  expect(splits.overruled('d1', deleted.token)).toBe(deleted);
  expect(splits.overruled('d1', deleted.token)).toBeNull();
});

test('announces nothing for a draft that is not there, and no version that was deleted', () => {
  splits.announce('d1', 'none', false);
  expect(events).toEqual([]);
  mine({ deletedAt: AT });
  held.keep(emptySlot(emptyDraft('d1~a'), 'a'));
  splits.announce('d1', 'd1~a', false);
  expect(events).toMatchObject([{ kind: 'split', from: 'd1', theirs: null, follow: false }]);
});

test('an id that is opened again means the draft stored under it', () => {
  splits.apart(mine(), theirs);
  expect(splits.follow('d1')).not.toBe('d1');
  splits.unfollow('d1');
  expect(splits.follow('d1')).toBe('d1');
});
