/** Sessions opened by the office's page, and the office's entries stored on the device. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { authorityStore } from '../../../../src/adapters/browser/office/authorityStore.ts';
import { gatherFiles, NOTHING_GATHERED, type KeptFile } from '../../../../src/adapters/browser/office/gatherFiles.ts';
import { fileItem } from '../../../../src/adapters/browser/office/items.ts';
import type { Browser } from '../../../../src/adapters/browser/drafts/storage/browser.ts';
import type { AuthorityEntry } from '../../../../src/domain/report/office/authority.ts';
import { NO_WORK, sessionText, type OfficeWork } from '../../../../src/domain/report/office/session.ts';
import type { SummaryRow } from '../../../../src/domain/report/summaryRow.ts';
import { authorityState } from '../../../../src/islands/summary/office/authorityState.ts';
import { reportContext, regulation } from '../../../domain/report/reportContext.ts';
import { officeFiles } from '../../../domain/report/office/officeFiles.ts';

const NOW = '2026-11-29T03:00:00.000Z';
const rules = { ...reportContext, name: 'Quyết định 212/QĐ-UBND', words: {} };
const entry = (unit: string, proposed: string, changedAt = NOW): AuthorityEntry => ({
  unit,
  draft: '',
  year: 2026,
  proposed,
  decided: null,
  reason: '',
  remark: '',
  unitLevel: null,
  changedAt,
});

async function gather(texts: readonly (readonly [name: string, text: string])[], before = NOTHING_GATHERED) {
  const kept: KeptFile[] = [];
  const work: (readonly [string, OfficeWork])[] = [];
  const gathered = await gatherFiles(
    texts.map(([name, text]) => fileItem(new File([text], name))),
    before,
    async (slug) => (slug === regulation.slug ? rules : null),
    {
      signal: new AbortController().signal,
      progress: () => {},
      keep: (file) => kept.push(file),
      session: (all) => work.push(...all),
    },
  );
  return { gathered, kept, work };
}

const rowsOf = ({ tables }: typeof NOTHING_GATHERED) =>
  [...(tables.get(regulation.slug)?.rows ?? [])].map(({ key: _, ...row }) => row);

describe('opening a session', () => {
  test('gives the rows, the problems and the work of the visit that saved it', async () => {
    const first = await gather(officeFiles().map(({ name, text }) => [name, text]));
    const work: OfficeWork = {
      ...NO_WORK,
      year: 2026,
      expected: ['Phòng Y tế'],
      authority: [entry('Phòng Y tế', 'tot')],
    };
    const saved = sessionText({ files: first.kept, work: new Map([[regulation.slug, work]]) }, NOW).join('');
    const second = await gather([['phien.json', saved]]);
    expect(rowsOf(first.gathered)).toHaveLength(35);
    expect(rowsOf(second.gathered)).toEqual(rowsOf(first.gathered));
    expect(second.gathered.problems).toEqual(first.gathered.problems);
    expect(second.work).toEqual([[regulation.slug, work]]);
    expect(second.kept).toEqual(first.kept);
    // On the device that saved it, it adds nothing, which is not reported as a problem.
    const again = await gather([['phien.json', saved]], second.gathered);
    expect(rowsOf(again.gathered)).toHaveLength(35);
    expect(again.gathered.problems).toEqual(first.gathered.problems);
    expect(again.kept).toEqual([]);
  });

  test('reports a damaged one, and the unreadable parts of another', async () => {
    const bad = await gather([['phien.json', '{"format":"phien-tong-hop","version":1']]);
    expect(bad.gathered.problems).toEqual([
      { file: 'phien.json', sentence: 'Tệp phiên tổng hợp bị hỏng hoặc chưa tải về đủ nên không mở được.' },
    ]);
    const half = await gather([
      [
        'phien.json',
        '{"format":"phien-tong-hop","version":1,"regulations":[],"files":[{"name":"a.json","content":{}}, 5]}',
      ],
    ]);
    expect(half.gathered.problems.map(({ file, sentence }) => [file, sentence])).toEqual([
      ['a.json', expect.stringContaining('không phải tệp')],
      ['Tệp thứ 2', 'Nội dung tệp trong phiên không đọc được.'],
    ]);
  });
});

function browser(): Browser {
  const factory = new IDBFactory();
  return {
    indexedDB: () => factory,
    localStorage: () => null,
    channel: () => null,
    onHide: () => () => {},
    onShow: () => () => {},
    now: () => NOW,
    after: () => () => {},
    random: () => 'r',
    persist: () => {},
  };
}

describe('what the office enters', () => {
  const row = { key: '0', unit: 'Phòng Y tế', draft: 'd', year: 2026 } as SummaryRow;
  const never = (error: unknown) => {
    throw error;
  };
  const proposed = (state: ReturnType<typeof authorityState>) =>
    [...state.entries('a').values()].map((one) => `${one.proposed} ${one.remark}`);

  test('is stored on the device at once, and undone one action at a time', async () => {
    const here = browser();
    const state = authorityState(authorityStore('/x/', here), () => NOW, never);
    const enter = (change: Partial<AuthorityEntry>, mark?: string) =>
      state.change('a', [{ row, entry: [...state.entries('a').values()][0], change }], mark);
    enter({ proposed: 'tot' });
    for (const remark of ['C', 'Ch', 'Chờ']) enter({ remark }, 'remark 0');
    expect(await state.flush()).toBe(true);
    const later = authorityState(authorityStore('/x/', here), () => NOW, never);
    await later.load();
    expect(proposed(later)).toEqual(['tot Chờ']);
    // Typing one text is one action.
    state.undo?.();
    expect(proposed(state)).toEqual(['tot ']);
    state.undo?.();
    expect(proposed(state)).toEqual([]);
    expect(state.undo).toBeNull();
    await state.flush();
    await later.load();
    expect(proposed(later)).toEqual([]);
  });

  test('is not overwritten by a read of the device that began before it', async () => {
    const store = authorityStore('/x/', browser());
    const readings: (() => void)[] = [];
    const slow = {
      ...store,
      all: async () =>
        store.all().then((found) => new Promise<typeof found>((resolve) => readings.push(() => resolve(found)))),
    };
    const state = authorityState(slow, () => NOW, never);
    const loaded = state.load();
    await vi.waitFor(() => expect(readings).toHaveLength(1));
    state.merge('a', [entry('Phòng Y tế', 'tot')]);
    await state.flush();
    readings.pop()?.();
    await loaded;
    expect(proposed(state)).toEqual(['tot ']);
    // Deleted while it is read: nothing comes back.
    const again = state.load();
    await vi.waitFor(() => expect(readings).toHaveLength(1));
    state.clear();
    readings.pop()?.();
    await vi.waitFor(() => expect(readings).toHaveLength(1));
    readings.pop()?.();
    await again;
    expect(proposed(state)).toEqual([]);
  });

  test('is deleted and restored with the table', async () => {
    const here = browser();
    const state = authorityState(authorityStore('/x/', here), () => NOW, never);
    state.merge('a', [entry('Phòng Y tế', 'tot')]);
    const restore = state.clear();
    await state.flush();
    expect(await authorityStore('/x/', here).all()).toEqual([]);
    restore();
    await state.flush();
    expect((await authorityStore('/x/', here).all()).map((one) => one.entry.proposed)).toEqual(['tot']);
  });

  test('has the level of a head’s unit, alone or beside others, which is undone and deleted like them', async () => {
    const here = browser();
    const state = authorityState(authorityStore('/x/', here), () => NOW, never);
    const levels = (one: typeof state) => [...one.entries('a').values()].map(({ unitLevel }) => unitLevel);
    state.change('a', [{ row, entry: undefined, change: { unitLevel: 'tot' } }]);
    await state.flush();
    const later = authorityState(authorityStore('/x/', here), () => NOW, never);
    await later.load();
    expect(levels(later)).toEqual(['tot']);
    state.undo?.();
    expect(levels(state)).toEqual([]);
    state.change('a', [{ row, entry: undefined, change: { unitLevel: 'tot' } }]);
    state.clear();
    await state.flush();
    expect(await authorityStore('/x/', here).all()).toEqual([]);
  });

  test('of a session takes the later of two, which can be undone', () => {
    const state = authorityState(authorityStore('/x/', browser()), () => NOW, never);
    state.merge('a', [entry('A', 'tot'), entry('B', 'tot')]);
    state.merge('a', [
      entry('A', 'hoan-thanh', '2026-01-01T00:00:00.000Z'),
      entry('B', 'hoan-thanh', '2027-01-01T00:00:00.000Z'),
    ]);
    expect(proposed(state)).toEqual(['tot ', 'hoan-thanh ']);
    state.undo?.();
    expect(proposed(state)).toEqual(['tot ', 'tot ']);
  });

  test('stays on the page while the device cannot store it, which is reported', async () => {
    const failures: unknown[] = [];
    const nowhere = authorityStore('/x/', { ...browser(), indexedDB: () => undefined });
    const state = authorityState(
      nowhere,
      () => NOW,
      (error) => failures.push(error),
    );
    state.merge('a', [entry('A', 'tot')]);
    expect(await state.flush()).toBe(false);
    expect(state.isFailing()).toBe(true);
    expect(failures.length).toBeGreaterThan(0);
    expect(proposed(state)).toEqual(['tot ']);
  });
});
