import { beforeAll, describe, expect, test } from 'vitest';
import { loadRegulation } from '../../../src/adapters/site/content/loadRegulation.ts';
import { akomaNtoso } from '../../../src/domain/openData/akn/akomaNtoso.ts';
import { historyOf } from '../../../src/domain/regulation/amend/history.ts';
import { GARDEN } from '../regulation/amend/garden.ts';
import { amending } from '../regulation/amend/texts.ts';
import { AKN_XSD, aknValidator } from './aknSchema.ts';

const AMENDED = loadRegulation('test/fixtures/regulations/noi-quy-vuon-cay', '2026-01-01');

/** Akoma Ntoso of the garden after an order. */
function after(orders: string): string {
  const { history } = historyOf(GARDEN, '2020-01-01', [amending(`Điều 1. ${orders}`)], '2099-01-01');
  return akomaNtoso({ ...AMENDED, text: history.current.text, history, references: [], notes: [], related: [] });
}

describe.skipIf(AKN_XSD === null)(
  'is valid (skipped unless AKN_XSD is the path of the schema) after an order that',
  () => {
    let wrong: ReturnType<typeof aknValidator>;
    beforeAll(() => {
      wrong = aknValidator(AKN_XSD ?? '');
    });

    test.each([
      ['repeals a chapter', 'Bãi bỏ Chương II.'],
      ['repeals an appendix', 'Bãi bỏ Phụ lục II.'],
      ['renumbers an article', 'Đánh số lại Điều 6 thành Điều 6a.'],
      ['writes a section anew', 'Sửa đổi, bổ sung Mục 2 Chương II như sau:\n“Mục 2\nTỈA\nĐiều 5. Tỉa\nTỉa đều.”.'],
      ['repeals a paragraph', 'Bãi bỏ đoạn 2 khoản 2 Điều 3.'],
      ['suspends an article', 'Ngưng hiệu lực thi hành Điều 6.'],
    ])('%s', (_, orders) => {
      expect(wrong(after(orders))).toBeNull();
    });
  },
);

test('a renumbering is recorded as one', () => {
  expect(after('Đánh số lại Điều 6 thành Điều 6a.')).toMatch(/<textualMod eId="pmod_1" type="renumbering">/);
});
