/**
 * What of a draft can be checked although its numbers are wrong: one number out of order must not hide everything else.
 */
import type { Problem } from '../../problem.ts';
import { parseRegulation, type ParseResult } from '../../regulation/parse/parse.ts';
import { blockKind } from '../../regulation/tree/blocks.ts';
import type { ProvisionId, RegulationText } from '../../regulation/tree/tree.ts';
import { indexById, instrumentsOf } from '../../regulation/tree/walk.ts';
import type { DraftFinding, DraftText, TextPiece } from './finding.ts';

const NUMBER = /^(Điều|Chương|Mục|Phần|khoản|điểm) (\S+)(?: \(đã có ở dòng \d+\))?$/u;
/** “Điêu 6.”, for which the parser proposes “Điều 6.”. */
const MISSPELT = /^“(Điều (\d+))\.”/u;
/** Maximum number of passes. Each corrects the first wrong number of every list, and those that follow from it. */
const MAX_PASSES = 20;

const POINTS = 'abcdđeghiklmnopqrstuvxy';
const ARTICLE = /^(\s*(?:\*\*)?Điều\s+)(\d+)/iu;
const CLAUSE = /^(\s*)(\d+)(?=[.)/]\s)/u;
const POINT = /^(\s*)([a-zđ])(?=[.)]\s)/u;

/** What numbers the units of a kind, and which lines end a list of them. */
interface Numbering {
  readonly line: RegExp;
  readonly ends: readonly RegExp[];
  readonly valueOf: (label: string) => number;
  readonly labelOf: (value: number) => string | undefined;
}

const figures = { valueOf: Number, labelOf: (value: number) => (value > 0 ? String(value) : undefined) };
const NUMBERINGS: Readonly<Record<string, Numbering>> = {
  Điều: { line: ARTICLE, ends: [], ...figures },
  khoản: { line: CLAUSE, ends: [ARTICLE], ...figures },
  điểm: {
    line: POINT,
    ends: [ARTICLE, CLAUSE],
    valueOf: (label) => POINTS.indexOf(label),
    labelOf: (value) => POINTS[value],
  },
};

/** “Điều 7 : ”, which is read as an article only where its number is the expected one. */
const ODD_ARTICLE = /^(\s*Điều) +(\d+) *(?:[:.] *)+(?=\S)/iu;

/**
 * Reads a draft; if articles in an unusual form were lost because a number before them is wrong, once more with them
 * in the usual form. Lines stay where they are.
 */
export function readLoosely(source: string): { readonly lines: string; readonly parsed: ParseResult } {
  const parsed = parseRegulation(source, '');
  if (parsed.text !== null) return { lines: source, parsed };
  const lines = source
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(ODD_ARTICLE, '$1 $2. '))
    .join('\n');
  if (lines === source) return { lines, parsed };
  const again = parseRegulation(lines, '');
  return again.problems.length < parsed.problems.length ? { lines, parsed: again } : { lines: source, parsed };
}

/**
 * The text with its wrong numbers replaced by those that were expected, line by line, so that every line stays where it
 * is. What is wrong besides numbers stays as it was read.
 */
export function renumbered(source: string, parsed: ParseResult): RegulationText {
  const lines = source.split(/\r\n|\r|\n/);
  let read = parsed;
  for (let pass = 0; pass < MAX_PASSES && read.text === null; pass += 1) {
    const lists = new Set<string>();
    for (const problem of read.problems) {
      const list = listOf(lines, problem);
      if (list !== null && !lists.has(list) && correct(lines, problem)) lists.add(list);
    }
    if (lists.size === 0) break;
    read = parseRegulation(lines.join('\n'), '');
  }
  return read.text ?? read.tree;
}

/** The list of units that a wrong number belongs to: its kind and the line of the unit around it. Null for others. */
function listOf(lines: readonly string[], { line, found, expected }: Problem): string | null {
  if (MISSPELT.test(expected)) return `Điều ${line}`;
  const [, kind = ''] = NUMBER.exec(found) ?? [];
  if (kind === '') return null;
  const ends = NUMBERINGS[kind]?.ends ?? [];
  let start = line - 2;
  while (ends.length > 0 && start >= 0 && !ends.some((end) => end.test(lines[start] ?? ''))) start -= 1;
  return `${kind} ${ends.length === 0 ? '' : start}`;
}

/** Corrects one number in the lines, and those after it that go on from it. False if it cannot be corrected. */
function correct(lines: string[], { line, found, expected }: Problem): boolean {
  const at = line - 1;
  const words = lines[at] ?? '';
  const [, article, number = ''] = MISSPELT.exec(expected) ?? [];
  if (article !== undefined) {
    lines[at] = words.replace(new RegExp(`^\\s*\\S+\\s*${number}`, 'u'), article);
    return lines[at] !== words;
  }
  const [, kind = '', wrong = ''] = NUMBER.exec(found) ?? [];
  const [, , right = ''] = NUMBER.exec(expected) ?? [];
  const start = words.indexOf(wrong);
  if (wrong === '' || right === '' || start < 0 || start > 20) return false;
  lines[at] = words.slice(0, start) + right + words.slice(start + wrong.length);
  const numbering = NUMBERINGS[kind];
  if (numbering !== undefined) shift(lines, at + 1, numbering, wrong, right);
  return true;
}

/** Goes on from a corrected number, as far as the printed numbers rise. */
function shift(
  lines: string[],
  from: number,
  { line, ends, valueOf, labelOf }: Numbering,
  wrong: string,
  right: string,
) {
  let last = valueOf(wrong);
  const by = valueOf(right) - last;
  if (!Number.isInteger(by)) return;
  for (let at = from; at < lines.length; at += 1) {
    const words = lines[at] ?? '';
    if (ends.some((end) => end.test(words))) return;
    const [whole, lead = '', label = ''] = line.exec(words) ?? [];
    if (whole === undefined) continue;
    const value = valueOf(label);
    const shifted = labelOf(value + by);
    if (value <= last || shifted === undefined) return;
    last = value;
    lines[at] = lead + shifted + words.slice(whole.length);
  }
}

/** True if there is a unit to which a rule could point. */
export function hasUnits(text: RegulationText): boolean {
  return instrumentsOf(text).some(({ body }) => body.length > 0);
}

/** Findings in a text with corrected numbers, with the names of the units as printed. */
export function asPrinted(draft: DraftText, tree: RegulationText): (finding: DraftFinding) => DraftFinding {
  const printed = new Map([...indexById(tree).values()].map(({ id, line, kind }) => [`${line} ${kind}`, id]));
  const named = (at: ProvisionId): ProvisionId => {
    const unit = draft.units.get(at);
    return unit === undefined ? at : (printed.get(`${unit.line} ${unit.kind}`) ?? at);
  };
  return (finding) => ({
    ...finding,
    at: named(finding.at),
    elsewhere: finding.elsewhere.map((other) => ({ ...other, at: named(other.at) })),
  });
}

/** The lines of a draft without structure, for the rules that examine words only. */
export function linesAsDraft(source: string): DraftText {
  const pieces = source.split('\n').flatMap((line, at): TextPiece[] => {
    const words = line.replace(/\s+/gu, ' ').trim();
    const unit = { id: '', kind: 'paragraph', text: words, strong: false, line: at + 1 } as const;
    return words === '' ? [] : [{ at: '', part: 'text', words, line: at + 1, block: blockKind(words), unit }];
  });
  const none = { prefix: '', front: [], body: [], back: [] };
  return {
    text: { decision: null, regulation: none, annexes: [] },
    units: new Map(),
    pieces,
    all: pieces,
    references: [],
  };
}
