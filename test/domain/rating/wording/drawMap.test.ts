/** Drawings of small maps, in numbers that can be worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { MapRegion, RatingMap } from '../../../../src/domain/rating/analysis/map.ts';
import { drawMap, isWidened, pointOn, valuesAt } from '../../../../src/domain/rating/wording/mapDrawing.ts';
import type { Bounds } from '../../../../src/domain/rating/condition.ts';

const region = (x: Bounds, y: Bounds, outcome = 'tot'): MapRegion => ({ x, y, outcome });
const mapOf = (regions: readonly MapRegion[], over: Partial<RatingMap> = {}): RatingMap => ({
  reading: 'doc',
  fact: { id: 'n', name: 'Số n', unit: 'percent', min: 0, max: 100 },
  across: 'duties',
  notAssured: 'deficient',
  when: [[]],
  regions,
  ...over,
});
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** One point of no duty, the rest by halves. */
const plain = mapOf([
  region({ atMost: 0 }, { from: 50 }, 'tot'),
  region({ atMost: 0 }, { below: 50 }, 'kha'),
  region({ above: 0, atMost: 50 }, {}, 'kem'),
  region({ above: 50 }, {}, 'gap'),
]);

describe('a map of duties', () => {
  const drawing = drawMap(plain);

  test('has a band of 72 for no duty, and the other columns and rows to scale', () => {
    expect([drawing.width, drawing.height]).toEqual([304, 256]);
    expect(drawing.columns.map(({ low, high, start, size }) => [low, high, start, size])).toEqual([
      [0, 0, 0, 72],
      [0, 50, 72, 116],
      [50, 100, 188, 116],
    ]);
    expect(drawing.rows.map(({ low, high, start, size }) => [low, high, start, size])).toEqual([
      [0, 50, 0, 128],
      [50, 100, 128, 128],
    ]);
    expect(isWidened(drawing)).toBe(false);
  });

  test('lists its areas from the top', () => {
    expect(drawing.areas).toEqual([
      { outcome: 'tot', x: 0, y: 0, width: 72, height: 128 },
      { outcome: 'kha', x: 0, y: 128, width: 72, height: 128 },
      { outcome: 'kem', x: 72, y: 0, width: 116, height: 256 },
      { outcome: 'gap', x: 188, y: 0, width: 116, height: 256 },
    ]);
  });

  test('has ticks at the borders, and in the middle of the band of no duty', () => {
    expect(drawing.xTicks).toEqual([
      { at: 36, label: '0%' },
      { at: 188, label: '50%' },
      { at: 304, label: '100%' },
    ]);
    expect(drawing.yTicks).toEqual([
      { at: 256, label: '0%' },
      { at: 128, label: '50%' },
      { at: 0, label: '100%' },
    ]);
  });

  test('shows a case at its values', () => {
    const at = (x: number, y: number) => pointOn(drawing, { x: { low: x, high: x }, y: { low: y, high: y } });
    expect(at(0, 100)).toEqual({ x: 12, y: 0, width: 0, height: 0 });
    expect(at(25, 25)).toEqual({ x: 130, y: 192, width: 0, height: 0 });
    expect(at(50, 50)).toEqual({ x: 188, y: 128, width: 0, height: 0 });
    expect(at(100, 0)).toEqual({ x: 304, y: 256, width: 0, height: 0 });
  });

  test('shows unknown values as a range, across the whole band of no duty', () => {
    const over = (x: readonly [number, number], y: readonly [number, number]) =>
      pointOn(drawing, { x: { low: x[0], high: x[1] }, y: { low: y[0], high: y[1] } });
    expect(over([0, 50], [25, 75])).toEqual({ x: 0, y: 64, width: 188, height: 128 });
    expect(over([25, 75], [50, 50])).toEqual({ x: 130, y: 128, width: 116, height: 0 });
    expect(over([0, 0], [0, 100])).toEqual({ x: 12, y: 0, width: 0, height: 256 });
    expect(pointOn(drawing, { x: null, y: { low: 0, high: 100 } })).toBeNull();
  });

  test('gives the values at a position, or the nearest ones outside the map', () => {
    expect(valuesAt(drawing, 36, 256)).toEqual({ x: 0, y: 0 });
    expect(valuesAt(drawing, 72, 128)).toEqual({ x: 0, y: 50 });
    expect(valuesAt(drawing, 130, 64)).toEqual({ x: 25, y: 75 });
    expect(valuesAt(drawing, 188.0001, 127.9999).x).toBeCloseTo(50, 3);
    expect(valuesAt(drawing, 400, -50)).toEqual({ x: 100, y: 100 });
    expect(valuesAt(drawing, -10, 300)).toEqual({ x: 0, y: 0 });
  });
});

describe('a range that ends at a single value', () => {
  test('spans its whole band', () => {
    const drawing = drawMap(mapOf([region({}, { below: 100 }), region({}, { from: 100 })]));
    // The last row is the value 100 alone.
    expect(drawing.rows.map(({ start, size }) => [start, size])).toEqual([
      [0, 226],
      [226, 30],
    ]);
    expect(pointOn(drawing, { x: { low: 100, high: 100 }, y: { low: 50, high: 100 } })).toEqual({
      x: 304,
      y: 0,
      width: 0,
      height: 143,
    });
    expect(pointOn(drawing, { x: { low: 100, high: 100 }, y: { low: 100, high: 100 } })?.y).toBe(256 - 226 - 12);
    expect(drawing.yTicks).toEqual([
      { at: 256, label: '0%' },
      { at: 15, label: '100%' },
    ]);
  });
});

describe('a map with narrow rows', () => {
  test('keeps its scale while each can be tapped', () => {
    // 24 of 256 is 9.375 of 100.
    const drawing = drawMap(mapOf([region({}, { below: 9.4 }), region({}, { from: 9.4 })]));
    expect(isWidened(drawing)).toBe(false);
    expect(drawing.rows.map(({ size }) => rounded(size))).toEqual([24.064, 231.936]);
  });

  test('widens narrow ones to 44 at the cost of the others', () => {
    const drawing = drawMap(mapOf([region({}, { below: 9.3 }), region({}, { from: 9.3 })]));
    expect(isWidened(drawing)).toBe(true);
    // 168 are shared out by size.
    expect(drawing.rows.map(({ size }) => rounded(size))).toEqual([
      rounded(44 + 168 * 0.093),
      rounded(44 + 168 * 0.907),
    ]);
    expect(rounded(drawing.rows.reduce((sum, { size }) => sum + size, 0))).toBe(256);
  });

  test('shares the space evenly among too many', () => {
    const marks = Array.from({ length: 9 }, (_, i) => i * 2 + 2);
    const regions = [
      region({}, { below: 2 }),
      ...marks.map((mark) => region({}, { from: mark, ...(mark < 18 ? { below: mark + 2 } : {}) })),
    ];
    const drawing = drawMap(mapOf(regions));
    expect(drawing.rows).toHaveLength(10);
    for (const { size } of drawing.rows) expect(size).toBeCloseTo(25.6);
    expect(isWidened(drawing)).toBe(true);
  });

  test('widens columns to 74', () => {
    const drawing = drawMap(mapOf([region({ below: 10 }, {}), region({ from: 10 }, {})]));
    expect(drawing.columns.map(({ size }) => rounded(size))).toEqual([
      rounded(74 + 156 * 0.1),
      rounded(74 + 156 * 0.9),
    ]);
    expect(isWidened(drawing)).toBe(true);
    // 44 of 304 is 14.47 of 100.
    expect(isWidened(drawMap(mapOf([region({ below: 14.5 }, {}), region({ from: 14.5 }, {})])))).toBe(false);
  });

  test('gives single values less space if there are very many bands', () => {
    const points = [10, 20, 30, 40, 50, 60, 70, 80];
    const regions = points.flatMap((mark) => [
      region({}, { from: mark, atMost: mark }),
      region({}, { above: mark - 10, below: mark }),
    ]);
    const drawing = drawMap(mapOf(regions));
    expect(drawing.rows.length).toBeGreaterThan(256 / 30);
    const single = drawing.rows.find(({ low, high }) => low === high);
    expect(single?.size).toBeCloseTo(256 / drawing.rows.length);
    expect(drawing.rows.reduce((sum, { size }) => sum + size, 0)).toBeCloseTo(256);
  });
});

describe('a scale', () => {
  const scale = (count: number) =>
    mapOf(
      Array.from({ length: count }, (_, i) =>
        region({}, { ...(i === 0 ? {} : { from: i * 10 }), ...(i === count - 1 ? {} : { below: (i + 1) * 10 }) }),
      ),
      { across: null, fact: { id: 'd', name: 'Điểm', unit: 'điểm', min: 0, max: 10 * count } },
    );

  test('is as high as its marks need, and no higher than a map', () => {
    expect(drawMap(scale(2)).height).toBe(88);
    expect(drawMap(scale(5)).height).toBe(220);
    expect(drawMap(scale(6)).height).toBe(256);
    expect(drawMap(mapOf(scale(2).regions)).height).toBe(256);
  });

  test('has no horizontal axis, and no unit at its marks', () => {
    const drawing = drawMap(scale(2));
    expect(drawing.xTicks).toEqual([]);
    expect(drawing.yTicks).toEqual([
      { at: 88, label: '0' },
      { at: 44, label: '10' },
      { at: 0, label: '20' },
    ]);
    expect(drawing.areas.map(({ width, height }) => [width, height])).toEqual([
      [304, 44],
      [304, 44],
    ]);
  });
});
