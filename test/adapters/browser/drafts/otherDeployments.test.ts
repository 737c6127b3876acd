/** After the site moves to another path of the same host, drafts under the old path are found and can be taken over. */
import { set } from 'idb-keyval';
import { beforeEach, expect, test } from 'vitest';
import type { DraftSession, OtherDeployments } from '../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { openDrafts } from '../../../../src/adapters/browser/drafts/openDrafts.ts';
import { takeOver } from '../../../../src/adapters/browser/drafts/takeOver.ts';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import { emptyDraft } from '../../../domain/draft/arbitraries.ts';
import { databaseName, Device, settle, type Tab } from './device.ts';

let device: Device;
let count = 0;

beforeEach(() => {
  device = new Device();
});

const fresh = () => `moi-${(count += 1)}`;

interface Opened {
  readonly session: DraftSession;
  readonly others: OtherDeployments;
  readonly tab: Tab;
}

/** Opens a tab of the deployment at a path. `canList`: whether the browser can list its databases. */
async function openAt(scope: string, canList = true): Promise<Opened> {
  const tab = device.tab();
  const browser = {
    ...tab.browser,
    indexedDB: () =>
      Object.assign(
        tab.browser.indexedDB() ?? {},
        canList ? { databases: () => device.indexedDB.databases() } : {},
      ) as IDBFactory,
  };
  const opening = openDrafts({ scope, regulation: '212-qd-ubnd-2021', browser, undoFor: 10_000 });
  await device.pass(1_000);
  const session = await opening;
  return { session, others: await session.otherDeployments(), tab };
}

const found = async ({ session, others }: Opened) => {
  const finding = others.find(session.list().map(({ draft }) => draft));
  await device.pass(100);
  return finding;
};
const named = async (opened: Opened) =>
  (await found(opened)).map(({ path, drafts }) => [path, ...drafts.map(({ id, unit }) => `${id} ${unit}`)]);
const rename = (session: DraftSession, id: string, unit: string) =>
  session.edit(id, { type: 'setAbout', about: { unit } });

async function left(): Promise<void> {
  const { session, tab } = await openAt('/cu/');
  for (const id of ['d1', 'd2', 'd3']) session.create(emptyDraft(id));
  session.create({ ...emptyDraft('khac'), regulation: 'khac' });
  rename(session, 'd1', 'Một');
  await device.pass(300);
  session.remove('d3');
  await device.pass(300);
  // Killed before it was stored, so only the journal has it.
  rename(session, 'd2', 'Hai');
  tab.kill(false);
}

test.each([true, false])(
  'drafts under the old path are found with their latest state (databases can be listed: %s)',
  async (canList) => {
    await left();
    const opened = await openAt('/moi/', canList);
    expect(await named(opened)).toEqual([['/cu/', 'd1 Một', 'd2 Hai']]);
  },
);

test('without a journal the stored path or the list of databases leads to them', async () => {
  await left();
  for (const key of [...device.local.keys()]) if (key.includes('journal')) device.local.delete(key);
  expect(await named(await openAt('/moi/', false))).toEqual([['/cu/', 'd1 Một', 'd2 Phòng Tư pháp']]);
  device.local.clear();
  expect(await named(await openAt('/moi/'))).toEqual([['/cu/', 'd1 Một', 'd2 Phòng Tư pháp']]);
});

test('where no path was noted and databases cannot be listed, entries of the journal lead to them', async () => {
  await left();
  device.local.delete('noi-luu-ban-nhap');
  expect(await named(await openAt('/moi/', false))).toEqual([['/cu/', 'd1 Một', 'd2 Hai']]);
});

test('other values in the list of dismissed drafts are ignored and not kept', async () => {
  await left();
  const key = `${databaseName('/moi/')}:noi-khac`;
  device.local.set(key, JSON.stringify([5, '/xa/ d9 1', null]));
  const opened = await openAt('/moi/');
  const [deployment] = await found(opened);
  opened.others.settle(deployment!);
  expect(JSON.parse(device.local.get(key) ?? '')).toEqual(['/xa/ d9 1', '/cu/ d1 1', '/cu/ d2 1']);
  for (const text of ['{', '{"a":1}', '"/cu/ d1 1"']) {
    device.local.set(key, text);
    expect(await named(opened), text).toEqual([['/cu/', 'd1 Một', 'd2 Hai']]);
  }
});

test('looking for drafts creates no database and changes nothing', async () => {
  await left();
  device.local.set('noi-luu-ban-nhap', JSON.stringify({ '/cu/': 1, '/nowhere/': 1, '': 1 }));
  device.local.set(`${databaseName('/cu/')}:journal/d9/z`, '{');
  const opened = await openAt('/moi/');
  await device.pass(300);
  const before = new Map(device.local);
  expect(await named(opened)).toEqual([['/cu/', 'd1 Một', 'd2 Hai']]);
  expect(new Map(device.local)).toEqual(before);
  expect((await device.indexedDB.databases()).map(({ name }) => name).sort()).toEqual([
    databaseName('/cu/'),
    databaseName('/moi/'),
  ]);
});

test('drafts taken over are available here, not offered again, and stay under the old path', async () => {
  await left();
  const opened = await openAt('/moi/');
  const { session, others, tab } = opened;
  const [place] = await found(opened);
  if (place === undefined) throw new Error('none');
  takeOver(session, others, place, fresh, device.now());
  await device.pass(1_000);
  expect(
    session
      .list()
      .map(({ draft }) => draft.unit)
      .sort(),
  ).toEqual(['Hai', 'Một']);
  expect(await named(opened)).toEqual([]);
  session.remove('d1');
  await device.pass(11_000);
  tab.kill(true);
  const again = await openAt('/moi/');
  expect(again.session.list().map(({ draft }) => draft.unit)).toEqual(['Hai']);
  expect(await named(again), 'deleted here since').toEqual([]);
  expect(
    (await openAt('/cu/')).session
      .list()
      .map(({ draft }) => draft.unit)
      .sort(),
  ).toEqual(['Hai', 'Một']);
});

test('an earlier state of a draft here is kept next to the one taken over', async () => {
  const here = await openAt('/moi/');
  here.session.create(emptyDraft('d1'));
  await device.pass(300);
  await left();
  const place = (await found(here))[0];
  if (place === undefined) throw new Error('none');
  takeOver(here.session, here.others, place, fresh, device.now());
  expect(
    here.session
      .list()
      .map(({ draft }) => draft.unit)
      .sort(),
  ).toEqual(['Hai', 'Một (từ /cu/)', 'Phòng Tư pháp']);
  await device.pass(1_000);
  expect(await named(here)).toEqual([]);
});

test('undoing the takeover offers the drafts again', async () => {
  await left();
  const opened = await openAt('/moi/');
  const { session, others } = opened;
  const place = (await found(opened))[0];
  if (place === undefined) throw new Error('none');
  const { undo } = takeOver(session, others, place, fresh, device.now());
  await device.pass(1_000);
  undo();
  expect(session.list()).toEqual([]);
  expect(await named(opened)).toEqual([['/cu/', 'd1 Một', 'd2 Hai']]);
});

test('drafts that could not be stored here are offered again at the next visit', async () => {
  await left();
  const opened = await openAt('/moi/');
  const { session, others, tab } = opened;
  tab.faults.add({ at: 'commit', how: 'abort', name: 'QuotaExceededError', times: Infinity });
  tab.faults.add({ at: 'local', how: 'full', times: Infinity });
  const place = (await found(opened))[0];
  if (place === undefined) throw new Error('none');
  takeOver(session, others, place, fresh, device.now());
  await device.pass(1_000);
  tab.kill(false);
  await settle();
  expect(await named(await openAt('/moi/'))).toEqual([['/cu/', 'd1 Một', 'd2 Hai']]);
});

test('dismissed drafts are not offered again until edited under the old path', async () => {
  await left();
  const opened = await openAt('/moi/');
  const { others } = opened;
  const place = (await found(opened))[0];
  if (place === undefined) throw new Error('none');
  const forget = others.settle(place);
  expect(await named(opened)).toEqual([]);
  forget();
  expect(await named(opened)).toEqual([['/cu/', 'd1 Một', 'd2 Hai']]);
  others.settle(place);
  const old = await openAt('/cu/');
  rename(old.session, 'd1', 'Một, sửa tiếp');
  await device.pass(300);
  expect(await named(opened)).toEqual([['/cu/', 'd1 Một, sửa tiếp']]);
});

test('drafts that are here in the same or a later state, or with the same content, are not offered', async () => {
  await left();
  const { others } = await openAt('/moi/');
  const offered = async (here: readonly Draft[]) => {
    const finding = others.find(here);
    await device.pass(100);
    return (await finding).flatMap(({ drafts }) => drafts.map(({ id }) => id));
  };
  const [deployment] = await found({
    session: { list: () => [] } as unknown as DraftSession,
    others,
    tab: device.tab(),
  });
  const [d1, d2] = deployment?.drafts ?? [];
  if (d1 === undefined || d2 === undefined) throw new Error('two drafts');
  expect(await offered([])).toEqual(['d1', 'd2']);
  expect(await offered([{ ...d1, unit: 'Khác' }]), 'as many edits').toEqual(['d2']);
  expect(await offered([{ ...d1, revision: 9, unit: 'Khác' }]), 'more edits').toEqual(['d2']);
  expect(await offered([{ ...d1, revision: 0 }]), 'the same content').toEqual(['d2']);
  expect(await offered([{ ...d1, revision: 0, unit: 'Khác' }])).toEqual(['d1', 'd2']);
});

test('several paths are offered by name, names of other things are not, and dismissing one keeps the others', async () => {
  for (const scope of ['/z/', '/a/']) {
    const { session, tab } = await openAt(scope);
    session.create(emptyDraft(`cua${scope.replaceAll('/', '-')}`));
    await device.pass(300);
    tab.kill(true);
  }
  for (const name of ['ban-nhap:khong-phai-duong-dan', 'ban-nhap:%', 'khac:%2Fa%2F', 'x'])
    device.local.set(`${name}:journal/d1/z`, '1');
  const opened = await openAt('/moi/');
  const paths = async () => (await found(opened)).map(({ path }) => path);
  expect(await paths()).toEqual(['/a/', '/z/']);
  const [first, second] = await found(opened);
  if (first === undefined || second === undefined) throw new Error('two paths');
  const forget = opened.others.settle(first);
  opened.others.settle(second);
  expect(await paths()).toEqual([]);
  forget();
  expect(await paths()).toEqual(['/a/']);
});

test('this deployment is not one of the others', async () => {
  const opened = await openAt('/moi/');
  opened.session.create(emptyDraft('d1'));
  await device.pass(300);
  const finding = opened.others.find([]);
  await device.pass(100);
  expect(await finding).toEqual([]);
});

test('an old record that cannot be read here gives nothing, and its journal is offered beside it', async () => {
  await left();
  await set('draft/d1', { draft: { version: 99 } }, device.raw('/cu/'));
  const offered = await named(await openAt('/moi/'));
  expect(offered.flat()).not.toContain('d1 Một');
  expect(offered.flat()).toContain('d2 Hai');
});

test('a browser that forbids its storage offers nothing and throws nothing', async () => {
  await left();
  const opened = await openAt('/moi/');
  const [deployment] = await found(opened);
  opened.tab.faults.add({ at: 'local', how: 'throw', times: Infinity });
  opened.tab.faults.add({ at: 'factory', how: 'throw', times: Infinity });
  expect(await named(opened)).toEqual([]);
  expect(() => deployment === undefined || opened.others.settle(deployment)).not.toThrow();
});

test('a take-over undone before it was stored is not remembered', async () => {
  await left();
  const opened = await openAt('/moi/');
  const place = (await found(opened))[0];
  if (place === undefined) throw new Error('none');
  const { taken, undo } = takeOver(opened.session, opened.others, place, fresh, device.now());
  expect(taken.map(({ id }) => id)).toEqual(['d1', 'd2']);
  undo();
  await device.pass(1_000);
  expect(await named(opened)).toEqual([['/cu/', 'd1 Một', 'd2 Hai']]);
});
