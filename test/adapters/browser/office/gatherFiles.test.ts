import { afterEach, describe, expect, test } from 'vitest';
import {
  gatherFiles,
  NOTHING_GATHERED,
  type KeptFile,
  type ReadProgress,
} from '../../../../src/adapters/browser/office/gatherFiles.ts';
import { fileItem } from '../../../../src/adapters/browser/office/items.ts';
import { regulationRules, type PublishedRules } from '../../../../src/adapters/browser/office/regulationRules.ts';
import { rulesFile } from '../../../../src/adapters/site/pages/ruleFiles.ts';
import { leaveTurns, onTurn, useClock } from '../turns.ts';
import { fileText, unitDraft } from '../../../browser/summary/summaryFiles.ts';
import { fullDraft, reportContext, regulation } from '../../../domain/report/reportContext.ts';

afterEach(leaveTurns);

/** A clock that advances by `step` milliseconds per reading. */
function clock(step: number): void {
  let now = 0;
  useClock(() => (now += step));
}

const rules: PublishedRules = { ...reportContext, name: 'Quyết định 212/QĐ-UBND', words: {} };
const rulesOf = async (slug: string) => (slug === regulation.slug ? rules : null);

const file = (name: string, text: string) => new File([text], name);

async function gather(
  files: readonly File[],
  options: {
    readonly rulesOf?: typeof rulesOf;
    readonly progress?: (progress: ReadProgress) => void;
    readonly signal?: AbortSignal;
  } = {},
) {
  const { tables, problems } = await gatherFiles(files.map(fileItem), NOTHING_GATHERED, options.rulesOf ?? rulesOf, {
    signal: options.signal ?? new AbortController().signal,
    progress: options.progress ?? (() => {}),
  });
  return { tables, problems, rows: [...tables.values()].flatMap(({ rows }) => rows) };
}

describe('gathering files for the office', () => {
  test('turns good files into rows and reports a sentence for each bad one', async () => {
    const good = fileText([unitDraft(0), unitDraft(1)]);
    const { rows, problems } = await gather([
      file('rac.json', 'không phải JSON'),
      file('danh-ba.json', '{"ten":"x"}'),
      file('trong.json', ''),
      file('cat-cut.json', good.slice(0, -40)),
      file('moi-hon.json', good.replace('"version": 1', '"version": 9')),
      file('khac.json', fileText([{ ...unitDraft(2), regulation: '99-qd' }])),
      file('chuc-danh-la.json', fileText([{ ...unitDraft(2), role: 'vua', unit: '' }])),
      file('tot.json', good),
      {
        name: 'khoa.json',
        size: 5,
        slice: () => new Blob(['{']),
        text: () => Promise.reject(new Error('locked')),
      } as unknown as File,
      {
        name: 'to.json',
        size: 70_000_000,
        slice: () => new Blob(['{']),
        text: () => Promise.reject(new Error('must not be read')),
      } as unknown as File,
    ]);
    expect(rows.map(({ unit, file: from }) => [unit, from])).toEqual([
      ['Phòng số 0', 'tot.json'],
      ['UBND xã số 1', 'tot.json'],
    ]);
    expect(problems).toEqual([
      { file: 'rac.json', sentence: 'Tệp không phải tệp bản tự kiểm tra, hoặc đã bị hỏng.' },
      { file: 'danh-ba.json', sentence: 'Tệp không phải tệp bản tự kiểm tra.' },
      { file: 'trong.json', sentence: 'Tệp trống, không có nội dung.' },
      { file: 'cat-cut.json', sentence: 'Tệp không phải tệp bản tự kiểm tra, hoặc đã bị hỏng.' },
      {
        file: 'moi-hon.json',
        sentence: 'Tệp do phiên bản mới hơn của trang web tạo ra. Hãy tải lại trang rồi mở lại tệp.',
      },
      {
        file: 'khac.json',
        sentence: 'Bản của “Phòng số 2” theo văn bản “99-qd” không có ở trang này, nên không tính được.',
      },
      {
        file: 'chuc-danh-la.json',
        sentence: 'Bản thứ 1 ghi chức danh “vua”, không có trong quy định đang công bố, nên không tính được.',
      },
      { file: 'khoa.json', sentence: 'Máy không đọc được tệp này. Có thể tệp đã bị xóa, đổi tên hoặc đang bị khóa.' },
      { file: 'to.json', sentence: 'Tệp quá lớn, không phải tệp bản tự kiểm tra.' },
    ]);
  });

  test('loads a partly damaged file and reports the damage', async () => {
    const { rows, problems } = await gather([
      file('hong-mot-cho.json', fileText([unitDraft(0)]).replace('"assured"', '"Rất tốt"')),
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.unanswered).toBe(1);
    expect(problems).toHaveLength(1);
  });

  test('remarks on a stated outcome that differs from the recomputed one', async () => {
    const { rows } = await gather([file('sua-tay.json', fileText([fullDraft()]).replaceAll('"xuat-sac"', '"tot"'))]);
    expect(rows[0]?.remarks[0]).toContain(
      'tệp ghi “Hoàn thành tốt nhiệm vụ”, tính lại là “Hoàn thành xuất sắc nhiệm vụ”',
    );
  });

  test('adds the same self-check once, across calls too, but another revision as another row', async () => {
    const first = await gather([file('a.json', fileText([unitDraft(0)]))]);
    const second = await gatherFiles(
      [
        fileItem(file('b.json', fileText([unitDraft(0)]))),
        fileItem(file('c.json', fileText([{ ...unitDraft(0), revision: 99 }]))),
      ],
      first,
      rulesOf,
      { signal: new AbortController().signal, progress: () => {} },
    );
    const rows = [...second.tables.values()].flatMap((table) => table.rows);
    expect(rows.map(({ file: from }) => from)).toEqual(['a.json', 'c.json']);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
    expect(second.problems).toEqual([
      { file: 'b.json', sentence: 'Bản của “Phòng số 0” đã có trong bảng, không thêm lần nữa.' },
    ]);
    expect(first.rows).toHaveLength(1);
  });

  test('reports progress for each of 500 files and yields to the page in between', async () => {
    const files = Array.from({ length: 500 }, (_, n) => file(`${n}.json`, fileText([unitDraft(n)])));
    const reported: ReadProgress[] = [];
    clock(1);
    let turns = 0;
    onTurn(() => (turns += 1));
    const { rows, problems } = await gather(files, { progress: (progress) => reported.push(progress) });
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(500);
    expect(reported.map(({ done }) => done)).toEqual(files.map((_, n) => n));
    // The clock is read at least twice per file.
    expect(turns).toBeGreaterThan(1000 / 20);
  });

  test.each([0, 20])('keeps the rows read before it is stopped, whatever the time per step (%i ms)', async (step) => {
    clock(step);
    const controller = new AbortController();
    const files = Array.from({ length: 20 }, (_, n) => file(`${n}.json`, fileText([unitDraft(n)])));
    const { rows } = await gather(files, {
      signal: controller.signal,
      progress: ({ done }) => done === 7 && controller.abort(),
    });
    expect(rows).toHaveLength(7);
  });

  test('a file in which it was stopped is read again in full, and one from the store is not stored twice', async () => {
    clock(0);
    const three = [0, 1, 2].map(unitDraft);
    const waiting = [fileItem(file('mot.json', fileText([unitDraft(9)]))), fileItem(file('ba.json', fileText(three)))];
    const controller = new AbortController();
    const kept: KeptFile[] = [];
    const keep = (one: KeptFile) => kept.push(one);
    let asked = 0;
    const stopping = async (slug: string) => {
      asked += 1;
      // The second draft of the second file.
      if (asked === 3) controller.abort();
      return rulesOf(slug);
    };
    const unitsOf = ({ tables }: { readonly tables: ReadonlyMap<string, { rows: readonly { unit: string }[] }> }) =>
      [...tables.values()].flatMap(({ rows }) => rows.map(({ unit }) => unit));
    const first = await gatherFiles(waiting, NOTHING_GATHERED, stopping, {
      signal: controller.signal,
      progress: () => {},
      keep,
    });
    expect(asked).toBe(3);
    expect(unitsOf(first)).toEqual([unitDraft(9).unit]);
    expect(kept.map(({ name }) => name)).toEqual(['mot.json']);
    expect(waiting.map(({ name }) => name)).toEqual(['ba.json']);
    const options = { signal: new AbortController().signal, progress: () => {}, keep };
    const whole = await gatherFiles(waiting, first, rulesOf, options);
    expect(unitsOf(whole)).toEqual([9, 0, 1, 2].map((n) => unitDraft(n).unit));
    expect(whole.problems).toEqual([]);
    expect(kept.map(({ name }) => name)).toEqual(['mot.json', 'ba.json']);

    const again = await gatherFiles(
      kept.map((one) => ({ kind: 'kept', ...one })),
      NOTHING_GATHERED,
      rulesOf,
      options,
    );
    expect(unitsOf(again)).toEqual(unitsOf(whole));
    expect(kept).toHaveLength(2);
  });

  test('does not wait for missing rules once stopped, and leaves the file in the queue', async () => {
    const controller = new AbortController();
    const never = () => {
      controller.abort();
      return new Promise<null>(() => {});
    };
    const waiting = [fileItem(file('a.json', fileText([unitDraft(0)])))];
    const { tables, problems } = await gatherFiles(waiting, NOTHING_GATHERED, never, {
      signal: controller.signal,
      progress: () => {},
    });
    expect([tables.size, problems, waiting.map(({ name }) => name)]).toEqual([0, [], ['a.json']]);
  });

  test('reads files added meanwhile after the others', async () => {
    const waiting = [0, 1].map((n) => fileItem(file(`${n}.json`, fileText([unitDraft(n)]))));
    const reported: ReadProgress[] = [];
    const { tables } = await gatherFiles(waiting, NOTHING_GATHERED, rulesOf, {
      signal: new AbortController().signal,
      progress(progress) {
        reported.push(progress);
        if (reported.length === 1) waiting.push(fileItem(file('2.json', fileText([unitDraft(2)]))));
      },
    });
    expect([...tables.values()].flatMap(({ rows }) => rows.map(({ file: from }) => from))).toEqual([
      '0.json',
      '1.json',
      '2.json',
    ]);
    expect(reported).toEqual([
      { done: 0, total: 2 },
      { done: 1, total: 3 },
      { done: 2, total: 3 },
    ]);
    expect(waiting).toEqual([]);
  });

  test('gives the same result from stored files as from the originals', async () => {
    const kept: KeptFile[] = [];
    const files = [
      file('a.json', fileText([unitDraft(0), unitDraft(1)])),
      file('lai.json', fileText([unitDraft(0)])),
      file('rac.json', 'x'),
      file('hong-mot-cho.json', fileText([unitDraft(4)]).replace('"assured"', '"Rất tốt"')),
      file('sua-tay.json', fileText([{ ...fullDraft(), id: 'x' }]).replaceAll('"xuat-sac"', '"tot"')),
    ];
    const signal = new AbortController().signal;
    const first = await gatherFiles(files.map(fileItem), NOTHING_GATHERED, rulesOf, {
      signal,
      progress: () => {},
      keep: (one) => kept.push(one),
    });
    expect(kept.map(({ name, text }) => [name, text !== null])).toEqual([
      ['a.json', true],
      ['lai.json', false],
      ['rac.json', false],
      ['hong-mot-cho.json', true],
      ['sua-tay.json', true],
    ]);
    // Stored without the regulation's text.
    expect(kept[0]?.text).not.toContain('Nguyên văn');
    const again = await gatherFiles(
      kept.map((one) => ({ kind: 'kept', ...one })),
      NOTHING_GATHERED,
      rulesOf,
      { signal, progress: () => {} },
    );
    expect(again).toEqual(first);
  });

  test('reports files whose rules cannot be fetched, and succeeds later', async () => {
    let online = false;
    const asked: string[] = [];
    const get = async (input: unknown) => {
      asked.push(String(input));
      if (!online) throw new TypeError('offline');
      return new Response(
        String(input).endsWith('tong-hop/index.json') ? JSON.stringify([regulation.slug]) : rulesFile(regulation),
      );
    };
    const fetched = regulationRules(new URL('http://x.test/cchc/'), get);
    const files = [file('a.json', fileText([unitDraft(0), unitDraft(1)]))];
    const offline = await gather(files, { rulesOf: fetched });
    expect(offline.problems.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('không tải được quy tắc'),
      expect.stringContaining('không tải được quy tắc'),
    ]);
    online = true;
    asked.length = 0;
    expect((await gather(files, { rulesOf: fetched })).rows).toHaveLength(2);
    expect(asked).toEqual([
      'http://x.test/cchc/tong-hop/index.json',
      `http://x.test/cchc/van-ban/${regulation.slug}/quy-tac.json`,
    ]);
    expect(await fetched('khong-co')).toBeNull();
    expect(asked).toHaveLength(2);
  });
});
