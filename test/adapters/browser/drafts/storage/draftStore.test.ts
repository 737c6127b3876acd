import { get, keys, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { draftStore, type DraftStore } from '../../../../../src/adapters/browser/drafts/storage/draftStore.ts';
import { idbHandle } from '../../../../../src/adapters/browser/drafts/storage/idbHandle.ts';
import type { StoredDraft } from '../../../../../src/adapters/browser/drafts/storage/record.ts';
import { emptyDraft } from '../../../../domain/draft/arbitraries.ts';
import { databaseName, Device, settle } from '../device.ts';

const AT = '2026-11-03T07:00:00.000Z';
const DELETED: StoredDraft = { draft: emptyDraft('d1'), by: 'a', seq: 2, savedAt: AT, deletedAt: AT };

let device: Device;
let store: DraftStore;

beforeEach(() => {
  device = new Device();
  store = draftStore(device.raw(), () => 'r');
});

const stored = () => get<unknown>('draft/d1', device.raw());

describe('purge', () => {
  test('removes the given deletion', async () => {
    await set('draft/d1', DELETED, device.raw());
    expect(await store.purge('d1', { by: 'a', seq: 2 })).toBe(true);
    expect(await stored()).toBeUndefined();
    expect(await store.purge('d1', { by: 'a', seq: 2 }), 'nothing is left').toBe(true);
    expect(await keys(device.raw()), 'a complete record needs no quarantine').toEqual([]);
  });

  test.each([
    ['a later state of the same tab', { by: 'a', seq: 1 }],
    ['a state of another tab', { by: 'b', seq: 2 }],
  ])('leaves %s alone', async (_, token) => {
    await set('draft/d1', DELETED, device.raw());
    expect(await store.purge('d1', token)).toBe(false);
    expect(await stored()).toEqual(DELETED);
  });

  test('leaves a draft that is not deleted alone', async () => {
    const { deletedAt: _, ...alive } = DELETED;
    await set('draft/d1', alive, device.raw());
    await store.purge('d1', { by: 'a', seq: 2 });
    expect(await stored()).toEqual(alive);
  });

  test('quarantines a deleted record that was only partly readable', async () => {
    const damaged = { ...DELETED, draft: { ...DELETED.draft, unit: 7 } };
    await set('draft/d1', damaged, device.raw());
    await store.purge('d1', { by: 'a', seq: 2 });
    expect(await stored()).toBeUndefined();
    expect(await get('quarantine/d1/r', device.raw())).toEqual(damaged);
  });
});

describe('write', () => {
  const at = (by: string, seq: number): StoredDraft => ({ draft: emptyDraft('d1'), by, seq, savedAt: AT });

  test.each<readonly [string, StoredDraft | null, object, object]>([
    ['nothing stored', null, { stored: null, since: 2 }, { kind: 'written', anew: true }],
    ['this very state', at('a', 2), { stored: null, since: 9 }, { kind: 'written', anew: false }],
    [
      'the state it descends from',
      at('b', 1),
      { stored: { by: 'b', seq: 1 }, since: 9 },
      { kind: 'written', anew: false },
    ],
    ['its writer’s own first state', at('a', 1), { stored: null, since: 1 }, { kind: 'written', anew: false }],
    ['a later state of its writer', at('a', 3), { stored: null, since: 1 }, { kind: 'behind', theirs: at('a', 3) }],
    [
      'an earlier one of another line',
      at('a', 1),
      { stored: null, since: 2 },
      { kind: 'conflict', theirs: at('a', 1) },
    ],
    ['a state of another tab', at('b', 1), { stored: null, since: 1 }, { kind: 'conflict', theirs: at('b', 1) }],
  ])('over %s', async (_, before, lineage, result) => {
    if (before !== null) await set('draft/d1', before, device.raw());
    expect(await store.write(at('a', 2), lineage as Parameters<DraftStore['write']>[1])).toEqual(result);
    const isKept = 'theirs' in result;
    expect(await stored()).toEqual(isKept ? before : at('a', 2));
    expect((await keys(device.raw())).filter((key) => key !== 'draft/d1')).toEqual([]);
  });

  test.each<readonly [string, unknown]>([
    ['corrupt', { draft: 1 }],
    ['only partly readable', { ...at('a', 1), savedAt: 'hôm qua' }],
  ])('keeps a %s record in quarantine', async (_, before) => {
    await set('draft/d1', before, device.raw());
    await store.write(at('a', 2), { stored: null, since: 1 });
    expect(await stored()).toEqual(at('a', 2));
    expect(await get('quarantine/d1/r', device.raw())).toEqual(before);
  });

  test('leaves a record of a newer version alone', async () => {
    const newer = { draft: { version: 99 } };
    await set('draft/d1', newer, device.raw());
    expect(await store.write(at('a', 2), { stored: null, since: 1 })).toEqual({ kind: 'conflict', theirs: null });
    expect(await stored()).toEqual(newer);
  });

  test('of something that cannot be stored rejects', async () => {
    const strange = { ...at('a', 2), draft: { ...emptyDraft('d1'), unit: () => '' } } as unknown as StoredDraft;
    await expect(store.write(strange, { stored: null, since: 1 })).rejects.toMatchObject({ name: 'DataCloneError' });
  });

  test('rejects at once if the stored state cannot be read', async () => {
    const tab = device.tab();
    tab.faults.add({ at: 'get', how: 'error', times: Infinity });
    let reason = 'pending';
    draftStore(idbHandle(tab.browser, databaseName()), () => 'r')
      .write(at('a', 2), { stored: null, since: 1 })
      .catch((error: unknown) => (reason = (error as { reason: string }).reason));
    await settle();
    expect(reason).toBe('broken');
  });
});

describe('the identity', () => {
  test('is assigned once, also if two tabs ask at the same time', async () => {
    const other = draftStore(device.raw(), () => 'other');
    const both = await Promise.all([store.identity(), other.identity()]);
    expect(both[0]).toBe(both[1]);
    expect(await other.identity()).toBe(both[0]);
    expect((await store.readAll()).identity).toBe(both[0]);
  });

  test('that is known is read without a write', async () => {
    const modes: string[] = [];
    const use = device.raw();
    const watched = draftStore(
      (mode, callback) => (modes.push(mode), use(mode, callback)),
      () => 'r',
    );
    await watched.identity();
    modes.length = 0;
    expect(await watched.identity()).toBe('r');
    expect(modes).toEqual(['readonly']);
  });

  test.each([undefined, 5])('is unknown while %s is stored in its place', async (value) => {
    if (value !== undefined) await set('identity', value, device.raw());
    await set('quarantine/d1/r', 'a text', device.raw());
    expect((await store.readAll()).identity).toBeNull();
    expect(await store.identity()).toBe('r');
  });
});

test('only keys of drafts are ids', async () => {
  await set('draft/d1', 1, device.raw());
  await set('quarantine/d2/r', 1, device.raw());
  await set(7, 1, device.raw());
  expect(await store.ids()).toEqual(['d1']);
});

test('a value that the browser cannot read does not keep the others from being read', async () => {
  await set('draft/d1', DELETED, device.raw());
  await set('draft/d2', { ...DELETED, draft: emptyDraft('d2') }, device.raw());
  const tab = device.tab();
  tab.faults.add({ at: 'getAll', how: 'unreadable', times: Infinity });
  tab.faults.add({ at: 'get', how: 'unreadable', key: 'd1', times: Infinity });
  const { items } = await draftStore(idbHandle(tab.browser, databaseName()), () => 'r').readAll();
  expect(items).toMatchObject([
    { id: 'd1', parsed: { kind: 'unreadable' } },
    { id: 'd2', parsed: { kind: 'record', dropped: [] } },
  ]);
});
