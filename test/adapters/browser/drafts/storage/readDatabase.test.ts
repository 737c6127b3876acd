import { set } from 'idb-keyval';
import { beforeEach, expect, test } from 'vitest';
import { readDatabase } from '../../../../../src/adapters/browser/drafts/storage/readDatabase.ts';
import { connectionsOf, databaseName, Device, settle } from '../device.ts';

let device: Device;
let timers: number;

beforeEach(() => {
  device = new Device();
  timers = 0;
});

/** The result, or the name of the error; `pending` if there is neither after the given milliseconds. */
async function read(factory: unknown = device.indexedDB, milliseconds = 0): Promise<unknown> {
  let result: unknown = 'pending';
  readDatabase(
    {
      indexedDB: () => factory as IDBFactory | undefined,
      after(time, callback) {
        timers += 1;
        const stop = device.after(time, callback);
        return () => {
          timers -= 1;
          stop();
        };
      },
    },
    databaseName(),
  ).then(
    (found) => (result = found),
    (error: unknown) => (result = (error as DOMException | null)?.name),
  );
  await settle();
  if (milliseconds > 0) await device.pass(milliseconds);
  return result;
}

/** A factory whose request does this with its handlers. */
const answering = (answer: (request: Record<string, () => void>) => void, error: unknown = null) => ({
  open() {
    const request = { error } as unknown as Record<string, () => void>;
    queueMicrotask(() => answer(request));
    return request;
  },
});

const exists = async () => (await device.indexedDB.databases()).length > 0;

test('reads every key and value, and leaves the database free for others', async () => {
  await set('draft/d1', { a: 1 }, device.raw());
  await set('identity', 'x', device.raw());
  expect(await read()).toEqual([
    ['draft/d1', { a: 1 }],
    ['identity', 'x'],
  ]);
  expect(timers, 'no timer left').toBe(0);
});

test('closes the database after reading it', async () => {
  await set('draft/d1', { a: 1 }, device.raw());
  const areClosed = connectionsOf(device);
  await read();
  expect(areClosed()).toEqual([true]);
});

test('a database that does not exist is empty and is not created', async () => {
  expect(await read()).toEqual([]);
  expect(await exists()).toBe(false);
  expect(timers).toBe(0);
});

test('a database without the store of drafts is empty, and so is a browser without databases', async () => {
  device.indexedDB.open(databaseName()).onsuccess = ({ target }) => (target as IDBOpenDBRequest).result.close();
  await settle();
  expect(await read()).toEqual([]);
  expect(await read(() => undefined)).not.toEqual([]);
  expect(await read(null)).toEqual([]);
});

test.each<readonly [string, unknown, string]>([
  ['an error', answering(({ onerror }) => onerror?.(), new DOMException('no', 'UnknownError')), 'UnknownError'],
  ['another tab that holds it', answering(({ onblocked }) => onblocked?.()), 'InvalidStateError'],
])('%s rejects', async (_, factory, name) => {
  expect(await read(factory)).toBe(name);
});

test('a database that never responds is abandoned after four seconds', async () => {
  const silent = { open: () => ({}) };
  expect(await read(silent, 3_999)).toBe('pending');
  expect(await read(silent, 4_000)).toBe('TimeoutError');
});

test('an aborted transaction rejects', async () => {
  await set('draft/d1', { a: 1 }, device.raw());
  const open = device.indexedDB.open.bind(device.indexedDB);
  device.indexedDB.open = (...args: Parameters<typeof open>) => {
    const request = open(...args);
    request.addEventListener('success', () => {
      const transaction = request.result.transaction.bind(request.result);
      request.result.transaction = (...names) => {
        const made = transaction(...names);
        queueMicrotask(() => made.abort());
        return made;
      };
    });
    return request;
  };
  expect(await read()).not.toBe('pending');
});
