/** The message about rules with too many cases to examine: the conditions to blame, and how to change them. */
import { expect, test } from 'vitest';
import type { Condition } from '../../../../src/domain/rating/condition.ts';
import { TooFine } from '../../../../src/domain/rating/engine/joint/plan.ts';
import { refuseTooLarge } from '../../../../src/domain/rating/rules/tooLarge.ts';
import type { RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { choiceFact, sumFact, term } from '../smallFacts.ts';
import { group, number, numberFact, rules, share, yes } from '../smallRules.ts';

const PATHS = new Map([
  ['d0', ['conditions', 'tot']],
  ['x0', ['conditions', 'kha']],
]);

/** All that is refused where a check fails with an error: where, found, fix. */
function refused(ruleset: RuleSet, error: Error | null): readonly (readonly unknown[])[] {
  const all: (readonly unknown[])[] = [];
  refuseTooLarge(
    ruleset,
    PATHS,
    (path, found, _expected, fix) => void all.push([path.join('.'), found, fix]),
    () => {
      if (error !== null) throw error;
    },
  );
  return all;
}

const duty = (count: number): readonly Condition[] =>
  Array.from({ length: count }, (_, at) => ({
    ...share(['notDone'], { atMost: 50 }),
    id: `d${at}`,
    of: [`dieu-${at + 2}`],
  }));
const duties = Array.from({ length: 24 }, (_, at) => `dieu-${at + 2}`);
const AS_ONE =
  'Điều, khoản được xét chung thì tính là một nội dung bằng "asOne" trong roles.yaml; điều kiện về mọi nội dung thì thay bằng các điều kiện về từng phần.';

test('a cause is named: duties in too many parts that a test ties together', () => {
  const total = { ...share(['notDone'], { atMost: 20 }), id: 'chung' };
  const ruleset = rules({ doc: { tot: group('all', [...duty(24), total, yes('a')]) } }, { duties });
  expect(refused(ruleset, new TooFine(''))).toEqual([
    [
      'conditions.tot',
      'quá nhiều trường hợp để xét cùng nhau các điều kiện "d0", "d1", "d2", "d3" và 21 điều kiện khác',
      AS_ONE,
    ],
  ]);
});

test('a cause is named: facts in too fine pieces, not the block beside them', () => {
  const marks = Array.from({ length: 30 }, (_, at) => at + 1);
  const each = ['x', 'y', 'z'].flatMap((fact) =>
    marks.map((from, at) => ({ ...number(fact, { from }), id: `${fact}${at}` })),
  );
  const facts = [
    ...['x', 'y', 'z'].map((id) => numberFact(id)),
    choiceFact('muc', ['cao', 'thap'], [2, 0]),
    numberFact('nguyen', { whole: true }),
    // Too fine to be found out together.
    sumFact('tong', [...['x', 'y', 'z'].map((id) => term(id)), term('muc', 0.000001)], { start: 100_000_000 }),
  ];
  const total = { ...number('tong', { from: 100_000_005 }), id: 'tong' };
  const other = { ...number('nguyen', { from: 5 }), id: 'nguyen' };
  const ruleset = rules({ doc: { tot: other, kha: group('all', [...each, total]) } }, { facts });
  expect(refused(ruleset, new TooFine(''))).toEqual([
    [
      'conditions.kha',
      'quá nhiều trường hợp để xét cùng nhau các điều kiện "x0", "x1", "x2", "x3" và 87 điều kiện khác',
      'Khai báo tổng lớn từ các tổng nhỏ, hoặc bớt số liệu cùng có trong nhiều tổng, nhiều quan hệ.',
    ],
  ]);
});

test('no cause is named if each part alone is small enough', () => {
  const ruleset = rules({ doc: { tot: yes('a') } });
  expect(refused(ruleset, new TooFine(''))).toEqual([
    ['', 'quá nhiều trường hợp để xét cùng nhau các điều kiện (không có)', expect.any(String)],
  ]);
});

test('nothing is reported if the check passes; other errors are not caught', () => {
  const ruleset = rules({ doc: { tot: yes('a') } });
  expect(refused(ruleset, null)).toEqual([]);
  expect(() => refused(ruleset, new RangeError('khác'))).toThrow('khác');
});
