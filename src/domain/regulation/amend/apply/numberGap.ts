/** Finds a new number that does not follow those that are there. */
import { labelSlug, provisionWords } from '../../tree/ids.ts';
import { printLetter, printNumber } from '../../tree/numbering.ts';
import { isDivision, type ProvisionId, type RegulationText } from '../../tree/tree.ts';
import { walk } from '../../tree/walk.ts';
import { ordinalOfUnit, unitLevel, type TreeUnit } from '../operation/editTree.ts';
import type { Refusal } from '../operation/unitPaths.ts';

/**
 * Why a new unit cannot be added by its number: the one before it is not there, because an earlier amendment is missing
 * or the number is wrong. Null if it can.
 * @param home the unit that will hold it, or null at the top
 * @param prefix the prefix of its instrument
 */
export function gapBefore(
  text: RegulationText,
  home: ProvisionId | null,
  prefix: string,
  unit: TreeUnit,
): { readonly refused: Refusal } | null {
  const ordinal = ordinalOfUnit(unit);
  if (isDivision(unit) || ordinal === null || ordinal.sub > 0 || ordinal.number < 2) return null;
  const instrument = [text.decision, ...text.annexes].find((one) => one?.prefix === prefix) ?? text.regulation;
  const siblings = [...walk(instrument)].flatMap(({ node, within }) =>
    unitLevel(node) === unitLevel(unit) && (unit.kind === 'article' || within[within.length - 1]?.id === home)
      ? [ordinalOfUnit(node)?.number ?? 0]
      : [],
  );
  const before = { number: ordinal.number - 1, sub: 0 };
  const isInUnit = /(?:^|\.)(?:dieu|khoan)-[^.]*$/.test(home ?? '');
  if ((siblings.length === 0 && !isInUnit) || siblings.includes(before.number)) return null;
  const label = unit.kind === 'point' ? printLetter(before) : printNumber(before);
  const name = provisionWords(unit.id.replace(/-[^-]*$/, `-${labelSlug(label)}`));
  return {
    refused: {
      found: `văn bản không có ${name}, mà lệnh thêm ${provisionWords(unit.id)}`,
      expected: 'số nối tiếp những số đã có; có lẽ thiếu một văn bản sửa đổi trước đó',
    },
  };
}
