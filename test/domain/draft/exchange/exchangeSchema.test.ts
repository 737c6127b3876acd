import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
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
])('the schema rejects %s', (_, change) => {
  const file = JSON.parse(exportDrafts([whole], source, NOW)) as { drafts: { draft: object }[] };
  const [item] = file.drafts;
  if (item !== undefined) item.draft = { ...item.draft, ...change };
  expect(validate(file)).toBe(false);
});
