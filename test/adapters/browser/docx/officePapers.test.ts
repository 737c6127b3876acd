/** The office's papers as files: harmless whatever was entered; in LibreOffice no border is cut. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { docxFile } from '../../../../src/adapters/browser/docx/docxFile.ts';
import { xlsxSteps } from '../../../../src/adapters/browser/xlsx/xlsxFile.ts';
import { finished } from '../../../../src/domain/steps.ts';
import { feedbackLetter } from '../../../../src/domain/report/office/papers/feedbackLetter.ts';
import { officeCaseOf } from '../../../../src/domain/report/office/papers/officeCase.ts';
import { printable } from '../../../../src/domain/printable.ts';
import { signList } from '../../../../src/domain/report/office/papers/signList.ts';
import { summarySheet } from '../../../../src/domain/report/office/papers/summarySheet.ts';
import { officeSheets } from '../../../../src/domain/report/office/papers/workbook.ts';
import { yearReport } from '../../../../src/domain/report/office/papers/yearReport.ts';
import { HOSTILE, officeCase } from '../../../domain/report/office/officeCase.ts';
import { hasSoffice, isFull, onlyFull } from '../../../full.ts';

const run = promisify(execFile);
const papers = [summarySheet(officeCase), yearReport(officeCase), signList(officeCase), feedbackLetter(officeCase)];
/** Names from files, as hostile as they can be. */
const hostile = officeCaseOf({
  ...officeCase,
  office: { ...officeCase.office, issuer: HOSTILE, place: HOSTILE, signer: HOSTILE, signerName: HOSTILE, to: HOSTILE },
  report: {
    ...officeCase.report,
    rows: officeCase.report.rows.map((row) => ({ ...row, unit: printable(HOSTILE), file: HOSTILE })),
  },
});
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

describe('hostile words', () => {
  const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/;

  test('leave every DOCX part well-formed, with the words as words', async () => {
    const made = [summarySheet(hostile), yearReport(hostile), signList(hostile), feedbackLetter(hostile)];
    const files = unzipSync(await bytesOf(await docxFile(made, hostile.office.issuer)));
    for (const [name, bytes] of Object.entries(files)) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      XmlDocument.fromString(strFromU8(bytes)).dispose();
      expect(strFromU8(bytes), name).not.toMatch(FORBIDDEN);
    }
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain(']]&gt;&lt;w:p/&gt;');
  });

  test('are text in every sheet, never a formula', async () => {
    const files = unzipSync(await bytesOf(finished(xlsxSteps(officeSheets(hostile)))));
    for (const [name, bytes] of Object.entries(files)) {
      const xml = strFromU8(bytes);
      XmlDocument.fromString(xml).dispose();
      expect(xml, name).not.toMatch(FORBIDDEN);
      expect(xml, name).not.toContain('<f>');
    }
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('t="inlineStr"');
  });
});

/** The margin of every page, in millimetres, that a printer may not reach. */
const EDGE = 6;

/** Pages as grey pictures (PGM), 60 dots an inch. */
async function pagesOf(folder: string, name: string, bytes: Uint8Array) {
  await writeFile(join(folder, name), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const stem = name.replace(/\.\w+$/, '');
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, name)], {
    timeout: 110_000,
  });
  await run('pdftoppm', ['-gray', '-r', '60', join(folder, `${stem}.pdf`), join(folder, stem)]);
  const pictures = (await readdir(folder)).filter((one) => one.startsWith(`${stem}-`) && one.endsWith('.pgm')).sort();
  return Promise.all(pictures.map(async (one) => readPicture(await readFile(join(folder, one)))));
}

function readPicture(bytes: Buffer) {
  const [, width = 0, height = 0] = (/^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 60)) ?? []).map(
    Number,
  );
  const dots = bytes.subarray(bytes.length - width * height);
  const edge = Math.round((EDGE / 25.4) * 60);
  const isInk = (x: number, y: number) => (dots[y * width + x] ?? 255) < 160;
  let [atEdge, inside] = [0, 0];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (isInk(x, y)) {
        if (x < edge || y < edge || x >= width - edge || y >= height - edge) atEdge += 1;
        else inside += 1;
      }
  return { width, height, atEdge, inside };
}

describe.skipIf(!isFull)(`in LibreOffice${onlyFull}`, () => {
  test('each paper and the sheets open; no page has ink where a border would be cut', async ({ skip }) => {
    if (!hasSoffice()) return skip('there is no soffice here');
    const folder = await mkdtemp(join(tmpdir(), 'giay-to-'));
    try {
      for (const paper of papers) {
        const pages = await pagesOf(folder, `${paper.id}.docx`, await bytesOf(await docxFile([paper], 'x')));
        expect(pages.length, paper.name).toBeGreaterThan(0);
        for (const { width, height, atEdge, inside } of pages) {
          expect(width > height, paper.name).toBe(paper.landscape === true);
          expect(atEdge, paper.name).toBe(0);
          expect(inside, paper.name).toBeGreaterThan(100);
        }
      }
      const sheets = await pagesOf(
        folder,
        'bang.xlsx',
        await bytesOf(finished(xlsxSteps(officeSheets(officeCase)))),
      ).catch((error: unknown) => (/could not be loaded/.test(String(error)) ? null : Promise.reject(error)));
      if (sheets === null) return skip('this LibreOffice has no Calc');
      expect(sheets.length).toBeGreaterThan(3);
      for (const { atEdge } of sheets) expect(atEdge).toBe(0);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 400_000);
});
