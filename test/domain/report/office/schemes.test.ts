/** The office's report of schemes with their own answers, points, choices, items, relations and group rules. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../../../src/domain/rating/engine/joint/computed.ts';
import '../../../../src/domain/rating/engine/joint/install.ts';
import '../../../../src/domain/rating/wording/measurePhrases.ts';
import type { Draft, FigureValue } from '../../../../src/domain/draft/draft.ts';
import { newDraft } from '../../../../src/domain/draft/edit/newDraft.ts';
import { answersOf } from '../../../../src/domain/rating/answers.ts';
import { itemsFor } from '../../../../src/domain/rating/entered.ts';
import type { LevelId, OutcomeId, RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { groupChecks } from '../../../../src/domain/report/office/groupChecks.ts';
import { officeReport } from '../../../../src/domain/report/office/officeReport.ts';
import { shiftedRow, thresholdMoves } from '../../../../src/domain/report/office/thresholdMoves.ts';
import { unitDetail } from '../../../../src/domain/report/office/unitDetail.ts';
import { yearChanges } from '../../../../src/domain/report/office/yearChanges.ts';
import { ONE_YEAR, outcomeOf } from '../../../../src/domain/report/summaryList.ts';
import { unitKey } from '../../../../src/domain/report/unitName.ts';
import { summaryRow, type SummaryRow } from '../../../../src/domain/report/summaryRow.ts';
import { scheme, SCHEMES } from '../../rating/scheme.ts';
import { runs } from '../../../full.ts';

const NOW = '2026-11-03T07:05:00.000Z';
const HOSTILE = ['\u202eUBND\u0000 xã', 'A'.repeat(2_000), '', ' ', '<img src=x>', '=1+1', 'x\u2028y'];

function rowOf(ruleset: RuleSet, draft: Draft, key: string): SummaryRow {
  const row = summaryRow({ ruleset, textVersion: 't' }, { key, file: `${key}.json` }, draft, null, NOW);
  if (row === null) throw new Error('role');
  return row;
}

/** Any draft of a scheme: every answer, points and figures in and out of range. */
function anyDraft(ruleset: RuleSet): fc.Arbitrary<Draft> {
  const answers = fc.option(fc.constantFrom(...answersOf(ruleset).map(({ id }) => id), 'la'), { nil: undefined });
  const number = fc.oneof(
    fc.integer({ min: -1, max: 12 }).map(String),
    fc.constantFrom('2.5', '9.1', '20', '100', 'x'),
  );
  const choice = fc.constantFrom('tot', 'kha', 'dat', 'chua-dat', 'du', 'true', 'false');
  return fc
    .record({
      role: fc.constantFrom(...ruleset.roles),
      unit: fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom('An', 'Bình', 'Chi', 'Dung')),
      year: fc.constantFrom(2025, 2026, null),
      seed: fc.array(fc.tuple(answers, number, choice, fc.boolean()), { minLength: 60, maxLength: 60 }),
    })
    .map(({ role, unit, year, seed }) => {
      let at = 0;
      const next = () => seed[at++ % seed.length]!;
      const entries = Object.fromEntries(
        role.duties.map((id) => {
          const [answer] = next();
          return [id, answer === undefined ? {} : { answer, note: HOSTILE[at % HOSTILE.length]! }];
        }),
      );
      const figures = Object.fromEntries(
        ruleset.facts.map((fact): readonly [string, FigureValue] => {
          const one = () => {
            const [, value, chosen] = next();
            return fact.kind === 'yesNo' || fact.kind === 'choice' || fact.kind === 'level' ? chosen : value;
          };
          const items = itemsFor(fact, role);
          if (items !== null) return [fact.id, Object.fromEntries(items.map(({ id }) => [id, one()]))];
          return [fact.id, fact.kind === 'yesNo' ? next()[3] : one()];
        }),
      );
      const start = { id: 'd', regulation: ruleset.regulation, textVersion: 't', rulesVersion: ruleset.version };
      return { ...newDraft({ ...start, role: role.id, unit }, NOW), unit, year, entries, figures };
    });
}

for (const name of SCHEMES) {
  test(`${name}: any self-checks make a report whose numbers fit together`, () => {
    const ruleset = scheme(name);
    const source = { title: '', basis: '', validity: '', checked: '' };
    fc.assert(
      fc.property(fc.array(anyDraft(ruleset), { maxLength: 5 }), (drafts) => {
        const rows = drafts.map((draft, at) => rowOf(ruleset, { ...draft, id: `d${at}` }, `k${at}`));
        const report = officeReport(ruleset, rows, ONE_YEAR, ['An', 'Vinh']);
        expect(report.rows.length + report.older + report.otherYears).toBe(rows.length);
        expect(report.counts.reduce((sum, { count }) => sum + count, 0)).toBe(report.rows.length);
        for (const { of, short, leftOut, unanswered, byAnswer } of report.duties) {
          const given = Object.values(byAnswer).reduce((sum, count) => sum + count, 0);
          expect(given + unanswered).toBe(of + leftOut);
          expect(short).toBeLessThanOrEqual(of);
        }
        for (const { of, known, goodness } of report.items) {
          expect(known).toBeLessThanOrEqual(of);
          expect(goodness).toBeGreaterThanOrEqual(0);
          expect(goodness).toBeLessThanOrEqual(1);
        }
        for (const { moves } of thresholdMoves(report.rows.slice(0, 1).flatMap((row) => shiftedRow(ruleset, row, 0))))
          for (const { from, to } of moves) expect(from).not.toBe(to);
        for (const row of report.rows) unitDetail({ ruleset, checklist: [], textVersion: 't', source }, row);
        // Units without a name are never the same.
        const named = report.units.filter(({ unit }) => unitKey(unit) !== '');
        for (const { kind } of yearChanges(ruleset, named, named, {}, 0)) expect(kind).toBe('stayed');
        groupChecks(ruleset, report.rows, {
          possibleOf: (row) => row.outcomes[0] ?? [],
          unitLevelOf: () => null,
        });
      }),
      { ...runs(10, 1), endOnFailure: true },
    );
  });
}

const people = scheme('nhan-vien');

/** A row that has an outcome as it is, for rules across people. */
function person(key: string, roleId: string): SummaryRow {
  const start = { id: key, regulation: people.regulation, textVersion: 't', rulesVersion: people.version, unit: key };
  return rowOf(people, newDraft({ ...start, role: roleId }, NOW), key);
}

function checked(outcomes: Readonly<Record<string, readonly OutcomeId[]>>, unitLevels: ReadonlyMap<string, LevelId>) {
  const rows = Object.keys(outcomes).map((key) => person(key, key.startsWith('quan') ? 'nguoi-quan-ly' : 'nhan-vien'));
  return groupChecks(people, rows, {
    possibleOf: ({ key }) => outcomes[key] ?? [],
    unitLevelOf: ({ key }) => unitLevels.get(key) ?? null,
  });
}

test('a cap has, in each reading, how many it allows, by how many it is exceeded, and who is concerned', () => {
  const [cap] = checked(
    {
      a: ['xuat-sac'],
      b: ['xuat-sac'],
      c: ['tot'],
      d: ['tot'],
      e: ['tot'],
      f: ['tot'],
      g: ['tot'],
      h: ['dat-yeu-cau'],
    },
    new Map(),
  );
  if (cap === undefined || !('caps' in cap)) throw new Error('no cap');
  expect(cap.caps).toMatchObject([
    // A fifth of five, and a quarter of five.
    {
      reading: 0,
      whole: { low: 5, high: 5 },
      allowed: { low: 1, high: 1 },
      over: { low: 1, high: 1 },
      state: 'broken',
      unless: { state: 'broken', allowed: { low: 1, high: 1 } },
    },
    {
      reading: 1,
      whole: { low: 7, high: 7 },
      allowed: { low: 1, high: 1 },
      over: { low: 1, high: 1 },
      state: 'broken',
    },
  ]);
  expect(cap.caps[0]?.inside.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(cap.caps[0]?.open).toEqual([]);
});

test('a cap is open while somebody’s level is, and nobody is left out because facts contradict each other', () => {
  const [cap] = checked({ a: ['xuat-sac'], b: ['xuat-sac', 'tot'], c: ['tot'], d: [] }, new Map());
  if (cap === undefined || !('caps' in cap)) throw new Error('no cap');
  expect(cap.caps[1]).toMatchObject({ counted: { low: 1, high: 3 }, whole: { low: 3, high: 4 }, state: 'broken' });
  expect(cap.caps[1]?.open.map(({ key }) => key)).toEqual(['b', 'd']);
  expect(cap.caps[1]?.over).toEqual({ low: 1, high: 3 });
});

test('a head is compared with the level of the unit that the office enters', () => {
  const outcomes: Readonly<Record<string, readonly OutcomeId[]>> = { quan1: ['tot'], quan2: ['tot'], quan3: ['tot'] };
  const [, heads] = checked(
    { ...outcomes, a: ['tot'] },
    new Map([
      ['quan1', 'tot'],
      ['quan2', 'dat-yeu-cau'],
    ]),
  );
  if (heads === undefined || !('heads' in heads)) throw new Error('no heads');
  expect(heads.heads.map(({ row, state, atMargin }) => [row.key, state, atMargin])).toEqual([
    ['quan1', 'met', true],
    ['quan2', 'broken', false],
    ['quan3', 'open', false],
  ]);
});

test('points of duties, marks and choices are listed by item, the weakest first', () => {
  const ruleset = scheme('hoc-sinh');
  const role = ruleset.roles[0]!;
  const start = { regulation: ruleset.regulation, textVersion: 't', rulesVersion: ruleset.version, role: role.id };
  const student = (id: string, toan: string, van: string, theDuc: string) =>
    rowOf(
      ruleset,
      {
        ...newDraft({ ...start, id, unit: id }, NOW),
        figures: { diem: { toan, van }, nhanXet: { 'the-duc': theDuc } },
      },
      id,
    );
  const rows = [student('a', '8', '5', 'dat'), student('b', '6.5', '9.1', 'chua-dat'), student('c', '9', 'x', 'dat')];
  const { items } = officeReport(ruleset, rows, ONE_YEAR);
  expect(items.find(({ item }) => item === 'toan')).toMatchObject({
    of: 3,
    known: 3,
    numbers: { mean: 7.83, least: 6.5, most: 9 },
  });
  expect(items.find(({ item }) => item === 'van')).toMatchObject({ known: 2, numbers: { mean: 7.05, least: 5 } });
  expect(items.find(({ item }) => item === 'the-duc')?.options).toEqual([
    { name: 'Đạt', count: 2 },
    { name: 'Chưa đạt', count: 1 },
  ]);
  const goods = items.map(({ goodness }) => goodness);
  expect(goods).toEqual([...goods].sort((a, b) => a - b));
  expect(rows.map((row) => outcomeOf(row, 0))).toBeDefined();
});
