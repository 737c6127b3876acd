/** What a worked case gives, as rating takes it: common facts first, wide answers before narrow ones. */
import { describe, expect, test } from 'vitest';
import { factsOfCase } from '../../../../../src/domain/rating/rules/cases/caseFacts.ts';
import { casesFileSchema } from '../../../../../src/domain/rating/rules/schemas/casesSchema.ts';
import type { Facts } from '../../../../../src/domain/rating/ruleset.ts';
import { builtWith } from '../mistakes.ts';

const { rules } = builtWith({
  'facts.11': { id: 'co.a', kind: 'yesNo', name: 'A', clause: 'dieu-1', fixed: false },
  'facts.12': {
    id: 'co.b',
    kind: 'number',
    name: 'B',
    clause: 'dieu-1',
    min: 0,
    max: 9,
    unit: '',
    items: [
      { id: 'x', name: 'X' },
      { id: 'y', name: 'Y' },
    ],
  },
});
const A = 'dieu-3.khoan-1.diem-a';
const B = 'dieu-3.khoan-1.diem-b';
const ONE = 'dieu-2.khoan-1';
const TWO = 'dieu-2.khoan-2';
const KEPT = 'dieu-3.khoan-2';

/** The facts of one case; nothing is refused. */
function given(entry: object, common: object = {}): Facts | null {
  const file = casesFileSchema.parse({ common, cases: [{ name: 'A', outcome: 'tot', ...entry }] });
  return factsOfCase({ ...rules!, version: '' }, file, file.cases[0]!, ['cases', 0], (_, found) => {
    throw new Error(found);
  });
}
const answers = (entry: object, common?: object) => given({ role: 'mot', ...entry }, common)?.answers;
const facts = (entry: object, common?: object) => {
  const {
    role: _role,
    answers: _answers,
    ...rest
  } = given({ role: 'mot', facts: entry }, common === undefined ? {} : { facts: common })!;
  return rest;
};

describe('the role of a case', () => {
  test('is the case’s own, or the common one', () => {
    expect(given({ role: 'hai' }, { role: 'mot' })?.role).toBe('hai');
    expect(given({}, { role: 'mot' })?.role).toBe('mot');
  });

  test('need not be named where there is only one', () => {
    const file = casesFileSchema.parse({ cases: [{ name: 'A', outcome: 'tot' }] });
    const refuse = (_: unknown, found: string): never => {
      throw new Error(found);
    };
    expect(
      factsOfCase({ ...rules!, roles: rules!.roles.slice(0, 1), version: '' }, file, file.cases[0]!, [], refuse),
    ).toEqual({
      role: 'mot',
      answers: {},
    });
  });
});

describe('the answers of a case', () => {
  test('are one for every duty of the role', () => {
    expect(answers({ answers: 'deficient' })).toEqual({
      [ONE]: 'deficient',
      [TWO]: 'deficient',
      [A]: 'deficient',
      [B]: 'deficient',
      [KEPT]: 'deficient',
    });
    expect(given({ role: 'hai', answers: 'deficient' })?.answers).toEqual({ [ONE]: 'deficient', [TWO]: 'deficient' });
  });

  test('of a narrow scope override those of a wide one, in any order', () => {
    const wide = { all: 'assured', 'dieu-3': 'notDone', [A]: 'deficient' };
    const expected = { [ONE]: 'assured', [TWO]: 'assured', [A]: 'deficient', [B]: 'notDone', [KEPT]: 'notDone' };
    expect(answers({ answers: wide })).toEqual(expected);
    expect(answers({ answers: Object.fromEntries(Object.entries(wide).reverse()) })).toEqual(expected);
  });

  test('of null take back the common ones', () => {
    expect(answers({ answers: { 'dieu-3.khoan-1': null, [ONE]: 'notDone' } }, { answers: 'assured' })).toEqual({
      [ONE]: 'notDone',
      [TWO]: 'assured',
      [KEPT]: 'assured',
    });
  });

  test('given as counts go to the duties in the order of the text', () => {
    expect(answers({ counts: { notDone: 1, deficient: 2 } })).toEqual({
      [ONE]: 'notDone',
      [TWO]: 'deficient',
      [A]: 'deficient',
    });
    expect(answers({ counts: { notDone: 1 } }, { answers: 'assured' })).toMatchObject({
      [ONE]: 'notDone',
      [TWO]: 'assured',
    });
  });
});

describe('the facts of a case', () => {
  test('are stored by path, the case’s own over the common ones', () => {
    expect(facts({ n: 5, 'co.a': true, l: 'kha' }, { n: 7, c: 'vua' })).toEqual({
      n: 5,
      c: 'vua',
      l: 'kha',
      co: { a: true },
    });
    expect(facts({ n: null }, { n: 7 })).toEqual({ n: null });
  });

  test('of several items are one for all, then those of each', () => {
    expect(facts({ m: 6 })).toEqual({ m: { x: 6, y: 6, z: 6 } });
    expect(facts({ m: { y: 2, all: 6 } })).toEqual({ m: { x: 6, y: 2, z: 6 } });
    expect(facts({ m: { x: 1 } }, { m: { y: 3 } })).toEqual({ m: { x: 1, y: 3 } });
    expect(facts({ m: { x: null } }, { m: 4 })).toEqual({ m: { x: null, y: 4, z: 4 } });
    expect(facts({ 'co.b': { y: 2 }, 'co.a': false }, { 'co.b': 1 })).toEqual({ co: { a: false, b: { x: 1, y: 2 } } });
  });

  test('of scored duties are given by the provisions that hold them', () => {
    expect(facts({ s: { 'dieu-3.khoan-1': 4 } })).toEqual({ s: { [A]: 4, [B]: 4 } });
    expect(facts({ s: { [B]: 5, all: 3 } })).toEqual({ s: { [A]: 3, [B]: 5 } });
    expect(given({ role: 'hai', facts: { low: { dat: 40, all: 60 } } })).toMatchObject({ low: { dat: 40, thue: 60 } });
  });
});
