import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DRAFT_VERSION, type Draft } from '../../../../src/domain/draft/draft.ts';
import { exportDrafts, readImport, type ExportSource } from '../../../../src/domain/draft/exchange/exchange.ts';
import { exchangeSchema } from '../../../../src/domain/draft/exchange/exchangeSchema.ts';
import { stateResult } from '../../../../src/domain/draft/outcome/statedResult.ts';
import { official } from '../../rating/official.ts';
import { anyDraft, emptyDraft, NOW } from '../arbitraries.ts';
import { mutated } from '../read/mutations.ts';
import { runs } from '../../../full.ts';

const validate = new Ajv2020({ allErrors: true }).compile(exchangeSchema);
const A = 'dieu-4.khoan-1.diem-a';
const whole: Draft = { ...emptyDraft(), entries: { [A]: { answer: 'assured' } } };
const source: ExportSource = {
  regulation: { slug: '212-qd-ubnd-2021', title: 'Quy định', number: '212/QĐ-UBND', date: '2021-01-25' },
  answers: { assured: 'bảo đảm' },
  quote: (id) => `Nguyên văn của ${id}`,
  result: (draft) => stateResult(official, 't1', draft),
};

test('every export is valid against the published schema', () => {
  fc.assert(
    fc.property(fc.array(anyDraft, { minLength: 1, maxLength: 3 }), (drafts) => {
      validate(JSON.parse(exportDrafts(drafts, source, NOW)));
      expect(validate.errors ?? []).toEqual([]);
    }),
    runs(100, 50),
  );
});

test('files valid against the schema are read without loss', () => {
  let passed = 0;
  const files = fc
    .array(anyDraft, { minLength: 1, maxLength: 2 })
    .map((drafts): unknown => JSON.parse(exportDrafts(drafts, source, NOW)));
  fc.assert(
    fc.property(mutated(files), (data) => {
      const text = JSON.stringify(data) ?? '';
      // The reader rejects names on Object.prototype, which a pattern cannot express.
      if (text === '' || /"(__proto__|constructor|toString)"/.test(text) || !validate(JSON.parse(text))) return;
      passed += 1;
      expect(readImport(text).problems).toEqual([]);
    }),
    runs(1_500, 600),
  );
  expect(passed).toBeGreaterThan(20);
});

test.each<readonly [string, object]>([
  ['an unknown answer', { entries: { [A]: { answer: 'Rất tốt' } } }],
  ['a shortfall without its answer', { entries: { [A]: { answer: 'assured', shortfalls: ['late'] } } }],
  ['last year’s answer beside one', { entries: { [A]: { answer: 'assured', carried: 'assured' } } }],
  ['a reason for another answer', { entries: { [A]: { answer: 'assured', reason: 'x' } } }],
  ['a mark “nhận chung” on another answer', { entries: { [A]: { answer: 'notDone', unconfirmed: true } } }],
  ['a place that is none', { entries: { 'Điều 4': { answer: 'assured' } } }],
  ['a year out of range', { year: 1999 }],
  ['a part that is not its', { more: 1 }],
  ['a mark “nhận chung” without an answer', { entries: { [A]: { unconfirmed: true } } }],
  ['a mark “nhận chung” that is false', { entries: { [A]: { answer: 'assured', unconfirmed: false } } }],
  ['shortfalls without an answer', { entries: { [A]: { shortfalls: ['late'] } } }],
  ['a shortfall twice', { entries: { [A]: { answer: 'notDone', shortfalls: ['late', 'late'] } } }],
  ['evidence that is no list', { entries: { [A]: { evidence: {} } } }],
  ['evidence without text', { entries: { [A]: { evidence: [{ id: 'e1' }] } } }],
  ['an entry that is no object', { entries: { [A]: [] } }],
  ['a note that is no text', { entries: { [A]: { note: 5 } } }],
  ['a year in words', { year: '2026' }],
  ['a version of a later site', { version: DRAFT_VERSION + 1 }],
  ['a figure that is a number', { figures: { parIndex: 87.5 } }],
  ['an empty figure', { figures: { parIndex: '' } }],
  ['a figure of no items', { figures: { fieldIndexes: {} } }],
  ['an item of a figure that is no id', { figures: { fieldIndexes: { 'thể chế': '70' } } }],
  ['a figure of no fact', { figures: { 'chỉ số': '70' } }],
  ['an outcome that is no id', { lastSeen: { rulesVersion: 'r1', possible: { ladder: ['rất tốt'] } } }],
  ['a reading that is no id', { lastSeen: { rulesVersion: 'r1', possible: { 'cách 1': ['tot'] } } }],
])('the schema rejects %s', (_, change) => {
  const file = JSON.parse(exportDrafts([whole], source, NOW)) as { drafts: { draft: object }[] };
  const [item] = file.drafts;
  if (item !== undefined) item.draft = { ...item.draft, ...change };
  expect(validate(file)).toBe(false);
});

test.each<readonly [string, object]>([
  [
    'figures of every kind',
    { figures: { parIndex: '87.5', 'flags.discipline': true, fieldIndexes: { 'the-che': '70' } } },
  ],
  ['no year', { year: null }],
  ['the outcomes last seen', { lastSeen: { rulesVersion: 'r1', possible: { ladder: ['tot', 'gap'] } } }],
  ['last year’s answer without one', { entries: { [A]: { carried: 'assured' } } }],
])('the schema accepts %s', (_, change) => {
  const file = JSON.parse(exportDrafts([{ ...whole, ...change }], source, NOW)) as unknown;
  validate(file);
  expect(validate.errors ?? []).toEqual([]);
});

test.each<readonly [string, object]>([
  ['a file of no drafts', { drafts: [] }],
  ['drafts that are no list', { drafts: {} }],
  ['another format', { format: 'x' }],
  ['a later version', { version: 2 }],
  ['no regulation', { regulation: undefined }],
  ['a date in words', { regulation: { ...source.regulation, date: '25/01/2021' } }],
  ['an answer without its meaning', { answers: { assured: 1 } }],
  ['the meaning of an answer that is none', { answers: { 'Bảo đảm': 'x' } }],
  ['a time that is none', { exportedAt: 'hôm nay' }],
])('the schema rejects %s', (_, change) => {
  const file = JSON.parse(exportDrafts([whole], source, NOW)) as object;
  expect(validate(JSON.parse(JSON.stringify({ ...file, ...change })))).toBe(false);
});

test.each<readonly [string, object]>([
  ['a clause of no provision', { clauses: [{ id: 'Điều 4', place: '', quote: '' }] }],
  ['clauses that are no list', { clauses: {} }],
  ['a result that is a text', { result: 'tot' }],
  ['a result without versions', { result: { readings: [] } }],
])('the schema rejects %s beside a draft', (_, change) => {
  const file = JSON.parse(exportDrafts([whole], source, NOW)) as { drafts: object[] };
  file.drafts = file.drafts.map((item) => ({ ...item, ...change }));
  expect(validate(file)).toBe(false);
});

test('the schema accepts a draft without a result, and old files without the meaning of answers', () => {
  const file = JSON.parse(exportDrafts([whole], { ...source, result: () => null }, NOW)) as Record<string, unknown>;
  delete file['answers'];
  validate(file);
  expect(validate.errors ?? []).toEqual([]);
});

test('the schema names its version and explains every part in words', () => {
  expect(exchangeSchema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(exchangeSchema.title).toBe('Tệp bản tự kiểm tra');
  const unexplained: string[] = [];
  const described = (node: unknown, path: string, isPart: boolean): void => {
    if (typeof node !== 'object' || node === null) return;
    const { description, properties } = node as { description?: unknown; properties?: object };
    if (isPart && !/^\p{L}.{1,}$/u.test(String(description ?? ''))) unexplained.push(path);
    for (const [key, child] of Object.entries(properties ?? {})) described(child, `${path}.${key}`, true);
    for (const key of ['items', 'additionalProperties'] as const)
      described((node as Record<string, unknown>)[key], `${path}[]`, false);
    for (const one of (node as { anyOf?: readonly unknown[] }).anyOf ?? []) described(one, path, false);
  };
  described(exchangeSchema, '', true);
  expect(unexplained).toEqual([
    // Their names and neighbours explain them.
    '.format',
    '.regulation',
    '.drafts',
    '.drafts[].draft',
    '.drafts[].draft.lastSeen.possible',
    '.drafts[].clauses',
    '.drafts[].result.readings',
  ]);
});
