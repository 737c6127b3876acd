import { get, set } from 'idb-keyval';
import { expect, test } from 'vitest';
import { databaseName, Device, settle } from '../device.ts';
import { Owner } from '../owner.ts';

const RUBBISH = { draft: { version: 1, id: 'bad' }, more: [1, 2] };

async function opened(device: Device) {
  const owner = new Owner(device);
  (await owner.open()).tab.kill(true);
  await set('draft/bad', RUBBISH, device.raw());
  device.local.set(`${databaseName()}:journal/d9/x`, '{');
  const { session } = await owner.open();
  await settle();
  return session.quarantine;
}

test('lists unreadable data with their full content', async () => {
  const quarantine = await opened(new Device());
  const list = await quarantine.list();
  expect(list.map(({ key }) => key)).toEqual([
    expect.stringMatching(/^quarantine\/bad\//),
    `${databaseName()}:quarantine/d9/x`,
  ]);
  expect(JSON.parse(list[0]?.text ?? '')).toEqual(RUBBISH);
  expect(list[1]?.text).toBe('{');
});

test('deletes only on request, and undo restores the data', async () => {
  const device = new Device();
  const quarantine = await opened(device);
  const keys = (await quarantine.list()).map(({ key }) => key);
  const undos = await Promise.all(keys.map((key) => quarantine.discard(key)));
  expect(await quarantine.list()).toEqual([]);
  for (const undo of undos) await undo();
  expect((await quarantine.list()).map(({ key }) => key)).toEqual(keys);
  expect(await get(keys[0] ?? '', device.raw())).toEqual(RUBBISH);
});

test('returns values that JSON cannot hold as text', async () => {
  const device = new Device();
  await opened(device);
  await set('quarantine/ring', 10n, device.raw());
  const { session } = await new Owner(device).open();
  expect((await session.quarantine.list()).find(({ key }) => key === 'quarantine/ring')?.text).toBe('"(số) 10"');
});

test('rejects with the reason if the store fails', async () => {
  const { session } = await new Owner(new Device()).open(({ faults }) =>
    faults.add({ at: 'factory', how: 'missing', times: Infinity }),
  );
  await expect(session.quarantine.list()).rejects.toMatchObject({ reason: 'missing' });
});

test('describes cyclic objects, BigInts and other values that JSON cannot hold', async () => {
  const device = new Device();
  await opened(device);
  const ring: Record<string, unknown> = {
    map: new Map([['a', 1n]]),
    set: new Set([Number.NaN]),
    none: undefined,
    twice: [0],
  };
  ring['again'] = ring;
  (ring['map'] as Map<string, unknown>).set('ring', ring);
  ring['twice2'] = ring['twice'];
  await set('quarantine/ring', ring, device.raw());
  const { session } = await new Owner(device).open();
  expect(
    JSON.parse((await session.quarantine.list()).find(({ key }) => key === 'quarantine/ring')?.text ?? ''),
  ).toEqual({
    map: {
      '(bảng)': [
        ['a', '(số) 1'],
        ['ring', '(lặp lại một phần ở trên)'],
      ],
    },
    set: { '(tập hợp)': ['(số) NaN'] },
    none: '(không có giá trị)',
    twice: [0],
    again: '(lặp lại một phần ở trên)',
    twice2: [0],
  });
});

test('quarantines an unreadable export log before overwriting it', async () => {
  const device = new Device();
  const { session } = await new Owner(device).open();
  const key = `${databaseName()}:exported`;
  for (const text of ['[1]', '{"d1":']) {
    device.local.set(key, text);
    session.exported(['d2']);
    expect(device.local.get(`${databaseName()}:quarantine/exported`)).toBe(text);
    expect(JSON.parse(device.local.get(key) ?? '')).toEqual({ d2: device.now() });
  }
});
