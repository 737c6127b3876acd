/** Gives units other numbers: “khoản 3, khoản 4 Điều 5 được đánh số lại thành khoản 4, khoản 5”. */
import { labelSlug, provisionWords } from '../../tree/ids.ts';
import { isDivision, type RegulationText } from '../../tree/tree.ts';
import { indexById, instrumentOf } from '../../tree/walk.ts';
import type { Applied } from './applied.ts';
import { editUnit, identified, type TreeUnit } from '../operation/editTree.ts';
import type { Change, Operation, UnitChange } from '../operation/operation.ts';
import { holderId, isRepealed } from './putUnits.ts';
import { onlyUnit } from '../operation/unitPaths.ts';

/**
 * All at once, so that 3 can become 4 and 4 become 5. Their order stays; their ids are those of the new numbers.
 * Refuses a number that another unit has, unless that one is repealed and leaves it.
 */
export function renumber(
  text: RegulationText,
  { moves }: Extract<Change, { kind: 'renumber' }>,
  operation: Operation,
): Applied {
  const moved: { readonly old: TreeUnit; readonly anew: TreeUnit }[] = [];
  for (const { from, to } of moves) {
    const found = onlyUnit(text, from);
    if ('refused' in found) return found;
    const { unit } = found;
    const { prefix } = instrumentOf(text, unit.id);
    moved.push({ old: unit, anew: identified(labelled(unit, to.label), prefix, holderId(text, unit.id)) });
  }
  const olds = new Set(moved.map(({ old }) => old.id));
  const units = indexById(text);
  let edited = text;
  for (const { old, anew } of moved) {
    const taken = units.get(anew.id);
    if (taken === undefined || olds.has(anew.id)) continue;
    if ('text' in taken || !isRepealed(taken) || taken.id === old.id)
      return {
        refused: {
          found: `văn bản đã có ${isDivision(anew) ? anew.caption : provisionWords(anew.id)}`,
          expected: 'số mới chưa có trong văn bản vào ngày ấy',
        },
      };
    edited = editUnit(edited, taken.id, () => []);
  }
  const aside = (id: string) => `${id}~`;
  for (const { old } of moved) edited = editUnit(edited, old.id, (unit) => [{ ...unit, id: aside(old.id) }]);
  for (const { old, anew } of moved) edited = editUnit(edited, aside(old.id), () => [anew]);
  const changes: readonly UnitChange[] = moved.map(({ old, anew }) => ({
    id: anew.id,
    as: 'renumbered',
    operation,
    former: old,
  }));
  return { text: edited, changes };
}

/** The unit with another number in what is printed of it. */
function labelled(unit: TreeUnit, label: string): TreeUnit {
  const inMark = (mark: string) =>
    mark.replace(new RegExp(`(^|[\\s(])${unit.label}(?![\\p{L}\\p{N}])`, 'u'), `$1${label}`);
  if (isDivision(unit))
    return { ...unit, label, caption: inMark(unit.caption), id: unit.id.replace(/-[^-.]+$/, `-${labelSlug(label)}`) };
  return { ...unit, label, mark: inMark(unit.mark) };
}
