/** The units of an instrument's numbered part: which can hold which, and how one begins. */
import type { Block, DraftDivision, DraftProvision, UnitLevel } from '../words/draftTree.ts';
import type { Line } from '../words/line.ts';
import { isDivisionMark, type Mark } from '../words/marks.ts';

/** A division or provision under construction. */
export type UnitNode = DraftDivision | DraftProvision;

/** How an instrument is divided: into articles, or as an outline without articles (plans and appendices). */
export type BodyForm = 'articles' | 'outline';

/** Levels above articles. */
export const DIVISIONS: readonly UnitLevel[] = ['part', 'chapter', 'section', 'subsection', 'letter', 'roman'];

/** The levels that can directly contain a unit of each level, in a text with articles. */
export const HOLDERS: Readonly<Record<UnitLevel, readonly UnitLevel[]>> = {
  part: [],
  chapter: ['part'],
  section: ['part', 'chapter'],
  subsection: ['chapter', 'section'],
  letter: ['part', 'chapter', 'section'],
  roman: ['part', 'chapter', 'section', 'letter'],
  article: DIVISIONS,
  clause: ['article'],
  point: ['article', 'clause'],
  subpoint: ['article', 'clause', 'point'],
};

/** True for levels that need no containing unit. */
export function mayStandAlone(level: UnitLevel, form: BodyForm): boolean {
  return (
    DIVISIONS.includes(level) ||
    level === 'article' ||
    (form === 'outline' && (level === 'clause' || level === 'point'))
  );
}

/** True for a label in small Roman numerals. */
export function isRoman(label: string): boolean {
  return /^[ivx]+$/.test(label);
}

/**
 * Whether a unit can contain a decimal number: a clause or point whose label it extends by one part, or an article with
 * the same number.
 */
export function holdsDecimal(unit: UnitNode, level: UnitLevel, label: string, form: BodyForm): boolean {
  const parts = label.split('.');
  if (level === 'clause')
    return parts.length === 2 && (unit.level === 'article' ? unit.label === parts[0] : form === 'outline');
  return unit.level !== 'article' && unit.label === parts.slice(0, -1).join('.');
}

/** The unit of a mark, with the words on its line. */
export function makeNode(mark: Mark, line: Line): UnitNode {
  const { level, label, printed, rest } = mark;
  const block: Block = { text: rest, line: line.line, strong: isDivisionMark(mark) && line.strong };
  if (isDivisionMark(mark))
    return {
      kind: mark.kind,
      level,
      label,
      caption: printed,
      line: line.line,
      heading: block,
      blocks: [],
      children: [],
    };
  return {
    kind: mark.kind,
    level,
    label,
    mark: printed,
    footnotes: mark.footnotes,
    line: line.line,
    blocks: [block],
    children: [],
  };
}
