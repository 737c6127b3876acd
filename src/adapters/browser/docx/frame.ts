import {
  AlignmentType,
  BorderStyle,
  Header,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Form } from '../../../domain/report/form.ts';
import { FONT, PARAGRAPH_GAP, SIZE, TEXT_WIDTH } from './layout.ts';
import { centred, paragraph, rule } from './words.ts';

const LEFT = Math.round(TEXT_WIDTH * 0.4);
const NOTHING = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NOTHING,
  bottom: NOTHING,
  left: NOTHING,
  right: NOTHING,
  insideHorizontal: NOTHING,
  insideVertical: NOTHING,
};

/** Two columns without borders: 40 % and 60 % of the width. */
function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const cell = (children: readonly Paragraph[], width: number) =>
    new TableCell({
      children: [...children],
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.TOP,
      borders: NO_BORDERS,
      margins: { left: 0, right: 0 },
    });
  return new Table({
    rows: [new TableRow({ children: [cell(left, LEFT), cell(right, TEXT_WIDTH - LEFT)], cantSplit: true })],
    columnWidths: [LEFT, TEXT_WIDTH - LEFT],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
  });
}

/** Issuer, number, quốc hiệu, tiêu ngữ, place and date, then the title with the line below it. */
export function frontOf(form: Form): readonly (Paragraph | Table)[] {
  return [
    sideBySide(
      [
        centred(form.unit, { strong: true }),
        rule(Math.round(LEFT * 0.3)),
        centred(form.number, {}, { spacing: { before: 120 } }),
      ],
      [
        centred(form.nation, { size: SIZE.small, strong: true }),
        centred(form.motto, { size: SIZE.text, strong: true }),
        rule(Math.round((TEXT_WIDTH - LEFT) * 0.2)),
        centred(form.placeAndDay, { emphasis: true }, { spacing: { before: 120 } }),
      ],
    ),
    centred(form.kind, { size: SIZE.title, strong: true }, { spacing: { before: 360 } }),
    centred(form.subject, { size: SIZE.title, strong: true }),
    rule(Math.round(TEXT_WIDTH * 0.33)),
    centred(form.remark, { emphasis: true }, { spacing: { before: PARAGRAPH_GAP, after: PARAGRAPH_GAP } }),
  ];
}

/** Recipients on the left, signature block with space for a signature and seal on the right. */
export function endOf(form: Form): readonly (Paragraph | Table)[] {
  const [head = '', ...recipients] = form.recipients;
  return [
    paragraph([{ text: '' }], { keepNext: true }),
    sideBySide(
      [
        paragraph([{ text: head }], { keepNext: true }, { size: SIZE.small, strong: true, emphasis: true }),
        ...recipients.map((text) => paragraph([{ text }], {}, { size: 22 })),
      ],
      [
        centred(form.signer, { size: SIZE.text, strong: true }),
        centred(form.signing, { emphasis: true }, { spacing: { after: 1400 } }),
      ],
    ),
  ];
}

/** The page number, centred in the top margin. */
export function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.text })],
      }),
    ],
  });
}
