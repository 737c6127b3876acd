/** Cells of a map joined to rectangles. */
import { lastOf } from '../../baseline.ts';
import { spanOf } from '../ranges.ts';
import type { MapRegion } from './map.ts';

/** Merges cells of one column with the same outcome that lie above one another; `row` counts from the lowest. */
export function joinedRows(cells: readonly (MapRegion & { readonly row: number })[]): readonly MapRegion[] {
  const regions: MapRegion[] = [];
  let before = -1;
  for (const { row, ...cell } of cells) {
    const last = lastOf(regions);
    if (last?.outcome === cell.outcome && before === row - 1)
      regions[regions.length - 1] = { ...last, y: spanOf(last.y, cell.y) };
    else regions.push(cell);
    before = row;
  }
  return regions;
}

/** Merges horizontally adjacent regions with the same height and outcome. */
export function joinedColumns(columns: readonly (readonly MapRegion[])[]): readonly MapRegion[] {
  const done: MapRegion[] = [];
  let open: readonly MapRegion[] = [];
  for (const column of columns) {
    const next = column.map((region) => {
      const left = open.find(
        (other) => other.outcome === region.outcome && JSON.stringify(other.y) === JSON.stringify(region.y),
      );
      return left === undefined ? region : { ...region, x: spanOf(left.x, region.x), left };
    });
    done.push(...open.filter((region) => !next.some((later) => 'left' in later && later.left === region)));
    open = next.map(({ x, y, outcome }) => ({ x, y, outcome }));
  }
  return [...done, ...open];
}
