/** Papers as a DOCX file. The library is large, so this module is loaded only when a file is requested. */
import { Document, Header, Packer, PageOrientation, Paragraph, SectionType } from 'docx';
import type { Paper } from '../../../domain/report/papers/paper.ts';
import { blockOf } from './blocks.ts';
import { frontOf, pageNumber } from './frame.ts';
import { FONT, LANDSCAPE_WIDTH, PAGE_LAYOUT, SIZE, TEXT_WIDTH } from './layout.ts';

/**
 * The file, in the layout of Nghị định 30/2020/NĐ-CP: A4, each paper starting on a new page, with its own page numbers
 * from its second page on.
 * @param papers at least one
 * @param creator who made them, for the file's properties
 */
export async function docxFile(papers: readonly Paper[], creator: string): Promise<Blob> {
  const [first] = papers;
  const document = new Document({
    title: first === undefined ? '' : [first.kind, first.subject].filter((words) => words !== '').join('. '),
    creator,
    description: first?.remark ?? '',
    styles: { default: { document: { run: { font: FONT, size: SIZE.text, language: { value: 'vi-VN' } } } } },
    sections: papers.map((paper) => {
      const width = paper.landscape === true ? LANDSCAPE_WIDTH : TEXT_WIDTH;
      return {
        properties: { type: SectionType.NEXT_PAGE, page: pageOf(paper), titlePage: true },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
        children: [...frontOf(paper, width), ...paper.blocks.flatMap((block) => blockOf(block, width))],
      };
    }),
  });
  return Packer.toBlob(document);
}

/** The library itself swaps width and height for a landscape page. */
function pageOf({ landscape }: Paper) {
  const size = landscape === true ? { ...PAGE_LAYOUT.size, orientation: PageOrientation.LANDSCAPE } : PAGE_LAYOUT.size;
  return { ...PAGE_LAYOUT, size, pageNumbers: { start: 1 } };
}
