/**
 * Which combinations of ranges several linear expressions can have at once, over values that are bound by linear
 * relations. Exact: simplex over whole numbers without rounding (Edmonds' integer pivoting, Bland's rule), and
 * branching where values move in steps.
 */
import {
  compare,
  floorOf,
  fraction,
  gcdOf,
  minus,
  numberOf,
  ONE,
  over,
  plus,
  times,
  ZERO,
  type Fraction,
} from './fraction.ts';
import { TooFine } from './values.ts';

/** A value between two ends; with a step only `lo`, `lo + step`, … */
export interface Variable {
  readonly lo: Fraction;
  readonly hi: Fraction;
  readonly step: Fraction | null;
}

/** A sum of values, each times a number, and a constant. */
export interface Linear {
  readonly factors: ReadonlyMap<number, Fraction>;
  readonly constant: Fraction;
}

/** What must hold: the expression is at least 0, above 0, or 0. */
export interface Constraint {
  readonly of: Linear;
  readonly is: 'atLeast' | 'above' | 'equal';
}

/**
 * An expression, or 100 times the quotient of two (the lower one never below 0), and the pieces into which tests cut
 * it.
 */
export interface LinearMeasure {
  readonly of: Linear;
  readonly over: Linear | null;
  readonly pieces: readonly Piece[];
}

/** From one end to another. */
export interface Piece {
  readonly lo?: Fraction | undefined;
  readonly loOpen?: boolean | undefined;
  readonly hi?: Fraction | undefined;
  readonly hiOpen?: boolean | undefined;
}

/** The piece of a quotient whose lower expression is 0. */
export const NO_VALUE = -1;

/** More branchings than this are not followed. */
const MOST_BRANCHES = 2_000;

/** The sum of two expressions, the second times a number. */
export function combined(a: Linear, b: Linear, factor: Fraction = ONE): Linear {
  const factors = new Map(a.factors);
  for (const [at, value] of b.factors) {
    const sum = plus(factors.get(at) ?? ZERO, times(value, factor));
    if (sum.num === 0n) factors.delete(at);
    else factors.set(at, sum);
  }
  return { factors, constant: plus(a.constant, times(b.constant, factor)) };
}

/** An expression's value. */
export function valueOf({ factors, constant }: Linear, values: readonly Fraction[]): Fraction {
  let sum = constant;
  for (const [at, factor] of factors) sum = plus(sum, times(factor, values[at]!));
  return sum;
}

/** Every combination of pieces, one of each measure, that some values give. @throws TooFine */
export function combinationsOf(
  variables: readonly Variable[],
  relations: readonly Constraint[],
  measures: readonly LinearMeasure[],
): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const walk = (
    depth: number,
    constraints: readonly Constraint[],
    values: readonly Fraction[],
    chosen: readonly number[],
  ): void => {
    const measure = measures[depth];
    if (measure === undefined) {
      found.push(chosen);
      return;
    }
    const tries = measure.over === null ? [...measure.pieces.keys()] : [NO_VALUE, ...measure.pieces.keys()];
    for (const piece of tries) {
      const added = constraintsOf(measure, piece);
      // Values already at hand often show that a combination exists.
      const shown = added.every((constraint) => holds(constraint, values))
        ? values
        : solve(variables, [...constraints, ...added]);
      if (shown !== null) walk(depth + 1, [...constraints, ...added], shown, [...chosen, piece]);
    }
  };
  const first = solve(variables, relations);
  if (first !== null) walk(0, relations, first, []);
  return found;
}

function constraintsOf({ of, over: lower, pieces }: LinearMeasure, piece: number): readonly Constraint[] {
  if (lower !== null && piece === NO_VALUE) return [{ of: lower, is: 'equal' }];
  const { lo, loOpen = false, hi, hiOpen = false } = pieces[piece]!;
  const hundred = fraction(100n);
  const negative = fraction(-1n);
  const distance = (end: Fraction): Linear =>
    lower === null
      ? combined(of, { factors: new Map(), constant: end }, negative)
      : combined(combined({ factors: new Map(), constant: ZERO }, of, hundred), lower, times(end, negative));
  const nothing: Linear = { factors: new Map(), constant: ZERO };
  return [
    ...(lower === null ? [] : [{ of: lower, is: 'above' as const }]),
    ...(lo === undefined ? [] : [{ of: distance(lo), is: loOpen ? ('above' as const) : ('atLeast' as const) }]),
    ...(hi === undefined
      ? []
      : [{ of: combined(nothing, distance(hi), negative), is: hiOpen ? ('above' as const) : ('atLeast' as const) }]),
  ];
}

/** Whether a constraint holds for values. */
export function holds({ of, is }: Constraint, values: readonly Fraction[]): boolean {
  const { num } = valueOf(of, values);
  return is === 'equal' ? num === 0n : is === 'above' ? num > 0n : num >= 0n;
}

/** Values for which every constraint holds, or null where there are none. @throws TooFine */
export function solve(variables: readonly Variable[], constraints: readonly Constraint[]): readonly Fraction[] | null {
  let left = MOST_BRANCHES;
  const branch = (ranges: readonly Variable[]): readonly Fraction[] | null => {
    left -= 1;
    if (left < 0) throw new TooFine('too many branches');
    if (ranges.some(({ lo, hi }) => compare(lo, hi) > 0)) return null;
    const values = relaxed(ranges, constraints);
    if (values === null) return null;
    const at = values.findIndex((value, i) => {
      const { lo, step } = variables[i]!;
      return step !== null && over(minus(value, lo), step).den !== 1n;
    });
    if (at < 0) return values;
    const { lo, step } = variables[at]!;
    const steps = floorOf(over(minus(values[at]!, lo), step!));
    const below = plus(lo, times(fraction(steps), step!));
    const above = plus(below, step!);
    const narrowed = (change: Partial<Variable>): readonly Variable[] =>
      ranges.map((range, i) => (i === at ? { ...range, ...change } : range));
    // The nearer side first.
    const rest = numberOf(minus(values[at]!, below)) / numberOf(step!);
    const sides: readonly Partial<Variable>[] =
      rest < 0.5 ? [{ hi: below }, { lo: above }] : [{ lo: above }, { hi: below }];
    for (const side of sides) {
      const solution = branch(narrowed(side));
      if (solution !== null) return solution;
    }
    return null;
  };
  return branch(variables);
}

/** Values for which every constraint holds, steps left aside. */
function relaxed(variables: readonly Variable[], constraints: readonly Constraint[]): readonly Fraction[] | null {
  const width = variables.length;
  // Columns: each value's distance from its lower end; last the slack that every strict constraint keeps.
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
  if (strict)
    addRow(
      variables.map(() => ZERO),
      true,
      ONE,
    );
  const solution = maximise(rows.map(wholeRow), width);
  if (solution === null || (strict && solution[width]!.num <= 0n)) return null;
  return variables.map(({ lo }, at) => plus(lo, solution[at]!));
}

/** A row times whatever makes all its numbers whole. */
function wholeRow(row: readonly Fraction[]): bigint[] {
  const common = row.reduce((sofar, { den }) => (sofar / gcdOf(sofar, den)) * den, 1n);
  return row.map(({ num, den }) => num * (common / den));
}

/**
 * The greatest value that a column can have while every row's sum (its numbers but the last, each times a value not
 * below 0) is at most its last number; all the values then. Null where no values will do.
 */
function maximise(rows: readonly (readonly bigint[])[], goal: number): readonly Fraction[] | null {
  const count = rows.length;
  const width = rows[0]!.length - 1;
  // Each row: `scale · basic = last − Σ number · column`. An extra column, at the end, makes a start possible.
  const table: bigint[][] = rows.map((row) => [...row.slice(0, width), -1n, row[width]!]);
  const last = width + 1;
  let scale = 1n;
  const columns = Array.from({ length: width + 1 }, (_, i) => i);
  const basics = rows.map((_, i) => width + 1 + i);

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
  /** Moves on while the objective can grow; the objective stands as a row of its own. */
  const climb = (objective: bigint[], enough: () => boolean): void => {
    while (!enough()) {
      let c = -1;
      for (let j = 0; j <= width; j += 1)
        if (objective[j]! < 0n && columns[j]! !== banned && (c < 0 || columns[j]! < columns[c]!)) c = j;
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

  let banned = -1;
  let worst = 0;
  for (let i = 1; i < count; i += 1) if (table[i]![last]! < table[worst]![last]!) worst = i;
  if (table[worst]![last]! < 0n) {
    const objective = Array.from({ length: last + 1 }, () => 0n);
    objective[width] = 1n;
    pivot(worst, width, objective);
    climb(objective, () => false);
    const at = basics.indexOf(width);
    if (at >= 0) {
      if (table[at]![last]! > 0n) return null;
      const c = table[at]!.findIndex((number, j) => j <= width && number !== 0n);
      if (c >= 0) pivot(at, c, objective);
    }
  }
  banned = width;
  const objective = Array.from({ length: last + 1 }, () => 0n);
  const column = columns.indexOf(goal);
  if (column >= 0) objective[column] = -scale;
  else {
    const row = table[basics.indexOf(goal)]!;
    for (let j = 0; j <= last; j += 1) objective[j] = row[j]!;
  }
  climb(objective, () => objective[last]! > 0n);
  return Array.from({ length: width }, (_, i) => {
    const at = basics.indexOf(i);
    return at < 0 ? ZERO : fraction(table[at]![last]!, scale);
  });
}
