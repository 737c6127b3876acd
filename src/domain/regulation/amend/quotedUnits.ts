/** Reads the units that an amending text quotes: “12. Cho vay …”, “Điều 8. … 1. … a) …”, “Mục 3 …”. */
import { Body } from '../parse/body.ts';
import { LEVELS, type UnitLevel } from '../parse/draftTree.ts';
import { finishNode } from '../parse/finish.ts';
import type { Mark } from '../parse/marks.ts';
import { quotedLines, type QuotedLine } from '../parse/quotedLines.ts';
import { Remarks } from '../parse/remarks.ts';
import type { UnitNode } from '../parse/unitNodes.ts';
import { blockKind, quoteDepths } from '../tree/blocks.ts';
import type { Division, Provision } from '../tree/tree.ts';

/** The content between the quotation marks. */
export interface Quoted {
  /** Paragraphs before the first numbered unit; all of them if nothing is numbered. */
  readonly lead: readonly string[];
  /** The outermost units, with provisional ids. */
  readonly units: readonly (Division | Provision)[];
  /** The level of the outermost units, or null if there are none. */
  readonly level: UnitLevel | null;
}

/** The words between the outer quotation marks: `“a) …;”.` → `a) …;`. */
export function withoutMarks(quotation: string): string {
  return quotation.replace(/^[“"«]\s*/u, '').replace(/\s*[”"»][.,;]*$/u, '');
}

/**
 * Reads a quotation. A line starts a unit if it has a number in a standard form and that unit fits into those open
 * before it; the first one decides the level of the outermost.
 * @param quotation with its quotation marks, paragraphs separated by line breaks
 * @param line the 1-based line of the source at which it starts
 */
export function readQuoted(quotation: string, line: number): Quoted {
  const lead: string[] = [];
  const nodes: UnitNode[] = [];
  let body: Body | null = null;
  let level: UnitLevel | null = null;
  const anyNumber = (): void => undefined;
  for (const [index, { words, mark, inner }] of withInnerQuotations(quotedLines(withoutMarks(quotation))).entries()) {
    const at = { text: words, line: line + index, hard: true, strong: false };
    if (inner && body !== null) body.add({ ...at, block: 'quotation' as const });
    else if (mark !== null && (level === null || fitsBelow(mark.level, level))) {
      if (body === null || mark.level === level) {
        body = new Body(anyNumber, new Remarks(), 'articles');
        level = mark.level;
        for (const above of ABOVE[mark.level] ?? []) body.open(above, at);
        body.open(mark, at);
        const [opened] = innermost(body, ABOVE[mark.level]?.length ?? 0);
        if (opened !== undefined) nodes.push(opened);
      } else body.open(mark, at);
    } else if (body === null) lead.push(words);
    else body.add({ ...at, ...(blockKind(words) === 'table' ? { block: 'table' as const } : {}) });
  }
  return { lead, units: nodes.map((node) => finishNode(node, '', '', anyNumber)), level };
}

/** The lines, those of a quotation within the quotation as one: an order that is itself replaced. */
function withInnerQuotations(lines: readonly QuotedLine[]): readonly (QuotedLine & { readonly inner: boolean })[] {
  const all: (QuotedLine & { inner: boolean })[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const end = all.at(-1)?.words.endsWith(':') && /^[“"«]/.test(line.words) ? closingLine(lines, index) : null;
    if (end === null) all.push({ ...line, inner: false });
    else {
      const words = lines.slice(index, end + 1).map((one) => one.words);
      all.push({ ...line, words: words.join('\n'), mark: null, inner: true });
      index = end;
    }
  }
  return all;
}

/** The index of the line with which a quotation ends; null if its mark closes within a line, or never. */
function closingLine(lines: readonly QuotedLine[], start: number): number | null {
  let words = '';
  for (let index = start; index < lines.length; index += 1) {
    words += `${words === '' ? '' : '\n'}${lines[index]?.words ?? ''}`;
    const close = quoteDepths(words).findIndex((depth) => depth === 0);
    if (close >= 0) return /^[.,;:)]*$/.test([...words].slice(close + 1).join('')) ? index : null;
  }
  return null;
}

/** Marks of units that a quoted one needs around it while it is read. */
const HOLDER = (level: 'article' | 'clause' | 'point', label: string, printed: string): Mark => ({
  kind: level,
  level,
  label,
  printed,
  rest: '',
  footnotes: [],
});
const IN_ARTICLE = [HOLDER('article', '0', 'Điều 0.')];
const IN_CLAUSE = [...IN_ARTICLE, HOLDER('clause', '0', '0.')];
const ABOVE: Readonly<Partial<Record<UnitLevel, readonly Mark[]>>> = {
  clause: IN_ARTICLE,
  point: IN_CLAUSE,
  subpoint: [...IN_CLAUSE, HOLDER('point', 'a', 'a)')],
};

function innermost(body: Body, depth: number): readonly UnitNode[] {
  let nodes: readonly UnitNode[] = body.nodes;
  for (let step = 0; step < depth; step += 1) nodes = nodes.at(-1)?.children ?? [];
  return nodes.slice(-1);
}

/** True if a unit of a level can stand beside or below one of the outermost level. */
function fitsBelow(level: UnitLevel, outermost: UnitLevel): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(outermost);
}
