/** One draft in several tabs. */
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyDraft } from '../../../domain/draft/arbitraries.ts';
import { settle } from './device.ts';
import { A, B, device, ids, newDevice, note, noteOf, openTab } from './openTab.ts';

beforeEach(newDevice);

describe('several tabs', () => {
  async function two() {
    const one = await openTab();
    one.session.create(emptyDraft('d1'));
    await one.session.open('d1');
    await device.pass(300);
    const other = await openTab();
    await other.session.open('d1');
    await settle();
    return { one, other };
  }

  test('report that a draft is open twice, and when it no longer is', async () => {
    const { one, other } = await two();
    expect(one.events.filter(({ kind }) => kind === 'elsewhere')).toEqual([
      { kind: 'elsewhere', id: 'd1', open: true },
    ]);
    expect(other.events.filter(({ kind }) => kind === 'elsewhere')).toEqual([
      { kind: 'elsewhere', id: 'd1', open: true },
    ]);
    await other.session.open(null);
    await settle();
    expect(one.events.filter(({ kind }) => kind === 'elsewhere').at(-1)).toEqual({
      kind: 'elsewhere',
      id: 'd1',
      open: false,
    });
  });

  test('show what another tab saves and continue from it', async () => {
    const { one, other } = await two();
    note(one.session, 'd1', 'từ thẻ một');
    await device.pass(300);
    expect(other.kinds()).toContain('changed');
    note(other.session, 'd1', 'từ thẻ hai', B);
    await device.pass(300);
    expect(noteOf(one.session, 'd1', B)).toBe('từ thẻ hai');
    expect(noteOf(one.session, 'd1', A)).toBe('từ thẻ một');
    expect(ids(one.session)).toEqual(['d1']);
  });

  test('with conflicting edits keep both versions and report a split', async () => {
    const { one, other } = await two();
    note(one.session, 'd1', 'thẻ một');
    note(other.session, 'd1', 'thẻ hai');
    await device.pass(600);
    const [split, ...more] = [...one.events, ...other.events].filter((event) => event.kind === 'split');
    expect(more).toEqual([]);
    expect(split).toMatchObject({
      from: 'd1',
      mine: { entries: { [A]: { note: 'thẻ hai' } } },
      theirs: { id: 'd1', entries: { [A]: { note: 'thẻ một' } } },
    });
    for (const { session } of [one, other]) {
      expect(
        session
          .list()
          .map(({ draft, splitFrom }) => [draft.entries[A]?.note, splitFrom])
          .sort(),
      ).toEqual([
        ['thẻ hai', 'd1'],
        ['thẻ một', null],
      ]);
    }
  });

  test('continue in their own version after a split, also by the old id and with undo', async () => {
    const { one, other } = await two();
    const before = other.session.list()[0]?.draft;
    note(one.session, 'd1', 'thẻ một');
    note(other.session, 'd1', 'thẻ hai');
    await device.pass(600);
    const next = note(other.session, 'd1', 'thẻ hai nữa');
    expect(next.id).not.toBe('d1');
    expect(other.session.edit('d1', { type: 'restore', draft: before ?? emptyDraft() }).entries).toEqual({});
    await device.pass(300);
    expect(noteOf(one.session, 'd1')).toBe('thẻ một');
    await other.session.open('d1');
    note(other.session, 'd1', 'nay ở bản kia');
    await device.pass(300);
    expect(noteOf(one.session, 'd1')).toBe('nay ở bản kia');
  });

  test('with equal edits cause no split', async () => {
    const { one, other } = await two();
    note(one.session, 'd1', 'như nhau');
    note(other.session, 'd1', 'như nhau');
    await device.pass(600);
    expect(ids(one.session)).toEqual(['d1']);
    expect([...one.kinds(), ...other.kinds()]).not.toContain('split');
  });

  test('close their channel when left, since it would keep them out of the back/forward cache', async () => {
    const { tab, session } = await openTab();
    session.create(emptyDraft('d1'));
    await session.open('d1');
    expect(device.openChannels()).toBe(1);
    tab.hide();
    expect(device.openChannels(), 'hidden but not left').toBe(1);
    tab.hide(true);
    expect(device.openChannels()).toBe(0);
    tab.show();
    expect(device.openChannels()).toBe(1);
  });

  test('reload drafts on becoming visible if there is no channel', async () => {
    const one = await openTab({
      prepare: ({ faults }) => faults.add({ at: 'channel', how: 'throw', times: Infinity }),
    });
    one.session.create(emptyDraft('d1'));
    await device.pass(300);
    const other = await openTab({
      prepare: ({ faults }) => faults.add({ at: 'channel', how: 'missing', times: Infinity }),
    });
    await other.session.open('d1');
    other.tab.hide(true);
    note(one.session, 'd1', 'sửa ở thẻ một');
    await device.pass(300);
    expect(other.kinds()).toEqual([]);
    other.tab.show();
    await settle();
    expect(other.kinds()).toEqual(['changed']);
    expect(noteOf(other.session, 'd1')).toBe('sửa ở thẻ một');
  });

  test('that receive nothing cannot overwrite newer states', async () => {
    const one = await openTab({
      prepare: ({ faults }) => faults.add({ at: 'channel', how: 'missing', times: Infinity }),
    });
    one.session.create(emptyDraft('d1'));
    await device.pass(300);
    const other = await openTab();
    for (let key = 0; key < 5; key += 1) note(one.session, 'd1', `mới ${key}`);
    await device.pass(300);
    note(other.session, 'd1', 'cũ');
    await device.pass(300);
    const notes = other.session
      .list()
      .map(({ draft }) => draft.entries[A]?.note)
      .sort();
    expect(notes).toEqual(['cũ', 'mới 4']);
  });

  test('keep a killed tab’s conflicting journal entry as a separate draft', async () => {
    const { one, other } = await two();
    note(other.session, 'd1', 'chưa kịp lưu');
    other.tab.kill(false);
    note(one.session, 'd1', 'đã lưu');
    await device.pass(300);
    one.tab.kill(true);
    const again = await openTab();
    expect(again.kinds()).toEqual(['split']);
    // The stored version stays in view: the user saw it saved.
    expect(again.events).toContainEqual(expect.objectContaining({ kind: 'split', from: 'd1', follow: false }));
    expect(
      again.session
        .list()
        .map(({ draft }) => draft.entries[A]?.note)
        .sort(),
    ).toEqual(['chưa kịp lưu', 'đã lưu']);
    await device.pass(300);
    again.tab.kill(true);
    const last = await openTab();
    expect(last.session.list()).toHaveLength(2);
    expect(last.kinds()).toEqual([]);
  });

  test('opened while another has unsaved edits cause no split', async () => {
    const one = await openTab();
    one.session.create(emptyDraft('d1'));
    await device.pass(300);
    note(one.session, 'd1', 'a');
    const other = await openTab();
    expect(noteOf(other.session, 'd1')).toBe('a');
    await device.pass(300);
    note(one.session, 'd1', 'b');
    await device.pass(300);
    expect(ids(one.session)).toEqual(['d1']);
    expect(noteOf(other.session, 'd1')).toBe('b');
  });

  test('restore drafts from the journal after each of two database losses', async () => {
    let tab = await openTab();
    tab.session.create(emptyDraft('d1'));
    note(tab.session, 'd1', 'đã lưu');
    await device.pass(300);
    for (let loss = 0; loss < 2; loss += 1) {
      tab.tab.kill(true);
      device.indexedDB = new IDBFactory();
      tab = await openTab();
      await device.pass(300);
      expect(tab.session.state()).toMatchObject({ state: 'saved' });
      expect(noteOf(tab.session, 'd1')).toBe('đã lưu');
    }
  });
});
