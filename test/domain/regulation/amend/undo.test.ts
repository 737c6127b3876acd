import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editUnit } from '../../../../src/domain/regulation/amend/operation/editTree.ts';
import type { UnitChange } from '../../../../src/domain/regulation/amend/operation/operation.ts';
import { operationsOn } from '../../../../src/domain/regulation/amend/operationsOn.ts';
import { textOn } from '../../../../src/domain/regulation/amend/textOn.ts';
import type { RegulationText } from '../../../../src/domain/regulation/tree/tree.ts';
import { isFull } from '../../../full.ts';
import { GARDEN } from './garden.ts';
import { amending } from './texts.ts';

/** Orders of every kind; some fit only the text as issued, and are refused after others. */
const ORDERS: readonly string[] = [
  'Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới đều.”.',
  'Sửa đổi, bổ sung Điều 5 như sau:\n“Điều 5. Tỉa\n1. Tỉa đều:\na) Hạ;\nb) Đông.”.',
  'Sửa đổi, bổ sung Mục 2 Chương II như sau:\n“Mục 2\nTỈA\nĐiều 5. Tỉa\nTỉa đều.”.',
  'Bổ sung điểm d khoản 2 Điều 2 như sau:\n“d) Người mới.”.',
  'Bổ sung Điều 3a, Điều 3b vào sau Điều 3 như sau:\n“Điều 3a. Một\nMột.\nĐiều 3b. Hai\nHai.”.',
  'Bổ sung Mục 1a vào sau Mục 1 Chương II như sau:\n“Mục 1a\nBÓN\nĐiều 4a. Bón\nBón phân.”.',
  'Sửa đổi tên Điều 4 như sau:\n“Điều 4. Nước”.',
  'Sửa đổi đoạn mở đầu khoản 1 Điều 5 như sau:\n“1. Cắt:”.',
  'Sửa đổi đoạn thứ hai khoản 2 Điều 3 như sau:\n“Bão thì nghỉ.”.',
  'Bãi bỏ đoạn 2 khoản 2 Điều 3.',
  'Bổ sung đoạn cuối vào khoản 1 Điều 3 như sau:\n“Tưới sớm.”.',
  'Thay thế cụm từ “cơ quan” bằng cụm từ “đơn vị” tại Điều 2, Điều 4.',
  'Bỏ cụm từ “của cơ quan” tại Điều 4.',
  'Bổ sung cụm từ “sạch” vào sau cụm từ “Nước tưới” tại Điều 4.',
  'Bãi bỏ Điều 6.',
  'Bãi bỏ Chương II.',
  'Bãi bỏ từ Điều 4 đến Điều 6.',
  'Ngưng hiệu lực thi hành khoản 2 Điều 3.',
  'Đánh số lại Điều 6 thành Điều 6a.',
  'Đánh số lại khoản 1, khoản 2 Điều 3 thành khoản 2, khoản 3.',
];

/**
 * Puts the former units back, last first. Renumbered ones are first moved out of the way, as their numbers may overlap.
 */
function undone(text: RegulationText, changes: readonly UnitChange[]): RegulationText {
  const aside = changes.filter(({ as }) => as === 'renumbered');
  const idOf = ({ id, as }: UnitChange) => (as === 'renumbered' ? `${id}~` : id);
  return [...changes].reverse().reduce(
    (now, change) => editUnit(now, idOf(change), () => (change.former === null ? [] : [change.former])),
    aside.reduce((now, { id }) => editUnit(now, id, (unit) => [{ ...unit, id: `${id}~` }]), text),
  );
}

it('every order can be undone from its recorded changes, whatever was ordered before', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...ORDERS], { minLength: 1, maxLength: 5 }), (orders) => {
      const texts = orders.map((one, index) =>
        amending(`Điều 1. ${one}`, `${2021 + index}-01-01`, `${index + 2}/2020/QĐ-UBND`),
      );
      const { operations } = operationsOn(GARDEN, texts, '2099-01-01');
      const on = (day: string) => textOn(GARDEN.text, operations, day, () => '');
      expect(on('2020-12-31')).toMatchObject({ text: GARDEN.text, changes: [], problems: [] });
      texts.forEach(({ from }, index) => {
        const [before, now] = [on(`${2020 + index}-12-31`), on(from)];
        const own = now.changes.filter(({ operation }) => operation.from === from);
        expect(undone(now.text, own)).toEqual(before.text);
        // An order changes the text and says so, or is refused.
        expect(own.length > 0 || now.problems.length > before.problems.length, orders[index]).toBe(true);
      });
    }),
    { numRuns: isFull ? 500 : 60 },
  );
});
