import { expect, test } from 'vitest';
import { sampleOf } from '../../../../src/domain/rating/analysis/sample.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { group, number, rules, share } from '../smallRules.ts';

const ruleset = rules(
  {
    mot: {
      tot: number('n', { from: 80 }),
      kha: number('n', { from: 50 }),
      vua: number('n', { from: 30 }),
      kem: group('all', [number('n', { below: 10 }), share(['notDone'], { atMost: 100 })]),
    },
    hai: {
      tot: number('n', { from: 80 }),
      kha: number('n', { from: 60 }),
      vua: number('n', { from: 30 }),
      kem: number('n', { below: 10 }),
    },
  },
  { duties: ['dieu-2', 'dieu-3', 'dieu-4', 'dieu-5'] },
);
const rules4 = {
  ...ruleset,
  levels: ruleset.levels.map((level) => (level.id === 'kem' ? { ...level, failing: true as const } : level)),
};

/** A case with this number, and with these numbers of deficient and unanswered duties of four. */
function caseOf(n: number, deficient = 0, unanswered = 0): Facts {
  const answers = ['dieu-2', 'dieu-3', 'dieu-4', 'dieu-5'].flatMap((id, i) =>
    i < unanswered ? [] : [[id, i < unanswered + deficient ? 'deficient' : 'assured']],
  );
  return { role: 'mot', n, answers: Object.fromEntries(answers) };
}

test.each<[string, better: Facts, worse: Facts]>([
  ['that readings agree on, to one that they split over', caseOf(70, 1), caseOf(55, 1)],
  ['that readings agree on, even of the best level', caseOf(90), caseOf(55, 1)],
  ['in the middle, to one of the best level', caseOf(70), caseOf(90, 1)],
  ['with a duty that is not assured', caseOf(70, 1), caseOf(70)],
  ['with few duties that are not assured', caseOf(70, 1), caseOf(70, 3)],
  ['with some of them, to one with none', caseOf(70, 3), caseOf(70)],
  ['with every duty answered', caseOf(90), caseOf(70, 1, 1)],
])('the sample is a case %s', (_, better, worse) => {
  expect(sampleOf(rules4, [worse, better])).toBe(better);
  expect(sampleOf(rules4, [better, worse])).toBe(better);
});

test('the first of several equally good cases is the sample', () => {
  const [one, other] = [caseOf(70, 1), caseOf(75, 1)];
  expect(sampleOf(rules4, [one, other])).toBe(one);
  expect(sampleOf(rules4, [other, one])).toBe(other);
});

test('a case is not a sample if it has a failing level, no level or several', () => {
  expect(sampleOf(rules4, [caseOf(5), caseOf(20), { role: 'mot' }])).toBeNull();
  expect(sampleOf(rules4, [caseOf(5), caseOf(35)])).toEqual(caseOf(35));
});

test('a sample is found for a role without duties', () => {
  const bare = rules({ mot: { tot: number('n', { from: 80 }), kha: number('n', { from: 50 }) } });
  const [best, middle] = [
    { role: 'mot', n: 90 },
    { role: 'mot', n: 60 },
  ];
  expect(sampleOf(bare, [best, middle])).toBe(middle);
});
