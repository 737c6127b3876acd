/** A text's tree as lines for a person to look over: what the parser understood. */
import { tableOf } from '../tree/tables.ts';
import {
  isDivision,
  type Division,
  type Instrument,
  type Passage,
  type Provision,
  type RegulationText,
} from '../tree/tree.ts';

/** Longest piece of a unit's words that a line shows. */
const WORDS = 60;

/** The lines of the tree, two spaces deeper for each level; every unit with its own number as printed. */
export function treeLines({ decision, regulation }: RegulationText): readonly string[] {
  const both = decision === null ? [] : ['VĂN BẢN BAN HÀNH', ...instrumentLines(decision), 'VĂN BẢN ĐƯỢC BAN HÀNH'];
  return [...both, ...instrumentLines(regulation)];
}

function instrumentLines({ front, body, back }: Instrument): readonly string[] {
  return [...front.map(passageLine), ...body.flatMap((node) => nodeLines(node, 1)), ...back.map(passageLine)];
}

const KINDS: Readonly<Record<Passage['kind'], string>> = {
  instrument: 'tên loại',
  title: 'tên văn bản',
  issuer: 'cơ quan ban hành',
  enactedBy: 'ban hành kèm theo',
  recital: 'căn cứ',
  proposal: 'theo đề nghị',
  enactingWords: 'lời ban hành',
  recipientsHead: 'nơi nhận',
  recipient: 'nơi nhận',
  authority: 'chữ ký',
  office: 'chức vụ',
  signer: 'người ký',
  paragraph: 'đoạn khác',
};

function passageLine({ kind, text }: Passage): string {
  return `  [${KINDS[kind]}] ${short(text)}`;
}

function nodeLines(node: Division | Provision, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  const below = node.children.flatMap((child) => nodeLines(child, depth + 1));
  if (isDivision(node)) return [`${indent}${node.caption} ${short(node.heading)}`.trimEnd(), ...below];
  const mark =
    node.kind === 'article' ? `Điều ${node.label}.` : node.kind === 'clause' ? `${node.label}.` : `${node.label})`;
  const rows = node.paragraphs.flatMap((paragraph) => tableOf(paragraph) ?? []);
  const tables = rows.length === 0 ? '' : ` (có bảng ${rows.length} hàng)`;
  return [`${indent}${mark} ${short(node.heading ?? node.paragraphs[0] ?? '')}${tables}`.trimEnd(), ...below];
}

function short(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ')];
  return letters.length <= WORDS ? letters.join('') : `${letters.slice(0, WORDS - 1).join('')}…`;
}
