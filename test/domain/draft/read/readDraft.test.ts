import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRAFT_VERSION } from '../../../../src/domain/draft/draft.ts';
import { LIMITS } from '../../../../src/domain/draft/guards.ts';
import { migrate } from '../../../../src/domain/draft/read/migrations.ts';
import { readDraft } from '../../../../src/domain/draft/read/readDraft.ts';
import { anyDraft, emptyDraft } from '../arbitraries.ts';
import { mutated } from './mutations.ts';

const FIXTURES = new URL('../../../fixtures/drafts/', import.meta.url);
const A = 'dieu-4.khoan-1.diem-a';

/** The draft, and the paths and sentences of what was dropped. */
function read(value: unknown) {
  const reading = readDraft(value);
  if (reading.kind !== 'draft') throw new Error(`expected a draft, read ${JSON.stringify(reading)}`);
  return {
    draft: reading.draft,
    paths: reading.dropped.map(({ path }) => path),
    reasons: reading.dropped.map(({ because }) => because),
  };
}

/** An empty draft with an entry for one duty. */
function withEntry(entry: unknown) {
  return { ...emptyDraft(), entries: { [A]: entry } };
}

describe('frozen fixtures', () => {
  test('exist for every version', () => {
    expect(readdirSync(FIXTURES).sort()).toEqual(
      Array.from({ length: DRAFT_VERSION }, (_, index) => `version-${index + 1}.json`),
    );
  });

  test.each(Array.from({ length: DRAFT_VERSION }, (_, index) => index + 1))(
    'version %d reads without loss',
    (version) => {
      const { given, read: expected } = JSON.parse(
        readFileSync(new URL(`version-${version}.json`, FIXTURES), 'utf8'),
      ) as { given: unknown; read: unknown };
      expect(readDraft(given)).toEqual({ kind: 'draft', draft: expected, dropped: [] });
    },
  );
});

describe('versions', () => {
  test('newer than known are left alone', () => {
    expect(readDraft({ ...emptyDraft(), version: DRAFT_VERSION + 1, entries: 'another shape' })).toEqual({
      kind: 'newer',
      version: DRAFT_VERSION + 1,
    });
  });

  test.each([undefined, null, 0, -1, 1.5, '1', Number.NaN])('%s is not a version', (version) => {
    expect(readDraft({ ...emptyDraft(), version })).toMatchObject({ kind: 'corrupt' });
  });

  test('older than the current one pass through every migration in turn', () => {
    const steps = {
      1: (value: Readonly<Record<string, unknown>>) => ({ ...value, trail: ['1→2'] }),
      2: (value: Readonly<Record<string, unknown>>) => ({ ...value, trail: [...(value['trail'] as string[]), '2→3'] }),
    };
    expect(migrate({ version: 1, unit: 'x' }, 1, 3, steps)).toEqual({ version: 3, unit: 'x', trail: ['1→2', '2→3'] });
    expect(migrate({ version: 1 }, 1, 4, steps)).toBeNull();
    expect(migrate({ version: 3 }, 3, 3, steps)).toEqual({ version: 3 });
  });
});

describe('data that cannot be a draft', () => {
  test.each<readonly [string, unknown, string]>([
    ['null', null, 'không phải là một bản nháp'],
    ['a text', 'draft', 'không phải là một bản nháp'],
    ['a list', [emptyDraft()], 'không phải là một bản nháp'],
    ['a map', new Map(Object.entries(emptyDraft())), 'không phải là một bản nháp'],
    ['no id', { ...emptyDraft(), id: undefined }, 'không có mã'],
    ['a bad id', { ...emptyDraft(), id: '../x' }, 'không có mã'],
    ['an id that is a birth name of objects', { ...emptyDraft(), id: '__proto__' }, 'không có mã'],
    ['no regulation', { ...emptyDraft(), regulation: 5 }, 'không ghi văn bản nào'],
    ['no role', { ...emptyDraft(), role: {} }, 'không ghi là của ai'],
  ])('is rejected: %s', (_, value, because) => {
    const reading = readDraft(value);
    expect(reading.kind).toBe('corrupt');
    expect(reading.kind === 'corrupt' && reading.because).toContain(because);
  });
});

describe('bad parts are dropped one by one and reported', () => {
  test('an unreadable answer affects neither its note nor other answers', () => {
    const given = {
      ...emptyDraft(),
      entries: { [A]: { answer: 'Rất tốt', note: 'giữ lại' }, 'dieu-5.khoan-1': { answer: 'assured' } },
    };
    const { draft, paths, reasons } = read(given);
    expect(draft.entries).toEqual({ [A]: { note: 'giữ lại' }, 'dieu-5.khoan-1': { answer: 'assured' } });
    expect(paths).toEqual([`entries.${A}.answer`]);
    expect(reasons).toEqual(['Câu trả lời ở điểm a khoản 1 Điều 4 không đọc được nên đã bỏ qua.']);
  });

  test.each<readonly [string, unknown, unknown, readonly string[]]>([
    ['not an object', 7, undefined, ['']],
    [
      'shortfalls of an assured duty',
      { answer: 'assured', shortfalls: ['late'] },
      { answer: 'assured' },
      ['.shortfalls'],
    ],
    [
      'a shortfall that is no id',
      { answer: 'deficient', shortfalls: ['late', 'rất chậm'] },
      { answer: 'deficient' },
      ['.shortfalls'],
    ],
    ['a reason without its answer', { reason: 'x' }, undefined, ['.reason']],
    ['a reason that is no text', { answer: 'notApplicable', reason: 3 }, { answer: 'notApplicable' }, ['.reason']],
    ['a note that is no text', { note: ['x'] }, undefined, ['.note']],
    ['evidence that is no list', { evidence: { length: 1 } }, undefined, ['.evidence']],
    [
      'one bad piece of evidence',
      { evidence: [{ id: 'e1', text: 'một' }, null, { id: 'e1', text: 'hai' }, { id: 'e2', text: 'ba', x: 1 }] },
      {
        evidence: [
          { id: 'e1', text: 'một' },
          { id: 'e2', text: 'ba' },
        ],
      },
      ['.evidence.1', '.evidence.2', '.evidence.3.x'],
    ],
    ['an unknown key', { answer: 'assured', score: 5 }, { answer: 'assured' }, ['.score']],
    [
      'last year’s answer beside an answer',
      { answer: 'assured', carried: 'notDone' },
      { answer: 'assured' },
      ['.carried'],
    ],
    [
      'a mark “nhận chung” on another answer',
      { answer: 'notDone', unconfirmed: true },
      { answer: 'notDone' },
      ['.unconfirmed'],
    ],
    ['a mark “nhận chung” without an answer', { unconfirmed: true }, undefined, ['.unconfirmed']],
    [
      'a mark “nhận chung” that is none',
      { answer: 'assured', unconfirmed: 'yes' },
      { answer: 'assured' },
      ['.unconfirmed'],
    ],
    ['a remedy that is no text', { answer: 'notDone', remedy: 5 }, { answer: 'notDone' }, ['.remedy']],
    ['nothing at all', {}, undefined, []],
    ['no shortfalls', { answer: 'notDone', shortfalls: [] }, { answer: 'notDone' }, []],
  ])('in an entry: %s', (_, entry, kept, dropped) => {
    const { draft, paths } = read(withEntry(entry));
    expect(draft.entries[A]).toEqual(kept);
    expect(paths).toEqual(dropped.map((part) => `entries.${A}${part}`));
  });

  test.each<readonly [string, unknown, readonly string[]]>([
    ['a mark', { answer: 'assured', unconfirmed: 1 }, ['Dấu “nhận chung” ở']],
    ['a shortfall', { answer: 'deficient', shortfalls: 'late' }, ['Phần hỏi thêm ở']],
    ['a reason', { answer: 'notDone', reason: 1 }, ['Lý do ở']],
    ['a note', { note: 1 }, ['Ghi chú ở']],
    ['a remedy', { remedy: 1 }, ['Cách khắc phục ở']],
    ['last year’s answer', { carried: 1 }, ['Câu trả lời năm trước ở']],
    ['evidence', { evidence: 1 }, ['Danh sách minh chứng ở']],
    [
      'pieces of evidence',
      { evidence: [{ id: 'e1', text: 'a', x: 1 }, 5] },
      ['Phần “x” của minh chứng thứ 1 ở', 'Minh chứng thứ 2 ở'],
    ],
    ['an unknown part', { score: 1 }, ['Phần “score” ở']],
  ])('the sentence for %s names it and its place', (_, entry, begins) => {
    expect(read(withEntry(entry)).reasons).toEqual(
      begins.map((words) => `${words} điểm a khoản 1 Điều 4 không đọc được nên đã bỏ qua.`),
    );
  });

  test('of too many pieces of evidence the first ones stay', () => {
    const evidence = Array.from({ length: LIMITS.evidence + 2 }, (_, index) => ({ id: `e${index}`, text: 'x' }));
    const { draft, reasons, paths } = read(withEntry({ evidence }));
    expect(draft.entries[A]?.evidence).toEqual(evidence.slice(0, LIMITS.evidence));
    expect(reasons).toEqual([
      `Minh chứng từ thứ ${LIMITS.evidence + 1} trở đi ở điểm a khoản 1 Điều 4 không đọc được nên đã bỏ qua.`,
    ]);
    expect(paths).toEqual([`entries.${A}.evidence`]);
    expect(read(withEntry({ evidence: evidence.slice(0, LIMITS.evidence) })).reasons).toEqual([]);
  });

  test.each<readonly [string, object, string, string]>([
    ['reason', { answer: 'notDone', reason: 'x'.repeat(LIMITS.reason + 1) }, 'Lý do', 'reason'],
    ['remedy', { remedy: 'x'.repeat(LIMITS.remedy + 1) }, 'Cách khắc phục', 'remedy'],
    ['note', { note: 'x'.repeat(LIMITS.note + 1) }, 'Ghi chú', 'note'],
    [
      'piece of evidence',
      { evidence: [{ id: 'e1', text: 'x'.repeat(LIMITS.evidenceText + 1) }] },
      'Minh chứng thứ 1',
      'evidenceText',
    ],
  ])('a %s of the greatest length is whole; a longer one is cut, with a sentence', (_, entry, what, limit) => {
    const most = LIMITS[limit as 'reason'];
    expect(read(withEntry(entry)).reasons).toEqual([
      `${what} ở điểm a khoản 1 Điều 4 dài quá ${most} ký tự nên đã bị cắt bớt.`,
    ]);
    const fitting = JSON.parse(JSON.stringify(entry).replace(/x{9,}/, 'x'.repeat(most))) as unknown;
    expect(read(withEntry(fitting)).reasons).toEqual([]);
  });

  test('a name over the limit is cut and reported', () => {
    const { draft, reasons, paths } = read({ ...emptyDraft(), unit: 'x'.repeat(LIMITS.unit + 1) });
    expect(draft.unit).toHaveLength(LIMITS.unit);
    expect([reasons, paths]).toEqual([[`Tên dài quá ${LIMITS.unit} ký tự nên đã bị cắt bớt.`], ['unit']]);
    expect(read({ ...emptyDraft(), unit: 'x'.repeat(LIMITS.unit) }).reasons).toEqual([]);
  });

  test('as many shortfalls as allowed are kept, more are not', () => {
    const shortfalls = Array.from({ length: LIMITS.shortfalls }, (_, index) => `s${index}`);
    expect(read(withEntry({ answer: 'notDone', shortfalls })).draft.entries[A]?.shortfalls).toEqual(shortfalls);
    expect(read(withEntry({ answer: 'notDone', shortfalls: [...shortfalls, 'x'] })).paths).toEqual([
      `entries.${A}.shortfalls`,
    ]);
  });

  test('the outcomes last seen are kept up to the limits, or not at all', () => {
    const outcomes = Array.from({ length: LIMITS.outcomes }, (_, index) => `o${index}`);
    const possible = Object.fromEntries(Array.from({ length: LIMITS.readings }, (_, index) => [`r${index}`, outcomes]));
    const kept = (lastSeen: unknown) => read({ ...emptyDraft(), lastSeen }).draft.lastSeen;
    expect(kept({ rulesVersion: 'r1', possible })).toEqual({ rulesVersion: 'r1', possible });
    expect(kept({ rulesVersion: 'r1', possible: { ...possible, more: [] } })).toBeUndefined();
    expect(kept({ rulesVersion: 'r1', possible: { ladder: [...outcomes, 'x'] } })).toBeUndefined();
    expect(kept({ rulesVersion: 'r1', possible: { ladder: ['tot', 'rất tốt'] } })).toBeUndefined();
    expect(kept({ rulesVersion: 5, possible })).toBeUndefined();
    expect(kept({ rulesVersion: 'r1', possible, more: 1 })).toBeUndefined();
  });

  test('figures by item are too many, or left out, with a sentence', () => {
    const items = Object.fromEntries(Array.from({ length: LIMITS.figureItems + 1 }, (_, index) => [`i${index}`, '1']));
    const { draft, reasons } = read({ ...emptyDraft(), figures: { a: items, b: undefined, c: '1' } });
    expect(Object.keys(draft.figures['a'] ?? {})).toHaveLength(LIMITS.figureItems);
    expect(draft.figures['c']).toBe('1');
    expect(reasons).toEqual([`Số liệu theo từng mục có hơn ${LIMITS.figureItems} mục; các mục sau đó đã bỏ qua.`]);
  });

  test('a text over the limit is truncated and reported', () => {
    const { draft, reasons } = read(withEntry({ note: 'n'.repeat(LIMITS.note + 1) }));
    expect(draft.entries[A]?.note).toHaveLength(LIMITS.note);
    expect(reasons).toEqual([`Ghi chú ở điểm a khoản 1 Điều 4 dài quá ${LIMITS.note} ký tự nên đã bị cắt bớt.`]);
  });

  test.each(['\u000b', '\u000c', '\r', '\r\n', '\u0085', '\u2028', '\u2029'])(
    '%j from another program becomes a line break without a report',
    (end) => {
      const text = `Dòng 1${end}Dòng 2`;
      const entry = { answer: 'notApplicable', reason: text, note: text, evidence: [{ id: 'e1', text }] };
      const { draft, paths } = read({ ...withEntry(entry), unit: text });
      expect(paths).toEqual([]);
      expect(draft.unit).toBe('Dòng 1 Dòng 2');
      expect(draft.entries[A]).toEqual({
        answer: 'notApplicable',
        reason: 'Dòng 1 Dòng 2',
        note: 'Dòng 1\nDòng 2',
        evidence: [{ id: 'e1', text: 'Dòng 1 Dòng 2' }],
      });
    },
  );

  test('in the fields of the draft', () => {
    const { draft, paths } = read({
      ...emptyDraft(),
      textVersion: 1,
      rulesVersion: null,
      acting: 'yes',
      unit: 5,
      year: '2026',
      entries: [],
      figures: 'x',
      revision: -1,
      createdAt: 'today',
      updatedAt: '2026-13-40T00:00:00Z',
      lastSeen: { rulesVersion: 'r', possible: { ladder: [5] } },
      extra: 1,
    });
    expect(draft).toEqual({
      ...emptyDraft(),
      textVersion: '',
      rulesVersion: '',
      acting: false,
      unit: '',
      year: null,
      revision: 0,
      createdAt: '1970-01-01T00:00:00.000Z',
      updatedAt: '1970-01-01T00:00:00.000Z',
    });
    expect([...paths].sort()).toEqual([
      'acting',
      'createdAt',
      'entries',
      'extra',
      'figures',
      'lastSeen',
      'revision',
      'rulesVersion',
      'textVersion',
      'unit',
      'updatedAt',
      'year',
    ]);
  });

  test('in figures', () => {
    const { draft, paths } = read({
      ...emptyDraft(),
      figures: {
        parIndex: 87.5,
        taskCompletion: '90',
        'flags.discipline': 'true',
        toString: '5',
        fieldIndexes: { 'the-che': '70', 'doi-ngu': 5 },
        empty: {},
      },
    });
    expect(draft.figures).toEqual({
      taskCompletion: '90',
      'flags.discipline': 'true',
      fieldIndexes: { 'the-che': '70' },
    });
    expect([...paths].sort()).toEqual([
      'figures.empty',
      'figures.fieldIndexes.doi-ngu',
      'figures.parIndex',
      'figures.toString',
    ]);
  });

  test('names from the data are quoted short and on one line', () => {
    const { reasons } = read({ ...emptyDraft(), [`<b>\n${'x'.repeat(500)}`]: 1 });
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(/^Phần “<b> x{36}” không thuộc bản nháp nên đã bỏ qua\.$/);
  });

  test('a large number of problems is summed up', () => {
    const junk = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, index]));
    const { reasons } = read({ ...emptyDraft(), ...junk });
    expect(reasons).toHaveLength(51);
    expect(reasons.at(-1)).toBe('Còn 19950 chỗ khác không đọc được nên đã bỏ qua.');
  });

  test('of too many entries the first ones stay', () => {
    const entries = Object.fromEntries(
      Array.from({ length: LIMITS.entries + 5 }, (_, index) => [`dieu-${index + 1}`, { answer: 'assured' }]),
    );
    const { draft, paths } = read({ ...emptyDraft(), entries });
    expect(Object.keys(draft.entries)).toHaveLength(LIMITS.entries);
    expect(paths).toEqual(['entries']);
  });
});

describe('hostile data', () => {
  test('cannot reach Object.prototype', () => {
    const given: unknown = JSON.parse(`{"version":1,"id":"a","regulation":"r","role":"x","__proto__":{"polluted":1},
      "entries":{"__proto__":{"answer":"assured"},"constructor":{"prototype":{"polluted":1}}},
      "figures":{"__proto__":{"polluted":"1"}},"lastSeen":{"rulesVersion":"r","possible":{"__proto__":["a"]}}}`);
    const { draft } = read(given);
    expect(Object.getPrototypeOf(draft.entries)).toBe(Object.prototype);
    expect(Object.keys(draft.entries)).toEqual([]);
    expect(Object.keys(draft.figures)).toEqual([]);
    expect(draft.lastSeen).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('cannot replace the methods of a list', () => {
    const evidence = Object.assign([{ id: 'a1', text: 'Báo cáo 12' }], { entries: 1 });
    const shortfalls = Object.assign(['late'], { includes: 'x', every: 0 });
    const reading = readDraft({
      ...emptyDraft(),
      entries: { 'dieu-5.khoan-1': { answer: 'deficient', evidence, shortfalls } },
    });
    expect(reading.kind === 'draft' && reading.draft.entries['dieu-5.khoan-1']).toEqual({
      answer: 'deficient',
      evidence: [{ id: 'a1', text: 'Báo cáo 12' }],
      shortfalls: ['late'],
    });
  });

  test('of any kind never throws, and what is read reads back unchanged', () => {
    const anything = fc.oneof(
      fc.anything({
        withMap: true,
        withSet: true,
        withDate: true,
        withTypedArray: true,
        withBigInt: true,
        withSparseArray: true,
        withNullPrototype: true,
      }),
      mutated(anyDraft),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const reading = readDraft(value);
        if (reading.kind === 'draft') {
          expect(readDraft(JSON.parse(JSON.stringify(reading.draft)))).toEqual({
            kind: 'draft',
            draft: reading.draft,
            dropped: [],
          });
          for (const { because } of reading.dropped) expect(because).toMatch(/\.$/);
        }
        if (reading.kind === 'corrupt') expect(reading.because).toMatch(/\.$/);
      }),
      { numRuns: 1_500 },
    );
  });

  test('in one entry does not affect the others', () => {
    fc.assert(
      fc.property(anyDraft, fc.anything(), fc.nat(), (draft, junk, pick) => {
        const ids = Object.keys(draft.entries);
        const damaged = ids[pick % Math.max(ids.length, 1)];
        if (damaged === undefined) return;
        const { draft: kept } = read({ ...draft, entries: { ...draft.entries, [damaged]: junk } });
        for (const id of ids) if (id !== damaged) expect(kept.entries[id]).toEqual(draft.entries[id]);
      }),
    );
  });
});
