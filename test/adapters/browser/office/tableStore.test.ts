import { IDBFactory } from 'fake-indexeddb';
import { set } from 'idb-keyval';
import { expect, test } from 'vitest';
import { idbHandle } from '../../../../src/adapters/browser/drafts/storage/idbHandle.ts';
import { tableStore } from '../../../../src/adapters/browser/office/tableStore.ts';
import type { Browser } from '../../../../src/adapters/browser/drafts/storage/browser.ts';

function browser(): Browser {
  const factory = new IDBFactory();
  let now = 0;
  return {
    indexedDB: () => factory,
    localStorage: () => null,
    channel: () => null,
    onHide: () => () => {},
    onShow: () => () => {},
    now: () => new Date((now += 1000)).toISOString(),
    // The clock stands still, so that the store is awaited however slow the machine is.
    after: () => () => {},
    random: () => 'r',
    persist: () => {},
  };
}

const file = (name: string) => ({ name, text: `{"${name}":1}`, problems: [] });

test('keeps added files in order, across visits, until cleared', async () => {
  const here = browser();
  const store = tableStore('/a/', here);
  await store.add(Array.from({ length: 12 }, (_, n) => file(`${n}.json`)));
  await store.add([file('sau.json')]);
  expect((await tableStore('/a/', here).all()).map(({ name }) => name)).toEqual([
    ...Array.from({ length: 12 }, (_, n) => `${n}.json`),
    'sau.json',
  ]);
  await store.clear();
  expect(await tableStore('/a/', here).all()).toEqual([]);
});

test('keeps the tables of two copies of the site on one host separate', async () => {
  const here = browser();
  await tableStore('/a/', here).add([file('a.json')]);
  expect(await tableStore('/b/', here).all()).toEqual([]);
});

test('reports each stored value that cannot be read', async () => {
  const here = browser();
  const use = idbHandle(here, 'tong-hop:%2Fa%2F');
  for (const [key, value] of [
    ['1', null],
    ['2', 'x'],
    ['3', { name: 1 }],
    ['4', { name: 'a', text: null, problems: [1] }],
    ['5', file('a.json')],
  ] as const)
    await set(key, value, use);
  const all = await tableStore('/a/', here).all();
  expect(all.filter(({ text }) => text !== null)).toEqual([file('a.json')].filter(({ text }) => text !== null));
  expect(all.filter(({ problems }) => problems.some((one) => one.includes('bị hỏng')))).toHaveLength(4);
});

test('rejects with the reason if the device cannot store', async () => {
  const store = tableStore('/a/', { ...browser(), indexedDB: () => undefined });
  await expect(store.add([file('a.json')])).rejects.toMatchObject({ reason: 'missing' });
});
