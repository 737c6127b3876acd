/** Prints the parsed tree of a text for a person to review. */
import { quotedLines } from '../parse/words/quotedLines.ts';
import { blockKind } from '../tree/blocks.ts';
import { tableOf } from '../tree/tables.ts';
import {
  isDivision,
  type Division,
  type Instrument,
  type Passage,
  type Provision,
  type RegulationText,
} from '../tree/tree.ts';

/** Maximum number of characters of a unit's words in a line. */
const WORDS = 60;

/** The lines of the tree, indented by two spaces per level; each unit with its number as printed. */
export function treeLines({ decision, regulation, annexes }: RegulationText): readonly string[] {
  const both = decision === null ? [] : ['VĂN BẢN BAN HÀNH', ...instrumentLines(decision), 'VĂN BẢN ĐƯỢC BAN HÀNH'];
  return [
    ...both,
    ...instrumentLines(regulation),
    ...annexes.flatMap((annex) => [annex.name.toUpperCase(), ...instrumentLines(annex)]),
  ];
}

function instrumentLines({ front, body, back }: Instrument): readonly string[] {
  return [...front.map(passageLine), ...body.flatMap((node) => nodeLines(node, 1)), ...back.map(passageLine)];
}

const KINDS: Readonly<Record<Passage['kind'], string>> = {
  letterhead: 'đầu văn bản',
  appendix: 'phụ lục',
  instrument: 'tên loại',
  title: 'tên văn bản',
  issuer: 'cơ quan ban hành',
  enactedBy: 'ban hành kèm theo',
  history: 'đã được sửa đổi',
  recital: 'căn cứ',
  proposal: 'theo đề nghị',
  enactingWords: 'lời ban hành',
  recipientsHead: 'nơi nhận',
  recipient: 'nơi nhận',
  authority: 'chữ ký',
  office: 'chức vụ',
  signer: 'người ký',
  stamp: 'dấu',
  footnote: 'chú thích',
  paragraph: 'đoạn khác',
};

function passageLine({ kind, text }: Passage): string {
  return `  [${KINDS[kind]}] ${short(text)}${blocksOf([text])}`;
}

function nodeLines(node: Division | Provision, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  const below = node.children.flatMap((child) => nodeLines(child, depth + 1));
  if (isDivision(node))
    return [`${indent}${node.caption} ${short(node.heading)}${blocksOf(node.paragraphs)}`.trimEnd(), ...below];
  const notes = node.footnotes === undefined ? '' : ` (chú thích ${node.footnotes.join(', ')})`;
  return [
    `${indent}${node.mark}${notes} ${short(node.heading ?? node.paragraphs[0] ?? '')}${blocksOf(node.paragraphs)}`.trimEnd(),
    ...below,
  ];
}

/** A summary of the paragraphs that are not prose: “ (có bảng 3 hàng; trích dẫn 2 đoạn)”. */
function blocksOf(paragraphs: readonly string[]): string {
  const found = paragraphs.flatMap((paragraph) => {
    const kind = blockKind(paragraph);
    if (kind === 'table') return [`bảng ${tableOf(paragraph)?.rows.length ?? 0} hàng`];
    if (kind === 'quotation') return [`trích dẫn ${quotedLines(paragraph).length} đoạn`];
    if (kind === 'formula') return ['công thức'];
    return kind === 'lines' ? [`${paragraph.split('\n').length} dòng rời`] : [];
  });
  return found.length === 0 ? '' : ` (có ${found.join('; ')})`;
}

function short(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ')];
  return letters.length <= WORDS ? letters.join('') : `${letters.slice(0, WORDS - 1).join('')}…`;
}
