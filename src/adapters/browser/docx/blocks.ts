import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { FormBlock, FormColumn, FormRow, Line } from '../../../domain/report/form.ts';
import { CELL_GAP, FIRST_LINE, PARAGRAPH_GAP, SIZE, TEXT_WIDTH } from './layout.ts';
import { centred, paragraph } from './words.ts';

const IN_CELL = { spacing: { before: CELL_GAP, after: CELL_GAP } } as const;
/** A name or an address without a space. The dots of a blank to be filled in by hand do not count. */
const LONG_WORD = /[^\s…]{30}/;
/** A list of at most this many items is kept on one page. */
const FEW = 4;
const CELL_MARGINS = { left: 80, right: 80 };

/** The paragraphs or the table for one block of a form. */
export function blockOf(block: FormBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        paragraph(
          [{ text: block.text }],
          { keepNext: true, spacing: { before: 240, after: PARAGRAPH_GAP } },
          { strong: true },
        ),
      ];
    case 'paragraph':
      // Small print is kept on the same page as the signature below it.
      return [textLine(block.line, block.small === true, block.small === true ? SIZE.small : SIZE.text)];
    case 'list':
      // A short list is kept together. The last two items are kept with what follows, so that a signature is never
      // alone on a page.
      return block.items.map((line, i) =>
        textLine([{ text: '- ' }, ...line], block.items.length <= FEW || i >= block.items.length - 2),
      );
    case 'table':
      return [tableOf(block.columns, block.rows)];
  }
}

function textLine(line: Line, keepNext: boolean, size: number = SIZE.text): Paragraph {
  // If justified, the line before a word nearly a line long would be stretched apart.
  const alignment = line.some(({ text }) => LONG_WORD.test(text)) ? AlignmentType.LEFT : AlignmentType.BOTH;
  const spacing = { before: PARAGRAPH_GAP / 2, after: PARAGRAPH_GAP / 2 };
  return paragraph(line, { keepNext, alignment, indent: { firstLine: FIRST_LINE }, spacing }, { size });
}

/**
 * The heading row is repeated on every page. A short row is not split across pages, since its answer belongs beside its
 * text.
 */
function tableOf(columns: readonly FormColumn[], rows: readonly FormRow[]): Table {
  const widths = columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ name }, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          margins: CELL_MARGINS,
          children: [centred(name, { strong: true }, IN_CELL)],
        }),
    ),
  });
  return new Table({
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [head, ...rows.map((row) => rowOf(columns, widths, row))],
  });
}

function rowOf(columns: readonly FormColumn[], widths: readonly number[], row: FormRow): TableRow {
  if (row.kind === 'band') {
    const line = paragraph(row.line, { ...IN_CELL, keepNext: true }, { strong: row.strong });
    return new TableRow({
      cantSplit: true,
      children: [new TableCell({ columnSpan: columns.length, margins: CELL_MARGINS, children: [line] })],
    });
  }
  const cells = row.cells.map((lines, i) => {
    const options: IParagraphOptions =
      columns[i]?.centred === true ? { ...IN_CELL, alignment: AlignmentType.CENTER } : IN_CELL;
    // A cell must contain at least one paragraph.
    const children = lines.length === 0 ? [new Paragraph({})] : lines.map((line) => paragraph(line, options));
    return new TableCell({ width: { size: widths[i] ?? 0, type: WidthType.DXA }, margins: CELL_MARGINS, children });
  });
  return new TableRow({ cantSplit: isShort(row.cells), children: cells });
}

/**
 * True if every cell has only a few lines; a longer row may be split across pages rather than leave part of a page
 * blank.
 */
function isShort(cells: readonly (readonly Line[])[]): boolean {
  return cells.every(
    (lines) =>
      lines.reduce((letters, line) => letters + line.reduce((sum, { text }) => sum + text.length, 40), 0) < 260,
  );
}
