/** Which units the reviewing office expects self-checks of, and which of them have sent one. */
import { LIMITS } from '../draft/guards.ts';
import { printable } from '../printable.ts';
import { unitGroups, unitKey, type UnitMatches } from './unitName.ts';

/** Maximum number of units; more than any office reviews. */
const MAX_UNITS = 5_000;
/** Number of lines searched for the headings of a pasted table. */
const MAX_ABOVE = 6;
/** Headings of a column of names (`unitKey`), skipped. */
const HEADINGS: ReadonlySet<string> = new Set(
  ['Đơn vị', 'Tên đơn vị', 'Cơ quan, đơn vị', 'Tên cơ quan, đơn vị', 'Cơ quan'].map(unitKey),
);

/**
 * The names in a typed list, in cells pasted from a spreadsheet, or in a CSV file: one unit a line, each unit once.
 * Numbers before a name are dropped. Of several columns the one below such a heading is read, otherwise the one with
 * the most letters.
 */
export function readUnitList(text: string): readonly string[] {
  const lines = text
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/);
  const separator = separatorOf(lines);
  const rows = lines.map((line) => (separator === null ? [line] : cellsOf(line, separator)).map(nameIn));
  const letters = (column: number) => rows.reduce((sum, row) => sum + lettersIn(row[column] ?? ''), 0);
  const widest = Math.max(1, ...rows.slice(0, MAX_UNITS).map(({ length }) => length));
  const columns = Array.from({ length: Math.min(widest, 20) }, (_, at) => at);
  const heading = (row: readonly string[]) => row.findIndex((name) => HEADINGS.has(unitKey(name)));
  const headed = separator === null ? -1 : rows.slice(0, MAX_ABOVE).findIndex((row) => heading(row) >= 0);
  const column =
    headed >= 0
      ? heading(rows[headed] ?? [])
      : columns.reduce((best, at) => (letters(at) > letters(best) ? at : best), 0);
  const names = new Map<string, string>();
  // Lines above the headings are the title of the list.
  for (const row of rows.slice(headed + 1)) {
    const name = row[column] ?? '';
    const key = unitKey(name);
    if (key !== '' && !HEADINGS.has(key) && !names.has(key) && names.size < MAX_UNITS) names.set(key, name);
  }
  return [...names.values()];
}

/** A list as text that `readUnitList` reads back. */
export function unitListText(names: readonly string[]): string {
  return names.map((name, at) => `${at + 1}. ${name}\r\n`).join('');
}

/** The separator of cells in all lines that are not blank; null if each is one name. */
function separatorOf(lines: readonly string[]): string | null {
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.some((line) => line.includes('\t'))) return '\t';
  // A comma or semicolon may be part of a name, so every line must have the same number.
  return (
    [';', ','].find((separator) => {
      const counts = new Set(filled.map((line) => cellsOf(line, separator).length));
      return filled.length > 1 && counts.size === 1 && !counts.has(1);
    }) ?? null
  );
}

/** The cells of a line, without the quotes around those that have them. */
function cellsOf(line: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    const end = rest.indexOf(separator, quoted?.[0].length ?? 0);
    const cell = end < 0 ? rest : rest.slice(0, end);
    cells.push(quoted === null ? cell : (quoted[1] ?? '').replaceAll('""', '"'));
    if (end < 0) return cells;
    rest = rest.slice(end + separator.length);
  }
}

/** A cell's text without a number or sign of a list before it. */
function nameIn(cell: string): string {
  return printable(cell)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:\d{1,4}\s*[.)/]|[-–•+*])\s*/, '')
    .slice(0, LIMITS.unit)
    .trim();
}

function lettersIn(text: string): number {
  return (text.match(/\p{L}/gu) ?? []).length;
}

/** Who sent and who did not; a unit counts once however its name is written. */
export interface UnitComparison {
  /** As named in the list. */
  readonly sent: readonly string[];
  readonly missing: readonly string[];
  /** Senders that are not in the list, each with the missing units that it may be. */
  readonly unknown: readonly { readonly name: string; readonly like: readonly string[] }[];
}

/** Compares the units expected with the names in the self-checks received. */
export function compareUnits(
  expected: readonly string[],
  senders: readonly string[],
  matches: UnitMatches = {},
): UnitComparison {
  const groups = unitGroups([...expected, ...senders], matches);
  const listed = new Set(groups.slice(0, expected.length));
  const sending = new Set(groups.slice(expected.length));
  const missing = expected.filter((_, at) => !sending.has(groups[at] ?? -1));
  const unknown = new Map<number, string>();
  for (const [at, name] of senders.entries()) {
    const group = groups[expected.length + at] ?? -1;
    if (unitKey(name) !== '' && !listed.has(group) && !unknown.has(group)) unknown.set(group, name);
  }
  return {
    sent: expected.filter((_, at) => sending.has(groups[at] ?? -1)),
    missing,
    unknown: [...unknown.values()].map((name) => ({ name, like: likeOf(name, missing) })),
  };
}

/** The names that may mean the same unit as another. */
function likeOf(name: string, others: readonly string[]): readonly string[] {
  const own = wordsOf(name);
  return others.filter((other) => isLike(own, wordsOf(other)));
}

function wordsOf(name: string): ReadonlySet<string> {
  const key = unitKey(name);
  const known = WORDS.get(key);
  if (known !== undefined) return known;
  if (WORDS.size >= 2 * MAX_UNITS) WORDS.clear();
  const words = new Set(key.split(' '));
  WORDS.set(key, words);
  return words;
}

/** Cache of the words of names: a thousand unknown names are compared with a thousand missing ones. */
const WORDS = new Map<string, ReadonlySet<string>>();

/** Every word of the shorter name is in the longer one, and there are at least two. */
function isLike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  if (few.size < 2) return false;
  for (const word of few) if (!many.has(word)) return false;
  return true;
}
