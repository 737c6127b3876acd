/** The tree while it is being built: the same nodes as in tree.ts, still growing and without ids. */
import { readLetter, readNumber, START, type Ordinal, type Sequence } from '../tree/numbering.ts';
import type { Mark } from './marks.ts';
import type { Division, PassageKind, Provision } from '../tree/tree.ts';

/** A piece of prose that later lines may continue. */
export interface Block {
  text: string;
  readonly line: number;
  readonly strong: boolean;
}

export interface DraftProvision {
  readonly kind: Provision['kind'];
  readonly label: string;
  readonly line: number;
  /** The first is what stands on the mark's own line (may be empty). */
  readonly blocks: [Block, ...Block[]];
  readonly children: DraftProvision[];
}

export interface DraftDivision {
  readonly kind: Division['kind'];
  readonly label: string;
  readonly caption: string;
  readonly line: number;
  readonly heading: Block;
  readonly children: (DraftDivision | DraftProvision)[];
}

export interface DraftPassage extends Block {
  kind: PassageKind;
}

/** True for Phần, Chương, Mục. */
export function isDraftDivision(node: DraftDivision | DraftProvision): node is DraftDivision {
  return 'caption' in node;
}

/** Every kind of numbered unit, outermost first. */
export const LEVELS = ['part', 'chapter', 'section', 'article', 'clause', 'point'] as const;
export type Level = (typeof LEVELS)[number];

/** Vietnamese word of each level as it is cited. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  part: 'Phần',
  chapter: 'Chương',
  section: 'Mục',
  article: 'Điều',
  clause: 'khoản',
  point: 'điểm',
};

/** A mark's number in its level's way of numbering, or null when it has none. */
export function ordinalOf(mark: Pick<Mark, 'kind' | 'label'>): Ordinal | null {
  return mark.kind === 'point' ? readLetter(mark.label) : readNumber(mark.label);
}

/** Where the numbering of every level stands, as `openUnit` moves it on. */
export type Sequences = Record<Level, Sequence>;

/** All levels at their beginning. */
export function startSequences(): Sequences {
  return { part: START, chapter: START, section: START, article: START, clause: START, point: START };
}

/**
 * Starts the levels below an opened unit again. Articles run on through all divisions. Chapters may start again in a new part
 * or run on through the parts: both are in use (Bộ luật Dân sự runs on).
 */
export function restartBelow(sequences: Sequences, level: Level): void {
  if (level === 'part') sequences.chapter = { after: [START.after[0], ...sequences.chapter.after] };
  if (level === 'part' || level === 'chapter') sequences.section = START;
  if (level === 'article') sequences.clause = START;
  if (level === 'article' || level === 'clause') sequences.point = START;
}
