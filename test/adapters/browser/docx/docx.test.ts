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
import { runs, hasSoffice, isFull, onlyFull } from '../../../full.ts';
import type { Draft } from '../../../../src/domain/draft/draft.ts';
import { appendixOf } from '../../../../src/domain/report/papers/appendix.ts';
import { explanationOf } from '../../../../src/domain/report/papers/explanation.ts';
import { officialForm } from '../../../../src/domain/report/papers/officialForm.ts';
import { reportOf } from '../../../../src/domain/report/reportOf.ts';
import { anyReportDraft } from '../../../domain/report/anyReportDraft.ts';
import {
  blankDraft,
  collapsed,
  factsIn,
  fullDraft,
  reportContext,
  mixedDraft,
  threeShort,
} from '../../../domain/report/reportContext.ts';

const run = promisify(execFile);

/** The form, its appendix and the page's explanation in one file. */
async function bytesOf(draft: Draft): Promise<Uint8Array> {
  const report = reportOf(reportContext, draft);
  const papers = [officialForm(report), appendixOf(report), explanationOf(report)];
  return new Uint8Array(await (await docxFile(papers, report.unit)).arrayBuffer());
}

/** The form alone. */
async function formBytes(draft: Draft): Promise<Uint8Array> {
  const report = reportOf(reportContext, draft);
  return new Uint8Array(await (await docxFile([officialForm(report)], report.unit)).arrayBuffer());
}

/** The text as another library reads it. */
async function readBack(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return collapsed(value);
}

describe('the DOCX file', () => {
  test.each<readonly [string, Draft]>([
    ['of an empty draft', blankDraft('chu-tich-ubnd-xa', 'UBND xã Tân Khai')],
    ['of a finished draft', fullDraft()],
    ['with something of everything', mixedDraft],
  ])('%s contains everything that the report says', async (_, draft) => {
    const text = await readBack(await bytesOf(draft));
    expect(
      factsIn(reportOf(reportContext, draft)).filter((fact) => !text.toLowerCase().includes(fact.toLowerCase())),
    ).toEqual([]);
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

  test('is well-formed whatever was entered', async () => {
    await fc.assert(
      fc.asyncProperty(anyReportDraft, async (draft) => {
        const files = unzipSync(await bytesOf(draft));
        const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
        XmlDocument.fromString(xml).dispose();
        expect(xml).toContain('PHIẾU TỰ ĐÁNH GIÁ');
      }),
      { ...runs(15, 4), endOnFailure: true },
    );
  });

  test('has the page and font sizes of Nghị định 30/2020/NĐ-CP', async () => {
    const files = unzipSync(await bytesOf(mixedDraft));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    // Twips: A4 is 11906 × 16838; 20 mm is 1133, 30 mm 1700, 15 mm 850.
    const page = /<w:sectPr>.*<\/w:sectPr>/.exec(xml)?.[0] ?? '';
    expect(/<w:pgSz [^>]*>/.exec(page)?.[0]).toMatch(/w:w="11906" w:h="16838"/);
    expect(/<w:pgMar [^>]*>/.exec(page)?.[0]).toMatch(/w:top="1133" w:right="850" w:bottom="1133" w:left="1700"/);
    expect(page).toContain('<w:titlePg/>');
    // Every letter is Times New Roman, 12 to 14 points: tables and small print 12.
    expect(new Set([...xml.matchAll(/<w:rFonts [^>]*w:ascii="([^"]+)"/g)].map(([, font]) => font))).toEqual(
      new Set(['Times New Roman']),
    );
    expect(new Set([...xml.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size)))).toEqual(
      new Set([24, 26, 28]),
    );
    const numbered = Object.entries(files).filter(
      ([name, data]) => /^word\/header\d+\.xml$/.test(name) && strFromU8(data).includes('PAGE'),
    );
    expect(numbered).toHaveLength(3);
    for (const [, data] of numbered) expect(strFromU8(data)).toContain('w:val="center"');
    // Each paper starts on a new page and has its own page numbers.
    expect([...xml.matchAll(/<w:pgNumType w:start="1"\/>/g)]).toHaveLength(3);
    expect(xml).not.toContain('<w:cantSplit w:val="false"/>');
  });

  test('does not split a row across pages, unless it fills one', async () => {
    const rows = async (draft: Draft) =>
      [
        ...strFromU8(unzipSync(await formBytes(draft))['word/document.xml'] ?? new Uint8Array()).matchAll(
          /<w:tr>.*?<\/w:tr>/gs,
        ),
      ].map(([row]) => row.includes('<w:cantSplit/>'));
    expect(new Set(await rows(mixedDraft))).toEqual(new Set([true]));
    const id = 'dieu-4.khoan-1.diem-a';
    const endless = {
      ...mixedDraft,
      entries: { ...mixedDraft.entries, [id]: { answer: 'deficient', note: 'chữ '.repeat(1_000) } as const },
    };
    expect((await rows(endless)).filter((whole) => !whole)).toHaveLength(1);
  });
});

test('a line with a long word is not justified, so that it is not stretched', async () => {
  const xmlOf = async (unit: string) =>
    strFromU8(unzipSync(await bytesOf({ ...mixedDraft, unit }))['word/document.xml'] ?? new Uint8Array());
  const lineOf = (xml: string) => /<w:p>(?:(?!<w:p>).)*Cơ quan, đơn vị: /s.exec(xml)?.[0] ?? '';
  expect(lineOf(await xmlOf('Phòng Tài nguyên và Môi trường'))).toContain('<w:jc w:val="both"/>');
  expect(lineOf(await xmlOf('T'.repeat(57)))).toContain('<w:jc w:val="left"/>');
});

/** Converts the paper in `folder`. @returns the bytes of what LibreOffice wrote. */
async function converted(folder: string, to: 'pdf' | 'txt'): Promise<Uint8Array> {
  const filter = to === 'txt' ? 'txt:Text (encoded):UTF8' : to;
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const file = join(folder, 'phieu.docx');
  await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file], { timeout: 110_000 });
  return new Uint8Array(await readFile(join(folder, `phieu.${to}`)));
}

/** What LibreOffice makes of a file: its words, and of the PDF the size of the pages and the beginning of each. */
async function inLibreOffice(bytes: Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), 'phieu-'));
  try {
    await writeFile(join(folder, 'phieu.docx'), bytes);
    const document = await getDocumentProxy(await converted(folder, 'pdf'));
    const { text } = await extractText(document, { mergePages: false });
    const [, , width = 0, height = 0] = (await document.getPage(1)).view;
    // The words are taken from plain text: those of a PDF depend on the fonts that a machine has.
    const words = new TextDecoder().decode(await converted(folder, 'txt'));
    return { pages: text, size: [Math.round(width), Math.round(height)], words };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!isFull)(`in LibreOffice${onlyFull}`, () => {
  test('opens with the same words on A4 pages, each paper numbered from its second', async ({ skip }) => {
    if (!hasSoffice()) return skip('there is no soffice here');
    const { pages, size, words } = await inLibreOffice(await bytesOf(mixedDraft));
    expect(size).toEqual([595, 842]);
    const numbers = pages.map((page) => Number(/^\s*(\d+)\s/.exec(page)?.[1] ?? 1));
    expect(numbers.filter((number) => number === 1)).toHaveLength(3);
    for (const [index, number] of numbers.entries())
      if (number !== 1) expect(number).toBe((numbers[index - 1] ?? 0) + 1);
    const whole = words.replace(/\s+/g, '').toLowerCase();
    const short = factsIn(reportOf(reportContext, mixedDraft)).filter((fact) => fact.length < 60);
    expect(short.length).toBeGreaterThan(80);
    expect(short.filter((fact) => !whole.includes(fact.replace(/\s+/g, '').toLowerCase()))).toEqual([]);
  }, 240_000);

  test('the form of 45 duties with three not assured has two pages at most', async ({ skip }) => {
    if (!hasSoffice()) return skip('there is no soffice here');
    const { pages, words } = await inLibreOffice(await formBytes(threeShort));
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(words).toContain('NGƯỜI TỰ ĐÁNH GIÁ');
  }, 240_000);
});
