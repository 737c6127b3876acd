/** The least changes of rule sets of a few conditions, each worked out by hand. */
import { describe, expect, test } from 'vitest';
import { leastChanges, type FigureChange, type Way } from '../../../../src/domain/rating/analysis/leastChange.ts';
import type { Bounds } from '../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../src/domain/rating/fact.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { group, number, numberFact, rules, share, yes, yesNoFact } from '../smallRules.ts';

function waysTo(ruleset: RuleSet, level: string, facts: object): readonly Way[] | undefined {
  return leastChanges(ruleset, { role: 'mot', ...facts }, 'doc').find((change) => change.level === level)?.ways;
}
const figure = (fact: string, now: number | null, to: Bounds, by: number | null): FigureChange => ({
  fact,
  now,
  to,
  by,
  items: [],
});
const way = (of: Partial<Way>): Way => ({ figures: [], yesNo: [], duties: null, ...of });

describe('a yes/no fact', () => {
  const ruleset = rules({ doc: { tot: group('all', [yes('a'), yes('b', false)]) } });

  test('has to change if it is known, and has a required value if it is not', () => {
    const change = (fact: string, now: boolean | null, to: boolean) => ({ fact, now, to });
    expect(waysTo(ruleset, 'tot', { a: false, b: false })).toEqual([way({ yesNo: [change('a', false, true)] })]);
    expect(waysTo(ruleset, 'tot', { a: true, b: true })).toEqual([way({ yesNo: [change('b', true, false)] })]);
    expect(waysTo(ruleset, 'tot', {})).toEqual([way({ yesNo: [change('a', null, true), change('b', null, false)] })]);
  });

  test('that is unknown is left out if the level is reached either way', () => {
    const either = rules({
      doc: {
        tot: group('all', [number('n', { from: 50 }), group('any', [yes('a'), yes('a', false)])]),
      },
    });
    expect(waysTo(either, 'tot', { n: 40 })).toEqual([way({ figures: [figure('n', 40, { from: 50 }, 10)] })]);
  });

  test('is never part of a way that includes another way', () => {
    const alternatives = rules({
      doc: { tot: group('any', [group('all', [yes('a'), yes('b')]), group('all', [yes('a'), yes('c')]), yes('d')]) },
    });
    const to = (...facts: readonly string[]) => way({ yesNo: facts.map((fact) => ({ fact, now: false, to: true })) });
    const none = { a: false, b: false, c: false, d: false };
    const found = waysTo(alternatives, 'tot', none);
    expect(found).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining([to('a', 'b'), to('a', 'c'), to('d')]));
    expect(waysTo(alternatives, 'tot', { ...none, b: true })).toEqual(expect.arrayContaining([to('a'), to('d')]));
    expect(waysTo(alternatives, 'tot', { ...none, b: true })).toHaveLength(2);
  });

  test('that cannot be changed (fixed) rules the level out', () => {
    const fixed: Fact = { ...yesNoFact('a'), fixed: true } as Fact;
    const closed = rules(
      { doc: { tot: group('all', [yes('a', false), number('n', { from: 50 })]) } },
      { facts: [fixed] },
    );
    const changes = (facts: object) => leastChanges(closed, { role: 'mot', ...facts }, 'doc');
    expect(changes({ a: true, n: 10 })).toEqual([
      { level: 'tot', ways: [], closedBy: [{ fact: 'a', clause: 'dieu-1' }] },
    ]);
    // While it is not known it may still turn out well.
    expect(changes({ n: 60 })).toEqual([
      { level: 'tot', ways: [way({ yesNo: [{ fact: 'a', now: null, to: false }] })], closedBy: [] },
    ]);
  });
});

describe('a number fact', () => {
  test('rises to the next interval that reaches the level, with the end that it must not pass', () => {
    const ruleset = rules({
      doc: { tot: number('n', { from: 80, atMost: 90 }), kha: number('n', { from: 50, below: 70 }) },
    });
    expect(waysTo(ruleset, 'kha', { n: 40 })).toEqual([
      way({ figures: [figure('n', 40, { from: 50, below: 70 }, 10)] }),
    ]);
    expect(waysTo(ruleset, 'tot', { n: 40 })).toEqual([
      way({ figures: [figure('n', 40, { from: 80, atMost: 90 }, 40)] }),
    ]);
    // It cannot fall.
    expect(waysTo(ruleset, 'tot', { n: 95 })).toEqual([]);
    expect(waysTo(ruleset, 'tot', {})).toEqual([way({ figures: [figure('n', null, { from: 80, atMost: 90 }, null)] })]);
  });

  test('is reported with the distance to a bound that has to be exceeded', () => {
    const ruleset = rules({ doc: { tot: number('n', { above: 80.1 }) } });
    expect(waysTo(ruleset, 'tot', { n: 79.9 })).toEqual([way({ figures: [figure('n', 79.9, { above: 80.1 }, 0.2)] })]);
  });

  test('falls if lower is better', () => {
    const facts = [numberFact('cham', { better: 'lower' })];
    const ruleset = rules(
      { doc: { tot: number('cham', { atMost: 10 }), kha: number('cham', { below: 30 }) } },
      { facts },
    );
    expect(waysTo(ruleset, 'tot', { cham: 40 })).toEqual([way({ figures: [figure('cham', 40, { atMost: 10 }, 30)] })]);
    expect(waysTo(ruleset, 'kha', { cham: 40 })).toEqual([way({ figures: [figure('cham', 40, { below: 30 }, 10)] })]);
    expect(waysTo(ruleset, 'kha', {})).toEqual([way({ figures: [figure('cham', null, { below: 30 }, null)] })]);
  });

  test('that is unknown is left out if any value will do', () => {
    const ruleset = rules({
      doc: { tot: number('n', { from: 50 }), kem: group('all', [number('m', { from: 30 }), yes('x')]) },
    });
    expect(waysTo(ruleset, 'tot', { n: 40 })).toEqual([way({ figures: [figure('n', 40, { from: 50 }, 10)] })]);
    expect(waysTo(ruleset, 'tot', { n: 40, m: 0, x: false })).toEqual([
      way({ figures: [figure('n', 40, { from: 50 }, 10)] }),
    ]);
  });

  test('is reported with the items that fall short, unknown ones too', () => {
    const lowest = { ...numberFact('linhVuc'), kind: 'lowestOf' } as Fact;
    const items = ['x', 'y', 'z', 't'].map((id) => ({ id, name: id.toUpperCase() }));
    const role = { id: 'mot', name: '', clause: 'dieu-1', groups: [], duties: [], items: { linhVuc: items } };
    const behind = (bounds: Bounds) => {
      const ruleset = rules({ doc: { tot: number('linhVuc', bounds) } }, { facts: [lowest], roles: [role] });
      const [found] = waysTo(ruleset, 'tot', { linhVuc: { x: 69, y: 70, z: 71 } }) ?? [];
      return found?.figures[0]?.items.map(({ item, now }) => [item.id, now]);
    };
    expect(behind({ from: 70 })).toEqual([
      ['x', 69],
      ['t', null],
    ]);
    expect(behind({ above: 70 })).toEqual([
      ['x', 69],
      ['y', 70],
      ['t', null],
    ]);
  });
});

describe('the duties', () => {
  const duties = ['dieu-2', 'dieu-3', 'dieu-4', 'dieu-5'];
  const answers = { 'dieu-2': 'notDone', 'dieu-3': 'deficient', 'dieu-4': 'assured' };
  const lists = { deficient: ['dieu-3'], notDone: ['dieu-2'], unanswered: ['dieu-5'] };

  test('are finished or become assured, as few of them as possible', () => {
    const ruleset = rules(
      {
        doc: {
          tot: share(['deficient', 'notDone'], { atMost: 0 }),
          kha: share(['notDone'], { atMost: 0 }),
          vua: share(['notDone'], { atMost: 25 }),
          dat: share(['assured'], { from: 50 }),
        },
      },
      { duties },
    );
    const found = (level: string) => waysTo(ruleset, level, { answers })?.map((one) => one.duties);
    expect(found('tot')).toEqual([{ assure: 3, finish: 2, ...lists }]);
    expect(found('kha')).toEqual([{ assure: 0, finish: 2, ...lists }]);
    expect(found('vua')).toEqual([{ assure: 0, finish: 1, ...lists }]);
    expect(found('dat')).toEqual([{ assure: 1, finish: 0, ...lists }]);
  });

  test('are left out if they do not apply', () => {
    const ruleset = rules(
      { doc: { tot: group('any', [share(['notDone'], { atMost: 0 }), yes('a')]) } },
      { duties: ['dieu-2'] },
    );
    expect(waysTo(ruleset, 'tot', { answers: { 'dieu-2': 'notApplicable' }, a: false })).toEqual([
      way({ yesNo: [{ fact: 'a', now: false, to: true }] }),
    ]);
  });
});
