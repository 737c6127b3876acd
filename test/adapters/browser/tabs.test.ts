import { describe, expect, test } from 'vitest';
import { DUTIES, emptyDraft } from '../../domain/draft/arbitraries.ts';
import { device, draftOf, randomOf, type Opened } from './harness.ts';

const RUNS = Number(process.env['SOAK_TABS'] ?? 20);
const note = (id: string, text: string) => ({ type: 'setNote', id, note: text }) as const;
const [A, B] = DUTIES;

/** Random edits of one draft in several tabs; gives the values that nobody overwrote knowingly and that are in no draft at the end. */
async function interleave(seed: number): Promise<string[]> {
  const below = randomOf(seed);
  const at = device();
  if (seed % 4 === 0) at.faults.noChannel = true;
  const values: string[] = [];
  /** Values that a tab had before its eyes when it put another in their place. */
  const seen = new Set<string>();
  const first = await at.start();
  first.session.create(emptyDraft('d1'));
  await at.pass(400);
  const tabs: { opened: Opened; id: string }[] = [{ opened: first, id: 'd1' }];
  while (tabs.length < 2 + (seed % 2)) tabs.push({ opened: await at.start(), id: 'd1' });
  for (const { opened } of tabs) {
    void opened.session.open('d1');
    await at.pass(10);
  }
  for (let step = 0; step < 40; step += 1) {
    const which = below(tabs.length);
    const tab = tabs[which];
    if (tab === undefined) continue;
    const { session } = tab.opened;
    const dice = below(20);
    if (dice < 9) {
      const duty = DUTIES[below(3)] ?? A;
      // An edit without effect gives the draft that this tab has before its eyes, also since a split.
      const before = session.edit(tab.id, note('', '')).entries[duty]?.note;
      const value = `v${values.length}`;
      tab.id = session.edit(tab.id, note(duty, value)).id;
      if (before !== undefined) seen.add(before);
      values.push(value);
    } else if (dice < 13) await at.settle(below(10));
    else if (dice < 16) await at.pass(below(400));
    else if (dice === 16) tab.opened.tab.hide(below(2) === 0);
    else if (dice === 17) tab.opened.tab.show();
    else if (dice === 18) void session.flush();
    else {
      tab.opened.tab.kill(below(2) === 0);
      await at.settle();
      const opened = await at.start();
      const id = opened.session.list()[0]?.draft.id;
      expect(id).toBeDefined();
      void opened.session.open(id ?? null);
      await at.settle();
      tabs[which] = { opened, id: id ?? 'd1' };
    }
  }
  for (const { opened } of tabs) opened.tab.hide();
  await at.pass(2_000);
  for (const { opened } of tabs) opened.tab.kill();
  await at.settle();
  const last = await at.start();
  await at.pass(1_000);
  const kept = new Set(last.session.list().flatMap(({ draft }) => Object.values(draft.entries).map((entry) => entry.note)));
  return values.filter((value) => !kept.has(value) && !seen.has(value));
}

describe('several tabs', () => {
  test('overwrite nothing that they have not seen', async () => {
    const lost: string[] = [];
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const missing = await interleave(seed).catch((error: unknown) => Promise.reject(new Error(`seed ${seed}`, { cause: error })));
      lost.push(...missing.map((value) => `seed ${seed}: ${value}`));
    }
    expect(lost).toEqual([]);
  }, 100_000);

  test('a tab with nothing unsaved follows what another saves', async () => {
    const at = device();
    const one = await at.start();
    one.session.create(emptyDraft('d1'));
    await at.pass(400);
    const two = await at.start();
    void two.session.open('d1');
    await at.settle();
    one.session.edit('d1', note(A, 'from one'));
    await at.pass(400);
    expect(draftOf(two, 'd1')?.entries[A]?.note).toBe('from one');
    expect(two.events).toContainEqual(expect.objectContaining({ kind: 'changed' }));
  });

  test('both edit at once: both versions are kept, and the second is told', async () => {
    const at = device();
    const one = await at.start();
    one.session.create(emptyDraft('d1'));
    await at.pass(400);
    const two = await at.start();
    void two.session.open('d1');
    await at.settle();
    one.session.edit('d1', note(A, 'one'));
    two.session.edit('d1', note(B, 'two'));
    await at.pass(1_000);
    expect(two.events).toContainEqual(expect.objectContaining({ kind: 'split', from: 'd1' }));
    for (const { session } of [one, two, await at.start()]) {
      const notes = session.list().map(({ draft }) => Object.values(draft.entries).map((entry) => entry.note).join());
      expect(notes.sort()).toEqual(['one', 'two']);
    }
    const later = two.session.edit('d1', note(B, 'two again'));
    expect(later.id).not.toBe('d1');
  });

  test('the same draft open twice is noticed, and that it no longer is', async () => {
    const at = device();
    const one = await at.start();
    one.session.create(emptyDraft('d1'));
    await at.pass(400);
    void one.session.open('d1');
    const two = await at.start();
    void two.session.open('d1');
    await at.settle();
    for (const { events } of [one, two]) expect(events).toContainEqual({ kind: 'elsewhere', id: 'd1', open: true });
    void two.session.close();
    await at.settle();
    expect(one.events).toContainEqual({ kind: 'elsewhere', id: 'd1', open: false });
  });

  test('deleted in one tab while another edits it: the edit is kept', async () => {
    const at = device();
    const one = await at.start();
    one.session.create(emptyDraft('d1'));
    await at.pass(400);
    const two = await at.start();
    void two.session.open('d1');
    await at.settle();
    one.session.remove('d1');
    two.session.edit('d1', note(A, 'still at work'));
    await at.pass(60_000);
    const last = await at.start();
    expect(last.session.list().map(({ draft }) => draft.entries[A]?.note)).toEqual(['still at work']);
  });
});
