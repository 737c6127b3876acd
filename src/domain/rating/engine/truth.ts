import type { ConditionState } from '../result.ts';

/**
 * The possible values of a condition as a set of three bits: true, false, and undefined (a share of no duties). One bit
 * means certain, several mean open. Combining the sets of parts never misses a possible value but may include
 * impossible ones; `explore` makes it exact.
 */
export type Truth = number;

export const TRUE: Truth = 1;
export const FALSE: Truth = 2;
export const UNDEFINED: Truth = 4;

/** `all` of two certain values: false takes precedence over undefined, undefined over true. */
function bothOf(a: Truth, b: Truth): Truth {
  return a === FALSE || b === FALSE ? FALSE : a === UNDEFINED || b === UNDEFINED ? UNDEFINED : TRUE;
}

/** `any` of two certain values: true takes precedence over undefined, undefined over false. */
function eitherOf(a: Truth, b: Truth): Truth {
  return a === TRUE || b === TRUE ? TRUE : a === UNDEFINED || b === UNDEFINED ? UNDEFINED : FALSE;
}

/** Lookup table of a connective on sets, indexed by `8 * a + b`. */
function tableOf(combine: (a: Truth, b: Truth) => Truth): Uint8Array {
  const table = new Uint8Array(64);
  const certain = [TRUE, FALSE, UNDEFINED];
  for (let a = 0; a < 8; a += 1) {
    for (let b = 0; b < 8; b += 1) {
      let set = 0;
      for (const x of certain) for (const y of certain) if ((a & x) !== 0 && (b & y) !== 0) set |= combine(x, y);
      table[8 * a + b] = set;
    }
  }
  return table;
}

export const ALL_TABLE = tableOf(bothOf);
export const ANY_TABLE = tableOf(eitherOf);

/**
 * Of parts of which from `least` to `most` have to be true (both included): as a set, never too narrow, and exact where
 * every part is certain. A part without meaning may count or not.
 */
export function countTruth(parts: readonly Truth[], least: number, most: number): Truth {
  const sure = parts.filter((part) => part === TRUE).length;
  const maybe = parts.filter((part) => part !== FALSE).length;
  const inside = Math.min(maybe, most) >= Math.max(sure, least);
  if (!inside) return FALSE;
  if (sure >= least && maybe <= most) return TRUE;
  if (parts.every(isCertain)) return UNDEFINED;
  return TRUE | FALSE | (parts.some((part) => (part & UNDEFINED) !== 0) ? UNDEFINED : 0);
}

/** True when exactly one value remains. */
export function isCertain(truth: Truth): boolean {
  return (truth & (truth - 1)) === 0;
}

const STATES: readonly ConditionState[] = ['open', 'met', 'notMet', 'open', 'undefined', 'open', 'open', 'open'];

/** The state for a set of values: the value's name if certain, otherwise `open`. */
export function stateOf(truth: Truth): ConditionState {
  return STATES[truth] ?? 'open';
}
