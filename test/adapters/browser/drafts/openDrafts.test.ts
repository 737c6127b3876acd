import { IDBFactory } from 'fake-indexeddb';
import { entries, get, set, type UseStore } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DraftEvent, DraftSession } from '../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { openDrafts } from '../../../../src/adapters/browser/drafts/openDrafts.ts';
import { DRAFT_VERSION } from '../../../../src/domain/draft/draft.ts';
import { emptyDraft } from '../../../domain/draft/arbitraries.ts';
import { Device, settle, type Tab } from './device.ts';

const A = 'dieu-4.khoan-1.diem-a';
const B = 'dieu-5.khoan-1';

let device: Device;

beforeEach(() => {
  device = new Device();
});

interface Opened {
  readonly tab: Tab;
  readonly session: DraftSession;
  readonly events: DraftEvent[];
  /** Kinds of the events, without state changes and list. */
  readonly kinds: () => readonly string[];
}

async function openTab({
  scope = '/',
  prepare,
}: { scope?: string; prepare?: (tab: Tab) => void } = {}): Promise<Opened> {
  const tab = device.tab();
  prepare?.(tab);
  const opening = openDrafts({ scope, regulation: '212-qd-ubnd-2021', browser: tab.browser, undoFor: 10_000 });
  let session: DraftSession | null = null;
  void opening.then((opened) => (session = opened));
  for (let wait = 0; wait < 20 && session === null; wait += 1) await device.pass(100);
  const opened = await opening;
  const events: DraftEvent[] = [];
  opened.subscribe((event) => events.push(event));
  await settle();
  return {
    tab,
    session: opened,
    events,
    kinds: () => events.map(({ kind }) => kind).filter((kind) => kind !== 'state' && kind !== 'list'),
  };
}

const note = (session: DraftSession, id: string, text: string, duty = A) =>
  session.edit(id, { type: 'setNote', id: duty, note: text });
const noteOf = (session: DraftSession, id: string, duty = A) =>
  session.list().find(({ draft }) => draft.id === id)?.draft.entries[duty]?.note;
const ids = (session: DraftSession) =>
  session
    .list()
    .map(({ draft }) => draft.id)
    .sort();

describe('saving', () => {
  test('reports nothing saved, then saving, then the time of the save', async () => {
    const { session, events } = await openTab();
    expect(session.state()).toEqual({ state: 'saved', at: null });
    session.create(emptyDraft('d1'));
    expect(session.state()).toEqual({ state: 'saving' });
    await device.pass(300);
    expect(session.state()).toEqual({ state: 'saved', at: '2026-11-03T07:00:00.350Z' });
    expect(events.filter(({ kind }) => kind === 'state')).toHaveLength(2);
  });

  test('restores edits after a reload', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    note(session, 'd1', 'một');
    await device.pass(300);
    tab.kill(false);
    const again = await openTab();
    expect(noteOf(again.session, 'd1')).toBe('một');
    expect(again.session.list()).toMatchObject([
      { draft: { id: 'd1', revision: 1 }, savedAt: '2026-11-03T07:00:00.350Z', exportedAt: null, splitFrom: null },
    ]);
  });

  test('loses nothing if the tab is killed between edit and commit: the journal has it', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    note(session, 'd1', 'vừa gõ');
    tab.kill(false);
    const again = await openTab();
    expect(noteOf(again.session, 'd1')).toBe('vừa gõ');
    await device.pass(300);
    device.local.clear();
    again.tab.kill(false);
    expect(noteOf((await openTab()).session, 'd1')).toBe('vừa gõ');
  });

  test('is not postponed by continuous edits', async () => {
    const { session } = await openTab();
    session.create(emptyDraft('d1'));
    const saved: string[] = [];
    session.subscribe(
      (event) => event.kind === 'state' && event.state.state === 'saved' && saved.push(event.state.state),
    );
    for (let key = 0; key < 20; key += 1) {
      note(session, 'd1', `chữ ${key}`);
      await device.pass(100);
    }
    expect(saved.length).toBeGreaterThanOrEqual(4);
  });

  test.each([false, true])('happens at once when the page is hidden (leaving: %s)', async (leaving) => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    tab.hide(leaving);
    await settle();
    expect(session.state()).toMatchObject({ state: 'saved' });
  });

  test('happens at once if there is no journal', async () => {
    const { session } = await openTab({
      prepare: ({ faults }) => faults.add({ at: 'local', how: 'throw', times: Infinity }),
    });
    session.create(emptyDraft('d1'));
    await settle();
    expect(session.state()).toMatchObject({ state: 'saved' });
  });

  test('does not write before loading has finished', async () => {
    const { session, tab } = await openTab({
      prepare: ({ faults }) => faults.add({ at: 'open', how: 'hang', times: 1 }),
    });
    session.create(emptyDraft('d1'));
    expect(session.state().state).not.toBe('saved');
    await device.pass(1_000);
    expect(session.state()).toEqual({ state: 'failed', because: 'slow' });
    await device.pass(10_000);
    expect(session.state()).toMatchObject({ state: 'saved' });
    tab.kill(false);
    expect(ids((await openTab()).session)).toEqual(['d1']);
  });

  test('keeps two deployments on one host separate', async () => {
    const one = await openTab({ scope: '/' });
    const two = await openTab({ scope: '/a/' });
    one.session.create(emptyDraft('d1'));
    await device.pass(300);
    await two.session.open('d1');
    expect(two.session.list()).toEqual([]);
    one.tab.kill(true);
    two.tab.kill(true);
    expect((await openTab({ scope: '/a/' })).session.list()).toEqual([]);
    expect(ids((await openTab({ scope: '/' })).session)).toEqual(['d1']);
  });

  test('lists only drafts of the regulation, last edited first', async () => {
    const { session } = await openTab();
    session.create({ ...emptyDraft('other'), regulation: 'khac' });
    session.create(emptyDraft('d1'));
    session.create(emptyDraft('d2'));
    note(session, 'd2', 'x');
    await device.pass(300);
    note(session, 'd1', 'x');
    expect(session.list().map(({ draft }) => draft.id)).toEqual(['d1', 'd2']);
  });

  test('requests persistent storage once, at the first answer', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    note(session, 'd1', 'x');
    expect(tab.persisted()).toBe(0);
    session.edit('d1', { type: 'setAnswer', id: A, answer: 'assured' });
    session.edit('d1', { type: 'setAnswer', id: B, answer: 'assured' });
    expect(tab.persisted()).toBe(1);
  });

  test('continues when a listener throws', async () => {
    const { session } = await openTab();
    const thrown: unknown[] = [];
    const catcher = (error: unknown) => void thrown.push(error);
    process.on('uncaughtException', catcher);
    const before = process.listeners('uncaughtException').filter((listener) => listener !== catcher);
    before.forEach((listener) => process.removeListener('uncaughtException', listener));
    session.subscribe(() => {
      throw new Error('a fault of the page');
    });
    session.create(emptyDraft('d1'));
    await device.pass(300);
    before.forEach((listener) => process.on('uncaughtException', listener));
    process.removeListener('uncaughtException', catcher);
    expect(session.state()).toMatchObject({ state: 'saved' });
    expect(thrown.length).toBeGreaterThan(0);
  });

  test('stores the time of an export', async () => {
    const { session } = await openTab();
    session.create(emptyDraft('d1'));
    session.exported(['d1']);
    expect(session.list()[0]?.exportedAt).toBe(device.now());
  });

  test('rejects unknown and duplicate ids', async () => {
    const { session } = await openTab();
    session.create(emptyDraft('d1'));
    expect(() => session.create(emptyDraft('d1'))).toThrow(RangeError);
    expect(() => note(session, 'none', 'x')).toThrow(RangeError);
    expect(() => session.remove('none')).toThrow(RangeError);
    expect(await session.open('none')).toBeNull();
  });
});

describe('failing storage', () => {
  test.each([
    ['missing', 'missing'],
    ['throw', 'forbidden'],
  ])(
    'with indexedDB %s the session works in memory, reports it at once, and the journal restores the drafts',
    async (how, because) => {
      const prepare = ({ faults }: Tab) => faults.add({ at: 'factory', how, times: Infinity });
      const { session, tab } = await openTab({ prepare });
      expect(session.state()).toEqual({ state: 'failed', because });
      session.create(emptyDraft('d1'));
      note(session, 'd1', 'một');
      session.create(emptyDraft('d2'));
      await device.pass(5_000);
      expect(session.state()).toEqual({ state: 'failed', because });
      tab.kill(true);
      const again = await openTab({ prepare });
      expect(ids(again.session)).toEqual(['d1', 'd2']);
      note(again.session, 'd1', 'hai');
      const undo = again.session.remove('d2');
      expect(undo()?.id).toBe('d2');
      again.session.remove('d2');
      await device.pass(20_000);
      again.tab.kill(true);
      const last = await openTab({ prepare });
      expect(ids(last.session)).toEqual(['d1']);
      expect(noteOf(last.session, 'd1')).toBe('hai');
    },
  );

  test('a full storage is reported, and saving resumes once there is space, without another edit', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    tab.faults.add({ at: 'commit', how: 'abort', name: 'QuotaExceededError', times: Infinity });
    note(session, 'd1', 'nặng');
    await device.pass(300);
    expect(session.state()).toEqual({ state: 'failed', because: 'quota' });
    note(session, 'd1', 'nặng hơn');
    expect(session.state(), 'stays in view').toEqual({ state: 'failed', because: 'quota' });
    tab.faults.clear();
    await device.pass(31_000);
    expect(session.state()).toMatchObject({ state: 'saved' });
  });

  test('an unconfirmed commit causes no split', async () => {
    const { session, tab, kinds } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    tab.faults.add({ at: 'commit', how: 'silent', times: 1 });
    note(session, 'd1', 'một');
    await device.pass(1_000);
    expect(session.state()).toEqual({ state: 'failed', because: 'slow' });
    note(session, 'd1', 'hai');
    await device.pass(10_000);
    expect(session.state()).toMatchObject({ state: 'saved' });
    expect(kinds()).toEqual([]);
    expect(ids(session)).toEqual(['d1']);
  });

  test('an edit while the draft is being reloaded is not undone', async () => {
    const { session } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    const opening = session.open('d1');
    note(session, 'd1', 'trong lúc mở');
    await device.pass(1_000);
    expect((await opening)?.entries[A]?.note).toBe('trong lúc mở');
    expect(noteOf(session, 'd1')).toBe('trong lúc mở');
  });

  test('a corrupt record is quarantined, the others load, and the first listener is notified', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    tab.kill(true);
    const rubbish = { draft: { version: 1, id: 'bad' }, more: [1, 2] };
    await set('draft/bad', rubbish, device.raw());
    const again = await openTab();
    expect(ids(again.session)).toEqual(['d1']);
    expect(again.events).toContainEqual({
      kind: 'notice',
      notice: { kind: 'corrupt', id: 'bad', because: 'Bản nháp không ghi văn bản nào.' },
    });
    expect(again.session.notices()).toHaveLength(1);
    await device.pass(100);
    const stored = await entries<string, unknown>(device.raw());
    expect(stored.filter(([key]) => key.includes('bad'))).toEqual([
      [expect.stringMatching(/^quarantine\/bad\//), rubbish],
    ]);
    again.tab.kill(true);
    expect((await openTab()).session.notices(), 'told once').toEqual([]);
  });

  test('a partly damaged record loads with a notice and is quarantined whole when replaced', async () => {
    const stored = {
      draft: { ...emptyDraft('d1'), entries: { [A]: { answer: 'Rất tốt', note: 'giữ' } } },
      by: 'x',
      seq: 1,
      savedAt: '2026-11-03T07:00:00.000Z',
    };
    await set('draft/d1', stored, await prepared());
    const { session, events } = await openTab();
    expect(noteOf(session, 'd1')).toBe('giữ');
    expect(events).toMatchObject([
      { kind: 'notice', notice: { kind: 'dropped', id: 'd1', dropped: [{ path: `entries.${A}.answer` }] } },
    ]);
    note(session, 'd1', 'mới');
    await device.pass(300);
    const all = await entries<string, unknown>(device.raw());
    expect(all.filter(([key]) => key.startsWith('quarantine/d1/'))).toEqual([[expect.any(String), stored]]);
  });

  test('a record of a newer version is left alone with a notice, next to the tab’s own state', async () => {
    const { session, events } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    const newer = { draft: { ...emptyDraft('d1'), version: DRAFT_VERSION + 1, shape: 'unknown' }, by: 'y', seq: 1 };
    await set('draft/d1', newer, device.raw());
    note(session, 'd1', 'ở bản cũ');
    await device.pass(300);
    expect(await get('draft/d1', device.raw())).toEqual(newer);
    expect(events).toContainEqual(expect.objectContaining({ kind: 'split', from: 'd1', theirs: null }));
    expect(session.list().map(({ draft }) => draft.entries[A]?.note)).toEqual(['ở bản cũ']);
    const again = await openTab();
    expect(again.session.notices()).toEqual([{ kind: 'newer', id: 'd1' }]);
    expect(await get('draft/d1', device.raw())).toEqual(newer);
  });
});

/** The store of a device on which the site was opened before. */
async function prepared(): Promise<UseStore> {
  (await openTab()).tab.kill(true);
  return device.raw();
}

describe('deleting', () => {
  test('can be undone, also after it was stored, and the restored draft survives a kill', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    note(session, 'd1', 'giữ');
    await device.pass(300);
    const undo = session.remove('d1');
    expect(session.list()).toEqual([]);
    await device.pass(5_000);
    expect(undo()?.entries[A]?.note).toBe('giữ');
    expect(ids(session)).toEqual(['d1']);
    tab.kill(false);
    await device.pass(60_000);
    const again = await openTab();
    expect(noteOf(again.session, 'd1')).toBe('giữ');
    await device.pass(60_000);
    expect(ids(again.session)).toEqual(['d1']);
  });

  test('is permanent once the undo time is over; nothing is left', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    note(session, 'd1', 'bí mật');
    await device.pass(300);
    const undo = session.remove('d1');
    await device.pass(11_000);
    expect(undo()).toBeNull();
    expect([...device.local.keys()].filter((key) => key.includes('d1'))).toEqual([]);
    tab.kill(true);
    const again = await openTab();
    expect(again.session.list()).toEqual([]);
    expect(again.session.create(emptyDraft('d1')).id).toBe('d1');
  });

  test('several drafts can be undone one by one, also in a later visit, within the undo time', async () => {
    const { session, tab, events } = await openTab();
    for (const id of ['d1', 'd2', 'd3']) session.create(emptyDraft(id));
    await device.pass(300);
    session.remove('d1');
    await device.pass(1_000);
    session.remove('d2');
    expect(session.deleted().map(({ id }) => id)).toEqual(['d2', 'd1']);
    expect(session.restore('d1')?.id).toBe('d1');
    expect(ids(session)).toEqual(['d1', 'd3']);
    expect(session.deleted().map(({ id }) => id)).toEqual(['d2']);
    await device.pass(300);
    tab.kill(true);
    const again = await openTab();
    expect(again.session.restore('d2')?.id).toBe('d2');
    again.session.remove('d3');
    again.events.length = 0;
    await device.pass(11_000);
    expect(again.session.deleted()).toEqual([]);
    expect(again.events.map(({ kind }) => kind)).toContain('list');
    expect(again.session.restore('d3')).toBeNull();
    expect(ids(again.session)).toEqual(['d1', 'd2']);
    expect(events.filter(({ kind }) => kind === 'split')).toEqual([]);
  });

  test('is completed by a later visit if the page was killed', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    session.remove('d1');
    await device.pass(300);
    tab.kill(true);
    await device.pass(20_000);
    const again = await openTab();
    expect(again.session.list()).toEqual([]);
    again.session.deletedShown(['d1']);
    await device.pass(9_999);
    expect(
      again.session.deleted().map(({ id }) => id),
      'this visit has its time to take it back',
    ).toEqual(['d1']);
    await device.pass(1);
    expect([...device.local.keys()].filter((key) => key.includes('d1'))).toEqual([]);
    again.tab.kill(true);
    expect((await openTab()).session.create(emptyDraft('d1')).id).toBe('d1');
  });

  test('a draft open in another tab is reported there; an edit restores it', async () => {
    const one = await openTab();
    one.session.create(emptyDraft('d1'));
    await device.pass(300);
    const two = await openTab();
    await two.session.open('d1');
    one.session.remove('d1');
    await device.pass(300);
    expect(two.kinds()).toContain('removed');
    expect(two.session.list()).toEqual([]);
    note(two.session, 'd1', 'vẫn cần');
    await device.pass(20_000);
    expect(noteOf(one.session, 'd1')).toBe('vẫn cần');
    one.tab.kill(true);
    two.tab.kill(true);
    expect(noteOf((await openTab()).session, 'd1')).toBe('vẫn cần');
  });
});

describe('several tabs', () => {
  async function two() {
    const one = await openTab();
    one.session.create(emptyDraft('d1'));
    await one.session.open('d1');
    await device.pass(300);
    const other = await openTab();
    await other.session.open('d1');
    await settle();
    return { one, other };
  }

  test('report that a draft is open twice, and when it no longer is', async () => {
    const { one, other } = await two();
    expect(one.events.filter(({ kind }) => kind === 'elsewhere')).toEqual([
      { kind: 'elsewhere', id: 'd1', open: true },
    ]);
    expect(other.events.filter(({ kind }) => kind === 'elsewhere')).toEqual([
      { kind: 'elsewhere', id: 'd1', open: true },
    ]);
    await other.session.open(null);
    await settle();
    expect(one.events.filter(({ kind }) => kind === 'elsewhere').at(-1)).toEqual({
      kind: 'elsewhere',
      id: 'd1',
      open: false,
    });
  });

  test('show what another tab saves and continue from it', async () => {
    const { one, other } = await two();
    note(one.session, 'd1', 'từ thẻ một');
    await device.pass(300);
    expect(other.kinds()).toContain('changed');
    note(other.session, 'd1', 'từ thẻ hai', B);
    await device.pass(300);
    expect(noteOf(one.session, 'd1', B)).toBe('từ thẻ hai');
    expect(noteOf(one.session, 'd1', A)).toBe('từ thẻ một');
    expect(ids(one.session)).toEqual(['d1']);
  });

  test('with conflicting edits keep both versions and report a split', async () => {
    const { one, other } = await two();
    note(one.session, 'd1', 'thẻ một');
    note(other.session, 'd1', 'thẻ hai');
    await device.pass(600);
    const [split, ...more] = [...one.events, ...other.events].filter((event) => event.kind === 'split');
    expect(more).toEqual([]);
    expect(split).toMatchObject({
      from: 'd1',
      mine: { entries: { [A]: { note: 'thẻ hai' } } },
      theirs: { id: 'd1', entries: { [A]: { note: 'thẻ một' } } },
    });
    for (const { session } of [one, other]) {
      expect(
        session
          .list()
          .map(({ draft, splitFrom }) => [draft.entries[A]?.note, splitFrom])
          .sort(),
      ).toEqual([
        ['thẻ hai', 'd1'],
        ['thẻ một', null],
      ]);
    }
  });

  test('continue in their own version after a split, also by the old id and with undo', async () => {
    const { one, other } = await two();
    const before = other.session.list()[0]?.draft;
    note(one.session, 'd1', 'thẻ một');
    note(other.session, 'd1', 'thẻ hai');
    await device.pass(600);
    const next = note(other.session, 'd1', 'thẻ hai nữa');
    expect(next.id).not.toBe('d1');
    expect(other.session.edit('d1', { type: 'restore', draft: before ?? emptyDraft() }).entries).toEqual({});
    await device.pass(300);
    expect(noteOf(one.session, 'd1')).toBe('thẻ một');
    await other.session.open('d1');
    note(other.session, 'd1', 'nay ở bản kia');
    await device.pass(300);
    expect(noteOf(one.session, 'd1')).toBe('nay ở bản kia');
  });

  test('with equal edits cause no split', async () => {
    const { one, other } = await two();
    note(one.session, 'd1', 'như nhau');
    note(other.session, 'd1', 'như nhau');
    await device.pass(600);
    expect(ids(one.session)).toEqual(['d1']);
    expect([...one.kinds(), ...other.kinds()]).not.toContain('split');
  });

  test('close their channel when left, since it would keep them out of the back/forward cache', async () => {
    const { tab, session } = await openTab();
    session.create(emptyDraft('d1'));
    await session.open('d1');
    expect(device.openChannels()).toBe(1);
    tab.hide();
    expect(device.openChannels(), 'hidden but not left').toBe(1);
    tab.hide(true);
    expect(device.openChannels()).toBe(0);
    tab.show();
    expect(device.openChannels()).toBe(1);
  });

  test('reload drafts on becoming visible if there is no channel', async () => {
    const one = await openTab({
      prepare: ({ faults }) => faults.add({ at: 'channel', how: 'throw', times: Infinity }),
    });
    one.session.create(emptyDraft('d1'));
    await device.pass(300);
    const other = await openTab({
      prepare: ({ faults }) => faults.add({ at: 'channel', how: 'missing', times: Infinity }),
    });
    await other.session.open('d1');
    other.tab.hide(true);
    note(one.session, 'd1', 'sửa ở thẻ một');
    await device.pass(300);
    expect(other.kinds()).toEqual([]);
    other.tab.show();
    await settle();
    expect(other.kinds()).toEqual(['changed']);
    expect(noteOf(other.session, 'd1')).toBe('sửa ở thẻ một');
  });

  test('that receive nothing cannot overwrite newer states', async () => {
    const one = await openTab({
      prepare: ({ faults }) => faults.add({ at: 'channel', how: 'missing', times: Infinity }),
    });
    one.session.create(emptyDraft('d1'));
    await device.pass(300);
    const other = await openTab();
    for (let key = 0; key < 5; key += 1) note(one.session, 'd1', `mới ${key}`);
    await device.pass(300);
    note(other.session, 'd1', 'cũ');
    await device.pass(300);
    const notes = other.session
      .list()
      .map(({ draft }) => draft.entries[A]?.note)
      .sort();
    expect(notes).toEqual(['cũ', 'mới 4']);
  });

  test('keep a killed tab’s conflicting journal entry as a separate draft', async () => {
    const { one, other } = await two();
    note(other.session, 'd1', 'chưa kịp lưu');
    other.tab.kill(false);
    note(one.session, 'd1', 'đã lưu');
    await device.pass(300);
    one.tab.kill(true);
    const again = await openTab();
    expect(again.kinds()).toEqual(['split']);
    // The stored version stays in view: the user saw it saved.
    expect(again.events).toContainEqual(expect.objectContaining({ kind: 'split', from: 'd1', follow: false }));
    expect(
      again.session
        .list()
        .map(({ draft }) => draft.entries[A]?.note)
        .sort(),
    ).toEqual(['chưa kịp lưu', 'đã lưu']);
    await device.pass(300);
    again.tab.kill(true);
    const last = await openTab();
    expect(last.session.list()).toHaveLength(2);
    expect(last.kinds()).toEqual([]);
  });

  test('opened while another has unsaved edits cause no split', async () => {
    const one = await openTab();
    one.session.create(emptyDraft('d1'));
    await device.pass(300);
    note(one.session, 'd1', 'a');
    const other = await openTab();
    expect(noteOf(other.session, 'd1')).toBe('a');
    await device.pass(300);
    note(one.session, 'd1', 'b');
    await device.pass(300);
    expect(ids(one.session)).toEqual(['d1']);
    expect(noteOf(other.session, 'd1')).toBe('b');
  });

  test('restore drafts from the journal after each of two database losses', async () => {
    let tab = await openTab();
    tab.session.create(emptyDraft('d1'));
    note(tab.session, 'd1', 'đã lưu');
    await device.pass(300);
    for (let loss = 0; loss < 2; loss += 1) {
      tab.tab.kill(true);
      device.indexedDB = new IDBFactory();
      tab = await openTab();
      await device.pass(300);
      expect(tab.session.state()).toMatchObject({ state: 'saved' });
      expect(noteOf(tab.session, 'd1')).toBe('đã lưu');
    }
  });
});

describe('closing', () => {
  test('stores what is unsaved, leaves the draft and stops', async () => {
    const { session, tab, events } = await openTab();
    const other = await openTab();
    session.create(emptyDraft('d1'));
    await session.open('d1');
    await device.pass(300);
    await other.session.open('d1');
    await device.pass(100);
    note(session, 'd1', 'cuối');
    const closing = session.close();
    await settle();
    await closing;
    expect(noteOf(other.session, 'd1')).toBe('cuối');
    expect(other.events.filter(({ kind }) => kind === 'elsewhere')).toMatchObject([{ open: true }, { open: false }]);
    expect(device.openChannels()).toBe(1);
    events.length = 0;
    tab.show();
    tab.hide(true);
    note(other.session, 'd1', 'sau đó');
    await device.pass(1_000);
    expect(events).toEqual([]);
    expect(device.openChannels()).toBe(1);
  });

  test('removes nothing permanently afterwards', async () => {
    const { session } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    session.remove('d1');
    await device.pass(300);
    const closing = session.close();
    await settle();
    await closing;
    await device.pass(20_000);
    expect(await get('draft/d1', device.raw())).toBeDefined();
  });
});

test('creating, exporting and saving report the list', async () => {
  const { session, events } = await openTab();
  const lists = () => events.splice(0).filter(({ kind }) => kind === 'list').length;
  session.create(emptyDraft('d1'));
  expect(lists()).toBe(1);
  await device.pass(300);
  expect(lists()).toBe(1);
  session.exported(['d1']);
  expect(lists()).toBe(1);
});
