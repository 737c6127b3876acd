/** Completes the citations of an order from the orders around it. */
import { LEVELS } from '../../parse/words/draftTree.ts';
import { labelSlug } from '../../tree/ids.ts';
import type { UnitPath, UnitStep } from '../operation/operation.ts';
import type { Order } from './orders.ts';

/** The depth of each kind of step, an annex being outermost. */
export function depth({ level }: UnitStep): number {
  return level === 'annex' ? -1 : LEVELS.indexOf(level);
}

/**
 * The whole path to a unit that an order names: “khoản 2” in “a) Sửa đổi khoản 2 như sau:” is the one of the article
 * that the order around it names. Null if that is not clear.
 */
export function pathOf(
  steps: readonly UnitStep[],
  { around }: Pick<Order, 'around'>,
  instrument: UnitPath['instrument'],
): UnitPath | null {
  const [first] = steps;
  if (first === undefined) return null;
  if (depth(first) <= LEVELS.indexOf('article')) return { instrument, steps };
  for (const [index, sentence] of around.entries()) {
    const held = sentence.units.flatMap((unit) => {
      const whole = pathOf(unit.steps, { around: around.slice(index + 1) }, instrument);
      return whole === null ? [] : [whole.steps];
    });
    if (held.length === 0) continue;
    const results = new Map(held.map((path) => completed(steps, path)).map((path) => [pathKey(path), path]));
    const exact = held.map(pathKey).filter((key) => results.has(key));
    const [key, another] = results.size === 1 ? [...results.keys()] : [...new Set(exact)];
    const path = key === undefined || another !== undefined ? undefined : results.get(key);
    return path === undefined ? null : { instrument, steps: path };
  }
  return null;
}

/** The steps with those above their first one, taken from another path. */
export function completed(steps: readonly UnitStep[], path: readonly UnitStep[]): readonly UnitStep[] {
  const [first] = steps;
  return first === undefined ? steps : [...path.filter((step) => depth(step) < depth(first)), ...steps];
}

/** A path as a key for comparison. */
export function pathKey(steps: readonly UnitStep[]): string {
  return steps.map(({ level, label }) => `${level} ${labelSlug(label)}`).join(' ');
}
