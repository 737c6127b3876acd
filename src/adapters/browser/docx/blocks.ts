import {
  AlignmentType,
  LeaderType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type { PaperBlock, PaperCell, PaperLine, PaperRow } from '../../../domain/report/papers/paper.ts';
import { startColumns } from '../../../domain/report/papers/grid.ts';
import { CELL_GAP, FIRST_LINE, PARAGRAPH_GAP, SIGNING_ROOM, SIZE } from './layout.ts';
import { centred, paragraph, sideBySide } from './words.ts';

const IN_CELL = { spacing: { before: CELL_GAP, after: CELL_GAP } } as const;
/** A long word, such as a name or an address. Rows of dots to be filled in by hand are not words. */
const LONG_WORD = /[^\s…]{30}/;
/** A list of at most this many items is kept on one page. */
const FEW = 4;
const SIDE = 80;
const ALIGNMENT = { centre: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const;

/** One block of a paper. @param width of the text, in twips */
export function blockOf(block: PaperBlock, width: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        paragraph(
          [{ text: block.text }],
          { keepNext: true, spacing: { before: PARAGRAPH_GAP * 1.5, after: PARAGRAPH_GAP / 2 } },
          { strong: true },
        ),
      ];
    case 'paragraph':
      if (block.dotted === true)
        return [
          dotted(width, block.line, { spacing: { before: PARAGRAPH_GAP / 2, after: PARAGRAPH_GAP / 2 } }, SIZE.text),
        ];
      if (block.centred === true)
        return [
          paragraph(block.line, {
            alignment: AlignmentType.CENTER,
            spacing: { before: PARAGRAPH_GAP, after: PARAGRAPH_GAP },
          }),
        ];
      // Small print stays with what is below it.
      return [textLine(block.line, block.small === true, block.small === true ? SIZE.small : SIZE.text)];
    case 'list':
      // A short list stays whole. The last two stay with what follows, so that a signature is never alone on a page.
      return block.items.map((line, i) =>
        textLine([{ text: '- ' }, ...line], block.items.length <= FEW || i >= block.items.length - 2),
      );
    case 'table':
      return [tableOf(block, width)];
    case 'signatures':
      return [
        paragraph([{ text: '' }], { keepNext: true, spacing: { before: 0, after: PARAGRAPH_GAP } }),
        signing(block, width),
      ];
  }
}

/** Who receives the paper, at the left, and who signs it. */
function signing({ signers, recipients }: Extract<PaperBlock, { kind: 'signatures' }>, width: number): Table {
  const columns = signers.map(({ who, how, name = '' }) => [
    centred(who, { strong: true }),
    centred(how, { emphasis: true }, { spacing: { after: SIGNING_ROOM } }),
    ...(name === '' ? [] : [centred(name, { strong: true })]),
  ]);
  if (recipients !== undefined)
    columns.unshift([
      paragraph([{ text: 'Nơi nhận:' }], {}, { size: SIZE.small, strong: true, emphasis: true }),
      ...recipients.map((text) => paragraph([{ text: `- ${text}` }], {}, { size: SIZE.small })),
    ]);
  return sideBySide(
    columns,
    columns.map(() => 100 / columns.length),
    width,
  );
}

function textLine(line: PaperLine, keepNext: boolean, size: number = SIZE.text): Paragraph {
  // Justified, the line before a word that is nearly a line long would be torn apart.
  const alignment = line.some(({ text }) => LONG_WORD.test(text)) ? AlignmentType.LEFT : AlignmentType.BOTH;
  const spacing = { before: PARAGRAPH_GAP / 2, after: PARAGRAPH_GAP / 2 };
  return paragraph(line, { keepNext, alignment, indent: { firstLine: FIRST_LINE }, spacing }, { size });
}

/** A line dotted to its end, to be written on by hand. */
function dotted(width: number, line: PaperLine, options: IParagraphOptions, size: number): Paragraph {
  const tabStops = [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }];
  return paragraph([...line, { text: line.length === 0 ? '\t' : ' \t' }], { ...options, tabStops }, { size });
}

/** The heading row is repeated on every page. A row that fits on one page is never split across two. */
function tableOf(
  { widths: shares, head, over, rows, compact }: Extract<PaperBlock, { kind: 'table' }>,
  whole: number,
): Table {
  const size = compact === true ? SIZE.compact : SIZE.small;
  const widths = shares.map((share) => Math.round((whole * share) / 100));
  const heads = [...(over === undefined ? [] : [over]), ...(head === null ? [] : [head])];
  const starts = startColumns([...heads, ...rows.map(({ cells }) => cells)], widths.length);
  return new Table({
    columnWidths: widths,
    width: { size: whole, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [
      ...heads.map((cells, i) => rowOf({ cells, together: true }, widths, size, true, starts[i] ?? [])),
      ...rows.map((row, i) => rowOf(row, widths, size, false, starts[heads.length + i] ?? [])),
    ],
  });
}

/** @param starts the column in which each cell begins */
function rowOf(
  { cells, together }: PaperRow,
  widths: readonly number[],
  size: number,
  tableHeader: boolean,
  starts: readonly number[],
): TableRow {
  let tallest = 0;
  const children = cells.map((cell, at) => {
    const { across = 1, down = 1 } = cell;
    const column = starts[at] ?? 0;
    const width = widths.slice(column, column + across).reduce((sum, one) => sum + one, 0);
    tallest = Math.max(tallest, linesIn(cell, width));
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { left: SIDE, right: SIDE },
      ...(tableHeader ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
      ...(across > 1 ? { columnSpan: across } : {}),
      ...(down > 1 ? { rowSpan: down } : {}),
      children: linesOf(cell, width - 2 * SIDE, size, together === true),
    });
  });
  return new TableRow({ tableHeader, cantSplit: tallest <= PAGE_LINES, children });
}

/** The number of lines that fit on any page, and the maximum width of a letter, in twips. */
const PAGE_LINES = 40;
const LETTER = 140;

/** The maximum number of lines that a cell takes. */
function linesIn({ lines, blank = 0 }: PaperCell, width: number): number {
  const letters = lines.flatMap((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .split('\n'),
  );
  return letters.reduce((sum, { length }) => sum + Math.max(1, Math.ceil((length * LETTER) / width)), blank);
}

function linesOf(
  { lines, align, blank = 0 }: PaperCell,
  width: number,
  size: number,
  keepNext: boolean,
): readonly Paragraph[] {
  const options: IParagraphOptions = {
    ...IN_CELL,
    keepNext,
    ...(align === undefined ? {} : { alignment: ALIGNMENT[align] }),
  };
  const written = lines.map((line) => paragraph(line, options, { size }));
  const free = Array.from({ length: blank }, () =>
    dotted(width, [], { ...options, spacing: { before: PARAGRAPH_GAP, after: 0 } }, size),
  );
  // The format requires at least one paragraph in a cell.
  return written.length + free.length === 0 ? [new Paragraph({})] : [...written, ...free];
}
