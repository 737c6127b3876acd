/** Positions for the marks of units and the names of areas on a map, so that they do not overlap. */
import type { Area } from '../../rating/wording/mapDrawing.ts';
import { LINE, mapLabels, type DrawnBox, type Label } from '../../rating/wording/mapLabels.ts';
import type { RuleSet } from '../../rating/ruleset.ts';

/** A mark's position in a picture, in its units. */
export interface MarkPosition {
  readonly x: number;
  readonly y: number;
}

/** A picture's size. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** One mark, and the indexes of the positions that it represents. */
export interface UnitMark extends MarkPosition {
  readonly of: readonly number[];
}

/** Maximum number of separate marks: with more, near ones that look the same become one with a number. */
export const MAX_MARKS = 150;

/**
 * A mark for each position, or for several near ones of the same look if there are more than `MAX_MARKS`.
 * @param looks what each mark looks like; only equal ones are drawn as one
 * @param size a mark's diameter
 * @param avoid what no mark may cover as far as there is room
 */
export function unitMarks(
  positions: readonly MarkPosition[],
  looks: readonly string[],
  size: number,
  within: Size,
  avoid: readonly DrawnBox[] = [],
): readonly UnitMark[] {
  const groups = new Map<string, number[]>();
  const cell = (at: number) => Math.floor(at / (2 * size));
  for (const [at, { x, y }] of positions.entries()) {
    const key = positions.length <= MAX_MARKS ? String(at) : `${cell(x)} ${cell(y)} ${looks[at] ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  }
  const all = [...groups.values()];
  const mean = (group: readonly number[], of: (position: MarkPosition) => number) =>
    group.reduce((sum, at) => sum + of(positions[at] ?? { x: 0, y: 0 }), 0) / group.length;
  const middles = all.map((group) => ({ x: mean(group, ({ x }) => x), y: mean(group, ({ y }) => y) }));
  const marks = spread(middles, size, within, avoid);
  return all.map((of, at) => ({ of, ...(marks[at] ?? { x: 0, y: 0 }) }));
}

/**
 * Positions of marks that do not overlap as far as there is room: each is moved as little as possible, the earlier ones
 * first.
 * @param size the least distance between two marks, @param within the picture's width and height
 */
export function spread(
  positions: readonly MarkPosition[],
  size: number,
  within: Size,
  avoid: readonly DrawnBox[] = [],
): readonly MarkPosition[] {
  const half = size / 2;
  const taken = new Map<string, MarkPosition[]>();
  const cell = (at: number) => Math.floor(at / size);
  const isFree = ({ x, y }: MarkPosition): boolean => {
    for (const box of avoid)
      if (x + half > box.x && x - half < box.x + box.width && y + half > box.y && y - half < box.y + box.height)
        return false;
    for (let column = cell(x) - 1; column <= cell(x) + 1; column += 1)
      for (let row = cell(y) - 1; row <= cell(y) + 1; row += 1)
        for (const one of taken.get(`${column} ${row}`) ?? [])
          if ((one.x - x) ** 2 + (one.y - y) ** 2 < size ** 2) return false;
    return true;
  };
  const clamped = ({ x, y }: MarkPosition): MarkPosition => ({
    x: Math.min(within.width - half, Math.max(half, x)),
    y: Math.min(within.height - half, Math.max(half, y)),
  });
  return positions.map((position) => {
    const own = clamped(position);
    const found = nearestFree(own, half, clamped, isFree) ?? own;
    const key = `${cell(found.x)} ${cell(found.y)}`;
    taken.set(key, [...(taken.get(key) ?? []), found]);
    return found;
  });
}

/** Beyond this many half sizes a mark would no longer be near its unit. */
const RINGS = 10;

/** The free position nearest to a mark's own; null if there is none near. */
function nearestFree(
  own: MarkPosition,
  half: number,
  clamped: (position: MarkPosition) => MarkPosition,
  isFree: (position: MarkPosition) => boolean,
): MarkPosition | null {
  for (let ring = 0; ring <= RINGS; ring += 1) {
    const turns = Math.max(1, ring * 6);
    for (let turn = 0; turn < turns; turn += 1) {
      const angle = (2 * Math.PI * turn) / turns;
      const tried = clamped({ x: own.x + ring * half * Math.cos(angle), y: own.y + ring * half * Math.sin(angle) });
      if (isFree(tried)) return tried;
    }
  }
  return null;
}

/** A generous width of a bold letter of the names, in the picture's units. */
const LETTER = 7.4;
/** The number of positions tried for a name, across and down its area. */
const TRIES = 6;

/**
 * The name of each area at the position that covers the fewest units, the topmost of equal ones; without lines if there
 * is no room.
 * @param positions where the units lie
 */
export function areaNames(
  ruleset: RuleSet,
  areas: readonly Area[],
  positions: readonly MarkPosition[],
): readonly { readonly label: Label; readonly box: DrawnBox }[] {
  return mapLabels(ruleset, areas, []).map(({ lines }, at) => {
    const area = areas[at] ?? { x: 0, y: 0, width: 0, height: 0 };
    const width = Math.min(area.width, Math.max(0, ...lines.map((line) => line.length)) * LETTER + 4);
    const height = lines.length * LINE;
    const steps = Array.from({ length: TRIES }, (_, step) => step / (TRIES - 1));
    // In the middle first, then towards both sides.
    const across = [...steps].sort((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5));
    let best = { x: area.x + (area.width - width) / 2, y: area.y, width, height };
    let least = Infinity;
    for (const down of steps)
      for (const aside of across) {
        const box = {
          x: area.x + aside * (area.width - width),
          y: area.y + down * (area.height - height),
          width,
          height,
        };
        const covered = lines.length === 0 ? 0 : positions.filter((position) => isIn(position, box)).length;
        if (covered < least) [best, least] = [box, covered];
      }
    return { label: { x: best.x + width / 2, y: best.y + height / 2, lines }, box: best };
  });
}

function isIn({ x, y }: MarkPosition, box: DrawnBox): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}
