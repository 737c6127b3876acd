/** Cells of a Word table that are joined, or left out. */
import { columnSpan } from './runs.ts';
import { attributeOf, childOf, childValue, type XmlElement } from './xml.ts';

/** True for a cell that continues the one above. */
export function isGoingOn(cell: XmlElement): boolean {
  const merge = childOf(childOf(cell, 'tcPr'), 'vMerge');
  return merge !== undefined && attributeOf(merge, 'val') !== 'restart';
}

/** Columns that a row leaves out at its beginning. */
export function spanBefore(row: XmlElement | undefined): number {
  const before = childValue(childOf(row, 'trPr'), 'gridBefore');
  return before === undefined ? 0 : columnSpan(before);
}
