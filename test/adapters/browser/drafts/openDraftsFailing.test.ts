/** The drafts of one deployment while storage fails. */
import { entries, get, set, type UseStore } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { DRAFT_VERSION } from '../../../../src/domain/draft/draft.ts';
import { emptyDraft } from '../../../domain/draft/arbitraries.ts';
import type { Tab } from './device.ts';
import { A, device, ids, newDevice, note, noteOf, openTab } from './openTab.ts';

beforeEach(newDevice);

/** The store of a device on which the site was opened before. */
async function prepared(): Promise<UseStore> {
  (await openTab()).tab.kill(true);
  return device.raw();
}

describe('failing storage', () => {
  test.each([
    ['missing', 'missing'],
    ['throw', 'forbidden'],
  ])(
    'with indexedDB %s the session works in memory, reports it at once, and the journal restores the drafts',
    async (how, because) => {
      const prepare = ({ faults }: Tab) => faults.add({ at: 'factory', how, times: Infinity });
      const { session, tab } = await openTab({ prepare });
      expect(session.state()).toEqual({ state: 'failed', because });
      session.create(emptyDraft('d1'));
      note(session, 'd1', 'một');
      session.create(emptyDraft('d2'));
      await device.pass(5_000);
      expect(session.state()).toEqual({ state: 'failed', because });
      tab.kill(true);
      const again = await openTab({ prepare });
      expect(ids(again.session)).toEqual(['d1', 'd2']);
      note(again.session, 'd1', 'hai');
      const undo = again.session.remove('d2');
      expect(undo()?.id).toBe('d2');
      again.session.remove('d2');
      await device.pass(20_000);
      again.tab.kill(true);
      const last = await openTab({ prepare });
      expect(ids(last.session)).toEqual(['d1']);
      expect(noteOf(last.session, 'd1')).toBe('hai');
    },
  );

  test('a full storage is reported, and saving resumes once there is space, without another edit', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    tab.faults.add({ at: 'commit', how: 'abort', name: 'QuotaExceededError', times: Infinity });
    note(session, 'd1', 'nặng');
    await device.pass(300);
    expect(session.state()).toEqual({ state: 'failed', because: 'quota' });
    note(session, 'd1', 'nặng hơn');
    expect(session.state(), 'stays in view').toEqual({ state: 'failed', because: 'quota' });
    tab.faults.clear();
    await device.pass(31_000);
    expect(session.state()).toMatchObject({ state: 'saved' });
  });

  test('an unconfirmed commit causes no split', async () => {
    const { session, tab, kinds } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    tab.faults.add({ at: 'commit', how: 'silent', times: 1 });
    note(session, 'd1', 'một');
    await device.pass(1_000);
    expect(session.state()).toEqual({ state: 'failed', because: 'slow' });
    note(session, 'd1', 'hai');
    await device.pass(10_000);
    expect(session.state()).toMatchObject({ state: 'saved' });
    expect(kinds()).toEqual([]);
    expect(ids(session)).toEqual(['d1']);
  });

  test('an edit while the draft is being reloaded is not undone', async () => {
    const { session } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    const opening = session.open('d1');
    note(session, 'd1', 'trong lúc mở');
    await device.pass(1_000);
    expect((await opening)?.entries[A]?.note).toBe('trong lúc mở');
    expect(noteOf(session, 'd1')).toBe('trong lúc mở');
  });

  test('a corrupt record is quarantined, the others load, and the first listener is notified', async () => {
    const { session, tab } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    tab.kill(true);
    const rubbish = { draft: { version: 1, id: 'bad' }, more: [1, 2] };
    await set('draft/bad', rubbish, device.raw());
    const again = await openTab();
    expect(ids(again.session)).toEqual(['d1']);
    expect(again.events).toContainEqual({
      kind: 'notice',
      notice: { kind: 'corrupt', id: 'bad', because: 'Bản nháp không ghi văn bản nào.' },
    });
    expect(again.session.notices()).toHaveLength(1);
    await device.pass(100);
    const stored = await entries<string, unknown>(device.raw());
    expect(stored.filter(([key]) => key.includes('bad'))).toEqual([
      [expect.stringMatching(/^quarantine\/bad\//), rubbish],
    ]);
    again.tab.kill(true);
    expect((await openTab()).session.notices(), 'reported once').toEqual([]);
  });

  test('a partly damaged record loads with a notice and is quarantined whole when replaced', async () => {
    const stored = {
      draft: { ...emptyDraft('d1'), entries: { [A]: { answer: 'Rất tốt', note: 'giữ' } } },
      by: 'x',
      seq: 1,
      savedAt: '2026-11-03T07:00:00.000Z',
    };
    await set('draft/d1', stored, await prepared());
    const { session, events } = await openTab();
    expect(noteOf(session, 'd1')).toBe('giữ');
    expect(events).toMatchObject([
      { kind: 'notice', notice: { kind: 'dropped', id: 'd1', dropped: [{ path: `entries.${A}.answer` }] } },
    ]);
    note(session, 'd1', 'mới');
    await device.pass(300);
    const all = await entries<string, unknown>(device.raw());
    expect(all.filter(([key]) => key.startsWith('quarantine/d1/'))).toEqual([[expect.any(String), stored]]);
  });

  test('a record of a newer version is left alone with a notice, next to the tab’s own state', async () => {
    const { session, events } = await openTab();
    session.create(emptyDraft('d1'));
    await device.pass(300);
    const newer = { draft: { ...emptyDraft('d1'), version: DRAFT_VERSION + 1, shape: 'unknown' }, by: 'y', seq: 1 };
    await set('draft/d1', newer, device.raw());
    note(session, 'd1', 'ở bản cũ');
    await device.pass(300);
    expect(await get('draft/d1', device.raw())).toEqual(newer);
    expect(events).toContainEqual(expect.objectContaining({ kind: 'split', from: 'd1', theirs: null }));
    expect(session.list().map(({ draft }) => draft.entries[A]?.note)).toEqual(['ở bản cũ']);
    const again = await openTab();
    expect(again.session.notices()).toEqual([{ kind: 'newer', id: 'd1' }]);
    expect(await get('draft/d1', device.raw())).toEqual(newer);
  });
});
