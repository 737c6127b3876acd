/** Papers as a DOCX file. The library is large, so that this module is only ever loaded when a file is asked for. */
import { Document, Header, Packer, Paragraph, SectionType } from 'docx';
import type { Paper } from '../../../domain/report/papers/paper.ts';
import { blockOf } from './blocks.ts';
import { frontOf, pageNumber } from './frame.ts';
import { FONT, PAGE_LAYOUT, SIZE } from './layout.ts';

/**
 * The file, laid out as Nghị định 30/2020/NĐ-CP lays documents out: A4, each paper from a page of its own and numbered
 * by itself from its second page.
 * @param papers at least one
 * @param creator who made them, for the file's properties
 */
export async function docxFile(papers: readonly Paper[], creator: string): Promise<Blob> {
  const [first] = papers;
  const document = new Document({
    title: first === undefined ? '' : `${first.kind}. ${first.subject}`,
    creator,
    description: first?.remark ?? '',
    styles: { default: { document: { run: { font: FONT, size: SIZE.text, language: { value: 'vi-VN' } } } } },
    sections: papers.map((paper) => ({
      properties: { type: SectionType.NEXT_PAGE, page: { ...PAGE_LAYOUT, pageNumbers: { start: 1 } }, titlePage: true },
      headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
      children: [...frontOf(paper), ...paper.blocks.flatMap(blockOf)],
    })),
  });
  return Packer.toBlob(document);
}
