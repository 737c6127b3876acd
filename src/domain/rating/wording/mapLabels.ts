/** The names in a map's areas and on its axes: in lines that fit, clear of whatever is marked on the map. */
import { lastOf } from '../../baseline.ts';
import { outcomeShort } from './phrases.ts';
import type { Area } from './mapDrawing.ts';
import type { RuleSet } from '../ruleset.ts';

/** A rectangle in drawing units. */
export interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A name in lines, centred at a position. */
export interface Label {
  readonly x: number;
  readonly y: number;
  /** Empty if the name does not fit: then only the legend shows it. */
  readonly lines: readonly string[];
}

/** Height of a line of a name, in drawing units. */
export const LINE = 17;
/** A generous average width of a bold letter at the drawing's font size. */
const LETTER = 8.4;
/** How far the symbol of a mark reaches around its position, with room to breathe. */
const REACH = 11;
/** The same for the line around a mark that is not a point. */
const EDGE = 7;
/** A marked rectangle at least this wide and high has room for names inside. */
const HOLLOW = 44;

/**
 * The label of each area. Areas without a level are drawn without edges: one that looks like a part of another is not
 * named where its name would take more lines than there.
 * @param marks the points and rectangles marked on the map, which no label may touch
 */
export function mapLabels(ruleset: RuleSet, areas: readonly Area[], marks: readonly DrawnBox[]): readonly Label[] {
  const taken = marks.flatMap(coveredBy);
  const labels = areas.map((area): Label => {
    const words = outcomeShort(ruleset, area.outcome);
    const [best] = freeIn(area, taken)
      .map((box) => ({ box, lines: linesIn(words, box.width, box.height) }))
      .filter(({ lines }) => lines.length > 0)
      .sort((a, b) => a.lines.length - b.lines.length || sizeOf(b.box) - sizeOf(a.box));
    const { x, y, width, height } = best?.box ?? area;
    return { x: x + width / 2, y: y + height / 2, lines: best?.lines ?? [] };
  });
  const hasEdges = ({ outcome }: Area): boolean => ruleset.levels.some(({ id }) => id === outcome);
  return labels.map((label, at) => {
    const area = areas[at]!;
    const isNamedBeside = areas.some((other, index) => {
      const { length } = labels[index]!.lines;
      return length > 0 && length < label.lines.length && other.outcome === area.outcome && touch(area, other);
    });
    return !hasEdges(area) && isNamedBeside ? { ...label, lines: [] } : label;
  });
}

/** True if two areas share a part of an edge. */
function touch(a: DrawnBox, b: DrawnBox): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const upward = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.min(across, upward) > -0.01 && Math.max(across, upward) > 0.01;
}

/** Breaks the name of an axis into lines of at most the given number of letters, longer only by a single word. */
export function axisLines(words: string, most: number): readonly string[] {
  return broken(words, most);
}

const sizeOf = ({ width, height }: DrawnBox): number => width * height;

/** What a mark covers: a point its symbol, a line its whole length, a large rectangle only its edges. */
function coveredBy({ x, y, width, height }: DrawnBox): readonly DrawnBox[] {
  if (width === 0 && height === 0) return [around({ x, y, width, height }, REACH)];
  if (Math.min(width, height) < HOLLOW) return [around({ x, y, width, height }, EDGE)];
  return [
    { x, y, width, height: 0 },
    { x, y: y + height, width, height: 0 },
    { x, y, width: 0, height },
    { x: x + width, y, width: 0, height },
  ].map((edge) => around(edge, EDGE));
}

function around({ x, y, width, height }: DrawnBox, by: number): DrawnBox {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The largest rectangles of an area that none of the others touches. */
function freeIn(area: DrawnBox, taken: readonly DrawnBox[]): readonly DrawnBox[] {
  return taken.reduce<readonly DrawnBox[]>((free, other) => free.flatMap((box) => without(box, other)), [area]);
}

function without(box: DrawnBox, other: DrawnBox): readonly DrawnBox[] {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const [otherRight, otherBottom] = [other.x + other.width, other.y + other.height];
  if (other.x >= right || otherRight <= box.x || other.y >= bottom || otherBottom <= box.y) return [box];
  return [
    { ...box, width: other.x - box.x },
    { ...box, x: otherRight, width: right - otherRight },
    { ...box, height: other.y - box.y },
    { ...box, y: otherBottom, height: bottom - otherBottom },
  ].filter(({ width, height }) => width > 0 && height > 0);
}

/** Breaks words into lines that fit a box; empty if they do not fit. */
function linesIn(words: string, width: number, height: number): readonly string[] {
  const most = Math.floor((width - 4) / LETTER);
  const lines = broken(words, most);
  return lines.every((line) => line.length <= most) && lines.length * LINE <= height ? lines : [];
}

/** As few lines as possible, and of those the ones of most even length. */
function broken(words: string, most: number): readonly string[] {
  let lines = filled(words, most);
  for (let less = most - 1; less > 0; less--) {
    const other = filled(words, less);
    if (other.length > lines.length || other.some((line) => line.length > less)) break;
    lines = other;
  }
  return lines;
}

function filled(words: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lastOf(lines);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
