import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyDraft } from '../../../domain/draft/arbitraries.ts';
import { openDrafts } from '../../../../src/adapters/browser/drafts/openDrafts.ts';
import { settle, type Tab } from './device.ts';
import { A, B, device, ids, newDevice, note, noteOf, openTab } from './openTab.ts';

beforeEach(newDevice);

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
    expect(device.openChannels(), 'a closed session does not listen again').toBe(1);
    tab.hide(true);
    note(other.session, 'd1', 'sau đó');
    await device.pass(1_000);
    expect(events).toEqual([]);
    expect(device.openChannels()).toBe(1);
  });

  test('ends the attempts to store what could not be stored', async () => {
    const { session, tab } = await openTab();
    tab.faults.add({ at: 'put', how: 'error', name: 'QuotaExceededError', times: Infinity });
    session.create(emptyDraft('d1'));
    await device.pass(300);
    expect(session.state()).toMatchObject({ state: 'failed' });
    const closing = session.close();
    await settle();
    await closing;
    tab.faults.clear();
    await device.pass(60_000);
    expect(await get('draft/d1', device.raw())).toBeUndefined();
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

describe('opening', () => {
  /** Opens the drafts; tells whether that has ended. */
  function start(prepare: (tab: Tab) => void) {
    const tab = device.tab();
    prepare(tab);
    const opening = openDrafts({ scope: '/', regulation: '212-qd-ubnd-2021', browser: tab.browser });
    let isOpen = false;
    void opening.then(() => (isOpen = true));
    return { tab, opening, isOpen: () => isOpen };
  }

  test('waits for a store that responds within 1.5 seconds, and then has its drafts', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    tab.kill(true);
    device.local.clear();
    const again = start(({ faults }) => faults.add({ at: 'open', how: 'late', takes: 1_400, times: 1 }));
    await device.pass(1_399);
    expect(again.isOpen()).toBe(false);
    await device.pass(1);
    expect(again.isOpen()).toBe(true);
    expect(ids(await again.opening)).toEqual(['d1']);
  });

  test('ends after 1.5 seconds if the store does not respond; then looking for a draft does not wait', async () => {
    const { opening, isOpen } = start(({ faults }) => faults.add({ at: 'open', how: 'hang', times: Infinity }));
    await device.pass(1_499);
    expect(isOpen()).toBe(false);
    await device.pass(1);
    expect(isOpen()).toBe(true);
    let found: unknown = 'pending';
    void (await opening).open('d1').then((draft) => (found = draft));
    await settle();
    expect(found).toBeNull();
  });

  test('a deletion can be undone for ten minutes', async () => {
    const { opening } = start(() => undefined);
    await settle();
    const session = await opening;
    session.create(emptyDraft('d1'));
    await device.pass(300);
    session.remove('d1');
    await device.pass(599_999);
    expect(session.deleted().map(({ id }) => id)).toEqual(['d1']);
    await device.pass(1);
    expect(session.deleted()).toEqual([]);
  });
});

test('a draft that is read twice with the same invalid part causes one notice', async () => {
  const { session, tab } = await openTab();
  session.create(emptyDraft('d1'));
  await device.pass(300);
  tab.kill(true);
  device.local.clear();
  const spoil = async () => {
    const record = (await get<{ draft: object }>('draft/d1', device.raw()))!;
    await set('draft/d1', { ...record, draft: { ...record.draft, entries: { [A]: { answer: 'lạ' } } } }, device.raw());
  };
  await spoil();
  const first = await openTab();
  expect(first.session.notices()).toMatchObject([{ kind: 'dropped', id: 'd1' }]);
  const second = await openTab();
  note(second.session, 'd1', 'khác', B);
  first.tab.faults.add({ at: 'channel', how: 'deaf', times: Infinity });
  await device.pass(300);
  await spoil();
  first.events.length = 0;
  first.tab.show();
  await settle();
  expect(first.events.filter(({ kind }) => kind === 'notice')).toEqual([]);
  expect(first.session.notices()).toHaveLength(1);
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
