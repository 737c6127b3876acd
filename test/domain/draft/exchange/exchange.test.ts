import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRAFT_VERSION, type Draft } from '../../../../src/domain/draft/draft.ts';
import { exportDrafts, readImport, type ExportSource } from '../../../../src/domain/draft/exchange/exchange.ts';
import { readDraft } from '../../../../src/domain/draft/read/readDraft.ts';
import type { StatedResult } from '../../../../src/domain/draft/outcome/statedResult.ts';
import { anyDraft, emptyDraft, NOW } from '../arbitraries.ts';
import { mutated, mutatedText } from '../read/mutations.ts';

/** Number of runs, set by SOAK_DRAFTS and SOAK_FILES. */
const DRAFTS = Number(process.env['SOAK_DRAFTS'] ?? 150);
const FILES = Number(process.env['SOAK_FILES'] ?? 600);

const RESULT: StatedResult = {
  textVersion: 't1',
  rulesVersion: 'r1',
  readings: [
    { id: 'ladder', name: 'Bậc thang', possible: ['hoan-thanh', 'tot'], outcome: null },
    { id: 'verbatim', name: 'Đúng câu chữ', possible: ['gap'], outcome: 'gap' },
  ],
};
const STATED = { ladder: ['hoan-thanh', 'tot'], verbatim: ['gap'] };
const source: ExportSource = {
  regulation: { slug: '212-qd-ubnd-2021', title: 'Quy định trách nhiệm', number: '212/QĐ-UBND', date: '2021-01-25' },
  answers: { assured: 'bảo đảm' },
  quote: (id) => `Nguyên văn của ${id}`,
  result: () => RESULT,
};
const A = 'dieu-4.khoan-1.diem-a';
const answered: Draft = { ...emptyDraft(), entries: { [A]: { answer: 'assured' } } };

/** The exported file as JSON, with some fields replaced. */
function file(change: Record<string, unknown> = {}): string {
  return JSON.stringify({ ...(JSON.parse(exportDrafts([answered], source, NOW)) as object), ...change });
}

describe('an exported file', () => {
  test('describes itself and quotes the answered clauses', () => {
    const data: unknown = JSON.parse(exportDrafts([answered], source, NOW));
    expect(data).toEqual({
      format: 'ban-tu-kiem-tra',
      version: 1,
      about: expect.stringMatching(/^Tệp này chứa các bản tự kiểm tra\. .* không phải quyết định xếp loại\.$/),
      exportedAt: NOW,
      regulation: source.regulation,
      answers: source.answers,
      drafts: [
        {
          draft: answered,
          clauses: [{ id: A, place: 'điểm a khoản 1 Điều 4', quote: `Nguyên văn của ${A}` }],
          result: RESULT,
        },
      ],
    });
  });

  test('reads back the same drafts for any content', () => {
    fc.assert(
      fc.property(fc.array(anyDraft, { minLength: 1, maxLength: 3 }), (drafts) => {
        expect(readImport(exportDrafts(drafts, source, NOW))).toEqual({
          drafts,
          stated: drafts.map(() => STATED),
          problems: [],
        });
      }),
      { numRuns: DRAFTS },
    );
  });

  test('is read with a byte order mark', () => {
    expect(readImport(`\uFEFF${exportDrafts([answered], source, NOW)}`)).toEqual({
      drafts: [answered],
      stated: [STATED],
      problems: [],
    });
  });
});

describe('an invalid file', () => {
  test.each<readonly [string, string, string]>([
    ['empty', '', 'Tệp không phải tệp bản tự kiểm tra, hoặc đã bị hỏng.'],
    ['no JSON', 'Số;Tên\n1;2', 'Tệp không phải tệp bản tự kiểm tra, hoặc đã bị hỏng.'],
    ['cut off', file().slice(0, -20), 'Tệp không phải tệp bản tự kiểm tra, hoặc đã bị hỏng.'],
    ['nested without end', '['.repeat(200_000), 'Tệp không phải tệp bản tự kiểm tra, hoặc đã bị hỏng.'],
    ['another JSON', '[1, 2]', 'Tệp không phải tệp bản tự kiểm tra.'],
    ['another format', file({ format: 'x' }), 'Tệp không phải tệp bản tự kiểm tra.'],
    ['no version', file({ version: '1' }), 'Tệp không ghi phiên bản nên không đọc được.'],
    ['version 0', file({ version: 0 }), 'Tệp không ghi phiên bản nên không đọc được.'],
    [
      'a newer version',
      file({ version: 2 }),
      'Tệp do phiên bản mới hơn của trang web tạo ra. Hãy tải lại trang rồi mở lại tệp.',
    ],
    ['no drafts', file({ drafts: {} }), 'Tệp không có phần bản nháp, có thể đã bị hỏng.'],
    ['an empty list', file({ drafts: [] }), 'Tệp không có bản nháp nào.'],
    ['too long', ' '.repeat(20_000_001), 'Tệp quá lớn, không phải tệp bản tự kiểm tra.'],
    [
      'a draft that is none',
      file({ drafts: [null] }),
      'Bản thứ 1 trong tệp không đọc được: Dữ liệu không phải là một bản nháp.',
    ],
    [
      'a draft that is not there',
      file({ drafts: [{ clauses: [], result: null }] }),
      'Bản thứ 1 trong tệp không đọc được: Không có phần bản nháp (“draft”).',
    ],
    [
      'a newer draft',
      file({ drafts: [{ draft: { version: DRAFT_VERSION + 1 } }] }),
      'Bản thứ 1 trong tệp do phiên bản mới hơn của trang web tạo ra. Hãy tải lại trang rồi mở lại tệp.',
    ],
  ])('is rejected with a sentence: %s', (_, text, problem) => {
    expect(readImport(text)).toEqual({ drafts: [], stated: [], problems: [problem] });
  });

  test('with a bad draft loads the others, and drops only bad parts', () => {
    const bad = { ...answered, id: 'd2', entries: { [A]: { answer: 'Rất tốt', note: 'giữ' } } };
    const result = readImport(file({ drafts: [{ draft: bad }, 5, { draft: answered }] }));
    expect(result.drafts).toEqual([{ ...answered, id: 'd2', entries: { [A]: { note: 'giữ' } } }, answered]);
    expect(result.problems).toEqual([
      'Bản thứ 1 trong tệp (“Phòng Tư pháp”): Câu trả lời ở điểm a khoản 1 Điều 4 không đọc được nên đã bỏ qua.',
      'Bản thứ 2 trong tệp không đọc được: Dữ liệu không phải là một bản nháp.',
    ]);
  });

  test.each<readonly [keyof Draft, string]>([
    ['entries', 'Phần câu trả lời không có trong dữ liệu.'],
    ['figures', 'Phần số liệu không có trong dữ liệu.'],
    ['year', 'Năm không có trong dữ liệu.'],
    ['acting', 'Mục “acting” không có trong dữ liệu.'],
    ['textVersion', 'Phiên bản văn bản không có trong dữ liệu.'],
    ['rulesVersion', 'Phiên bản quy tắc không có trong dữ liệu.'],
    ['revision', 'Số lần sửa không có trong dữ liệu.'],
    ['createdAt', 'Ngày tạo không có trong dữ liệu.'],
    ['updatedAt', 'Ngày sửa không có trong dữ liệu.'],
  ])('without %s in a draft has this reported and the rest read', (key, sentence) => {
    const { [key]: _, ...without } = answered;
    const { drafts, problems } = readImport(file({ drafts: [{ draft: without, result: null }] }));
    expect(drafts).toHaveLength(1);
    expect(problems).toEqual([`Bản thứ 1 trong tệp (“Phòng Tư pháp”): ${sentence}`]);
  });

  test('without a unit name in a draft has this reported', () => {
    const { unit: _, ...without } = answered;
    expect(readImport(file({ drafts: [{ draft: without, result: null }] })).problems).toEqual([
      'Bản thứ 1 trong tệp: Tên không có trong dữ liệu.',
    ]);
  });

  test('cannot reverse the direction of a sentence that quotes its name', () => {
    const { problems } = readImport(
      file({ drafts: [{ draft: { ...answered, unit: 'Phòng \u202eaán\u2066 \u200fA', '\u202ex': 1 } }] }),
    );
    expect(problems).toEqual(['Bản thứ 1 trong tệp (“Phòng aán A”): Phần “x” không thuộc bản nháp nên đã bỏ qua.']);
  });

  test.each<readonly [string, unknown, boolean]>([
    ['none, as an earlier file', undefined, false],
    ['none, as of a role that the rules do not have', null, false],
    ['of another shape', 5, true],
    ['without readings', {}, true],
    ['an outcome that is none', { readings: [{ id: 'ladder', possible: ['<b>'] }] }, true],
    [
      'a reading twice',
      {
        readings: [
          { id: 'ladder', possible: ['tot'] },
          { id: 'ladder', possible: ['gap'] },
        ],
      },
      true,
    ],
    ['a reading without a name that can be one', { readings: [{ id: '__proto__', possible: ['tot'] }] }, true],
    ['with a hole', { readings: [null] }, true],
  ])('with an unusable stated result loads without it: %s', (_, result, reasons) => {
    const { drafts, stated, problems } = readImport(file({ drafts: [{ draft: answered, result }] }));
    expect({ drafts, stated }).toEqual({ drafts: [answered], stated: [null] });
    expect(problems).toEqual(
      reasons
        ? ['Bản thứ 1 trong tệp (“Phòng Tư pháp”): Kết quả ghi trong tệp không đọc được nên không đối chiếu được.']
        : [],
    );
  });

  test('with too many drafts loads the first ones', () => {
    const result = readImport(
      file({ drafts: Array.from({ length: 501 }, (_, index) => ({ draft: { ...answered, id: `d${index}` } })) }),
    );
    expect(result.drafts).toHaveLength(500);
    expect(result.problems).toEqual(['Tệp có 501 bản; chỉ 500 bản đầu được đọc.']);
    const fitting = Array.from({ length: 500 }, (_, index) => ({ draft: { ...answered, id: `d${index}` } }));
    expect(readImport(file({ drafts: fitting })).problems).toEqual([]);
  });

  test('damaged in any way never throws, has all losses reported and yields only valid drafts', () => {
    const two = fc.tuple(anyDraft, anyDraft).map((drafts) => exportDrafts(drafts, source, NOW));
    const asData = mutated(two.map((text): unknown => JSON.parse(text))).map((data) => JSON.stringify(data) ?? '');
    fc.assert(
      fc.property(fc.oneof(mutatedText(two), asData), (text) => {
        const { drafts, stated, problems } = readImport(text);
        expect(stated).toHaveLength(drafts.length);
        // A whole list entry may have been removed silently; any other loss is reported.
        if (drafts.length === 0) expect(problems.length).toBeGreaterThan(0);
        for (const problem of problems) expect(problem).toMatch(/^(Tệp|Bản thứ) [^]*\.$/);
        for (const draft of drafts)
          expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual({ kind: 'draft', draft, dropped: [] });
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns: FILES },
    );
  });
});

test('a file says what it is, how to open it and what its parts mean', () => {
  const { about } = JSON.parse(exportDrafts([emptyDraft()], source, NOW)) as { about: string };
  expect(about).toMatch(/^Tệp này chứa các bản tự kiểm tra\. Mở lại tệp ở trang “Tự kiểm tra”/);
  for (const part of ['entries', 'answers', 'figures', 'clauses', 'result']) expect(about).toContain(`“${part}”`);
  expect(about).toMatch(/không phải quyết định xếp loại\.$/);
});
