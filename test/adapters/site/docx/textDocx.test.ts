import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { textDocx } from '../../../../src/adapters/site/docx/textDocx.ts';
import { loadRegulation } from '../../../../src/adapters/site/content/loadRegulation.ts';
import { consolidationOf } from '../../../../src/domain/regulation/page/consolidation.ts';
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

const AMENDED = loadRegulation('test/fixtures/regulations/noi-quy-vuon-cay', '2026-01-01');

/** The words of a part of the file, paragraph by paragraph; a footnote's mark as `[n]`. */
function paragraphsOf(parts: Record<string, Uint8Array>, name: string): readonly string[] {
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) =>
    [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:footnoteReference w:id="(\d+)"/g)]
      .map(([, words, mark]) => (mark === undefined ? (words ?? '') : `[${mark}]`))
      .join(''),
  );
}

test('a consolidated text has the words of its version, and a footnote at each change, in the order of the text', async () => {
  const { history } = AMENDED;
  const consolidation = history === null ? null : consolidationOf(AMENDED.meta, history, history.current);
  if (history === null || consolidation === null) throw new Error('the fixture is not amended');
  const parts = unzipSync(await textDocx(AMENDED));
  for (const [name, part] of Object.entries(parts))
    if (/\.(xml|rels)$/.test(name)) XmlDocument.fromBuffer(part).dispose();
  const lines = paragraphsOf(parts, 'word/document.xml');
  const marks = lines.flatMap((line) => [...line.matchAll(/\[(\d+)\]/g)].map(([, mark]) => Number(mark)));
  expect(marks).toEqual(consolidation.footnotes.map((_, index) => index + 1));
  const notes = paragraphsOf(parts, 'word/footnotes.xml').map(collapsed).join('\n');
  for (const words of consolidation.footnotes.flat()) expect(notes).toContain(collapsed(words));
  expect(lines).toContain('2.[6] (được bãi bỏ)');
  expect(lines).toContain('Điều 4a.[8] Trẻ em');
  expect(lines.join('\n')).toContain('XÁC THỰC VĂN BẢN HỢP NHẤT');
  expect(lines.join('\n')).toContain('chưa phải văn bản hợp nhất chính thức');
  const words = collapsed(lines.map((line) => line.replace(/\[\d+\]/g, '')).join(' '));
  for (const unit of indexById(history.current.text).values())
    for (const { words: part } of partsOf(unit)) expect(words).toContain(collapsed(part));
});

test('each version has its file; that of the text as issued has no footnote', async () => {
  const files = await Promise.all((AMENDED.history?.versions ?? []).map((version) => textDocx(AMENDED, version)));
  const counts = files.map(
    (file) =>
      paragraphsOf(unzipSync(file), 'word/document.xml')
        .join('')
        .match(/\[\d+\]/g)?.length ?? 0,
  );
  expect(counts[0]).toBe(0);
  expect(Math.min(...counts.slice(1))).toBeGreaterThan(0);
});

test('the file has the layout of the decree, and equal texts give equal bytes', async () => {
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
