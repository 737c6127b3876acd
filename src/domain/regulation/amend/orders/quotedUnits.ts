/** Reads the units that an amending text quotes: “12. Cho vay …”, “Điều 8. … 1. … a) …”, “Mục 3 …”. */
import { Body } from '../../parse/units/body.ts';
import { LEVELS, type UnitLevel } from '../../parse/words/draftTree.ts';
import { finishNode } from '../../parse/finish.ts';
import type { Mark } from '../../parse/words/marks.ts';
import { quotedLines, quotedMarks, type QuotedLine } from '../../parse/words/quotedLines.ts';
import { Remarks } from '../../parse/report/remarks.ts';
import type { UnitNode } from '../../parse/units/unitNodes.ts';
import { blockKind, isSinglyQuoted, quoteDepths } from '../../tree/blocks.ts';
import { labelSlug } from '../../tree/ids.ts';
import type { Division, Provision } from '../../tree/tree.ts';

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
  if (isSinglyQuoted(quotation)) return quotation.slice(1).replace(/[’'][.,;:)]*$/u, '');
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
  let outermost: Mark | null = null;
  const anyNumber = (): void => undefined;
  for (const [index, { words, mark, inner }] of withInnerQuotations(quotedLines(withoutMarks(quotation))).entries()) {
    const at = { text: words, line: line + index, hard: true, strong: false };
    const found: Mark | null = inner ? null : outermost === null ? mark : markWithin(words, outermost, body);
    if (inner && body !== null) body.add({ ...at, block: 'quotation' as const });
    else if (found !== null && (body === null || found.level === outermost?.level)) {
      body = new Body(anyNumber, new Remarks(), 'articles');
      outermost ??= found;
      const holders = holdersOf(found);
      for (const above of holders) body.open(above, at);
      body.open(found, at);
      const [opened] = innermost(body, holders.length);
      if (opened !== undefined) nodes.push(opened);
    } else if (found !== null && body !== null) body.open(found, at);
    else if (body === null) lead.push(words);
    else body.add({ ...at, ...(blockKind(words) === 'table' ? { block: 'table' as const } : {}) });
  }
  const units = nodes.map((node) => finishNode(node, '', '', anyNumber));
  return { lead, units, level: outermost?.level ?? null };
}

/** The mark of a line at the level of the outermost units or in what is open; null for any other words. */
function markWithin(words: string, outermost: Mark, body: Body | null): Mark | null {
  const depth = ({ label }: Mark) => label.split('.').length;
  return (
    quotedMarks(words).find((one) =>
      one.level === outermost.level
        ? depth(one) === depth(outermost)
        : fitsBelow(one.level, outermost.level) && body?.holds(one) === true,
    ) ?? null
  );
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

/** For 11.1 a clause 11, for b.1 a point b: decimal numbers are only below what they extend. */
function holdersOf({ level, label }: Mark): readonly Mark[] {
  const [first = '', second = ''] = label.split('.');
  const article = HOLDER('article', '0', 'Điều 0.');
  const number = /^\d/.test(first) && second !== '' ? first : '0';
  const clause = HOLDER('clause', number, `${number}.`);
  if (level === 'clause') return [article];
  if (level === 'point') return [article, clause];
  const letter = second === '' ? 'a' : label.split('.').slice(0, -1).join('.');
  return level === 'subpoint' ? [article, clause, HOLDER('point', letter, `${letter})`)] : [];
}

function innermost(body: Body, depth: number): readonly UnitNode[] {
  let nodes: readonly UnitNode[] = body.nodes;
  for (let step = 0; step < depth; step += 1) nodes = nodes.at(-1)?.children ?? [];
  return nodes.slice(-1);
}

/** True if a unit of a level can be beside or below one of the outermost level. */
function fitsBelow(level: UnitLevel, outermost: UnitLevel): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(outermost);
}

/** A number that two units beside each other have, as where a list “1), 2)” is below khoản 2; null if none. */
export function repeatedIn(units: readonly (Division | Provision)[]): string | null {
  const seen = new Set<string>();
  for (const unit of units) {
    const key = `${unit.kind} ${labelSlug(unit.label)}`;
    if (seen.has(key)) return unit.label;
    seen.add(key);
    const inner = repeatedIn(unit.children);
    if (inner !== null) return inner;
  }
  return null;
}
