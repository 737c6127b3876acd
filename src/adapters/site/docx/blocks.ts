/** The nodes of a text as blocks of a DOCX file, in the order and words of the text. */
import { AlignmentType, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { FIRST_LINE, PARAGRAPH_GAP, SIZE, TEXT_WIDTH } from '../../browser/docx/layout.ts';
import { centred, paragraph, rule, sideBySide } from '../../browser/docx/words.ts';
import { isProse } from '../../../domain/regulation/tree/blocks.ts';
import { CELL_BREAK, tableOf, type Cell } from '../../../domain/regulation/tree/tables.ts';
import {
  isDivision,
  type Division,
  type Instrument,
  type Passage,
  type Provision,
} from '../../../domain/regulation/tree/tree.ts';
import { quotedLines } from '../../../domain/regulation/parse/quotedLines.ts';

type Block = Paragraph | Table;

const BODY = {
  alignment: AlignmentType.JUSTIFIED,
  indent: { firstLine: FIRST_LINE },
  spacing: { after: PARAGRAPH_GAP },
};
/** Stays on one page with what it is the heading of. */
const HEADING = { keepNext: true, spacing: { before: PARAGRAPH_GAP, after: PARAGRAPH_GAP } };

/** A whole instrument: what precedes its articles, the articles, recipients beside signature. */
export function instrumentBlocks({ front, body, back }: Instrument): readonly Block[] {
  return [...front.flatMap(passageBlocks), ...body.flatMap(nodeBlocks), ...closingBlocks(back)];
}

function passageBlocks({ kind, text, strong }: Passage): readonly Block[] {
  if (kind === 'letterhead') return [];
  if (!isProse(text)) return wordBlocks(text);
  if (kind === 'recital' || kind === 'proposal') return [paragraph([{ text }], BODY, { emphasis: true })];
  if (kind === 'paragraph' || kind === 'history' || kind === 'footnote')
    return [paragraph([{ text }], BODY, { strong })];
  if (kind === 'title') return [centred(text, { strong: true }), rule(Math.round(TEXT_WIDTH * 0.33))];
  if (kind === 'enactedBy') return [centred(text, { emphasis: true }, HEADING)];
  return [centred(text, { size: SIZE.title, strong: true }, HEADING)];
}

function nodeBlocks(node: Division | Provision): readonly Block[] {
  if (!isDivision(node)) return provisionBlocks(node);
  const { kind, caption, heading, paragraphs, children } = node;
  const head =
    kind === 'outline'
      ? [paragraph([{ text: `${caption} ${heading}`.trim(), strong: true }], { ...BODY, ...HEADING })]
      : [caption, heading].filter((words) => words !== '').map((words) => centred(words, { strong: true }, HEADING));
  return [...head, ...paragraphs.flatMap((words) => wordBlocks(words)), ...children.flatMap(nodeBlocks)];
}

function provisionBlocks({ kind, mark, footnotes = [], heading, paragraphs, children }: Provision): readonly Block[] {
  const number = `${mark}${footnotes.join('')}`;
  const isArticle = kind === 'article';
  const below = children.flatMap(provisionBlocks);
  if (heading !== null) {
    const isHead = isArticle || kind === 'clause';
    const line = [{ text: `${number} ${heading}`, ...(isHead ? { strong: true as const } : {}) }];
    return [
      paragraph(line, isHead ? { ...BODY, keepNext: true } : BODY),
      ...paragraphs.flatMap((words) => wordBlocks(words)),
      ...below,
    ];
  }
  const [first, ...others] = paragraphs;
  const start = [{ text: number, ...(isArticle ? { strong: true as const } : {}) }];
  if (first === undefined || !isProse(first))
    return [paragraph(start, BODY), ...paragraphs.flatMap((words) => wordBlocks(words)), ...below];
  return [
    paragraph([...start, { text: ` ${first}` }], BODY),
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
  const others = back.filter((passage) => !isRecipient(passage) && !isSigning(passage)).flatMap(passageBlocks);
  if (recipients.length + signing.length === 0) return others;
  const left = recipients.map(({ kind, text }) => {
    const isHead = kind === 'recipientsHead';
    return paragraph([{ text }], {}, { size: isHead ? SIZE.small : 22, strong: isHead, emphasis: isHead });
  });
  const right = signing.map(({ kind, text }) =>
    centred(text, { strong: kind !== 'stamp' }, kind === 'signer' ? { spacing: { before: 1000 } } : {}),
  );
  const orBlank = (column: readonly Paragraph[]) => (column.length > 0 ? column : [new Paragraph({})]);
  return [...others, new Paragraph({}), sideBySide([orBlank(left), orBlank(right)], [50, 50], TEXT_WIDTH)];
}
