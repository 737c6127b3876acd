/** The look of an outcome: a colour and a shape, so that it can be recognised without colour. */
import type { OutcomeId, RuleSet } from '../../domain/rating/ruleset.ts';

/** The class for an outcome's colour: `level-1` … `level-4`, then repeating; `level-gap` if it is not a level. */
export function outcomeClass({ levels }: Pick<RuleSet, 'levels'>, outcome: OutcomeId): string {
  const at = levels.findIndex(({ id }) => id === outcome);
  return at < 0 ? 'level-gap' : `level-${(at % 4) + 1}`;
}

/** Star, square, circle, pentagon, triangle, hexagon: levels, best first. About 12 units wide, around 0 0. */
const SHAPES = [
  'M0-7L1.7-2.3H6.7L2.7.7 4.1 5.7 0 2.7-4.1 5.7-2.7.7-6.7-2.3H-1.7Z',
  'M-5-5H5V5H-5Z',
  'M-5.5 0A5.5 5.5 0 1 0 5.5 0A5.5 5.5 0 1 0-5.5 0Z',
  'M0-6.5L6.2-2 3.8 5.3H-3.8L-6.2-2Z',
  'M0-6L6 5H-6Z',
  'M-3-5.5H3L6.2 0 3 5.5H-3L-6.2 0Z',
] as const;

/** The outline of an outcome's shape, and whether it is filled; outcomes that are not levels are hollow. */
export function outcomeShape(
  { levels }: Pick<RuleSet, 'levels'>,
  outcome: OutcomeId | 'open',
): { readonly d: string; readonly kind: 'full' | 'hollow' | 'dashed' } {
  const level = levels.find(({ id }) => id === outcome);
  if (level?.failing === true) return { d: 'M-6-5H6L0 6Z', kind: 'full' };
  const at = levels.filter(({ failing }) => failing !== true).findIndex(({ id }) => id === outcome);
  if (at >= 0) return { d: SHAPES[at % SHAPES.length] ?? '', kind: 'full' };
  if (outcome === 'open') return { d: SHAPES[2], kind: 'dashed' };
  return { d: 'M0-6.5L6.5 0 0 6.5-6.5 0Z', kind: 'hollow' };
}
