import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/domain/draft/draft.ts';
import { DUTIES, emptyDraft } from '../../domain/draft/arbitraries.ts';
import { device, draftOf, randomOf, type Device, type Opened } from './harness.ts';

const SEEDS = Number(process.env['SOAK_SEEDS'] ?? 5);
const ALWAYS = Number.POSITIVE_INFINITY;

type Fault = (at: Device, below: (limit: number) => number, one: Opened | null) => unknown;

/** Each is struck again and again, at random moments; `crash` kinds only between two processes. */
const FAULTS: Readonly<Record<string, { readonly strike: Fault; readonly crash?: true }>> = {
  'none': { strike: () => undefined },
  'open fails once': { strike: (at, _, one) => ((at.faults.openRejects = 1), one?.tab.cutConnections(true)) },
  'open fails always': { strike: (at, _, one) => ((at.faults.openRejects = ALWAYS), one?.tab.cutConnections(true)) },
  'open throws': { strike: (at, below, one) => ((at.faults.openThrows = 1 + below(4)), one?.tab.cutConnections(true)) },
  'open is slow': { strike: (at, below, one) => ((at.faults.openSlow = 500 + below(6_000)), one?.tab.cutConnections(true)) },
  'open never answers': { strike: (at, below, one) => ((at.faults.openNever = 1 + below(3)), one?.tab.cutConnections(true)) },
  'open is blocked': { strike: (at, below, one) => ((at.faults.openBlocked = 1 + below(3)), one?.tab.cutConnections(true)) },
  'IndexedDB missing': { strike: (at, _, one) => ((at.faults.idbMissing = true), one?.tab.cutConnections(true)) },
  'IndexedDB forbidden': { strike: (at, _, one) => ((at.faults.idbForbidden = true), one?.tab.cutConnections(true)) },
  'connection dies unheard': { strike: (_, __, one) => one?.tab.cutConnections(false) },
  'connection dies with close': { strike: (_, __, one) => one?.tab.cutConnections(true) },
  'full now and then': { strike: (at, below) => (at.faults.putQuota = 1 + below(3)) },
  'full always': { strike: (at) => (at.faults.putQuota = ALWAYS) },
  'put throws': { strike: (at, below) => (at.faults.putThrows = 1 + below(3)) },
  'transaction aborts': { strike: (at, below) => (at.faults.abort = 1 + below(4)) },
  'transaction aborts always': { strike: (at) => (at.faults.abort = ALWAYS) },
  'committed but told as aborted': { strike: (at, below) => (at.faults.commitUntold = 1 + below(4)) },
  'get fails': { strike: (at, below) => (at.faults.getRejects = 1 + below(3)) },
  'getAll fails': { strike: (at, below) => (at.faults.getAllRejects = 1 + below(3)) },
  'value cannot be read': { strike: (at) => (at.faults.unreadable = 'd1') },
  'localStorage forbidden': { strike: (at) => (at.faults.localForbidden = true) },
  'localStorage full': { strike: (at) => (at.faults.localQuota = true) },
  'localStorage missing': { strike: (at) => (at.faults.localMissing = true) },
  'full everywhere': { strike: (at) => ((at.faults.localQuota = true), (at.faults.putQuota = ALWAYS)) },
  'no channel': { strike: (at) => (at.faults.noChannel = true) },
  'database lost': { strike: (at) => at.loseDatabase(), crash: true },
  'journal lost': { strike: (at) => at.local.clear(), crash: true },
  'corrupt record beside': { strike: (at) => at.raw((store) => store.put({ draft: 1 }, 'draft/bad')), crash: true },
  'corrupt journal beside': { strike: (at) => at.local.set('ban-nhap:%2F:journal/d1/zz', '{'), crash: true },
};

/** Number of the edit that a duty's note stands for; 0 for none. */
function noted(draft: Draft | undefined, duty: string): number {
  return Number(draft?.entries[duty]?.note?.slice(1) ?? 0);
}

/** Random edits, waits, faults, crashes and reopenings of one draft; gives what was acknowledged and is not there at the end. */
async function run(kind: string, seed: number): Promise<{ lost: string[]; acknowledged: number; drafts: number }> {
  const { strike, crash } = FAULTS[kind] ?? { strike: () => undefined };
  const below = randomOf(seed);
  const at = device();
  if (kind === 'none' && seed % 2 === 1) await at.bareDatabase();
  const acknowledged = new Map<string, number>();
  let edits = 0;
  let told = 0;

  const watch = (opened: Opened): Opened => {
    const acknowledge = () => {
      if (opened.session.state().state !== 'saved') return;
      told += 1;
      const drafts = opened.session.list().map(({ draft }) => draft);
      for (const duty of DUTIES) acknowledged.set(duty, Math.max(acknowledged.get(duty) ?? 0, ...drafts.map((draft) => noted(draft, duty))));
    };
    opened.session.subscribe((event) => event.kind === 'state' && acknowledge());
    return opened;
  };

  let one = watch(await at.start());
  one.session.create(emptyDraft('d1'));
  await at.pass(400);
  if (crash === undefined && below(2) === 0) await strike(at, below, one);
  for (let step = 0; step < 40; step += 1) {
    const dice = below(20);
    const known = one.session.list()[0]?.draft.id;
    if (dice < 10 && known !== undefined) {
      edits += 1;
      one.session.edit(known, { type: 'setNote', id: DUTIES[below(DUTIES.length)] ?? DUTIES[0], note: `v${edits}` });
    } else if (dice < 13) await at.pass(below(600));
    else if (dice === 13) await at.pass(5_000);
    else if (dice === 14) one.tab.hide(below(2) === 0);
    else if (dice === 15) one.tab.show();
    else if (dice === 16 && crash === undefined) await strike(at, below, one);
    else if (dice === 17) at.mend();
    else if (dice >= 18) {
      await at.settle(below(12));
      one.tab.kill(below(2) === 0);
      await at.settle();
      if (crash === true) await strike(at, below, null);
      one = watch(await at.start());
    } else await at.settle(below(6));
  }
  one.tab.kill(below(2) === 0);
  await at.settle();
  at.mend();
  const last = await at.start();
  await at.pass(1_000);
  const drafts = last.session.list().map(({ draft }) => draft);
  const lost = [...acknowledged].filter(([duty, number]) => !drafts.some((draft) => noted(draft, duty) >= number)).map(([duty, number]) => `${duty} v${number}`);
  expect(draftOf(last, drafts[0]?.id ?? '')).toBeDefined();
  expect(last.session.state()).toMatchObject({ state: 'saved' });
  return { lost, acknowledged: told, drafts: drafts.length };
}

describe.each(Object.keys(FAULTS))('%s', (kind) => {
  test('loses no edit that was reported saved', async () => {
    let acknowledged = 0;
    const lost: string[] = [];
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const result = await run(kind, seed * 7919).catch((error: unknown) => Promise.reject(new Error(`seed ${seed}`, { cause: error })));
      acknowledged += result.acknowledged;
      lost.push(...result.lost.map((what) => `seed ${seed}: ${what}`));
    }
    expect(lost).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
  }, 100_000);
});
