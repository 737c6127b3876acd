/**
 * No tab overwrites what it has not shown, for any interleaving of tabs, kills and timers. SOAK_TABS sets the number of
 * runs.
 */
import { expect, test } from 'vitest';
import type { DraftSession } from '../../../../../src/adapters/browser/drafts/held/draftSession.ts';
import { DUTIES, emptyDraft } from '../../../../domain/draft/arbitraries.ts';
import { Device, settle } from '../device.ts';
import { Owner, type OwnedTab } from '../owner.ts';
import { randomFrom } from '../random.ts';

const RUNS = Number(process.env['SOAK_TABS'] ?? 40);

/** Seeds that once revealed a bug. */
const FOUND = [13, 813, 1_582, 5_199];

/** Ways in which a commit fails in between. */
const HARM = ['late', 'hang', 'abort', 'silent', 'unreported'] as const;

interface AtWork {
  readonly mine: OwnedTab;
  /** The draft open in this tab. */
  id: string;
}

const write = (session: DraftSession, id: string, duty: string, note: string) =>
  session.edit(id, { type: 'setNote', id: duty, note });
/** The draft as shown in the tab: a no-op edit returns it, also under its new id after a split. */
const look = (session: DraftSession, id: string) => session.edit(id, { type: 'setNote', id: '', note: '' });

/**
 * Random edits of one draft in two or three tabs. Returns the notes missing from all drafts at the end although no tab
 * that had shown them replaced them.
 */
async function interleave(seed: number): Promise<readonly string[]> {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const device = new Device();
  const owner = new Owner(device);
  let begun = 0;
  const open = async (): Promise<AtWork> => {
    const mine = await owner.open(
      ({ faults }) => seed % 4 === 0 && faults.add({ at: 'channel', how: 'missing', times: Infinity }),
    );
    const id = mine.session.list()[0]?.draft.id ?? mine.session.create(emptyDraft(`d${(begun += 1)}`)).id;
    void mine.session.open(id);
    await device.pass(below(400));
    return { mine, id };
  };
  const tabs = [await open()];
  while (tabs.length < 2 + (seed % 2)) tabs.push(await open());
  const written: string[] = [];
  const replaced = new Set<string>();

  for (let step = 0; step < 50; step += 1) {
    const which = below(tabs.length);
    const at = tabs[which];
    if (at === undefined) continue;
    const { session, tab } = at.mine;
    const dice = below(24);
    if (dice < 9) {
      const duty = DUTIES[below(3)] ?? DUTIES[0];
      const before = look(session, at.id).entries[duty]?.note;
      const note = `v${written.length}`;
      at.id = write(session, at.id, duty, note).id;
      if (before !== undefined) replaced.add(before);
      written.push(note);
    } else if (dice < 13) await settle(below(10));
    else if (dice < 16) await device.pass(below(400));
    else if (dice === 16) tab.hide(below(2) === 0);
    else if (dice === 17) tab.show();
    else if (dice === 18) void session.flush();
    else if (dice === 19) tab.faults.add({ at: 'commit', how: HARM[below(HARM.length)] ?? 'late', times: 1 });
    else if (dice === 20) {
      const other = session.list()[below(3)]?.draft.id;
      if (other !== undefined) {
        at.id = other;
        void session.open(other);
      }
    } else if (dice === 21) {
      const seen = Object.values(look(session, at.id).entries).flatMap(({ note }) =>
        note === undefined || replaced.has(note) ? [] : [note],
      );
      const undo = session.remove(at.id);
      await device.pass(below(500));
      // What the user saw before deleting is not lost silently.
      if (below(2) === 0 || undo() === null) for (const note of seen) replaced.add(note);
    } else {
      tab.kill(below(2) === 0);
      tabs[which] = await open();
    }
  }
  for (const { mine } of tabs) mine.tab.hide();
  // Until deletions are permanent: only then does the next visit restore later edits of a killed tab.
  await device.pass(11 * 60_000);
  for (const { mine } of tabs) mine.tab.kill(true);
  const last = await owner.open();
  const kept = new Set(
    last.session.list().flatMap(({ draft }) => Object.values(draft.entries).map((entry) => entry.note)),
  );
  expect(written.length, `seed ${seed}`).toBeGreaterThan(2);
  return written.filter((note) => !kept.has(note) && !replaced.has(note));
}

test('no entry of any tab is silently overwritten', async () => {
  for (const seed of [...FOUND, ...Array.from({ length: RUNS }, (_, run) => run + 1)])
    expect(await interleave(seed), `seed ${seed}`).toEqual([]);
});

test('an edit in one tab survives a deletion in another, and both show it', async () => {
  const device = new Device();
  const owner = new Owner(device);
  const one = await owner.open();
  one.session.create(emptyDraft('d1'));
  await device.pass(300);
  const two = await owner.open();
  await two.session.open('d1');
  one.session.remove('d1');
  write(two.session, 'd1', DUTIES[0], 'vẫn đang sửa');
  await device.pass(60_000);
  const notes = (session: DraftSession) => session.list().map(({ draft }) => draft.entries[DUTIES[0]]?.note);
  expect(notes(one.session)).toEqual(['vẫn đang sửa']);
  expect(notes(two.session)).toEqual(['vẫn đang sửa']);
  expect(notes((await owner.open()).session)).toEqual(['vẫn đang sửa']);
});
