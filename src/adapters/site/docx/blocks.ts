/** The nodes of a text as blocks of a DOCX file, in the order and words of the text. */
import { AlignmentType, FootnoteReferenceRun, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { IParagraphOptions } from 'docx';
import { FIRST_LINE, FONT, PARAGRAPH_GAP, SIZE, TEXT_WIDTH } from '../../browser/docx/layout.ts';
import { centred, paragraph, horizontalLine, sideBySide } from '../../browser/docx/words.ts';
import type { Consolidation } from '../../../domain/regulation/page/consolidation.ts';
import { isProse } from '../../../domain/regulation/tree/blocks.ts';
import { CELL_BREAK, tableOf, type Cell } from '../../../domain/regulation/tree/tables.ts';
import {
  isDivision,
  type Division,
  type Instrument,
  type Passage,
  type Provision,
} from '../../../domain/regulation/tree/tree.ts';
import { quotedLines } from '../../../domain/regulation/parse/words/quotedLines.ts';

type Block = Paragraph | Table;

const BODY = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: FIRST_LINE },
  spacing: { after: PARAGRAPH_GAP },
};
/** Stays on one page with what it is the heading of. */
const HEADING = { keepNext: true, spacing: { before: PARAGRAPH_GAP, after: PARAGRAPH_GAP } };

/** The footnotes and repealed units of a consolidated text. */
export type FootnoteMarks = Pick<Consolidation, 'marksAt' | 'isRepealed'>;

const NO_MARKS: FootnoteMarks = { marksAt: () => [], isRepealed: () => false };

/** Passages after which a consolidated text lists what amends it. */
const HEAD_KINDS: readonly Passage['kind'][] = ['letterhead', 'appendix', 'instrument', 'title', 'issuer', 'enactedBy'];

/**
 * A whole instrument: what precedes its articles, the articles, recipients beside signature.
 * @param marks the footnotes of a consolidated text, by unit
 * @param afterTitle the blocks between its title and the rest
 */
export function instrumentBlocks(
  { front, body, back }: Instrument,
  marks: FootnoteMarks = NO_MARKS,
  afterTitle: readonly Block[] = [],
): readonly Block[] {
  const from = front.findIndex(({ kind }) => !HEAD_KINDS.includes(kind));
  const head = from < 0 ? front : front.slice(0, from);
  return [
    ...head.flatMap((one) => passageBlocks(one, marks)),
    ...afterTitle,
    ...front.slice(head.length).flatMap((one) => passageBlocks(one, marks)),
    ...body.flatMap((node) => nodeBlocks(node, marks)),
    ...closingBlocks(back),
  ];
}

/** A paragraph whose words are followed by marks of footnotes, and those by more words. */
function marked(
  { before, after = '' }: { readonly before: string; readonly after?: string },
  marks: readonly number[],
  options: IParagraphOptions,
  style: {
    readonly strong?: boolean;
    readonly strongBefore?: boolean;
    readonly emphasis?: boolean;
    readonly size?: number;
  } = {},
): Paragraph {
  const { strong = false, strongBefore = strong, emphasis = false, size = SIZE.text } = style;
  const run = (text: string, bold: boolean) => new TextRun({ text, font: FONT, size, bold, italics: emphasis });
  const references = marks.flatMap((mark, index) => [
    ...(index === 0 ? [] : [new TextRun({ text: ',', font: FONT, size, superScript: true })]),
    new FootnoteReferenceRun(mark),
  ]);
  return new Paragraph({
    ...options,
    children: [run(before, strongBefore), ...references, ...(after === '' ? [] : [run(after, strong)])],
  });
}

function passageBlocks({ id, kind, text, strong }: Passage, { marksAt }: FootnoteMarks): readonly Block[] {
  if (kind === 'letterhead') return [];
  if (!isProse(text)) return wordBlocks(text);
  const marks = marksAt(id);
  const of = (options: IParagraphOptions, style: Parameters<typeof marked>[3]) =>
    marked({ before: text }, marks, options, style);
  const inMiddle = { alignment: AlignmentType.CENTER };
  if (kind === 'recital' || kind === 'proposal') return [of(BODY, { emphasis: true })];
  if (kind === 'paragraph' || kind === 'history' || kind === 'footnote') return [of(BODY, { strong })];
  if (kind === 'title')
    return [
      of({ ...inMiddle, spacing: { after: 60 } }, { strong: true }),
      horizontalLine(Math.round(TEXT_WIDTH * 0.33)),
    ];
  if (kind === 'enactedBy') return [of({ ...inMiddle, ...HEADING }, { emphasis: true })];
  return [of({ ...inMiddle, ...HEADING }, { size: SIZE.title, strong: true })];
}

function nodeBlocks(node: Division | Provision, all: FootnoteMarks): readonly Block[] {
  if (!isDivision(node)) return provisionBlocks(node, all);
  const { id, kind, caption, heading, paragraphs, children } = node;
  const marks = all.marksAt(id);
  const lines = all.isRepealed(id) ? [`${caption} ${REPEALED}`] : [caption, heading].filter((words) => words !== '');
  const head =
    kind === 'outline'
      ? [marked({ before: `${caption} ${heading}`.trim() }, marks, { ...BODY, ...HEADING }, { strong: true })]
      : lines.map((before, index) =>
          marked(
            { before },
            index === lines.length - 1 ? marks : [],
            { alignment: AlignmentType.CENTER, ...HEADING },
            { strong: true },
          ),
        );
  return [
    ...head,
    ...paragraphs.flatMap((words) => wordBlocks(words)),
    ...children.flatMap((child) => nodeBlocks(child, all)),
  ];
}

const REPEALED = '(được bãi bỏ)';

function provisionBlocks(unit: Provision, all: FootnoteMarks): readonly Block[] {
  const { id, kind, mark, footnotes = [], heading, paragraphs, children } = unit;
  const marks = all.marksAt(id);
  const number = `${mark}${footnotes.join('')}`;
  const isArticle = kind === 'article';
  const below = children.flatMap((child) => provisionBlocks(child, all));
  if (all.isRepealed(id) && heading === null && paragraphs.length === 0)
    return [marked({ before: number, after: ` ${REPEALED}` }, marks, BODY, { strongBefore: isArticle })];
  if (heading !== null) {
    const isHead = isArticle || kind === 'clause';
    return [
      marked({ before: number, after: ` ${heading}` }, marks, isHead ? { ...BODY, keepNext: true } : BODY, {
        strong: isHead,
      }),
      ...paragraphs.flatMap((words) => wordBlocks(words)),
      ...below,
    ];
  }
  const [first, ...others] = paragraphs;
  const style = { strongBefore: isArticle };
  if (first === undefined || !isProse(first))
    return [
      marked({ before: number }, marks, BODY, style),
      ...paragraphs.flatMap((words) => wordBlocks(words)),
      ...below,
    ];
  return [
    marked({ before: number, after: ` ${first}` }, marks, BODY, style),
    ...others.flatMap((words) => wordBlocks(words)),
    ...below,
  ];
}

/** One paragraph of the text: prose, a table, or the lines of a quotation or formula. */
function wordBlocks(words: string): readonly Block[] {
  const table = tableOf(words);
  if (table !== null) return [tableBlock(table.rows, table.head, table.columns), new Paragraph({})];
  if (isProse(words)) return [paragraph([{ text: words }], BODY)];
  return quotedLines(words).flatMap((line) => {
    const inner = tableOf(line.words);
    if (inner === null) return [paragraph([{ text: line.words }], BODY)];
    return [tableBlock(inner.rows, inner.head, inner.columns), new Paragraph({})];
  });
}

function tableBlock(rows: readonly (readonly Cell[])[], head: number, columns: number): Table {
  const width = Math.floor(TEXT_WIDTH / columns);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at < head,
          children: cells.map(
            (cell) =>
              new TableCell({
                columnSpan: cell.columns,
                rowSpan: cell.rows,
                width: { size: width * cell.columns, type: WidthType.DXA },
                margins: { left: 80, right: 80 },
                children: cell.words
                  .split(CELL_BREAK)
                  .map((text) => paragraph([{ text }], {}, { size: SIZE.small, strong: at < head })),
              }),
          ),
        }),
    ),
  });
}

/** Nơi nhận on the left, the signature on the right; whatever else follows the articles before them. */
function closingBlocks(back: readonly Passage[]): readonly Block[] {
  const isRecipient = ({ kind }: Passage) => kind === 'recipientsHead' || kind === 'recipient';
  const isSigning = ({ kind }: Passage) => ['authority', 'office', 'signer', 'stamp'].includes(kind);
  const recipients = back.filter(isRecipient);
  const signing = back.filter(isSigning);
  const blocksOf = (one: Passage) =>
    one.kind === 'letterhead' ? [centred(one.text, { strong: true })] : passageBlocks(one, NO_MARKS);
  const rest = back.filter((passage) => !isRecipient(passage) && !isSigning(passage));
  const others = rest.filter(({ kind }) => kind !== 'footnote').flatMap(blocksOf);
  const notes = rest.filter(({ kind }) => kind === 'footnote').flatMap(blocksOf);
  if (recipients.length + signing.length === 0) return [...others, ...notes];
  const left = recipients.map(({ kind, text }) => {
    const isHead = kind === 'recipientsHead';
    return paragraph([{ text }], {}, { size: isHead ? SIZE.small : 22, strong: isHead, emphasis: isHead });
  });
  const right = signing.map(({ kind, text }) =>
    centred(text, { strong: kind !== 'stamp' }, kind === 'signer' ? { spacing: { before: 1000 } } : {}),
  );
  const orBlank = (column: readonly Paragraph[]) => (column.length > 0 ? column : [new Paragraph({})]);
  const columns = sideBySide([orBlank(left), orBlank(right)], [50, 50], TEXT_WIDTH);
  return [...others, new Paragraph({}), columns, ...(notes.length === 0 ? [] : [new Paragraph({}), ...notes])];
}
