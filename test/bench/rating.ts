/** Rating speed in Node on this machine; figures for `npm run bench`. */
import { newDraft } from '../../src/domain/draft/edit/newDraft.ts';
import { editDraft } from '../../src/domain/draft/edit/edit.ts';
import { factsOfDraft } from '../../src/domain/draft/outcome/factsOf.ts';
import { survey } from '../../src/domain/rating/analysis/gaps.ts';
import { leastChanges } from '../../src/domain/rating/analysis/leastChange.ts';
import { mapsOf } from '../../src/domain/rating/analysis/map.ts';
import { overviewOf } from '../../src/domain/rating/analysis/overview.ts';
import { rate } from '../../src/domain/rating/engine/rate.ts';
import type { Answer, Facts, RuleSet } from '../../src/domain/rating/ruleset.ts';
import type { Condition } from '../../src/domain/rating/condition.ts';

/**
 * Runs per second of `run`: the middle of three measurements of about a second each, after a warm-up. The clock is read
 * about every millisecond, since reading it takes a hundredth of the quickest run.
 */
function perSecond(run: () => void): number {
  const times = (milliseconds: number, batch: number): number => {
    const started = performance.now();
    let count = 0;
    let passed = 0;
    while (passed < milliseconds) {
      for (let i = 0; i < batch; i += 1) run();
      count += batch;
      passed = performance.now() - started;
    }
    return (count * 1_000) / passed;
  };
  const batch = Math.max(1, Math.floor(times(300, 1) / 1_000));
  const rates = [1, 2, 3].map(() => times(1_000, batch));
  return rates.sort((a, b) => a - b)[1] ?? 0;
}

const many = (run: () => void): string => `${Math.round(perSecond(run)).toLocaleString('en')} a second`;
const each = (run: () => void): string => `${(1_000 / perSecond(run)).toFixed(3)} ms each`;

/**
 * Figures as table rows: a rating with all facts known and with none, one answer with everything derived from it, and
 * the analyses computed on demand.
 * @throws Error for a rule set without roles or interpretations.
 */
export function ratingFigures(ruleset: RuleSet): readonly (readonly [string, string])[] {
  const [role] = ruleset.roles;
  const [reading] = ruleset.readings;
  if (role === undefined || reading === undefined) throw new Error('the rule set has no role or no reading');
  const answers = Object.fromEntries(role.duties.map((id): [string, Answer] => [id, 'assured']));
  const known: Facts = {
    role: role.id,
    answers,
    parIndex: 87.5,
    taskCompletion: 100,
    flags: { ideology: false, corruption: false, discipline: false },
  };
  const unknown: Facts = { role: role.id };
  const fullest = ruleset.roles.reduce((most, one) => (one.duties.length > most.duties.length ? one : most), role);
  const draft = newDraft(
    {
      id: 'bench',
      regulation: ruleset.regulation,
      textVersion: '',
      rulesVersion: ruleset.version,
      role: role.id,
      acting: false,
      unit: '',
      year: null,
    },
    '2026-01-01T00:00:00.000Z',
  );
  const duties = role.duties;
  let at = 0;
  const answer = () => {
    at += 1;
    const edited = editDraft(
      draft,
      { type: 'setAnswer', id: duties[at % duties.length] ?? '', answer: at % 2 === 0 ? 'assured' : 'deficient' },
      '2026-01-01T00:00:00.000Z',
    );
    rate(ruleset, factsOfDraft(ruleset, edited));
  };
  const scored = scoredRules(ruleset, 100);
  let marked = 0;
  // A different score each time, because results are cached by the known values.
  const fresh = (): void => {
    marked += 1;
    const diem = {
      m0: 1,
      m4: (marked % 11) / 2,
      m9: (Math.floor(marked / 11) % 11) / 2,
      m14: (Math.floor(marked / 121) % 11) / 2,
    };
    rate(scored, { role: 'scored', diem });
  };
  const points = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`m${i}`, 1 + (i % 5)]));
  const scoredKnown = (): void => {
    marked += 1;
    rate(scored, { role: 'scored', diem: { ...points, [`m${marked % 100}`]: (marked % 3) / 2 } });
  };
  const yesNo = yesNoRules(ruleset, 22);
  return [
    ['everything known, all readings, explained', many(() => void rate(ruleset, known))],
    ['everything unknown, all readings, explained', each(() => void rate(ruleset, unknown))],
    ['everything unknown, a role with field indexes', each(() => void rate(ruleset, { role: fullest.id }))],
    ['100 scored items, everything known', many(scoredKnown)],
    ['100 scored items, everything unknown, asked again', each(() => void rate(scored, { role: 'scored' }))],
    ['100 scored items, 96 unknown, never asked before', each(fresh)],
    ['one answer: edit, facts, rating', each(answer)],
    ['least changes, everything unknown', each(() => void leastChanges(ruleset, unknown, reading.id))],
    ['every map of a reading', each(() => void mapsOf(ruleset, reading.id, fullest.id, 'deficient'))],
    ['gaps and overlaps of a reading (at build)', each(() => void survey(ruleset, fullest.id, reading.id))],
    ['gaps and overlaps with 22 yes/no facts (at build)', each(() => void survey(yesNo, 'yesNo', reading.id))],
    ['all of the page of rules (at build)', each(() => void overviewOf(ruleset))],
  ];
}

/**
 * Rules with one total of the given number of scored items and a count of those below half; levels at 90, 70 and 50 %
 * of the maximum.
 */
function scoredRules(ruleset: RuleSet, items: number): RuleSet {
  const { clause } = ruleset;
  const list = Array.from({ length: items }, (_, i) => ({ id: `m${i}`, name: `${i}`, max: 1 + (i % 5) }));
  const most = list.reduce((sum, { max }) => sum + max, 0);
  const shares = [90, 70, 50];
  const [reading] = ruleset.readings;
  const conditions = Object.fromEntries(
    shares.map((share, i) => [
      `muc-${i}`,
      {
        id: `muc-${i}`,
        clause,
        kind: 'all' as const,
        parts: [
          { id: `tong-${i}`, clause, kind: 'number' as const, fact: 'tong', bounds: { from: (most * share) / 100 } },
          {
            id: `nua-${i}`,
            clause,
            kind: 'count' as const,
            facts: ['diem'],
            each: { bounds: { below: 50 }, ofMax: true as const },
            as: 'count' as const,
            bounds: { atMost: i },
          },
        ],
      },
    ]),
  );
  return {
    ...ruleset,
    levels: shares.map((share, i) => ({ id: `muc-${i}`, name: `${share}`, short: `${share}`, clause })),
    precedence: shares.map((_, i) => `muc-${i}`),
    facts: [
      { id: 'diem', kind: 'lowestOf', name: 'Điểm', clause, min: 0, max: 5, step: 0.5, unit: '', items: list },
      { id: 'tong', kind: 'sumOf', name: 'Tổng', clause, unit: '', start: 0, terms: [{ fact: 'diem', times: 1 }] },
    ],
    groups: [],
    roles: [{ id: 'scored', name: '', clause, groups: [], duties: [], items: {} }],
    exceptions: [],
    readings: reading === undefined ? [] : [{ ...reading, changes: [], conditions }],
  };
}

/**
 * Rules with a number for the two better levels, and the given number of yes/no facts, any one of which gives the
 * worst.
 */
function yesNoRules(ruleset: RuleSet, count: number): RuleSet {
  const { clause } = ruleset;
  const [reading] = ruleset.readings;
  const base = { name: '', clause };
  const facts = Array.from({ length: count }, (_, i) => ({
    ...base,
    id: `f${i}`,
    kind: 'yesNo' as const,
    fixed: true,
  }));
  const from = (id: string, bound: number): Condition => ({
    id,
    clause,
    kind: 'number',
    fact: 'diem',
    bounds: { from: bound },
  });
  const parts = facts.map(({ id }) => ({ id: `is-${id}`, clause, kind: 'yesNo' as const, fact: id, is: true }));
  const levels = ['tot', 'kha', 'kem'];
  return {
    ...ruleset,
    levels: levels.map((id) => ({ id, name: id, short: id, clause })),
    precedence: ['kem', 'tot', 'kha'],
    facts: [{ ...base, id: 'diem', kind: 'number', min: 0, max: 100, unit: '' }, ...facts],
    groups: [],
    roles: [{ ...base, id: 'yesNo', groups: [], duties: [], items: {} }],
    exceptions: [],
    readings:
      reading === undefined
        ? []
        : [
            {
              ...reading,
              changes: [],
              conditions: {
                tot: from('tot', 90),
                kha: from('kha', 50),
                kem: { id: 'kem', clause, kind: 'any', parts },
              },
            },
          ],
  };
}
