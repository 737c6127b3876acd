/**
 * States in a tab that the store has not confirmed or has lost: they are marked as such, not mistaken for the latest,
 * and never dropped.
 */
import { set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DraftEvent, DraftSession } from '../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { openDrafts } from '../../../../src/adapters/browser/drafts/openDrafts.ts';
import { DRAFT_VERSION } from '../../../../src/domain/draft/draft.ts';
import { emptyDraft } from '../../../domain/draft/arbitraries.ts';
import { databaseName, Device, settle, type Tab } from './device.ts';

const A = 'dieu-4.khoan-1.diem-a';
let device: Device;

beforeEach(() => {
  device = new Device();
});

async function openTab(prepare: (tab: Tab) => void = () => undefined) {
  const tab = device.tab();
  prepare(tab);
  const opening = openDrafts({ scope: '/', regulation: '212-qd-ubnd-2021', browser: tab.browser, undoFor: 10_000 });
  await device.pass(1_500);
  const session = await opening;
  const events: DraftEvent[] = [];
  session.subscribe((event) => events.push(event));
  await settle();
  const kinds = () => events.map(({ kind }) => kind).filter((kind) => kind !== 'state' && kind !== 'list');
  return { tab, session, kinds };
}

const note = (session: DraftSession, id: string, text: string) =>
  session.edit(id, { type: 'setNote', id: A, note: text });
const notes = (session: DraftSession) =>
  session.list().map(({ draft, isOld }) => `${draft.id} ${draft.entries[A]?.note ?? ''}${isOld ? ' (old)' : ''}`);

function deleteDatabase(): Promise<void> {
  return new Promise((resolve) => (device.indexedDB.deleteDatabase(databaseName()).onsuccess = () => resolve()));
}

/** Stores a state of d1 and puts an earlier one into the journal, as after a kill. */
async function earlierInJournal(saved: boolean): Promise<void> {
  const { session, tab } = await openTab();
  session.create(emptyDraft('d1'));
  note(session, 'd1', 'cũ');
  if (saved) await device.pass(300);
  const journal = new Map(device.local);
  await device.pass(300);
  tab.kill(true);
  const next = await openTab();
  note(next.session, 'd1', 'mới');
  await device.pass(300);
  next.tab.kill(true);
  device.local.clear();
  for (const [key, text] of journal) device.local.set(key, text);
}

const hang = ({ faults }: Tab) => faults.add({ at: 'open', how: 'hang', times: 1 });

describe('while the store has not answered', () => {
  test.each([true, false])(
    'journal entries are old (already saved: %s), and are replaced by the latest without a copy',
    async (saved) => {
      await earlierInJournal(saved);
      const { session, kinds } = await openTab(hang);
      expect(session.isSettled()).toBe(false);
      expect(notes(session)).toEqual(['d1 cũ (old)']);
      expect(await session.find('d2')).toEqual({ kind: 'opening' });
      await device.pass(10_000);
      expect(session.isSettled()).toBe(true);
      expect(notes(session)).toEqual(['d1 mới']);
      expect(kinds(), 'no news of another tab').toEqual([]);
      await session.open('d1');
      note(session, 'd1', 'mới nữa');
      await device.pass(300);
      expect(notes(session)).toEqual(['d1 mới nữa']);
    },
  );

  test('a draft created meanwhile is not old and keeps its edits', async () => {
    await earlierInJournal(true);
    const { session } = await openTab(hang);
    session.create(emptyDraft('d2'));
    note(session, 'd2', 'trong lúc chờ');
    expect(notes(session).sort()).toEqual(['d1 cũ (old)', 'd2 trong lúc chờ']);
    await device.pass(10_000);
    expect(notes(session).sort()).toEqual(['d1 mới', 'd2 trong lúc chờ']);
  });

  test('a user who does not wait may go on: the edits are kept in a separate draft', async () => {
    await earlierInJournal(true);
    const { session } = await openTab(hang);
    session.settle();
    expect(notes(session)).toEqual(['d1 cũ']);
    note(session, 'd1', 'sửa bản cũ');
    await device.pass(10_000);
    expect(
      notes(session)
        .map((line) => line.replace(/^\S+ /, ''))
        .sort(),
    ).toEqual(['mới', 'sửa bản cũ']);
  });

  test('a store that is slow to open is awaited, and its drafts appear once it is open', async () => {
    await earlierInJournal(true);
    const { session } = await openTab(({ faults }) =>
      faults.add({ at: 'open', how: 'late', takes: 45_000, times: Infinity }),
    );
    await device.pass(43_000);
    expect([session.isSettled(), session.state(), notes(session)]).toEqual([
      false,
      { state: 'failed', because: 'slow' },
      ['d1 cũ (old)'],
    ]);
    await device.pass(500);
    expect([session.isSettled(), session.state().state, notes(session)]).toEqual([true, 'saved', ['d1 mới']]);
  });

  test.each(['missing', 'throw'])('without a store to wait for (%s) nothing is old', async (how) => {
    await earlierInJournal(true);
    const { session } = await openTab(({ faults }) => faults.add({ at: 'factory', how, times: Infinity }));
    expect(session.isSettled()).toBe(true);
    expect(notes(session)).toEqual(['d1 cũ']);
  });
});

describe('when the database is deleted from outside', () => {
  async function three() {
    const opened = await openTab();
    for (const id of ['d1', 'd2', 'd3']) {
      opened.session.create(emptyDraft(id));
      note(opened.session, id, id);
    }
    await device.pass(300);
    await opened.session.open('d1');
    device.local.clear();
    return opened;
  }

  test('the list keeps the drafts, reports them as lost and saves them on request', async () => {
    const { session, kinds, tab } = await three();
    await deleteDatabase();
    tab.hide();
    tab.show();
    await device.pass(500);
    expect(
      session
        .list()
        .map(({ draft }) => draft.id)
        .sort(),
    ).toEqual(['d1', 'd2', 'd3']);
    expect([...session.lost()].sort()).toEqual(['d1', 'd2', 'd3']);
    expect(kinds()).toContain('lost');
    tab.hide();
    tab.show();
    await device.pass(500);
    expect(session.list()).toHaveLength(3);
    session.saveAgain();
    await device.pass(500);
    expect(session.lost()).toEqual([]);
    expect(session.state().state).toBe('saved');
    tab.kill(true);
    device.local.clear();
    expect(notes((await openTab()).session).sort()).toEqual(['d1 d1', 'd2 d2', 'd3 d3']);
  });

  test('editing the open draft detects the loss and stores that draft again', async () => {
    const { session, tab } = await three();
    tab.cut(false);
    await deleteDatabase();
    note(session, 'd1', 'gõ tiếp');
    await device.pass(500);
    expect([...session.lost()].sort()).toEqual(['d2', 'd3']);
    expect(session.list()).toHaveLength(3);
  });

  test('a draft deleted by another tab while this one was frozen does not count as lost', async () => {
    const { session, tab, kinds } = await three();
    const other = await openTab();
    tab.hide(true);
    other.session.remove('d2');
    await device.pass(20_000);
    tab.show();
    await device.pass(500);
    expect(
      session
        .list()
        .map(({ draft }) => draft.id)
        .sort(),
    ).toEqual(['d1', 'd3']);
    expect(session.lost()).toEqual([]);
    expect(kinds()).not.toContain('lost');
  });
});

describe('deletions', () => {
  const YEAR = 365 * 24 * 60 * 60_000;
  const record = (deletedAt: unknown) => ({
    draft: emptyDraft('d1'),
    by: 'x',
    seq: 1,
    savedAt: device.now(),
    deletedAt,
  });

  test.each(['', 'hôm qua', 0, null, {}])(
    'ignores a deletion time that is not a time (%j), with a notice',
    async (deletedAt) => {
      (await openTab()).tab.kill(true);
      await set('draft/d1', record(deletedAt), device.raw());
      const { session } = await openTab();
      expect(notes(session)).toEqual(['d1 ']);
      expect(session.notices()).toMatchObject([{ kind: 'dropped', id: 'd1', dropped: [{ path: 'deletedAt' }] }]);
      await device.pass(YEAR);
      expect(notes(session)).toEqual(['d1 ']);
    },
  );

  test.each(['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-11-02T07:00:00Z'])(
    'of %s can be undone for the full time after being shown',
    async (deletedAt) => {
      (await openTab()).tab.kill(true);
      await set('draft/d1', record(deletedAt), device.raw());
      const { session } = await openTab();
      await device.pass(YEAR);
      expect(
        session.deleted().map(({ id }) => id),
        'never shown',
      ).toEqual(['d1']);
      session.deletedShown(['d1']);
      await device.pass(9_999);
      expect(session.restore('d1')?.id).toBe('d1');
      await device.pass(YEAR);
      expect(notes(session)).toEqual(['d1 ']);
    },
  );

  test('a draft restored and deleted again gets the full undo time', async () => {
    const { session } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    const undo = session.remove('d1');
    await device.pass(6_000);
    undo();
    session.remove('d1');
    await device.pass(9_999);
    expect(session.deleted().map(({ id }) => id)).toEqual(['d1']);
    await device.pass(2_000);
    expect(session.deleted()).toEqual([]);
  });
});

describe('a draft that is not listed', () => {
  test('has its reason reported', async () => {
    (await openTab()).tab.kill(true);
    const at = { by: 'x', seq: 1, savedAt: device.now() };
    await set(
      'draft/moi-hon',
      { ...at, draft: { ...emptyDraft('moi-hon'), version: DRAFT_VERSION + 1 } },
      device.raw(),
    );
    await set('draft/hong', { ...at, draft: 7 }, device.raw());
    await set('draft/khac', { ...at, draft: { ...emptyDraft('khac'), regulation: 'khac' } }, device.raw());
    await set('draft/xoa', { ...at, draft: emptyDraft('xoa'), deletedAt: device.now() }, device.raw());
    device.local.set(`${databaseName()}:journal/ghi-tam/z`, '{');
    const first = await openTab();
    const found = async (session: DraftSession) =>
      Promise.all(
        ['moi-hon', 'hong', 'khac', 'xoa', 'ghi-tam', 'khong-co'].map(async (id) => (await session.find(id)).kind),
      );
    const kinds = ['newer', 'quarantined', 'otherRegulation', 'deleted', 'quarantined', 'none'];
    expect(await found(first.session)).toEqual(kinds);
    first.tab.kill(true);
    expect(await found((await openTab()).session), 'put aside by an earlier visit').toEqual(kinds);
  });
});
