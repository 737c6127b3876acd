import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeNotes, movedUnits } from '../../../../../src/domain/regulation/amend/changeNotes.ts';
import { editUnit } from '../../../../../src/domain/regulation/amend/operation/editTree.ts';
import { historyOf } from '../../../../../src/domain/regulation/amend/history.ts';
import { printText } from '../../../../../src/domain/regulation/parse/printText.ts';
import { changedBy, GARDEN, gardenOn, refusedOf } from '../garden.ts';
import { amendedBase, amending, readText, unitLines } from '../texts.ts';

describe('orders that renumber', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'an article with all below it',
      'Điều 1. Điều 5 được đánh số lại thành Điều 5a.',
      [
        '- dieu-5: Cắt tỉa',
        '- dieu-5.khoan-1: Cắt tỉa hằng năm:',
        '- dieu-5.khoan-1.diem-a: Mùa xuân;',
        '- dieu-5.khoan-1.diem-b: Mùa thu.',
        '- dieu-5.khoan-2: Không cắt tỉa khi mưa.',
        '+ dieu-5a: Cắt tỉa',
        '+ dieu-5a.khoan-1: Cắt tỉa hằng năm:',
        '+ dieu-5a.khoan-1.diem-a: Mùa xuân;',
        '+ dieu-5a.khoan-1.diem-b: Mùa thu.',
        '+ dieu-5a.khoan-2: Không cắt tỉa khi mưa.',
      ],
    ],
    [
      'a text whose title stands between the numbers',
      'Điều 1. Khoản 2 Điều 3 Quyết định số 01/2020/QĐ-UBND ngày 20 tháng 12 năm 2019 của Sở Xây dựng quy định chăm sóc cây xanh được đánh số lại thành khoản 3.',
      [
        '- dieu-3.khoan-2: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
        '+ dieu-3.khoan-3: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
      ],
    ],
    [
      'several clauses, each to the number of the next',
      'Điều 1. Khoản 1, khoản 2 Điều 3 được đánh số lại thành khoản 2, khoản 3.',
      [
        '- dieu-3.khoan-1: Tưới hai lần một ngày.',
        '- dieu-3.khoan-2: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
        '+ dieu-3.khoan-2: Tưới hai lần một ngày.',
        '+ dieu-3.khoan-3: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
      ],
    ],
    [
      'points',
      'Điều 1. Chuyển các điểm b, c khoản 2 Điều 2 thành các điểm c, d khoản 2 Điều 2.',
      [
        '- dieu-2.khoan-2.diem-b: Người tình nguyện của cơ quan;',
        '- dieu-2.khoan-2.diem-c: Người khác.',
        '+ dieu-2.khoan-2.diem-c: Người tình nguyện của cơ quan;',
        '+ dieu-2.khoan-2.diem-d: Người khác.',
      ],
    ],
    [
      'for a clause that is inserted before',
      'Điều 1. Sửa đổi, bổ sung Điều 3 như sau:\n1. Bổ sung khoản 2 mới như sau:\n“2. Tưới sạch.”\n2. Khoản 2 hiện hành được chuyển thành khoản 3.',
      [
        '- dieu-3.khoan-2: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
        '+ dieu-3.khoan-2: Tưới sạch.',
        '+ dieu-3.khoan-3: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
      ],
    ],
    [
      'to the number of a repealed one',
      'Điều 1. Bãi bỏ khoản 1 Điều 3.\nĐiều 2. Đánh số lại khoản 2 Điều 3 thành khoản 1.',
      [
        '- dieu-3.khoan-1: Tưới hai lần một ngày.',
        '- dieu-3.khoan-2: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
        '+ dieu-3.khoan-1: Không tưới khi trời mưa. | Khi có bão thì ngừng.',
      ],
    ],
    [
      'a section',
      'Điều 1. Đánh số lại Mục 2 Chương II thành Mục 3 Chương II.',
      ['- chuong-2.muc-2: CẮT TỈA', '+ chuong-2.muc-3: CẮT TỈA'],
    ],
  ])('%s', (_, orders, expected) => {
    expect(changedBy(orders)).toEqual(expected);
  });

  it.each<readonly [string, string, RegExp]>([
    ['to a number that is taken', 'Điều 1. Đánh số lại khoản 1 Điều 2 thành khoản 2.', /đã có khoản 2 Điều 2/],
    ['to another article', 'Điều 1. Đánh số lại khoản 2 Điều 3 thành khoản 1 Điều 4.', /không rõ số nào/],
    ['without as many numbers', 'Điều 1. Đánh số lại khoản 1, khoản 2 Điều 3 thành khoản 3.', /không rõ số nào/],
    ['what is not there', 'Điều 1. Đánh số lại khoản 7 Điều 3 thành khoản 8.', /không có khoản 7/],
  ])('are refused %s', (_, orders, expected) => {
    expect(refusedOf(orders)).toMatch(expected);
  });

  it('say at the new number which one it was', () => {
    const { changes } = gardenOn([amending('Điều 1. Đánh số lại Điều 6 thành Điều 6a.')]);
    expect(changes).toMatchObject([{ id: 'dieu-6a', as: 'renumbered', former: { id: 'dieu-6', label: '6' } }]);
  });

  it('are listed with the former number, and without words that did not change', () => {
    const renumbering = amending('Điều 1. Đánh số lại Điều 6 thành Điều 6a.');
    const { history } = historyOf(GARDEN, '2020-01-01', [renumbering], '2099-01-01');
    expect(changeNotes(history.current, history)('dieu-6a')).toMatchObject([
      { as: 'renumbered', words: null, renumbered: { words: 'Điều 6', id: 'dieu-6' } },
    ]);
  });

  it('lead from an old address to the present one, also over several orders', () => {
    const twice = gardenOn([
      amending('Điều 1. Đánh số lại Điều 6 thành Điều 6a.', '2021-01-01'),
      amending('Điều 1. Đánh số lại Điều 6a thành Điều 6b.', '2022-01-01', '03/2021/QĐ-UBND'),
    ]);
    expect([...movedUnits(twice)]).toEqual([
      ['dieu-6', 'dieu-6b'],
      ['dieu-6a', 'dieu-6b'],
    ]);
    const taken = gardenOn([
      amending('Điều 1. Bổ sung khoản 2 Điều 3 như sau:\n“2. Mới.”\nĐiều 2. Đánh số lại khoản 2 Điều 3 thành khoản 3.'),
    ]);
    expect([...movedUnits(taken)]).toEqual([]);
  });

  it('shift clauses of any article by any number, keep every word, and can be undone', () => {
    const clauses = fc.record({
      count: fc.integer({ min: 1, max: 6 }),
      from: fc.nat(5),
      by: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(clauses, ({ count, from, by }) => {
        const first = (from % count) + 1;
        const words = Array.from({ length: count }, (_, index) => `${index + 1}. Việc thứ ${index + 1}.`);
        const base = {
          number: '01/2020/QĐ-UBND',
          text: readText(`QUYẾT ĐỊNH\nVề cây\nĐiều 1. Cây\n${words.join('\n')}\nĐiều 2. Hết\nHết.\n`),
        };
        const olds = Array.from({ length: count - first + 1 }, (_, index) => first + index);
        const list = (numbers: readonly number[]) => numbers.map((one) => `khoản ${one}`).join(', ');
        const order = `Điều 1. Đánh số lại ${list(olds)} Điều 1 thành ${list(olds.map((one) => one + by))}.`;
        const { text, changes } = amendedBase(base, [amending(order)]);
        const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/^[^:]*:/, ''));
        expect(plain(unitLines(text))).toEqual(plain(unitLines(base.text)));
        expect(
          unitLines(text)
            .filter((line) => line.includes('khoan'))
            .map((line) => line.split(':')[0]),
        ).toEqual(words.map((_, index) => `dieu-1.khoan-${index + 1 < first ? index + 1 : index + 1 + by}`));
        // All at once: moved to ids that nothing has, then back to the former ones.
        const aside = changes.reduce((now, { id }) => editUnit(now, id, (unit) => [{ ...unit, id: `${id}~` }]), text);
        const undone = changes.reduce(
          (now, { id, former }) => editUnit(now, `${id}~`, () => (former === null ? [] : [former])),
          aside,
        );
        expect(undone).toEqual(base.text);
      }),
      { numRuns: 40 },
    );
  });

  it('give a text that prints and parses to itself', () => {
    const { text } = gardenOn([
      amending('Điều 1. Bãi bỏ khoản 1 Điều 5.\nĐiều 2. Đánh số lại khoản 2 Điều 5 thành khoản 1.'),
    ]);
    expect(unitLines(readText(printText(text)))).toEqual(unitLines(text));
  });
});
