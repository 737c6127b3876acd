import { get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { idbHandle } from '../../../../../src/adapters/browser/drafts/storage/idbHandle.ts';
import { StorageFailure } from '../../../../../src/adapters/browser/drafts/storage/storageFailure.ts';
import { connectionsOf, Device, settle, type Tab } from '../device.ts';
import type { Fault } from '../faults.ts';

let device: Device;
let tab: Tab;

beforeEach(() => {
  device = new Device();
  tab = device.tab();
});

/** The outcome of a promise once the storage has settled and `milliseconds` more have passed. */
async function fate(promise: Promise<unknown>, milliseconds = 0): Promise<string> {
  let result = 'pending';
  promise.then(
    () => (result = 'done'),
    (error: unknown) =>
      (result = error instanceof StorageFailure ? error.reason : `not a StorageFailure: ${String(error)}`),
  );
  await settle();
  if (milliseconds > 0) await device.pass(milliseconds);
  return result;
}

const handle = () => idbHandle(tab.browser, 'test');

describe('an operation', () => {
  test.each<readonly [Fault['at'], string, string | undefined]>([
    ['open', 'error', undefined],
    ['open', 'throw', 'UnknownError'],
    ['transaction', 'dead', undefined],
    ['transaction', 'closed', undefined],
    ['transaction', 'throw', 'NotFoundError'],
    ['put', 'throw', 'UnknownError'],
    ['put', 'error', undefined],
    ['commit', 'abortBare', undefined],
    ['commit', 'abort', 'AbortError'],
  ])('is retried after one fault: %s %s %s', async (at, how, name) => {
    tab.faults.add({ at, how, times: 1, ...(name === undefined ? {} : { name }) });
    const use = handle();
    expect(await fate(set('k', 1, use))).toBe('done');
    expect(await get('k', use)).toBe(1);
  });

  test.each<readonly [Fault['at'], string, string | undefined, string]>([
    ['factory', 'missing', undefined, 'missing'],
    ['factory', 'throw', undefined, 'forbidden'],
    ['open', 'throw', 'SecurityError', 'forbidden'],
    ['open', 'error', 'InvalidStateError', 'forbidden'],
    ['open', 'error', 'QuotaExceededError', 'quota'],
    ['open', 'blocked', undefined, 'blocked'],
    ['open', 'error', undefined, 'broken'],
    ['transaction', 'throw', 'InvalidStateError', 'broken'],
    ['put', 'error', 'QuotaExceededError', 'quota'],
    ['put', 'throw', 'DataError', 'broken'],
    ['commit', 'abort', 'QuotaExceededError', 'quota'],
    ['commit', 'abortBare', undefined, 'broken'],
  ])('fails with its reason after repeated faults (%s %s %s: %s), and works later', async (at, how, name, reason) => {
    tab.faults.add({ at, how, name, times: 2 });
    const use = handle();
    const first = await fate(set('k', 1, use));
    expect(first).toBe(reason);
    tab.faults.clear();
    expect(await fate(set('k', 2, use))).toBe('done');
  });

  test.each<readonly [Fault['at'], string]>([
    ['open', 'hang'],
    ['commit', 'hang'],
    ['commit', 'silent'],
  ])('fails after a timeout without a response (%s %s), and works later', async (at, how) => {
    tab.faults.add({ at, how, times: 1 });
    const use = handle();
    const promise = set('k', 1, use);
    expect(await fate(promise, 3_999)).toBe('pending');
    expect(await fate(promise, 1)).toBe('slow');
    expect(await fate(set('k', 2, use))).toBe('done');
    expect(await get('k', use)).toBe(2);
  });

  test.each([4_001, 6_000, 60_000])('on a database that takes %i ms to open works once it is open', async (takes) => {
    tab.faults.add({ at: 'open', how: 'late', takes, times: Infinity });
    let called = 0;
    const use = idbHandle(tab.browser, 'test', { opened: () => (called += 1) });
    expect(await fate(set('k', 1, use), 4_000)).toBe('slow');
    await device.pass(takes - 4_001);
    expect(called).toBe(0);
    await device.pass(1);
    expect(called, 'notified once that it is open after all').toBe(1);
    expect(await get('k', use), 'reported as failed').toBeUndefined();
    expect(await fate(set('k', 2, use))).toBe('done');
    expect(await get('k', use)).toBe(2);
  });

  test('reports a late opening once, and no opening that was in time', async () => {
    let called = 0;
    const use = idbHandle(tab.browser, 'test', { opened: () => (called += 1) });
    await set('k', 1, use);
    expect(called, 'opened at once').toBe(0);
    tab.faults.add({ at: 'commit', how: 'hang', times: 1 });
    expect(await fate(set('k', 2, use), 4_000)).toBe('slow');
    await set('k', 3, use);
    expect(called, 'it was open; only the transaction hung').toBe(0);
    tab.cut(true);
    tab.faults.add({ at: 'open', how: 'late', takes: 5_000, times: 1 });
    expect(await fate(set('k', 4, use), 4_000)).toBe('slow');
    await device.pass(1_000);
    expect(called).toBe(1);
    tab.cut(true);
    await set('k', 5, use);
    expect(called, 'opened at once again').toBe(1);
  });

  test('uses the first of two open connections; the other one is closed', async () => {
    tab.faults.add({ at: 'open', how: 'late', takes: 6_000, times: 1 });
    const areClosed = connectionsOf(device);
    const use = handle();
    expect(await fate(set('k', 1, use), 4_000)).toBe('slow');
    expect(await fate(set('k', 2, use))).toBe('done');
    await device.pass(10_000);
    expect(await get('k', use)).toBe(2);
    expect(areClosed()).toEqual([true, false]);
  });

  test('that was reported as failed is not executed later', async () => {
    tab.faults.add({ at: 'commit', how: 'late', times: 3 });
    const use = handle();
    const [one, two, three] = [set('k', 1, use), set('k', 2, use), set('k', 3, use)];
    three.catch(() => undefined);
    expect(await fate(one, 10_000)).toBe('done');
    expect(await fate(two)).toBe('done');
    expect(await fate(three), 'behind two that take 1.5 s each').toBe('slow');
    expect(await get('k', use)).toBe(2);
  });
});

test('transactions request strict durability, since “saved” must mean on disk', async () => {
  const asked: unknown[] = [];
  const open = device.indexedDB.open.bind(device.indexedDB);
  device.indexedDB.open = (...args: Parameters<typeof open>) => {
    const request = open(...args);
    request.addEventListener('success', () => {
      const transaction = request.result.transaction.bind(request.result);
      request.result.transaction = (names, mode, options) => (
        asked.push(options?.durability),
        transaction(names, mode, options)
      );
    });
    return request;
  };
  const use = idbHandle({ indexedDB: () => device.indexedDB, after: () => () => undefined }, 'test');
  await set('k', 1, use);
  await get('k', use);
  expect(asked).toEqual(['strict', 'strict']);
});

test('a connection that the browser has closed is not used again', async () => {
  const areClosed = connectionsOf(device);
  const use = handle();
  await set('k', 1, use);
  tab.cut(true);
  await settle();
  expect(await fate(get('k', use))).toBe('done');
  expect(areClosed()).toEqual([true, false]);
});

test('a connection that opens after it was reported as blocked is closed, so as not to block others', async () => {
  const request = device.indexedDB.open('test');
  await settle();
  const areClosed = connectionsOf(device);
  const use = handle();
  // The other page keeps its connection, so that the object store cannot be added.
  expect(await fate(set('k', 1, use))).toBe('blocked');
  request.result.close();
  await settle();
  expect(areClosed().every((isClosed) => isClosed)).toBe(true);
});

describe('a database', () => {
  test('has its drafts in the object store “drafts”, where other versions of the site look', async () => {
    await set('k', 1, handle());
    const request = device.indexedDB.open('test');
    await settle();
    expect([...request.result.objectStoreNames]).toEqual(['drafts']);
  });

  test('without its object store, as after a killed upgrade, gets one', async () => {
    const request = device.indexedDB.open('test');
    await settle();
    request.result.close();
    const use = handle();
    expect(await fate(set('k', 1, use))).toBe('done');
    expect(await get('k', handle())).toBe(1);
  });

  test('can be deleted by another page while open here, which is reported, and is recreated', async () => {
    let called = 0;
    const use = idbHandle(tab.browser, 'test', { deleted: () => (called += 1) });
    await set('k', 1, use);
    const request = device.indexedDB.deleteDatabase('test');
    await settle();
    expect(request.readyState).toBe('done');
    expect(called).toBe(1);
    expect(await get('k', use)).toBeUndefined();
    expect(await fate(set('k', 2, use))).toBe('done');
  });

  test('can be upgraded by another page while open here, which is not taken for a deletion', async () => {
    let called = 0;
    const use = idbHandle(tab.browser, 'test', { deleted: () => (called += 1) });
    await set('k', 1, use);
    const request = device.indexedDB.open('test', 9);
    await settle();
    expect(request.readyState).toBe('done');
    expect(called).toBe(0);
  });
});
