/** The text as a Word file, in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
import { AlignmentType, Document, Footer, Header, Packer, Paragraph, SectionType, type Table } from 'docx';
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { longDay } from '../../../domain/day.ts';
import { pageNumber } from '../../browser/docx/frame.ts';
import { FONT, PAGE_LAYOUT, SIZE } from '../../browser/docx/layout.ts';
import { paragraph } from '../../browser/docx/words.ts';
import type { DatedText } from '../../../domain/regulation/amend/textOn.ts';
import { instrumentName, type Metadata } from '../../../domain/regulation/metadata.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';
import { consolidationOf } from '../../../domain/regulation/page/consolidation.ts';
import { instrumentBlocks } from './blocks.ts';
import {
  amendingList,
  certification,
  consolidatedHead,
  wordFootnotes,
  UNOFFICIAL,
  withoutSigning,
} from './consolidated.ts';
import { textLetterhead } from './letterhead.ts';

/**
 * The whole text: the enacting instrument first, then the text it issues and the appendices, each starting on a new
 * page. Official words only, without the editor's notes. Equal texts give equal bytes.
 * @param version a version of an amended text; with changes it is laid out as a consolidated one
 */
export async function textDocx(
  { meta, text: current, history }: Pick<Regulation, 'meta' | 'text' | 'history'>,
  version: DatedText | null = history?.current ?? null,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = version?.text ?? current;
  const consolidation = history === null || version === null ? null : consolidationOf(meta, history, version);
  const instruments = [...(text.decision === null ? [] : [text.decision]), text.regulation, ...text.annexes];
  const footer = footerOf(consolidation === null ? 'Bản chữ để đọc, không thay cho bản chính' : UNOFFICIAL);
  const file = new Document({
    title: `${instrumentName(meta)}. ${meta.title}`,
    creator: meta.issuer.name,
    lastModifiedBy: meta.issuer.name,
    styles: { default: { document: { run: { font: FONT, size: SIZE.text, language: { value: 'vi-VN' } } } } },
    ...(consolidation === null ? {} : { footnotes: wordFootnotes(consolidation) }),
    sections: instruments.map((instrument, at) => ({
      properties: { type: SectionType.NEXT_PAGE, page: PAGE_LAYOUT, titlePage: at === 0 },
      headers: { default: pageNumber(), ...(at === 0 ? { first: new Header({ children: [new Paragraph({})] }) } : {}) },
      footers: { default: footer, ...(at === 0 ? { first: footer } : {}) },
      children:
        consolidation === null
          ? [...(at === 0 ? [letterhead(meta)] : []), ...instrumentBlocks(instrument)]
          : [
              ...(at === 0 ? consolidatedHead(meta) : []),
              ...instrumentBlocks(
                withoutSigning(instrument),
                consolidation,
                at === 0 ? amendingList(consolidation) : [],
              ),
              ...(at === instruments.length - 1 ? certification(meta) : []),
            ],
    })),
  });
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(file)), version?.day ?? meta.date);
}

function footerOf(words: string): Footer {
  return new Footer({
    children: [paragraph([{ text: words }], { alignment: AlignmentType.CENTER }, { size: 18, emphasis: true })],
  });
}

function letterhead({ issuer, number, date }: Metadata): Table {
  return textLetterhead(issuer.name, `Số: ${number}`, `ngày ${longDay(date)}`);
}

/** The same file with the text's date instead of the time of the build, which the library writes into it. */
function withoutClock(file: Uint8Array, date: string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const core = parts['docProps/core.xml'];
  if (core !== undefined)
    parts['docProps/core.xml'] = strToU8(
      strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
    );
  return zipSync(parts, { level: 9, mtime: `${date}T00:00:00` });
}
