/** Keys of the tables of sums: what measures come to, as the digits of one number. */
import { TooFine } from './stridedIntervals.ts';

/**
 * A digit of a key. `add`: the digits of the parts are added up, and stop at `most`. `min`: the least of them counts;
 * `most` says that there is none yet.
 */
export interface Digit {
  readonly mode: 'add' | 'min';
  readonly most: number;
}

/** Keys made of digits. */
export class Keys {
  declare readonly digits: readonly Digit[];
  declare private readonly weights: readonly number[];
  /** The key of nothing at all. */
  declare readonly none: number;

  /** @throws TooFine where the digits do not fit into one number */
  constructor(digits: readonly Digit[]) {
    this.digits = digits;
    const weights: number[] = [];
    let weight = 1;
    for (const { most } of digits) {
      weights.push(weight);
      weight *= most + 1;
    }
    if (weight > Number.MAX_SAFE_INTEGER) throw new TooFine(`${weight} keys`);
    this.weights = weights;
    this.none = this.of(digits.flatMap(({ mode, most }, at) => (mode === 'min' ? [[at, most] as const] : [])));
  }

  /** The key with these digits; the others are 0. */
  of(given: readonly (readonly [digit: number, value: number])[]): number {
    return given.reduce((key, [at, value]) => key + value * this.weights[at]!, 0);
  }

  /** The key that sets one digit only; the other `min` digits say that there is none yet. */
  only(at: number, value: number): number {
    const others = this.digits.flatMap(({ mode, most }, other) =>
      mode === 'min' && other !== at ? [[other, most] as const] : [],
    );
    return this.of([...others, [at, value]]);
  }

  /** A key's digit by its number. */
  digit(key: number, at: number): number {
    return Math.floor(key / this.weights[at]!) % (this.digits[at]!.most + 1);
  }

  /** The key with one of its digits 0. */
  without(key: number, at: number): number {
    return key - this.digit(key, at) * this.weights[at]!;
  }

  /** The key of two parts taken together. */
  joined(a: number, b: number): number {
    if (a === this.none) return b;
    if (b === this.none) return a;
    let key = 0;
    for (let at = 0; at < this.digits.length; at += 1) {
      const { mode, most } = this.digits[at]!;
      const [x, y] = [this.digit(a, at), this.digit(b, at)];
      key += (mode === 'min' ? Math.min(x, y) : Math.min(most, x + y)) * this.weights[at]!;
    }
    return key;
  }
}
