/** The tree under construction: the same nodes as in tree.ts, mutable and without ids. */
import { readLetter, readNumber, START, type Ordinal, type Sequence } from '../../tree/numbering.ts';
import type { Mark } from './marks.ts';
import type { Division, PassageKind, Provision } from '../../tree/tree.ts';

/** A piece of text that later lines may continue. */
export interface Block {
  text: string;
  readonly line: number;
  readonly strong: boolean;
}

export interface DraftProvision {
  readonly kind: Provision['kind'];
  readonly level: UnitLevel;
  readonly label: string;
  /** The number as printed. */
  readonly mark: string;
  readonly footnotes: readonly string[];
  readonly line: number;
  /** The first one is the text on the mark's own line (may be empty). */
  readonly blocks: [Block, ...Block[]];
  readonly children: DraftProvision[];
}

export interface DraftDivision {
  readonly kind: Division['kind'];
  readonly level: UnitLevel;
  readonly label: string;
  readonly caption: string;
  readonly line: number;
  readonly heading: Block;
  /** Unnumbered paragraphs under the title. */
  readonly blocks: Block[];
  readonly children: (DraftDivision | DraftProvision)[];
}

export interface DraftPassage extends Block {
  kind: PassageKind;
}

/** True for Phần, Chương, Mục, Tiểu mục and outline headings. */
export function isDraftDivision(node: DraftDivision | DraftProvision): node is DraftDivision {
  return 'caption' in node;
}

/** Every kind of numbered unit, outermost first. `letter` and `roman` are outline headings: `A.`, `I.`. */
export const LEVELS = [
  'part',
  'chapter',
  'section',
  'subsection',
  'letter',
  'roman',
  'article',
  'clause',
  'point',
  'subpoint',
] as const;
export type UnitLevel = (typeof LEVELS)[number];

/** Vietnamese word of each level as used in citations. */
export const LEVEL_WORDS: Readonly<Record<UnitLevel, string>> = {
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  subsection: 'Tiểu mục',
  letter: 'Phần',
  roman: 'Mục',
  article: 'Điều',
  clause: 'khoản',
  point: 'điểm',
  subpoint: 'tiết',
};

/** The number of a mark according to its level's numbering style; null if it is not valid. */
export function ordinalOf({ level, label }: Pick<Mark, 'level' | 'label'>): Ordinal | null {
  const decimal = /\.(\d{1,3})$/.exec(label);
  if (decimal) return { number: Number(decimal[1]), sub: 0 };
  if (level === 'subpoint' && /^[ivx]+$/.test(label)) return readNumber(label.toUpperCase());
  // “Mục A”, “Phần B”: C and D are the third and fourth, not hundreds.
  const isLettered = /^[A-HĐ]$/.test(label) && ['part', 'chapter', 'section', 'subsection'].includes(level);
  if (level === 'letter' || isLettered) return readLetter(label.toLowerCase());
  if ((level === 'subpoint' || level === 'point') && /^\d/.test(label)) return readNumber(label);
  return level === 'point' || level === 'subpoint' ? readLetter(label) : readNumber(label);
}

/** The current numbering state of every level. */
export type Sequences = Record<UnitLevel, Sequence>;

/** The state before the first number of every level. */
export function startSequences(): Sequences {
  return {
    part: START,
    chapter: START,
    section: START,
    subsection: START,
    letter: START,
    roman: START,
    article: START,
    clause: START,
    point: START,
    subpoint: START,
  };
}

/**
 * Restarts the numbering below an opened unit. Articles are numbered continuously across divisions. Chapters either
 * restart in each part or continue (as in Bộ luật Dân sự), and so can the numbers of an outline.
 */
export function restartBelow(sequences: Sequences, level: UnitLevel): void {
  for (const below of LEVELS.slice(LEVELS.indexOf(level) + 1)) {
    if (below === 'article') continue;
    const mayRunOn = below === 'chapter' || below === 'roman' || (below === 'clause' && level !== 'article');
    sequences[below] = mayRunOn ? { after: [START.after[0], ...sequences[below].after] } : START;
  }
}
