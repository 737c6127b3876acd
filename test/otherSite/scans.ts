/** Official files for two of the regulations: pictures of three pages, and a PDF. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** The smallest PDF with a page. */
export const TINY_PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Three pages as pictures in `scanned`, with what is on which; a PDF in `signed`. */
export function writeScans(scanned: string, signed: string): void {
  mkdirSync(join(scanned, 'ban-goc'));
  for (const page of [1, 2, 3]) writeFileSync(join(scanned, `ban-goc/0${page}.png`), pagePicture(page));
  appendFileSync(
    join(scanned, 'metadata.yaml'),
    '\nscan:\n  caption: Bản quét bản có dấu\n  pages: { dieu-1: 1, dieu-3: 2 }\n',
  );
  writeFileSync(join(signed, 'ban-goc.pdf'), TINY_PDF);
  appendFileSync(join(signed, 'metadata.yaml'), '\nscan:\n  pages: { dieu-2: 1 }\n');
}

/** A PNG of grey lines on white that looks like a printed page; every page has one line more. */
export function pagePicture(page: number): Buffer {
  const [width, height] = [300, 424];
  const rows = Array.from({ length: height }, (_, y) => {
    const isLine = y > 40 && y < 200 + page * 20 && y % 10 < 4;
    return Buffer.from([0, ...Array.from({ length: width }, (_x, x) => (isLine && x > 30 && x < 270 ? 90 : 255))]);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.of())];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
