import type { State } from '../result.ts';

/**
 * The values a condition may still have, as a set in three bits: true, false, and without meaning (a share of no duties).
 * One bit: certain. Several: open. Combining sets part by part can only be too wide, never too narrow; `explore` makes it exact.
 */
export type Truth = number;

export const TRUE: Truth = 1;
export const FALSE: Truth = 2;
export const UNDEFINED: Truth = 4;

/** `all` of two certain values: false wins over undefined, undefined over true. */
function bothOf(a: Truth, b: Truth): Truth {
  return a === FALSE || b === FALSE ? FALSE : a === UNDEFINED || b === UNDEFINED ? UNDEFINED : TRUE;
}

/** `any` of two certain values: true wins over undefined, undefined over false. */
function eitherOf(a: Truth, b: Truth): Truth {
  return a === TRUE || b === TRUE ? TRUE : a === UNDEFINED || b === UNDEFINED ? UNDEFINED : FALSE;
}

/** The table of a connective over sets, at index `8 * a + b`. */
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

/** True when exactly one value remains. */
export function isCertain(truth: Truth): boolean {
  return (truth & (truth - 1)) === 0;
}

const STATES: readonly State[] = ['open', 'met', 'notMet', 'open', 'undefined', 'open', 'open', 'open'];

/** The word for a set of values: certain sets by name, every other `open`. */
export function stateOf(truth: Truth): State {
  return STATES[truth] ?? 'open';
}
