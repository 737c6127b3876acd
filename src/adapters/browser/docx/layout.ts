/** The dimensions required by Nghị định 30/2020/NĐ-CP, Phụ lục I, in the units of the DOCX format. */
import { convertMillimetersToTwip } from 'docx';

export const FONT = 'Times New Roman';

/** Font sizes in half points. */
export const SIZE = { small: 24, text: 26, title: 28 } as const;

const mm = convertMillimetersToTwip;

/** A4 portrait; top and bottom margins 20–25 mm, left 30–35 mm, right 15–20 mm. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
};

/** Width of the text area. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** The first line of a paragraph is indented by 1 to 1.27 cm; paragraphs are at least 6 points apart. */
export const FIRST_LINE = mm(10);
export const PARAGRAPH_GAP = 120;
/** Paragraph spacing inside a table cell. */
export const CELL_GAP = 40;
