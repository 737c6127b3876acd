import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { textDocx } from '../../../../src/adapters/site/docx/textDocx.ts';
import { partsOf } from '../../../../src/domain/regulation/tree/parts.ts';
import { indexById } from '../../../../src/domain/regulation/tree/walk.ts';
import { MARKET, OFFICIAL, POINTS } from '../../../domain/openData/regulations.ts';
import { XmlDocument } from 'libxml2-wasm';

const collapsed = (words: string) => words.replace(/\s+/g, ' ').trim();

for (const regulation of [OFFICIAL, MARKET, POINTS]) {
  const { slug, text } = regulation;

  test(`the file of ${slug} has every word of the text in its order, and no note`, async () => {
    const bytes = await textDocx(regulation);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const words = collapsed(value);
    let at = 0;
    for (const unit of [...indexById(text).values()].sort((a, b) => a.line - b.line)) {
      if (unit.kind === 'letterhead' || unit.kind === 'recipient' || unit.kind === 'recipientsHead') continue;
      for (const { words: part } of partsOf(unit)) {
        const wanted = collapsed(part);
        const found = words.indexOf(wanted, at);
        expect(found, wanted).toBeGreaterThanOrEqual(0);
        at = found;
      }
    }
    for (const { note } of regulation.notes) expect(words).not.toContain(note);
  });
}

test('the file is laid out as the decree asks, and equal texts give equal bytes', async () => {
  const bytes = await textDocx(OFFICIAL);
  expect(bytes).toEqual(await textDocx(OFFICIAL));
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts))
    if (/\.(xml|rels)$/.test(name)) XmlDocument.fromBuffer(part).dispose();
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  // 30 mm left, 15 mm right, 20 mm above and below.
  const attributes = (name: string) =>
    Object.fromEntries(
      [...(new RegExp(`<w:${name} ([^>]*)>`).exec(document)?.[1] ?? '').matchAll(/w:(\w+)="(\d+)"/g)].map(
        ([, key, value]) => [key, Math.round(Number(value) / 56.7)],
      ),
    );
  expect(attributes('pgSz')).toMatchObject({ w: 210, h: 297 });
  expect(attributes('pgMar')).toMatchObject({ left: 30, right: 15, top: 20, bottom: 20 });
  for (const words of ['Số: 212/QĐ-UBND', 'ngày 25 tháng 01 năm 2021']) expect(document.includes(words)).toBe(true);
  expect(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())).toContain('2021-01-25T00:00:00Z');
});
