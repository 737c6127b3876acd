import { get, set } from 'idb-keyval';
import { expect, test } from 'vitest';
import { databaseName, Device, settle } from './device.ts';
import { Owner } from './owner.ts';

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

test('what could not be read is listed with all that is in it', async () => {
  const quarantine = await opened(new Device());
  const list = await quarantine.list();
  expect(list.map(({ key }) => key)).toEqual([expect.stringMatching(/^quarantine\/bad\//), `${databaseName()}:quarantine/d9/x`]);
  expect(JSON.parse(list[0]?.text ?? '')).toEqual(RUBBISH);
  expect(list[1]?.text).toBe('{');
});

test('is deleted only when asked, and comes back whole by undo', async () => {
  const device = new Device();
  const quarantine = await opened(device);
  const keys = (await quarantine.list()).map(({ key }) => key);
  const undos = await Promise.all(keys.map((key) => quarantine.discard(key)));
  expect(await quarantine.list()).toEqual([]);
  for (const undo of undos) await undo();
  expect((await quarantine.list()).map(({ key }) => key)).toEqual(keys);
  expect(await get(keys[0] ?? '', device.raw())).toEqual(RUBBISH);
});

test('what is no JSON is still given as text', async () => {
  const device = new Device();
  await opened(device);
  await set('quarantine/ring', 10n, device.raw());
  const { session } = await new Owner(device).open();
  expect((await session.quarantine.list()).find(({ key }) => key === 'quarantine/ring')?.text).toBe('10');
});

test('where the store fails there is nothing to list, and it says so', async () => {
  const { session } = await new Owner(new Device()).open(({ faults }) => faults.add({ at: 'factory', how: 'missing', times: Infinity }));
  await expect(session.quarantine.list()).rejects.toMatchObject({ reason: 'missing' });
});
