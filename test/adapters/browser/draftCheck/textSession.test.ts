import { IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { leftTexts } from '../../../../src/adapters/browser/draftCheck/leftTexts.ts';
import { takeOverNoted, textJournal } from '../../../../src/adapters/browser/draftCheck/textJournal.ts';
import { textSession, type TextSession } from '../../../../src/adapters/browser/draftCheck/textSession.ts';
import { textStore, type StoredText } from '../../../../src/adapters/browser/draftCheck/textStore.ts';
import type { KeptText } from '../../../../src/domain/draftCheck/kept/keptText.ts';
import { Device, type Tab } from '../drafts/device.ts';

beforeAll(() => vi.stubGlobal('IDBKeyRange', IDBKeyRange));
afterAll(() => vi.unstubAllGlobals());

const AT = '2026-11-03T07:00:00.000Z';
const kept = (id: string, text: string): KeptText => ({
  format: 'du-thao',
  version: 1,
  id,
  name: `Bản ${id}`,
  text,
  dismissed: [],
  createdAt: AT,
  editedAt: AT,
});

let device: Device;
beforeEach(() => {
  device = new Device();
});

function page(tab: Tab = device.tab()) {
  const store = textStore('/', tab.browser);
  const journal = textJournal('/', tab.browser);
  return {
    tab,
    store,
    journal,
    open: (one: KeptText, based: string | null) => textSession(one, based, store, journal, tab.browser),
    async again(id: string): Promise<TextSession> {
      const found = (await store.read(id)) as StoredText;
      return textSession(found.kept, found.token, store, journal, tab.browser);
    },
  };
}

const textsOf = async (store: ReturnType<typeof page>['store']) => {
  const listed = await store.list();
  const read = await Promise.all(listed.map(({ id }) => store.read(id)));
  return read.map((one) => (one === null || one === 'damaged' ? one : one.kept.text)).sort();
};

describe('an open draft', () => {
  test('is stored at once, and after every edit', async () => {
    const { store, open } = page();
    const session = open(kept('a', 'một'), null);
    expect(session.state()).toEqual({ state: 'saving' });
    await device.pass(10);
    expect(session.state()).toEqual({ state: 'saved' });
    session.edit({ text: 'hai' });
    expect(session.state()).toEqual({ state: 'saving' });
    await device.pass(1_000);
    expect(session.state()).toEqual({ state: 'saved' });
    expect(await textsOf(store)).toEqual(['hai']);
  });

  test('continued typing does not postpone the save', async () => {
    const { store, open } = page();
    const session = open(kept('a', ''), null);
    for (let letters = 1; letters <= 10; letters += 1) {
      session.edit({ text: 'x'.repeat(letters) });
      await device.pass(100);
    }
    expect((await textsOf(store))[0]?.length).toBeGreaterThan(3);
  });

  test('is noted when the page is left, and taken over by the next visit', async () => {
    const first = page();
    const session = first.open(kept('a', 'một'), null);
    await device.pass(1_000);
    session.edit({ text: 'hai' });
    first.tab.hide(true);
    first.tab.kill(false);
    const next = page();
    await takeOverNoted(next.journal, next.store, next.tab.browser.random);
    expect(await textsOf(next.store)).toEqual(['hai']);
    expect(next.journal.all()).toEqual([]);
  });

  test('continues as a separate draft when another tab has changed it', async () => {
    const [one, other] = [page(), page()];
    const session = one.open(kept('a', 'một'), null);
    await device.pass(1_000);
    const second = await other.again('a');
    second.edit({ text: 'của thẻ hai' });
    await device.pass(1_000);
    session.edit({ text: 'của thẻ một' });
    await device.pass(1_000);
    expect(session.isSplit()).toBe(true);
    expect(await textsOf(one.store)).toEqual(['của thẻ hai', 'của thẻ một']);
  });

  test('shows what another tab has stored, if nothing was edited here', async () => {
    const [one, other] = [page(), page()];
    const session = one.open(kept('a', 'một'), null);
    await device.pass(1_000);
    const second = await other.again('a');
    second.edit({ text: 'hai' });
    await device.pass(1_000);
    await session.follow();
    expect(session.kept().text).toBe('hai');
    session.edit({ text: 'ba' });
    await session.follow();
    expect(session.kept().text).toBe('ba');
    await device.pass(1_000);
    expect(session.isSplit()).toBe(false);
    expect(await textsOf(one.store)).toEqual(['ba']);
  });

  test('reports a full storage, and is stored once there is room', async () => {
    const { tab, store, open } = page();
    const session = open(kept('a', 'một'), null);
    await device.pass(1_000);
    tab.faults.add({ at: 'commit', how: 'abort', name: 'QuotaExceededError', times: Infinity });
    session.edit({ text: 'hai' });
    await device.pass(1_000);
    expect(session.state()).toEqual({ state: 'failed', because: 'quota' });
    expect(await session.flush()).toBe(false);
    tab.faults.clear();
    await device.pass(10_000);
    expect(session.state()).toEqual({ state: 'saved' });
    expect(await textsOf(store)).toEqual(['hai']);
  });
});

describe('a draft that was left', () => {
  test('while it could not be stored: stays in the page, is stored once there is room', async () => {
    const { tab, store, open } = page();
    let changes = 0;
    const left = leftTexts(() => (changes += 1));
    const session = open(kept('a', 'một'), null);
    await device.pass(1_000);
    tab.faults.add({ at: 'commit', how: 'abort', name: 'QuotaExceededError', times: Infinity });
    session.edit({ text: 'hai' });
    left.leave(session);
    await device.pass(1_000);
    expect(left.unsaved().map((one) => one.kept().text)).toEqual(['hai']);
    expect(changes).toBeGreaterThan(0);
    expect(await textsOf(store)).toEqual(['một']);

    // Opened again, with the same words; then left for good.
    const again = left.take('a');
    expect(again).toBe(session);
    expect([left.take('a'), left.unsaved()]).toEqual([null, []]);
    session.edit({ text: 'ba' });
    left.leave(session);
    await device.pass(1_000);
    expect(left.unsaved()).toHaveLength(1);
    tab.faults.clear();
    await device.pass(10_000);
    expect(left.unsaved()).toEqual([]);
    expect(left.take('a')).toBeNull();
    expect(await textsOf(store)).toEqual(['ba']);
  });

  test('with everything stored is let go', async () => {
    const { store, open } = page();
    const left = leftTexts(() => undefined);
    left.leave(open(kept('a', 'một'), null));
    await device.pass(1_000);
    expect([left.unsaved(), left.take('a')]).toEqual([[], null]);
    expect(await textsOf(store)).toEqual(['một']);
  });
});

describe('the list', () => {
  test('keeps deleted drafts for a day', async () => {
    const { tab, store, open } = page();
    open(kept('a', 'một'), null);
    open(kept('b', 'hai'), null);
    await device.pass(1_000);
    await store.markDeleted('a', tab.browser.now());
    expect((await store.list()).find(({ id }) => id === 'a')?.deletedAt).not.toBeNull();
    await store.markDeleted('a', null);
    expect((await store.list()).map(({ deletedAt }) => deletedAt)).toEqual([null, null]);
    await store.markDeleted('a', tab.browser.now());
    await device.pass(25 * 3_600_000);
    expect((await store.list()).map(({ id }) => id)).toEqual(['b']);
    expect(await store.read('a')).toBeNull();
  });
});
