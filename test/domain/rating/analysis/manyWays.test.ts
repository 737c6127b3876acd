/** Least changes where there are too many ways to find all of them. */
import { expect, test } from 'vitest';
import { waySentences } from '../../../../src/domain/rating/wording/waySentences.ts';
import { leastChanges } from '../../../../src/domain/rating/analysis/leastChange.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { group, number, numberFact, rules, yes, yesNoNames } from '../smallRules.ts';

const names = yesNoNames(40);
const no: Facts = { role: 'mot', ...Object.fromEntries(names.map((name) => [name, false])) };

test('a search cut short says so; each way that it found reaches the level and has no superfluous part', () => {
  const ruleset = rules({
    doc: {
      tot: group(
        'some',
        names.map((name) => yes(name)),
        { from: 20 },
      ),
    },
  });
  const [change] = leastChanges(ruleset, no, 'doc');
  expect(change!.isPartial).toBe(true);
  expect(change!.ways.length).toBeGreaterThan(0);
  expect(change!.ways.length).toBeLessThanOrEqual(10);
  for (const { yesNo } of change!.ways) {
    const changed = (left: string | null): Facts => ({
      ...no,
      ...Object.fromEntries(yesNo.filter(({ fact }) => fact !== left).map(({ fact, to }) => [fact, to])),
    });
    expect(rate(ruleset, changed(null)).readings['doc']!.outcome).toBe('tot');
    for (const { fact } of yesNo) expect(rate(ruleset, changed(fact)).readings['doc']!.outcome).toBe('gap');
  }
  expect(new Set(change!.ways.map(({ yesNo }) => yesNo.map(({ fact }) => fact).join())).size).toBe(change!.ways.length);
});

test('all ways are found if there are few', () => {
  const ruleset = rules({
    doc: {
      tot: group(
        'some',
        names.slice(0, 5).map((name) => yes(name)),
        { from: 2 },
      ),
    },
  });
  const [change] = leastChanges(ruleset, no, 'doc');
  expect(change).not.toHaveProperty('isPartial');
  expect(change!.ways).toHaveLength(10);
});

test('unknown facts do not prevent the search', () => {
  const ruleset = rules({
    doc: {
      tot: group(
        'all',
        names.map((name) => yes(name, false)),
      ),
    },
  });
  const [change] = leastChanges(ruleset, { role: 'mot' }, 'doc');
  expect(change).not.toHaveProperty('isPartial');
  expect(change!.ways.map(({ yesNo }) => yesNo.length)).toEqual([40]);
});

test('an unknown sum with an upper limit is reported as having to stay low', () => {
  const facts = ['a', 'b'].map((id) => numberFact(id, { max: 10, unit: 'điểm' }));
  const sum = { id: 'tong', kind: 'sumOf', name: 'Tổng', clause: 'dieu-1', unit: 'điểm', start: 0 } as const;
  const terms = ['a', 'b'].map((fact) => ({ fact, times: 1 }));
  const ruleset = rules(
    { doc: { tot: group('all', [yes('x'), number('tong', { atMost: 4 })]) } },
    { facts: [...facts, { ...sum, terms }] },
  );
  const sentences = (known: object) =>
    leastChanges(ruleset, { role: 'mot', x: false, ...known }, 'doc').flatMap(({ ways }) =>
      ways.map((way) => waySentences(ruleset, way).flat().join(' | ')),
    );
  expect(sentences({})[0]).toMatch(/Tổng: không quá 4\sđiểm/);
  expect(sentences({ a: 1 })[0]).toMatch(/Tổng: không quá 4\sđiểm/);
  // Known, or low enough whatever it turns out to be.
  expect(sentences({ a: 1, b: 2 })[0]).not.toContain('Tổng');
});

test('with nothing known, the one way given holds whatever the other facts turn out to be', () => {
  const ruleset = rules({
    doc: {
      tot: group(
        'some',
        names.map((name) => yes(name)),
        { from: 20 },
      ),
    },
  });
  const [change] = leastChanges(ruleset, { role: 'mot' }, 'doc');
  expect(change!.isPartial).toBe(true);
  const [way] = change!.ways;
  expect(way!.yesNo).toHaveLength(20);
  for (const rest of [false, true]) {
    const others = Object.fromEntries(names.map((name) => [name, rest]));
    const turned = Object.fromEntries(way!.yesNo.map(({ fact, to }) => [fact, to]));
    expect(rate(ruleset, { role: 'mot', ...others, ...turned }).readings['doc']!.outcome).toBe('tot');
  }
});
