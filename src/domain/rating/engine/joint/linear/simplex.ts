/**
 * Values for which linear constraints hold, by the simplex method over integers without rounding (Edmonds' integer
 * pivoting, Bland's rule).
 */
import { fraction, gcdOf, minus, ONE, plus, times, ZERO, type Fraction } from '../numbers/fraction.ts';
import type { Constraint, Variable } from './linear.ts';

/** Values that satisfy every constraint, regardless of steps. */
export function relaxed(
  variables: readonly Variable[],
  constraints: readonly Constraint[],
): readonly Fraction[] | null {
  const width = variables.length;
  // Columns: each value's distance from its lower end; last the slack that every strict constraint keeps, which these
  // limit as the values are limited.
  const rows: Fraction[][] = [];
  const addRow = (factors: readonly Fraction[], strict: boolean, bound: Fraction): void => {
    rows.push([...factors, strict ? ONE : ZERO, bound]);
  };
  const strict = constraints.some(({ is }) => is === 'above');
  variables.forEach(({ lo, hi }, at) =>
    addRow(
      variables.map((_, i) => (i === at ? ONE : ZERO)),
      false,
      minus(hi, lo),
    ),
  );
  for (const { of, is } of constraints) {
    const factors = variables.map((_, at) => of.factors.get(at) ?? ZERO);
    const least = factors.reduce((sum, factor, at) => plus(sum, times(factor, variables[at]!.lo)), of.constant);
    const negative = factors.map(({ num, den }): Fraction => ({ num: -num, den }));
    addRow(negative, is === 'above', least);
    if (is === 'equal') addRow(factors, false, { num: -least.num, den: least.den });
  }
  const solution = maximise(rows.map(wholeRow), width);
  if (solution === null || (strict && solution[width]!.num <= 0n)) return null;
  return variables.map(({ lo }, at) => plus(lo, solution[at]!));
}

/** A row times whatever makes all its numbers whole. */
function wholeRow(row: readonly Fraction[]): bigint[] {
  const common = row.reduce((sofar, { den }) => (sofar / gcdOf(sofar, den)) * den, 1n);
  return row.map(({ num, den }) => num * (common / den));
}

/** The number of the extra column that makes a start possible: the lowest, so that it leaves first of equals. */
const EXTRA = -1;

/**
 * The greatest value that a column can have while every row's sum (its numbers but the last, each times a value not
 * below 0) is at most its last number; all the values then. Null where no values will do.
 */
function maximise(rows: readonly (readonly bigint[])[], goal: number): readonly Fraction[] | null {
  const count = rows.length;
  const width = rows[0]!.length - 1;
  // Each row: `scale · basic = last − Σ number · column`. The extra column is at the end; it is 0 in what is found.
  const table: bigint[][] = rows.map((row) => [...row.slice(0, width), -1n, row[width]!]);
  const last = width + 1;
  let scale = 1n;
  const columns = [...Array.from({ length: width }, (_, i) => i), EXTRA];
  const basics = rows.map((_, i) => width + i);

  const pivot = (r: number, c: number, extra: bigint[]): void => {
    const head = table[r]!;
    const p = head[c]!;
    const sign = p < 0n ? -1n : 1n;
    for (const row of [...table, extra]) {
      if (row === head) continue;
      const factor = row[c]!;
      for (let j = 0; j <= last; j += 1) if (j !== c) row[j] = (sign * (p * row[j]! - factor * head[j]!)) / scale;
      row[c] = -sign * factor;
    }
    for (let j = 0; j <= last; j += 1) if (j !== c) head[j] = sign * head[j]!;
    head[c] = sign * scale;
    scale = sign * p;
    [columns[c], basics[r]] = [basics[r]!, columns[c]!];
  };
  /** Moves on while the objective can grow; the objective is a row of its own. */
  const climb = (objective: bigint[], enough: () => boolean): void => {
    while (!enough()) {
      let c = -1;
      for (let j = 0; j <= width; j += 1)
        if (objective[j]! < 0n && columns[j]! !== EXTRA && (c < 0 || columns[j]! < columns[c]!)) c = j;
      if (c < 0) return;
      let r = -1;
      for (let i = 0; i < count; i += 1) {
        const row = table[i]!;
        if (row[c]! <= 0n) continue;
        if (r < 0) r = i;
        else {
          const best = table[r]!;
          const difference = row[last]! * best[c]! - best[last]! * row[c]!;
          if (difference < 0n || (difference === 0n && basics[i]! < basics[r]!)) r = i;
        }
      }
      if (r < 0) return;
      pivot(r, c, objective);
    }
  };

  let worst = 0;
  for (let i = 1; i < count; i += 1) if (table[i]![last]! < table[worst]![last]!) worst = i;
  if (table[worst]![last]! < 0n) {
    const objective = Array.from({ length: last + 1 }, () => 0n);
    objective[width] = 1n;
    pivot(worst, width, objective);
    climb(objective, () => false);
    // It would have left as soon as it could be 0.
    if (basics.includes(EXTRA)) return null;
  }
  const goalRow = table[basics.indexOf(goal)];
  const objective = goalRow ? [...goalRow] : [...columns.map((column) => (column === goal ? -scale : 0n)), 0n];
  climb(objective, () => objective[last]! > 0n);
  return Array.from({ length: width }, (_, i) => {
    const at = basics.indexOf(i);
    return at < 0 ? ZERO : fraction(table[at]![last]!, scale);
  });
}
