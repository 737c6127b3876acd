/** Generated drafts and actions for property tests. Drafts come from the reducer, so each one can really occur. */
import fc from 'fast-check';
import type { DraftAction } from '../../../src/domain/draft/edit/action.ts';
import type { Draft } from '../../../src/domain/draft/draft.ts';
import { editDraft } from '../../../src/domain/draft/edit/edit.ts';
import { newDraft } from '../../../src/domain/draft/edit/newDraft.ts';

export const NOW = '2026-11-03T07:05:00.000Z';

export const DUTIES = [
  'dieu-4.khoan-1.diem-a',
  'dieu-4.khoan-1.diem-dd',
  'dieu-5.khoan-1',
  'dieu-6.khoan-2.diem-e',
  'dieu-9.khoan-3',
] as const;

const FACTS = ['parIndex', 'taskCompletion', 'flags.discipline', 'previousRating', 'fieldIndexes'] as const;

/** Text of all kinds: Vietnamese, decomposed, astral, lone surrogates, control characters, empty, very long. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '   ',
    'Đã nộp báo cáo quý III',
    'Đã',
    '\uD83D',
    '=SUM(A1)',
    '<script>alert(1)</script>',
    '__proto__',
    '😀'.repeat(3_000),
    'x'.repeat(4_001),
  ),
  fc.string({ unit: fc.constantFrom('a', 'ế', '\uD83D', '\uDE00', '\n', '"', '\\'), maxLength: 600 }),
);

const duty = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom<string>(...DUTIES) },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', '', 'Điều 4') },
);
const SHORTFALLS = ['late', 'quality', 'effect', 'chua-deu'] as const;
/** The usual answers, and some of a scheme's own. */
const answer = fc.constantFrom('assured', 'deficient', 'notDone', 'notApplicable', 'dat', 'chua-dat');
const evidenceId = fc.constantFrom('e1', 'e2', 'e3', '', '__proto__');
const decimal = fc.constantFrom('87.5', '0', '100', '60', '');
const fact = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom<string>(...FACTS) },
  { weight: 1, arbitrary: fc.constantFrom('toString', '__proto__', '') },
);

/** Every action except `restore`, including invalid ones. */
export const anyAction: fc.Arbitrary<DraftAction> = fc.oneof(
  fc.record({ type: fc.constant('setAnswer' as const), id: duty, answer: fc.option(answer) }),
  fc.record({
    type: fc.constant('setShortfalls' as const),
    id: duty,
    shortfalls: fc.array(fc.constantFrom(...SHORTFALLS), { maxLength: 4 }),
  }),
  fc.record({ type: fc.constant('setReason' as const), id: duty, reason: anyText }),
  fc.record({ type: fc.constant('setNote' as const), id: duty, note: anyText }),
  fc.record({ type: fc.constant('setRemedy' as const), id: duty, remedy: anyText }),
  fc.record({
    type: fc.constantFrom('confirm' as const, 'dropUnconfirmed' as const),
    ids: fc.array(duty, { maxLength: 5 }),
  }),
  fc.record({ type: fc.constant('assumeRest' as const), ids: fc.array(duty, { maxLength: 5 }), answer }),
  fc.record({ type: fc.constant('countAsRest' as const), id: duty, answer }),
  fc.record({
    type: fc.constantFrom('addEvidence' as const, 'editEvidence' as const),
    id: duty,
    evidenceId,
    text: anyText,
  }),
  fc.record({ type: fc.constant('removeEvidence' as const), id: duty, evidenceId }),
  fc.record({ type: fc.constant('markRest' as const), ids: fc.array(duty, { maxLength: 5 }), answer }),
  fc.record({ type: fc.constant('confirmCarried' as const), ids: fc.array(duty, { maxLength: 5 }) }),
  fc.record({
    type: fc.constant('setFigure' as const),
    fact,
    value: fc.oneof(decimal, fc.boolean(), fc.constant(null), fc.constant('xuat-sac')),
  }),
  fc.record({
    type: fc.constant('setFigureItem' as const),
    fact,
    item: fc.constantFrom('the-che', 'doi-ngu', 'dieu-2.khoan-1', '__proto__'),
    value: fc.option(fc.oneof(decimal, fc.constantFrom('true', 'false', 'kha'))),
  }),
  fc.record({
    type: fc.constant('setAbout' as const),
    about: fc.record(
      {
        role: fc.constantFrom('truong-phong', 'chu-tich-ubnd-xa', '', '__proto__'),
        acting: fc.boolean(),
        unit: anyText,
        year: fc.option(fc.oneof(fc.integer({ min: 1990, max: 2110 }), fc.double())),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    type: fc.constant('seen' as const),
    textVersion: anyText,
    lastSeen: fc.record({
      rulesVersion: fc.constantFrom('r1', 'r2'),
      possible: fc.dictionary(
        fc.constantFrom('ladder', 'verbatim', '__proto__'),
        fc.array(fc.constantFrom('tot', 'gap', 'undefined', 'a b'), { maxLength: 3 }),
      ),
    }),
  }),
);

/** An id like those of `crypto.randomUUID`. */
const anyId = fc.uuid();

/** The result of a random sequence of actions. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record({ id: anyId, actions: fc.array(anyAction, { maxLength: 30 }) })
  .map(({ id, actions }) => actions.reduce((draft, action) => editDraft(draft, action, NOW), emptyDraft(id)));

/** A draft as created by the start page. */
export function emptyDraft(id = 'd1'): Draft {
  return newDraft(
    {
      id,
      regulation: '212-qd-ubnd-2021',
      textVersion: 't1',
      rulesVersion: 'r1',
      role: 'truong-phong',
      unit: 'Phòng Tư pháp',
      year: 2026,
    },
    NOW,
  );
}
