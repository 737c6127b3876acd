/** Facts for tests of points by bands: `x` and `y`, their bands, a choice and a total. */
import { choiceFact, relationOf, sumFact, term } from '../../smallFacts.ts';
import { number, numberFact } from '../../smallRules.ts';

export const whole = (id: string, max: number, over: object = {}) => numberFact(id, { max, whole: true, ...over });
export const BANDS = [
  [{ from: 3 }, 5],
  [{ from: 1 }, 2],
  [{}, 0],
] as const;
export const SHARES = [
  [{ from: 80 }, 10],
  [{ from: 50 }, 6],
  [{}, 1],
] as const;
export const muc = choiceFact('muc', ['cao', 'thap'], [3, 0]);
export const total = (...ids: readonly string[]) =>
  sumFact(
    'tong',
    ids.map((id) => term(id)),
  );
export const high = number('tong', { from: 6 });
export const x = whole('x', 5);
export const y = whole('y', 5);
export const notMore = relationOf('atMost', [term('y'), term('x', -1)]);
