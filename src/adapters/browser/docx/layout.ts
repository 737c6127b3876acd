/** The measures of Nghị định 30/2020/NĐ-CP, Phụ lục I, in the units of the DOCX format. */
import { convertMillimetersToTwip } from 'docx';

export const FONT = 'Times New Roman';

/** Font sizes in half points. */
export const SIZE = { compact: 22, small: 24, text: 26, title: 28 } as const;

const mm = convertMillimetersToTwip;

/** A4 upright; margins above and below 20–25 mm, left 30–35 mm, right 15–20 mm. */
export const PAGE_LAYOUT = {
  size: { width: 11906, height: 16838 },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
};

/** Width of the lines of text, upright and landscape. */
export const TEXT_WIDTH = PAGE_LAYOUT.size.width - PAGE_LAYOUT.margin.left - PAGE_LAYOUT.margin.right;
export const LANDSCAPE_WIDTH = PAGE_LAYOUT.size.height - PAGE_LAYOUT.margin.left - PAGE_LAYOUT.margin.right;

/** The first line of a paragraph is indented by 1 to 1.27 cm; paragraphs are at least 6 points apart. */
export const FIRST_LINE = mm(10);
export const PARAGRAPH_GAP = 120;
/** Paragraphs in a table cell are closer together. */
export const CELL_GAP = 30;
/** Space below the heading of a signature, for signature and seal. */
export const SIGNING_ROOM = 1400;
