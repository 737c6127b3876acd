/** The text as a Word file, laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I, lays documents out. */
import { AlignmentType, Document, Footer, Header, Packer, Paragraph, SectionType } from 'docx';
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { pageNumber } from '../../browser/docx/frame.ts';
import { FONT, PAGE_LAYOUT, PARAGRAPH_GAP, SIZE, TEXT_WIDTH } from '../../browser/docx/layout.ts';
import { centred, paragraph, rule, sideBySide } from '../../browser/docx/words.ts';
import { instrumentName, type Metadata } from '../../../domain/regulation/metadata.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';
import { instrumentBlocks } from './blocks.ts';

/** Shares of the letterhead's two columns in percent. */
const COLUMNS = [42, 58] as const;

/**
 * The whole text: the enacting instrument first, then the text it issues and the appendices, each from a page of its
 * own. Official words only, without the editor's notes. Equal texts give equal bytes.
 */
export async function textDocx({ meta, text }: Pick<Regulation, 'meta' | 'text'>): Promise<Uint8Array<ArrayBuffer>> {
  const instruments = [...(text.decision === null ? [] : [text.decision]), text.regulation, ...text.annexes];
  const footer = new Footer({
    children: [
      paragraph(
        [{ text: 'Bản chữ để đọc, không thay cho bản chính' }],
        { alignment: AlignmentType.CENTER },
        { size: 18, emphasis: true },
      ),
    ],
  });
  const file = new Document({
    title: `${instrumentName(meta)}. ${meta.title}`,
    creator: meta.issuer.name,
    lastModifiedBy: meta.issuer.name,
    styles: { default: { document: { run: { font: FONT, size: SIZE.text, language: { value: 'vi-VN' } } } } },
    sections: instruments.map((instrument, at) => ({
      properties: { type: SectionType.NEXT_PAGE, page: PAGE_LAYOUT, titlePage: at === 0 },
      headers: { default: pageNumber(), ...(at === 0 ? { first: new Header({ children: [new Paragraph({})] }) } : {}) },
      footers: { default: footer, ...(at === 0 ? { first: footer } : {}) },
      children: [...(at === 0 ? [letterhead(meta)] : []), ...instrumentBlocks(instrument)],
    })),
  });
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(file)), meta.date);
}

function letterhead({ issuer, number, date }: Metadata) {
  const [year = '', month = '', day = ''] = date.split('-');
  const [left, right] = COLUMNS.map((share) => (TEXT_WIDTH * share) / 100);
  const below = { spacing: { before: PARAGRAPH_GAP, after: PARAGRAPH_GAP * 2 } };
  return sideBySide(
    [
      [
        centred(issuer.name.toUpperCase(), { strong: true }),
        rule(Math.round((left ?? 0) * 0.3)),
        centred(`Số: ${number}`, {}, below),
      ],
      [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.small, strong: true }),
        centred('Độc lập - Tự do - Hạnh phúc', { strong: true }),
        rule(Math.round((right ?? 0) * 0.2)),
        centred(`ngày ${day} tháng ${month} năm ${year}`, { emphasis: true }, below),
      ],
    ],
    COLUMNS,
    TEXT_WIDTH,
  );
}

/** The same file with the text's date in place of the time of the build, which the library writes into it. */
function withoutClock(file: Uint8Array, date: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const core = parts['docProps/core.xml'];
  if (core !== undefined)
    parts['docProps/core.xml'] = strToU8(
      strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
    );
  return zipSync(parts, { level: 9, mtime: `${date}T00:00:00` });
}
