import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { PaperLine } from '../../../domain/report/papers/paper.ts';
import { FONT, SIZE } from './layout.ts';

interface Style {
  readonly size?: number;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
}

/** A form's line as a paragraph; line breaks in it are kept. */
export function paragraph(
  line: PaperLine,
  options: IParagraphOptions = {},
  { size = SIZE.text, strong = false, emphasis = false }: Style = {},
): Paragraph {
  const children = line.flatMap((run) =>
    run.text.split('\n').map(
      (text, index) =>
        new TextRun({
          text,
          font: FONT,
          size,
          ...(strong || run.strong ? { bold: true } : {}),
          ...(emphasis || run.emphasis ? { italics: true } : {}),
          ...(index > 0 ? { break: 1 } : {}),
        }),
    ),
  );
  return new Paragraph({ ...options, children });
}

/** A centred paragraph. */
export function centred(text: string, style: Style = {}, options: IParagraphOptions = {}): Paragraph {
  return paragraph([{ text }], { alignment: AlignmentType.CENTER, ...options }, style);
}

/** A thin horizontal line, indented on both sides by `inset` (twips), as below the motto and the title. */
export function horizontalLine(inset: number): Paragraph {
  return new Paragraph({
    indent: { left: inset, right: inset },
    spacing: { before: 0, after: 0, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}

const NOTHING = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NOTHING,
  bottom: NOTHING,
  left: NOTHING,
  right: NOTHING,
  insideHorizontal: NOTHING,
  insideVertical: NOTHING,
};

/** Columns without borders; `shares` of the width (twips) in percent. */
export function sideBySide(
  columns: readonly (readonly Paragraph[])[],
  shares: readonly number[],
  whole: number,
): Table {
  const widths = shares.map((share) => Math.round((whole * share) / 100));
  const cells = columns.map(
    (children, i) =>
      new TableCell({
        children,
        width: { size: widths[i] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.TOP,
        borders: NO_BORDERS,
        margins: { left: 0, right: 0 },
      }),
  );
  return new Table({
    rows: [new TableRow({ children: cells, cantSplit: true })],
    columnWidths: widths,
    width: { size: whole, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
  });
}
