/** Ratings with very many unknown facts: as exact as with few, in every reading and from one case to the next. */
import { expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { group, rules, yes, yesNoNames } from '../smallRules.ts';

const names = yesNoNames(10);
const each = names.map((fact) => yes(fact));
const possible = (ruleset: RuleSet, facts: object) =>
  Object.values(rate(ruleset, { role: 'mot', ...facts }).readings).map((reading) => reading.possible.join(' '));

test('evaluating a reading leaves every fact open for the next reading', () => {
  const single = Object.fromEntries(
    each.map((one, at) => [`doc${at}`, { tot: group('any', [one, group('all', [yes('a'), yes('b')])]) }]),
  );
  for (const kind of ['all', 'any'] as const) {
    const ruleset = rules({ gop: { tot: group(kind, each) }, ...single });
    expect(possible(ruleset, {})).toEqual(Array.from({ length: 11 }, () => 'gap tot'));
    expect(possible(ruleset, { a: true, b: true })).toEqual(['gap tot', ...names.map(() => 'tot')]);
    expect(possible(ruleset, { a: true, b: false })).toEqual(Array.from({ length: 11 }, () => 'gap tot'));
  }
});

test('known facts count in each case separately', () => {
  const known = group('all', [yes('a'), yes('b')]);
  const ruleset = rules({
    mot: { tot: group('all', [...each, known]), kha: known },
    hai: { tot: group('any', [...each, known]), kha: known },
    ba: { tot: group('some', [...each, known], { from: 2 }), kha: group('some', [...each, known], { from: 1 }) },
  });
  const both = ['kha tot', 'tot', 'kha tot'];
  const one = ['gap', 'gap tot', 'gap kha tot'];
  expect(possible(ruleset, { a: true, b: true })).toEqual(both);
  expect(possible(ruleset, { a: true, b: false })).toEqual(one);
  expect(possible(ruleset, { a: true, b: true })).toEqual(both);
  expect(possible(ruleset, { a: false })).toEqual(one);
  expect(possible(ruleset, { a: true, b: true, f0: true })).toEqual(['kha tot', 'tot', 'tot']);
  expect(possible(ruleset, { a: false, f0: true, f1: true })).toEqual(['gap', 'tot', 'tot']);
  expect(possible(ruleset, {})).toEqual(['gap kha tot', 'gap tot', 'gap kha tot']);
});

test('groups of many facts are distinguished by their parts', () => {
  const many = yesNoNames(13).map((fact) => yes(fact));
  const [, one, two] = many;
  // The second and the third part together are not the thirteenth.
  const ruleset = rules({
    doc: { tot: group('all', [group('any', many), group('all', [one!, two!])]), kha: group('all', [many[12]!]) },
  });
  const none = Object.fromEntries(yesNoNames(13).map((fact) => [fact, false]));
  expect(possible(ruleset, { ...none, f12: true })).toEqual(['kha']);
  expect(possible(ruleset, { ...none, f1: true, f2: true })).toEqual(['tot']);
  expect(possible(ruleset, { ...none, f1: true })).toEqual(['gap']);
});
