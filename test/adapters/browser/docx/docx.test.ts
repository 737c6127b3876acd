import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { docxFile } from '../../../../src/adapters/browser/docx/docxFile.ts';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import { formOf } from '../../../../src/domain/report/formOf.ts';
import { reportOf } from '../../../../src/domain/report/reportOf.ts';
import {
  anyReportDraft,
  blankDraft,
  collapsed,
  factsIn,
  fullDraft,
  ground,
  mixedDraft,
} from '../../../domain/report/ground.ts';
import { hasSoffice, isFull, onlyFull } from '../../../full.ts';

const run = promisify(execFile);

async function bytesOf(draft: Draft): Promise<Uint8Array> {
  return new Uint8Array(await (await docxFile(formOf(reportOf(ground, draft)))).arrayBuffer());
}

/** The text of the file as extracted by another library. */
async function readBack(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return collapsed(value);
}

describe('the DOCX file', () => {
  test.each<readonly [string, Draft]>([
    ['of an empty draft', blankDraft('chu-tich-ubnd-xa', 'UBND xã Tân Khai')],
    ['of a finished draft', fullDraft()],
    ['with something of everything', mixedDraft],
  ])('%s contains every statement of the report', async (_, draft) => {
    const text = await readBack(await bytesOf(draft));
    expect(factsIn(reportOf(ground, draft)).filter((fact) => !text.toLowerCase().includes(fact.toLowerCase()))).toEqual(
      [],
    );
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'PHIẾU TỰ ĐÁNH GIÁ',
      'Số: ……/……',
      'NGƯỜI TỰ ĐÁNH GIÁ',
      'Bản tự đánh giá, không phải quyết định xếp loại',
    ])
      expect(text).toContain(words);
  });

  test('is well-formed XML for any input', async () => {
    await fc.assert(
      fc.asyncProperty(anyReportDraft, async (draft) => {
        const files = unzipSync(await bytesOf(draft));
        const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
        XmlDocument.fromString(xml).dispose();
        expect(xml).toContain('PHIẾU TỰ ĐÁNH GIÁ');
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 120_000);

  test('has the dimensions of Nghị định 30/2020/NĐ-CP', async () => {
    const files = unzipSync(await bytesOf(mixedDraft));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    // Twips: A4 is 11906 × 16838; 20 mm is 1133, 30 mm 1700, 15 mm 850.
    const page = /<w:sectPr>.*<\/w:sectPr>/.exec(xml)?.[0] ?? '';
    expect(/<w:pgSz [^>]*>/.exec(page)?.[0]).toMatch(/w:w="11906" w:h="16838"/);
    expect(/<w:pgMar [^>]*>/.exec(page)?.[0]).toMatch(/w:top="1133" w:right="850" w:bottom="1133" w:left="1700"/);
    expect(page).toContain('<w:titlePg/>');
    // All text is Times New Roman, 11 to 14 points; only the recipients and the last line are smaller than 12.
    expect(new Set([...xml.matchAll(/<w:rFonts [^>]*w:ascii="([^"]+)"/g)].map(([, font]) => font))).toEqual(
      new Set(['Times New Roman']),
    );
    expect(new Set([...xml.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size)))).toEqual(
      new Set([22, 24, 26, 28]),
    );
    const numbered = Object.entries(files).filter(
      ([name, data]) => /^word\/header\d+\.xml$/.test(name) && strFromU8(data).includes('PAGE'),
    );
    expect(numbered).toHaveLength(1);
    expect(strFromU8(numbered[0]?.[1] ?? new Uint8Array())).toContain('w:val="center"');
  });
});

test('a line with a name without spaces is left-aligned, not justified', async () => {
  const xmlOf = async (unit: string) =>
    strFromU8(unzipSync(await bytesOf({ ...mixedDraft, unit }))['word/document.xml'] ?? new Uint8Array());
  const lineOf = (xml: string) => /<w:p>(?:(?!<w:p>).)*Cơ quan, đơn vị: /s.exec(xml)?.[0] ?? '';
  expect(lineOf(await xmlOf('Phòng Tài nguyên và Môi trường'))).toContain('<w:jc w:val="both"/>');
  expect(lineOf(await xmlOf('T'.repeat(57)))).toContain('<w:jc w:val="left"/>');
});

/** Converts the form in `folder` with LibreOffice. @returns the bytes of the converted file */
async function converted(folder: string, to: 'pdf' | 'txt'): Promise<Uint8Array> {
  const filter = to === 'txt' ? 'txt:Text (encoded):UTF8' : to;
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const file = join(folder, 'phieu.docx');
  await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file], { timeout: 110_000 });
  return new Uint8Array(await readFile(join(folder, `phieu.${to}`)));
}

describe.skipIf(!isFull)(`in LibreOffice${onlyFull}`, () => {
  test('opens with the same text and A4 pages numbered from the second', async (context) => {
    if (!hasSoffice()) return context.skip('there is no soffice here');
    const folder = await mkdtemp(join(tmpdir(), 'phieu-'));
    try {
      await writeFile(join(folder, 'phieu.docx'), await bytesOf(mixedDraft));
      const document = await getDocumentProxy(await converted(folder, 'pdf'));
      const { totalPages, text } = await extractText(document, { mergePages: false });
      expect(totalPages).toBeGreaterThan(3);
      const [, , width = 0, height = 0] = (await document.getPage(1)).view;
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      expect(text[0]).not.toMatch(/^\s*1\s/);
      for (const [index, page] of text.entries())
        if (index > 0) expect(page).toMatch(new RegExp(`^\\s*${index + 1}\\s`));
      // Compares plain text: text extracted from a PDF depends on the installed fonts.
      const plain = new TextDecoder().decode(await converted(folder, 'txt'));
      const whole = plain.replace(/\s+/g, '').toLowerCase();
      const short = factsIn(reportOf(ground, mixedDraft)).filter((fact) => fact.length < 60);
      expect(short.length).toBeGreaterThan(80);
      expect(short.filter((fact) => !whole.includes(fact.replace(/\s+/g, '').toLowerCase()))).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
