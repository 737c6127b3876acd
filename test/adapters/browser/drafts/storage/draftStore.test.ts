import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { draftStore, type DraftStore } from '../../../../../src/adapters/browser/drafts/storage/draftStore.ts';
import type { StoredDraft } from '../../../../../src/adapters/browser/drafts/storage/record.ts';
import { emptyDraft } from '../../../../domain/draft/arbitraries.ts';
import { Device } from '../device.ts';

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
    await store.purge('d1', { by: 'a', seq: 2 });
    expect(await stored()).toBeUndefined();
  });

  test.each([
    ['a later state of the same tab', { by: 'a', seq: 1 }],
    ['a state of another tab', { by: 'b', seq: 2 }],
  ])('leaves %s alone', async (_, token) => {
    await set('draft/d1', DELETED, device.raw());
    await store.purge('d1', token);
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
