/**
 * The guarantee for drafts under every known storage fault: what was shown as saved survives a crash, and what is not
 * saved is reported within a second. SOAK_SEEDS sets the number of runs per kind of fault.
 */
import { get, set } from 'idb-keyval';
import { expect, test } from 'vitest';
import { DRAFT_VERSION } from '../../../../../src/domain/draft/draft.ts';
import { emptyDraft } from '../../../../domain/draft/arbitraries.ts';
import { databaseName, Device, settle, type Tab } from '../device.ts';
import type { Fault } from '../faults.ts';
import { Owner, type OwnedTab } from '../owner.ts';
import { randomFrom } from '../random.ts';

const SEEDS = Number(process.env['SOAK_SEEDS'] ?? 3);

interface Kind {
  readonly name: string;
  /** The fault in each tab, from the start or from the middle of a visit. */
  readonly fault?: Omit<Fault, 'times'> | readonly Omit<Fault, 'times'>[];
  /** How often it occurs; default: for the life of the tab. */
  readonly times?: number;
  /** A change to the device between two visits. */
  readonly between?: (device: Device, random: () => number) => Promise<void> | void;
  /** A change to the device or the tab during a visit. */
  readonly during?: (device: Device, tab: Tab) => Promise<void> | void;
}

/** How long another page holds a database, in milliseconds. */
const HELD = 1_500;

const FUTURE = { draft: { version: DRAFT_VERSION + 1, id: 'future', shape: 'unknown' }, by: 'x', seq: 1 };

const KINDS: readonly Kind[] = [
  { name: 'none' },
  { name: 'indexedDB is missing', fault: { at: 'factory', how: 'missing' } },
  { name: 'indexedDB may not be touched', fault: { at: 'factory', how: 'throw' } },
  { name: 'indexedDB may not be touched at first', fault: { at: 'factory', how: 'throw' }, times: 2 },
  { name: 'open throws once', fault: { at: 'open', how: 'throw', name: 'UnknownError' }, times: 1 },
  { name: 'open is forbidden', fault: { at: 'open', how: 'throw', name: 'SecurityError' } },
  { name: 'open fails once', fault: { at: 'open', how: 'error' }, times: 1 },
  { name: 'open fails many times', fault: { at: 'open', how: 'error' }, times: 7 },
  { name: 'open may not write (private window)', fault: { at: 'open', how: 'error', name: 'InvalidStateError' } },
  { name: 'open never answers, once', fault: { at: 'open', how: 'hang' }, times: 1 },
  { name: 'open never answers', fault: { at: 'open', how: 'hang' } },
  { name: 'open is blocked', fault: { at: 'open', how: 'blocked' }, times: 2 },
  { name: 'open is slow', fault: { at: 'open', how: 'late' } },
  { name: 'open is slower than anything waits', fault: { at: 'open', how: 'late', takes: 6_000 } },
  { name: 'the browser closes the connection unheard', during: (_, tab) => tab.cut(false) },
  { name: 'the browser closes the connection and says so', during: (_, tab) => tab.cut(true) },
  { name: 'the connection dies without a word', fault: { at: 'transaction', how: 'dead' }, times: 1 },
  { name: 'the connection dies again and again', fault: { at: 'transaction', how: 'dead' }, times: 5 },
  { name: 'the connection is closed with an event', fault: { at: 'transaction', how: 'closed' }, times: 2 },
  { name: 'no transaction can be had', fault: { at: 'transaction', how: 'throw' } },
  {
    name: 'the object store is not found',
    fault: { at: 'transaction', how: 'throw', name: 'NotFoundError' },
    times: 2,
  },
  { name: 'reading fails once', fault: { at: 'get', how: 'error' }, times: 1 },
  { name: 'reading fails', fault: { at: 'get', how: 'error', name: 'DataError' } },
  { name: 'reading all at once fails', fault: { at: 'getAll', how: 'error' } },
  {
    name: 'one value cannot be read',
    fault: [
      { at: 'getAll', how: 'unreadable' },
      { at: 'get', how: 'unreadable', key: 'd1' },
    ],
  },
  { name: 'writing throws', fault: { at: 'put', how: 'throw', name: 'DataError' }, times: 2 },
  { name: 'writing fails', fault: { at: 'put', how: 'error' }, times: 2 },
  {
    name: 'the storage is full for a while',
    fault: { at: 'commit', how: 'abort', name: 'QuotaExceededError' },
    times: 3,
  },
  { name: 'the storage is full', fault: { at: 'commit', how: 'abort', name: 'QuotaExceededError' } },
  { name: 'writing finds the storage full', fault: { at: 'put', how: 'error', name: 'QuotaExceededError' }, times: 3 },
  { name: 'the transaction is aborted without a reason', fault: { at: 'commit', how: 'abortBare' }, times: 2 },
  { name: 'the transaction never ends, once', fault: { at: 'commit', how: 'hang' }, times: 1 },
  { name: 'the transaction never ends', fault: { at: 'commit', how: 'hang' } },
  { name: 'the transaction commits and does not say so', fault: { at: 'commit', how: 'silent' }, times: 2 },
  {
    name: 'the transaction commits and says that it was aborted',
    fault: { at: 'commit', how: 'unreported' },
    times: 4,
  },
  {
    name: 'the storage is full everywhere',
    fault: [
      { at: 'put', how: 'error', name: 'QuotaExceededError' },
      { at: 'local', how: 'full' },
    ],
  },
  { name: 'the transaction is slow', fault: { at: 'commit', how: 'late' }, times: 3 },
  { name: 'localStorage may not be touched', fault: { at: 'local', how: 'throw' } },
  { name: 'localStorage is missing', fault: { at: 'local', how: 'missing' } },
  { name: 'localStorage is full', fault: { at: 'local', how: 'full' }, times: 4 },
  { name: 'the channel to other tabs throws', fault: { at: 'channel', how: 'throw' } },
  { name: 'another page deletes the database', during: deleteDatabase },
  { name: 'the database is lost between visits (corrupt backing store)', between: deleteDatabase },
  { name: 'the database has no object store', between: (device) => emptyDatabase(device, false) },
  {
    name: 'the database has no object store and another page holds it',
    between: (device) => emptyDatabase(device, true),
  },
  { name: 'a record is damaged', between: (device, random) => damage(device, random) },
  { name: 'a damaged record beside', between: (device) => set('draft/bad', { draft: 1 }, device.raw()) },
  {
    name: 'a damaged journal entry beside',
    between: (device) => void device.local.set(`${databaseName()}:journal/d1/zz`, '{'),
  },
  { name: 'a record of a newer version', between: (device) => set('draft/future', FUTURE, device.raw()) },
  { name: 'localStorage is lost', between: (device) => device.local.clear() },
  { name: 'the journal is damaged', between: damageJournal },
];

function deleteDatabase(device: Device): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = device.indexedDB.deleteDatabase(databaseName());
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** A database without its store, as after an upgrade killed in between. */
async function emptyDatabase(device: Device, held: boolean): Promise<void> {
  // By now the page that held the database has closed it.
  await device.pass(HELD);
  await deleteDatabase(device);
  await new Promise<void>((resolve) => {
    const request = device.indexedDB.open(databaseName());
    request.onsuccess = () => {
      if (held) device.after(HELD, () => request.result.close());
      else request.result.close();
      resolve();
    };
  });
}

async function damage(device: Device, random: () => number): Promise<void> {
  const key = random() < 0.5 ? 'draft/d1' : 'draft/d2';
  const raw = await get<Record<string, unknown>>(key, device.raw());
  await set(
    key,
    random() < 0.5 ? { ...raw, draft: { ...(raw?.['draft'] as object | undefined), role: 7 } } : 'rubbish',
    device.raw(),
  );
}

function damageJournal(device: Device): void {
  for (const [key, text] of [...device.local]) device.local.set(key, text.slice(0, text.length / 2));
}

function strike(tab: Tab, { fault, times = Infinity }: Kind): void {
  for (const one of [fault ?? []].flat()) tab.faults.add({ ...one, times });
}

/** One visit: edits at varying pace, the fault from the start or in the middle, then the tab is killed or left. */
async function visit(owner: Owner, kind: Kind, random: () => number): Promise<OwnedTab> {
  const { device } = owner;
  const fromStart = random() < 0.5;
  const mine = await owner.open((tab) => fromStart && strike(tab, kind));
  const struckAt = Math.floor(random() * 5);
  for (let step = 0; step < 6; step += 1) {
    if (step === struckAt && !fromStart) strike(mine.tab, kind);
    if (step === struckAt) await kind.during?.(device, mine.tab);
    for (let more = random() * 3; more > 0; more -= 1) mine.edit(random() < 0.7 ? undefined : 'd2');
    const pause = random();
    if (pause < 0.2) mine.tab.hide();
    await device.pass(pause < 0.5 ? pause * 600 : 1_000 + pause * 3_000);
    if (pause >= 0.5)
      expect(mine.session.state().state, 'within a second it is saved, or reported as not saved').toMatch(
        /^(saved|failed)$/,
      );
    if (random() < 0.1) mine.tab.faults.clear();
  }
  return mine;
}

test.each(KINDS)(
  '$name',
  async (kind) => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const random = randomFrom(seed);
      const device = new Device();
      const owner = new Owner(device);

      const first = await owner.open();
      for (const id of ['d1', 'd2']) {
        first.session.create(emptyDraft(id));
        first.edit(id);
      }
      await device.pass(300);
      first.tab.kill(true);

      for (let visits = 0; visits < 3; visits += 1) {
        await kind.between?.(device, random);
        const mine = await visit(owner, kind, random);
        if (random() < 0.3) {
          mine.tab.hide(true);
          await settle();
        }
        mine.tab.kill(random() < 0.5);
      }

      const last = await owner.open();
      await device.pass(2_000);
      expect(last.session.state().state, `seed ${seed}`).toBe('saved');
      expect(owner.lost(last.session.list()), `seed ${seed}`).toEqual([]);
      last.tab.kill(true);
      device.local.clear();
      expect(owner.lost((await owner.open()).session.list()), `seed ${seed}, without the journal`).toEqual([]);
      if (kind.name === 'a record of a newer version') expect(await get('draft/future', device.raw())).toEqual(FUTURE);
    }
  },
  600_000,
);

test('most kinds of fault allow saved edits; the worst allow none', async () => {
  const counts = new Map<string, number>();
  for (const kind of KINDS) {
    const owner = new Owner(new Device());
    const first = await owner.open((tab) => strike(tab, kind));
    first.session.create(emptyDraft('d1'));
    first.edit('d1');
    await owner.device.pass(60_000);
    counts.set(kind.name, [...owner.edits.values()].filter((state) => state === 'saved').length);
  }
  const never = [...counts].filter(([, saved]) => saved === 0).map(([name]) => name);
  expect(never).toEqual([
    'indexedDB is missing',
    'indexedDB may not be touched',
    'open is forbidden',
    'open may not write (private window)',
    'open never answers',
    'no transaction can be had',
    'reading fails',
    'the storage is full',
    'the transaction never ends',
    'the storage is full everywhere',
  ]);
});
