/** Gives all units after one the next or the previous numbers: “các khoản tiếp theo được đánh số lại”. */
import { printLetter, printNumber } from '../../tree/numbering.ts';
import type { RegulationText } from '../../tree/tree.ts';
import type { Change, Operation } from '../operation/operation.ts';
import { ordinalOfUnit, unitLevel, type TreeUnit } from '../operation/editTree.ts';
import { onlyUnit, pathWords, unitsAt } from '../operation/unitPaths.ts';
import type { Applied } from './applied.ts';
import { renumber } from './renumbering.ts';

/**
 * Moves the units from a number on up (`by` > 0: that number becomes free) or those after it down. Refused if there are
 * none, or if one has a number like 3a, of which the order does not say what it becomes.
 */
export function shift(
  text: RegulationText,
  { target, by }: Extract<Change, { kind: 'shift' }>,
  operation: Operation,
): Applied {
  const found = onlyUnit(text, target);
  if ('refused' in found) return found;
  const around = target.steps.slice(0, -1);
  const [holder] = unitsAt(text, { ...target, steps: around });
  const level = unitLevel(found.unit);
  const siblings: readonly TreeUnit[] = holder?.children.filter((one) => unitLevel(one) === level) ?? [];
  const following = siblings.slice(siblings.findIndex(({ id }) => id === found.unit.id) + (by < 0 ? 1 : 0));
  const moves = following.flatMap((unit) => {
    const ordinal = ordinalOfUnit(unit);
    if (ordinal === null || ordinal.sub > 0) return [];
    const to = { number: ordinal.number + by, sub: 0 };
    const label = level === 'point' ? printLetter(to) : printNumber(to);
    if (label === '') return [];
    return [{ from: { ...target, steps: [...around, { level, label: unit.label }] }, to: { level, label } }];
  });
  if (moves.length === 0 || moves.length < following.length)
    return {
      refused: {
        found: `không rõ những số nào sau ${pathWords(target)} được đánh lại`,
        expected: 'các khoản, điểm tiếp theo có số liền nhau, không có số như 3a',
      },
    };
  return renumber(text, { kind: 'renumber', moves }, operation);
}
