/** Converts the numbers and letters that name a citation in a typed query to the spelling used in ids. */
import type { CitationToken } from './citationTokens.ts';

const ORDINALS: readonly string[] = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const ROMAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
]);

/** A number of at most four digits without leading zeros, else null. */
export function numberLabel(token: CitationToken | undefined): string | null {
  return token?.kind === 'number' && /^[0-9]{1,4}$/.test(token.exact) ? String(Number(token.exact)) : null;
}

/** “nhất”, “hai” … “mười” after “thứ”, as digits; null for any other word. */
export function ordinalLabel(token: CitationToken | undefined): string | null {
  const ordinal = ORDINALS.indexOf(token?.folded ?? '') + 1;
  return ordinal === 0 ? null : String(ordinal);
}

/** A Roman numeral as digits: `ii` → `2`; null for other letters. */
export function romanLabel(token: CitationToken | undefined): string | null {
  if (token?.kind !== 'letters' || !/^[ivxl]+$/.test(token.folded)) return null;
  const digits = [...token.folded].map((letter) => ROMAN_DIGITS.get(letter) ?? 0);
  return String(digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0));
}

/**
 * The point labels that typed letters can mean, as spelt in ids: `đ` and `dd` → dd; `d` → d (or also dd when typed
 * without diacritics); `đa`, `da` → a (“điểm a” shortened). Empty if they cannot be a point.
 */
export function pointLabels(typed: string, accented: boolean): readonly string[] {
  if (typed === 'đ' || typed === 'dd') return ['dd'];
  if (typed === 'd') return accented ? ['d'] : ['d', 'dd'];
  if (/^[a-z]$/.test(typed)) return [typed];
  const [, letter] = /^[dđ]([a-zđ])$/.exec(typed) ?? [];
  return letter === undefined ? [] : [letter === 'đ' ? 'dd' : letter];
}
