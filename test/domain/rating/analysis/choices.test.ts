/** What a case can become: each choice with its options and what they cost. */
import { describe, expect, test } from 'vitest';
import { choicesOf, isChange, type Choice } from '../../../../src/domain/rating/analysis/choices.ts';
import type { Improvements } from '../../../../src/domain/rating/conditionTest.ts';
import { compiledFor } from '../../../../src/domain/rating/engine/compile.ts';
import { readFigure } from '../../../../src/domain/rating/engine/figures.ts';
import { tallyOf } from '../../../../src/domain/rating/engine/tally.ts';
import type { Fact } from '../../../../src/domain/rating/fact.ts';
import type { Facts, RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { group, number, numberFact, rules, share, yes, yesNoFact } from '../smallRules.ts';

const DUTIES = ['dieu-2', 'dieu-3', 'dieu-4'];

function choices(
  ruleset: RuleSet,
  given: object,
  improvements: readonly Improvements[] = [],
  fixedToo = false,
): readonly Choice[] {
  const facts = { role: 'mot', ...given } as Facts;
  const compiled = compiledFor(ruleset, 'mot');
  const known = compiled.figures.map((figure) => readFigure(figure, facts));
  return choicesOf(compiled, known, tallyOf(compiled.duties, facts.answers).byDuty, improvements, fixedToo);
}
/** Options as what they are, what they cost and what they make of the tests. */
const optionsOf = ({ options }: Choice) =>
  options.map(({ at, cost, cells }) => [at, cost, cells.map((cell) => cell.join('')).join('|')]);
const ofFact = (all: readonly Choice[], fact: string): Choice => all.find(({ figure }) => figure?.fact.id === fact)!;

describe('a yes/no fact', () => {
  const ruleset = rules(
    { doc: { tot: group('any', [yes('a'), yes('a', false), yes('ky')]) } },
    { facts: [{ ...yesNoFact('ky'), fixed: true } as Fact] },
  );

  test('can stay or change; changes to yes and to no are separate kinds of effort', () => {
    expect(optionsOf(ofFact(choices(ruleset, { a: true }), 'a'))).toEqual([
      [[1], [0, 0], '12'],
      [[0], [0, 1], '21'],
    ]);
    expect(optionsOf(ofFact(choices(ruleset, { a: false }), 'a'))).toEqual([
      [[0], [0, 0], '21'],
      [[1], [1, 0], '12'],
    ]);
  });

  test('that is unknown can stay unknown or become either answer', () => {
    expect(optionsOf(ofFact(choices(ruleset, {}), 'a'))).toEqual([
      [[], [0, 0], '12|21'],
      [[1], [1, 0], '12'],
      [[0], [0, 1], '21'],
    ]);
  });

  test('that no effort can change (fixed) keeps its value, unless changes of such facts are requested', () => {
    expect(optionsOf(ofFact(choices(ruleset, { ky: true }), 'ky'))).toEqual([[[1], [0, 0], '1']]);
    expect(optionsOf(ofFact(choices(ruleset, { ky: true }, [], true), 'ky'))).toHaveLength(2);
    expect(optionsOf(ofFact(choices(ruleset, {}), 'ky'))).toHaveLength(3);
  });
});

describe('a number fact', () => {
  const ruleset = (over = {}) =>
    rules(
      { doc: { tot: number('n', { from: 50, below: 80 }), kha: number('m', { from: 20 }) } },
      { facts: [numberFact('n', over), numberFact('m')] },
    );

  test('can only rise, costs the number of intervals risen, and skips intervals with the same test results', () => {
    expect(optionsOf(ofFact(choices(ruleset(), { n: 10 }), 'n'))).toEqual([
      [[0], [0], '2'],
      [[1], [1], '1'],
    ]);
    expect(optionsOf(ofFact(choices(ruleset(), { n: 60 }), 'n'))).toEqual([
      [[1], [0], '1'],
      [[2], [1], '2'],
    ]);
    expect(optionsOf(ofFact(choices(ruleset(), { n: 90 }), 'n'))).toEqual([[[2], [0], '2']]);
  });

  test('that is unknown counts as the worst value', () => {
    expect(optionsOf(ofFact(choices(ruleset(), {}), 'n'))).toHaveLength(2);
    expect(ofFact(choices(ruleset(), {}), 'n').intervals.map(({ bounds }) => bounds)).toEqual([
      { below: 50 },
      { from: 50, below: 80 },
      { from: 80 },
    ]);
  });

  test('falls if lower is better', () => {
    const lower = ruleset({ better: 'lower' });
    expect(optionsOf(ofFact(choices(lower, { n: 60 }), 'n'))).toEqual([
      [[1], [0], '1'],
      [[2], [1], '2'],
    ]);
    expect(ofFact(choices(lower, {}), 'n').intervals[0]?.bounds).toEqual({ from: 80 });
  });
});

describe('the duties', () => {
  const ruleset = rules(
    { doc: { tot: group('all', [share(['notDone'], { atMost: 0 }), share(['assured'], { from: 60 })]) } },
    { duties: DUTIES },
  );
  const answers = (...all: readonly (string | null)[]) => ({
    answers: Object.fromEntries(DUTIES.map((duty, at) => [duty, all[at]])),
  });
  const ofDuties = (given: object) => optionsOf(choices(ruleset, given)[0]!);

  test('are finished or become assured, with the fewest duties for each set of test results', () => {
    // First how many are finished, then how many become assured.
    expect(ofDuties(answers('assured', 'deficient', 'notDone'))).toEqual([
      [[0, 0], [0, 0], '22'],
      [[1, 0], [1, 0], '12'],
      [[0, 1], [0, 1], '21'],
      [[1, 1], [1, 1], '11'],
    ]);
    expect(ofDuties(answers('assured', 'assured', 'notDone'))).toEqual([
      [[0, 0], [0, 0], '21'],
      [[1, 0], [1, 0], '11'],
    ]);
    expect(ofDuties(answers('assured', 'assured', 'assured'))).toEqual([[[0, 0], [0, 0], '11']]);
  });

  test('count as not done while unanswered, and are left out if they do not apply', () => {
    expect(ofDuties(answers('assured', null, 'notApplicable'))).toEqual(
      ofDuties(answers('assured', 'notDone', 'notApplicable')),
    );
    expect(ofDuties(answers('assured', null, 'notApplicable'))).toEqual([
      [[0, 0], [0, 0], '22'],
      [[1, 0], [1, 0], '12'],
      [[1, 1], [1, 1], '11'],
    ]);
    expect(ofDuties(answers('notApplicable', 'notApplicable', 'notApplicable'))).toEqual([[[0, 0], [0, 0], '44']]);
  });
});

describe('facts tied together by a relation', () => {
  const dimension = (count: number) => ({
    slots: [],
    pieces: Array.from({ length: count }, (_, piece) => ({ truths: [piece] })),
    spanned: () => null,
  });
  const joint: Improvements = {
    dimensions: [dimension(3), dimension(2)],
    combinations: [
      [2, 1],
      [1, 1],
      [0, 0],
      [1, 0],
    ],
    exact: true,
    now: [1, 0],
    open: [],
    fixed: [],
  };
  const ruleset = rules({ doc: { tot: yes('a') } });
  const tied = (of: Improvements) =>
    optionsOf(choices(ruleset, { a: true }, [of]).find((choice) => choice.joint === of)!);

  test('cost each step up or down in each dimension; the cheapest combination comes first', () => {
    expect(tied(joint)).toEqual([
      [[1, 0], [0, 0, 0, 0], '10'],
      [[1, 1], [0, 0, 1, 0], '11'],
      [[0, 0], [0, 1, 0, 0], '00'],
      [[2, 1], [1, 0, 1, 0], '21'],
    ]);
  });

  test('are counted from the lowest piece if they have no value now', () => {
    expect(tied({ ...joint, now: null })[0]).toEqual([[0, 0], [0, 0, 0, 0], '00']);
  });
});

test('choices with the fewest options come first, and state whether an option changes anything', () => {
  const ruleset = rules({
    doc: {
      tot: group('all', [number('n', { from: 20 }), number('n', { from: 50 }), number('n', { from: 80 }), yes('a')]),
    },
  });
  const all = choices(ruleset, { n: 0, a: true });
  expect(all.map(({ figure, options }) => [figure?.fact.id ?? 'duties', options.length])).toEqual([
    ['duties', 1],
    ['a', 2],
    ['n', 4],
  ]);
  expect(all[1]?.options.map(isChange)).toEqual([false, true]);
  expect(all[2]?.options.map(isChange)).toEqual([false, true, true, true]);
});
