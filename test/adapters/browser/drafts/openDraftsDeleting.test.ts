/** Deleting drafts and undoing it, in this visit and later ones. */
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyDraft } from '../../../domain/draft/arbitraries.ts';
import { A, device, ids, newDevice, note, noteOf, openTab } from './openTab.ts';

beforeEach(newDevice);

describe('deleting', () => {
  test('can be undone, also after it was stored, and the restored draft survives a kill', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    note(session, 'd1', 'giữ');
    await device.pass(300);
    const undo = session.remove('d1');
    expect(session.list()).toEqual([]);
    await device.pass(5_000);
    expect(undo()?.entries[A]?.note).toBe('giữ');
    expect(ids(session)).toEqual(['d1']);
    tab.kill(false);
    await device.pass(60_000);
    const again = await openTab();
    expect(noteOf(again.session, 'd1')).toBe('giữ');
    await device.pass(60_000);
    expect(ids(again.session)).toEqual(['d1']);
  });

  test('is permanent once the undo time is over; nothing is left', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    note(session, 'd1', 'bí mật');
    await device.pass(300);
    const undo = session.remove('d1');
    await device.pass(11_000);
    expect(undo()).toBeNull();
    expect([...device.local.keys()].filter((key) => key.includes('d1'))).toEqual([]);
    tab.kill(true);
    const again = await openTab();
    expect(again.session.list()).toEqual([]);
    expect(again.session.create(emptyDraft('d1')).id).toBe('d1');
  });

  test('several drafts can be undone one by one, also in a later visit, within the undo time', async () => {
    const { session, tab, events } = await openTab();
    for (const id of ['d1', 'd2', 'd3']) session.create(emptyDraft(id));
    await device.pass(300);
    session.remove('d1');
    await device.pass(1_000);
    session.remove('d2');
    expect(session.deleted().map(({ id }) => id)).toEqual(['d2', 'd1']);
    expect(session.restore('d1')?.id).toBe('d1');
    expect(ids(session)).toEqual(['d1', 'd3']);
    expect(session.deleted().map(({ id }) => id)).toEqual(['d2']);
    await device.pass(300);
    tab.kill(true);
    const again = await openTab();
    expect(again.session.restore('d2')?.id).toBe('d2');
    again.session.remove('d3');
    again.events.length = 0;
    await device.pass(11_000);
    expect(again.session.deleted()).toEqual([]);
    expect(again.events.map(({ kind }) => kind)).toContain('list');
    expect(again.session.restore('d3')).toBeNull();
    expect(ids(again.session)).toEqual(['d1', 'd2']);
    expect(events.filter(({ kind }) => kind === 'split')).toEqual([]);
  });

  test('is completed by a later visit if the page was killed', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    session.remove('d1');
    await device.pass(300);
    tab.kill(true);
    await device.pass(20_000);
    const again = await openTab();
    expect(again.session.list()).toEqual([]);
    again.session.deletedShown(['d1']);
    await device.pass(9_999);
    expect(
      again.session.deleted().map(({ id }) => id),
      'this visit has its time to take it back',
    ).toEqual(['d1']);
    await device.pass(1);
    expect([...device.local.keys()].filter((key) => key.includes('d1'))).toEqual([]);
    again.tab.kill(true);
    expect((await openTab()).session.create(emptyDraft('d1')).id).toBe('d1');
  });

  test('a draft open in another tab is reported there; an edit restores it', async () => {
    const one = await openTab();
    one.session.create(emptyDraft('d1'));
    await device.pass(300);
    const two = await openTab();
    await two.session.open('d1');
    one.session.remove('d1');
    await device.pass(300);
    expect(two.kinds()).toContain('removed');
    expect(two.session.list()).toEqual([]);
    note(two.session, 'd1', 'vẫn cần');
    await device.pass(20_000);
    expect(noteOf(one.session, 'd1')).toBe('vẫn cần');
    one.tab.kill(true);
    two.tab.kill(true);
    expect(noteOf((await openTab()).session, 'd1')).toBe('vẫn cần');
  });

  test('for good makes other tabs forget the draft too', async () => {
    const one = await openTab();
    one.session.create(emptyDraft('d1'));
    await device.pass(300);
    const two = await openTab();
    one.session.remove('d1');
    await device.pass(300);
    expect(two.session.deleted().map(({ id }) => id)).toEqual(['d1']);
    await device.pass(11_000);
    expect(two.session.deleted()).toEqual([]);
  });
});
