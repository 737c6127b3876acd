import { expect, test } from 'vitest';
import { previewCard } from '../../../../src/adapters/site/brand/previewCard.ts';

const card = {
  above: 'Quyết định 212/QĐ-UBND',
  title: 'Quy định trách nhiệm',
  publisher: 'Văn phòng',
  accent: '#0b5394',
};
const sizeOf = (bytes: Uint8Array) => [Buffer.from(bytes).readUInt32BE(16), Buffer.from(bytes).readUInt32BE(20)];

test.each([
  ['a short title', card.title],
  ['a very long one', 'Quy định về việc tổ chức thực hiện '.repeat(40)],
  ['one without spaces', 'Ủ'.repeat(400)],
  ['markup', '<span size="999">&amp;</span> & <b>'],
  ['nothing that can be seen', '\u0000\ud800 '],
])('a card of %s is a picture of the size that previews require', async (_, title) => {
  const bytes = await previewCard({ ...card, title });
  expect(sizeOf(bytes)).toEqual([1200, 630]);
  expect(bytes.length).toBeLessThan(100_000);
});

test('the same words give the same bytes, others do not', async () => {
  expect(await previewCard(card)).toEqual(await previewCard(card));
  expect(await previewCard({ ...card, publisher: 'Khác' })).not.toEqual(await previewCard(card));
});
