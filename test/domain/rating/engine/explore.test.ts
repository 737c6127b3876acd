import { describe, expect, test } from 'vitest';
import { compiledFor } from '../../../../src/domain/rating/engine/compile.ts';
import type { CompiledGroup } from '../../../../src/domain/rating/engine/compiled.ts';
import {
  evaluate,
  explore,
  openVariable,
  outcomesNow,
  possibleOutcomes,
  possibleTruths,
  write,
  type OpenVariable,
} from '../../../../src/domain/rating/engine/explore.ts';
import { modulesOf } from '../../../../src/domain/rating/engine/modules.ts';
import { cellsFor, inOrder } from '../../../../src/domain/rating/engine/situation.ts';
import { FALSE, TRUE, UNDEFINED } from '../../../../src/domain/rating/engine/truth.ts';
import type { Condition } from '../../../../src/domain/rating/condition.ts';
import { group, rules, yes, yesNoNames } from '../smallRules.ts';

const cells = (...rows: readonly (readonly number[])[]) => rows.map((row) => Uint8Array.from(row));
const either = cells([TRUE], [FALSE]);

describe('an open variable', () => {
  test('writes every possible truth to its slots', () => {
    const values = Uint8Array.from([9, 9, 9]);
    const rows = cells([TRUE, FALSE], [TRUE, UNDEFINED]);
    expect(openVariable([2, 0], rows, values)).toEqual({
      slots: [2, 0],
      cells: rows,
      union: Uint8Array.from([TRUE, FALSE | UNDEFINED]),
    });
    expect([...values]).toEqual([FALSE | UNDEFINED, 9, TRUE]);
  });

  test('does not exist with a single row, whose truths are written at once', () => {
    const values = new Uint8Array(2);
    expect(openVariable([1], cells([TRUE]), values)).toBeNull();
    expect([...values]).toEqual([0, TRUE]);
    expect(openVariable([1], [], values)).toBeNull();
  });

  test('comes earlier the fewer rows it has', () => {
    const of = (count: number): OpenVariable => ({
      slots: [],
      cells: Array.from({ length: count }, () => new Uint8Array()),
      union: new Uint8Array(),
    });
    const all = [of(4), of(2), of(3)];
    expect(inOrder(all)).toEqual([all[1], all[2], all[0]]);
    expect(all[0]?.cells).toHaveLength(4);
    expect(inOrder(all.slice(0, 2))).toEqual([all[1], all[0]]);
    expect(inOrder([])).toEqual([]);
  });
});

test('equal rows are kept once', () => {
  const all = cellsFor(2);
  expect(all.add((i) => i + 1)).toBe(true);
  expect(all.add((i) => i + 1)).toBe(false);
  expect(all.add(() => 2)).toBe(true);
  expect(all.add(() => 2)).toBe(false);
  expect(all.all.map((row) => [...row])).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test('truths are written to their slots, and nothing else', () => {
  const values = Uint8Array.from([7, 7, 7]);
  write(values, [2, 1], [1, 2]);
  expect([...values]).toEqual([7, 2, 1]);
});

const made = (
  slot: number,
  parts: readonly number[],
  any = false,
  count: CompiledGroup['count'] = null,
): CompiledGroup => {
  const inside: CompiledGroup[] = [];
  const one = { slot, any, count, parts, inside };
  inside.push(one);
  return one;
};

test('groups are evaluated from their parts, in order', () => {
  const values = Uint8Array.from([TRUE, FALSE, TRUE | FALSE, 0, 0, 0, 0]);
  evaluate(values, [
    made(3, [0, 1], true),
    made(4, [0, 1]),
    made(5, [3, 2]),
    made(6, [0, 1, 2], false, { least: 1, most: 1 }),
  ]);
  expect([...values.slice(3)]).toEqual([TRUE, FALSE, TRUE | FALSE, TRUE | FALSE]);
  evaluate(values, [made(5, []), made(6, [], true)]);
  expect([...values.slice(5)]).toEqual([TRUE, FALSE]);
});

describe('exploring the open variables', () => {
  /** Counts how often the truths are read. */
  function explored(found: number, budget?: { left: number }) {
    const values = new Uint8Array(3);
    const open = [0, 1].map((slot) => openVariable([slot], either, values)!);
    const root = made(2, [0, 1]);
    const seen: number[] = [];
    const read = (): number => {
      seen.push(values[2]!);
      return values[2]!;
    };
    const all = explore(values, [root], open, read, found, budget);
    return { all, reads: seen.length, values: [...values.slice(0, 2)] };
  }

  test('finds every result and leaves the variables open', () => {
    expect(explored(0)).toMatchObject({ all: TRUE | FALSE, values: [TRUE | FALSE, TRUE | FALSE] });
  });

  test('stops once nothing new can be found', () => {
    // All that there is, at the first look.
    expect(explored(TRUE | FALSE)).toMatchObject({ all: TRUE | FALSE, reads: 1 });
    // Open; one true: open; both: true; other false; one false: certain and known.
    expect(explored(0).reads).toBe(5);
    expect(explored(FALSE).reads).toBeLessThanOrEqual(5);
  });

  test('gives up after a maximum number of steps', () => {
    const none = { left: 0 };
    expect(explored(0, none)).toMatchObject({ all: 0, reads: 0 });
    expect(none.left).toBeLessThan(0);
    const enough = { left: 5 };
    expect(explored(0, enough)).toMatchObject({ all: TRUE | FALSE });
    expect(enough.left).toBe(0);
    const few = { left: 2 };
    expect(explored(0, few).reads).toBe(2);
    expect(few.left).toBeLessThan(0);
  });
});

describe('outcomes', () => {
  const ruleset = rules({ doc: { tot: yes('a'), kha: yes('b') } }, { precedence: ['kha', 'tot'] });
  const compiled = compiledFor(ruleset, 'mot');
  const now = (a: number, b: number): number => {
    compiled.values.set([a, b]);
    return outcomesNow(compiled, compiled.readings[0]!);
  };
  const [tot, kha, gap, none] = [1, 2, 4, 8];

  test.each([
    [TRUE, TRUE, kha],
    [TRUE, FALSE, tot],
    [FALSE, FALSE, gap],
    [TRUE | FALSE, FALSE, tot + gap],
    [TRUE, TRUE | FALSE, tot + kha],
    [TRUE | FALSE, TRUE | FALSE, tot + kha + gap],
    [UNDEFINED, FALSE, none],
    [FALSE, UNDEFINED, none],
    [UNDEFINED, TRUE, kha],
    [FALSE | UNDEFINED, FALSE, gap + none],
    [TRUE, UNDEFINED, tot],
  ])('of two levels that are %i and %i are %i', (a, b, expected) => {
    expect(now(a, b)).toBe(expected);
  });
});

describe('with many open variables', () => {
  /** Rules on this many facts, all of them unknown. */
  function unknown(conditions: (facts: readonly Condition[]) => readonly [Condition, Condition], count: number) {
    const [tot, kha] = conditions(yesNoNames(count).map((fact) => yes(fact)));
    const compiled = compiledFor(rules({ doc: { tot, kha } }), 'mot');
    const open = compiled.figures.map(({ tests }) =>
      openVariable(
        tests.map(({ slot }) => slot),
        either.map(([truth]) => Uint8Array.from(tests, () => truth!)),
        compiled.values,
      )!,
    );
    return { compiled, reading: compiled.readings[0]!, open };
  }

  test.each([8, 9, 12])('the possible outcomes of %i facts in one group are exact', (count) => {
    // Never all of them and not one of them.
    const { compiled, reading, open } = unknown(
      (facts) => [group('all', [group('all', facts), group('none', facts)]), group('some', facts, { from: 2 })],
      count,
    );
    expect(possibleOutcomes(compiled, reading, open)).toBe(2 + 4);
    // The variables are as open as before.
    for (const { slots } of open) for (const slot of slots) expect(compiled.values[slot]).toBe(TRUE | FALSE);
  });

  test.each([8, 12])('the possible truths of a group of %i facts are exact', (count) => {
    const { compiled, open } = unknown(
      (facts) => [
        group('all', [group('any', facts.slice(0, -1)), group('none', facts.slice(0, -1))]),
        group('any', facts),
      ],
      count,
    );
    const truthOf = (id: string): number => {
      const at = compiled.conditions.find(({ group: own, condition }) => own !== null && condition.id.startsWith(id))!;
      return possibleTruths(compiled, at.group!, open);
    };
    expect(truthOf('all(')).toBe(FALSE);
    expect(truthOf('any(')).toBe(TRUE | FALSE);
    expect(truthOf('none(')).toBe(TRUE | FALSE);
  });
});

describe('facts folded into modules', () => {
  const variables = (count: number) => Array.from({ length: count }, (_, slot) => ({ slots: [slot], cells: either }));
  const summary = (...given: Parameters<typeof modulesOf>) =>
    modulesOf(...given).map(({ members, group: own, parts, isWhole, rows }) => [
      members,
      own?.slot ?? null,
      parts,
      isWhole,
      rows.map(({ truth }) => truth).sort(),
    ]);
  const values = new Uint8Array(8).fill(TRUE | FALSE);

  test('are those in a single group', () => {
    const all = made(4, [0, 1]);
    const any = made(5, [2, 3], true);
    const root = made(6, [4, 5]);
    // Each group as a whole, and both as the whole around them.
    const nested = [all, any, { ...root, inside: [all, any, root] }];
    expect(summary(variables(4), nested, [6], values)).toEqual([[[0, 1, 2, 3], 6, [4, 5], true, [TRUE, FALSE]]]);
    expect(summary(variables(4), [all, any], [4, 5], values)).toEqual([
      [[0, 1], 4, [0, 1], true, [TRUE, FALSE]],
      [[2, 3], 5, [2, 3], true, [TRUE, FALSE]],
    ]);
  });

  test('leave out those that no group contains', () => {
    expect(summary(variables(3), [made(4, [0, 1])], [4], values)).toEqual([[[0, 1], 4, [0, 1], true, [TRUE, FALSE]]]);
  });

  test('stay separate if two groups contain them, or if they must be kept', () => {
    const two = [made(4, [0, 1, 2]), made(5, [2, 3], true)];
    expect(summary(variables(4), two, [4, 5], values)).toEqual([
      [[2], null, [2], false, [0, 0]],
      [[3], null, [3], false, [0, 0]],
      [[0, 1], 4, [0, 1], false, [TRUE, FALSE]],
    ]);
    expect(summary(variables(2), [made(4, [0, 1, 3])], [4], values, [3])).toEqual([
      [[0, 1], 4, [0, 1], false, [TRUE, FALSE]],
    ]);
    // Of a count only the whole can be taken.
    const counting = made(4, [0, 1, 3], false, { least: 1, most: 2 });
    expect(summary(variables(2), [counting], [4], values, [3])).toHaveLength(2);
  });

  test('stay separate from a neighbouring group that is also used elsewhere', () => {
    const inner = made(4, [0, 1]);
    const outer = made(5, [2, 3, 4]);
    const groups = [inner, { ...outer, inside: [inner, outer] }];
    expect(summary(variables(4), groups, [4, 5], values)).toEqual([
      [[0, 1], 4, [0, 1], true, [TRUE, FALSE]],
      [[2, 3], 5, [2, 3], false, [TRUE, FALSE]],
    ]);
    // Where nothing in that group is open, its truth counts.
    const settled = Uint8Array.from(values);
    settled[4] = TRUE;
    const known = [made(4, [6, 7]), { ...outer, inside: [made(4, [6, 7]), outer] }];
    expect(
      summary(
        variables(4)
          .slice(2)
          .map((one, at) => ({ ...one, slots: [at + 2] })),
        known,
        [4, 5],
        settled,
      ),
    ).toEqual([[[0, 1], 5, [2, 3], true, [TRUE, FALSE]]]);
  });

  test('take settled conditions of their group into account', () => {
    const count = (settled: number) => {
      const own = Uint8Array.from(values);
      own[3] = settled;
      const [module] = modulesOf(variables(2), [made(4, [0, 1, 3], false, { least: 3, most: 3 })], [4], own);
      return module?.rows.map(({ truth }) => truth).sort();
    };
    expect(count(TRUE)).toEqual([TRUE, FALSE]);
    expect(count(FALSE)).toEqual([FALSE]);
    expect(count(UNDEFINED)).toEqual([FALSE, UNDEFINED]);
    const all = (settled: number) => {
      const own = Uint8Array.from(values);
      own[3] = settled;
      return modulesOf(variables(2), [made(4, [0, 1, 3])], [4], own)[0]
        ?.rows.map(({ truth }) => truth)
        .sort();
    };
    expect(all(TRUE)).toEqual([TRUE, FALSE]);
    expect(all(UNDEFINED)).toEqual([FALSE, UNDEFINED]);
    expect(all(FALSE)).toEqual([FALSE]);
  });
});
