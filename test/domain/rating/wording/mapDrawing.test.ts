import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapsOf } from '../../../../src/domain/rating/analysis/map.ts';
import { drawMap, isWidened, pointOn, valuesAt } from '../../../../src/domain/rating/wording/mapDrawing.ts';
import { mapLabels } from '../../../../src/domain/rating/wording/mapLabels.ts';
import { regionAt } from '../../../../src/domain/rating/analysis/mapPoint.ts';
import { official } from '../official.ts';
import { randomCase } from '../randomCases.ts';

const drawing = drawMap(mapsOf(official, 'ladder', 'truong-phong', 'deficient')[0]!);

describe('the map of Điều 12', () => {
  test('has strips that can be touched, with their names inside', () => {
    for (const { width, height } of drawing.areas) {
      expect(width).toBeGreaterThanOrEqual(44);
      expect(height).toBeGreaterThanOrEqual(24);
    }
    const labels = mapLabels(official, drawing.areas, []);
    for (const [at, { outcome }] of drawing.areas.entries())
      if (outcome !== 'gap') expect(labels[at]!.lines.length).toBeGreaterThan(0);
    // Between two areas without a level that are named, and drawn as one with them.
    const unnamed = drawing.areas.filter((_, at) => labels[at]!.lines.length === 0);
    expect(unnamed.map(({ outcome }) => outcome)).toEqual(['gap']);
  });

  test('is to scale beside the strip of 0%', () => {
    expect(isWidened(drawing)).toBe(false);
    const [zero, ...others] = drawing.columns;
    expect([zero?.low, zero?.high]).toEqual([0, 0]);
    for (const { low, high, size } of others)
      expect(size).toBeCloseTo(((drawing.width - (zero?.size ?? 0)) * (high - low)) / 100);
  });

  test('names stay clear of a point anywhere on the map, and of a line', () => {
    const half = (line: string) => (line.length * 7) / 2;
    for (let x = 0; x <= 100; x += 4)
      for (let y = 0; y <= 100; y += 3) {
        const mark = pointOn(drawing, { x: { low: x, high: x }, y: { low: y, high: y } })!;
        for (const label of mapLabels(official, drawing.areas, [mark])) {
          const [longest = ''] = label.lines.toSorted((a, b) => b.length - a.length);
          const clearX = Math.abs(mark.x - label.x) - half(longest) > 8;
          const clearY = Math.abs(mark.y - label.y) - label.lines.length * 8 > 8;
          expect(label.lines.length === 0 || clearX || clearY, `${x} ${y} ${label.lines.join(' ')}`).toBe(true);
        }
      }
    const line = pointOn(drawing, { x: { low: 0, high: 0 }, y: { low: 0, high: 100 } })!;
    const crossed = mapLabels(official, drawing.areas, [line]).filter(({ x, lines }) =>
      lines.some((words) => Math.abs(line.x - x) < half(words)),
    );
    expect(crossed).toEqual([]);
  });

  test('has the tick of 0% in the middle of its strip and the thresholds at their borders', () => {
    expect(drawing.xTicks.map(({ label }) => label.replace('\u00a0', ' '))).toEqual(['0%', '20%', '50%', '100%']);
    expect(drawing.yTicks.map(({ label }) => label.replace('\u00a0', ' '))).toEqual([
      '0%',
      '60%',
      '80%',
      '90%',
      '100%',
    ]);
    expect(drawing.xTicks[0]!.at).toBeCloseTo(drawing.columns[0]!.size / 2);
    expect(drawing.xTicks.at(-1)!.at).toBeCloseTo(drawing.width);
    expect(drawing.yTicks[0]!.at).toBeCloseTo(drawing.height);
    expect(drawing.yTicks.at(-1)!.at).toBeCloseTo(0);
  });

  test('shows an unknown point as the whole plane, and none if no duty applies', () => {
    const whole = pointOn(drawing, { x: { low: 0, high: 100 }, y: { low: 0, high: 100 } });
    expect(whole).toEqual({ x: 0, y: 0, width: drawing.width, height: drawing.height });
    const some = pointOn(drawing, { x: { low: 0, high: 20 }, y: { low: 70, high: 70 } });
    expect([some?.x, some?.width, some?.height]).toEqual([0, drawing.columns[1]!.start + drawing.columns[1]!.size, 0]);
    expect(pointOn(drawing, { x: null, y: { low: 0, high: 100 } })).toBeNull();
  });
});

test('areas cover the plot exactly once and positions convert back to their region, for any rule set', () => {
  fc.assert(
    fc.property(
      randomCase(10),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100, noNaN: true })),
      ({ ruleset }, y, x) => {
        for (const map of ruleset.readings.flatMap(({ id }) => mapsOf(ruleset, id, 'head', 'deficient'))) {
          const drawn = drawMap(map);
          const { width, height, areas } = drawn;
          expect(areas.reduce((sum, area) => sum + area.width * area.height, 0)).toBeCloseTo(width * height, 3);
          for (const area of areas)
            expect(
              Math.min(area.x, area.y, width - area.x - area.width, height - area.y - area.height),
            ).toBeGreaterThan(-1e-6);
          const point = pointOn(drawn, { x: { low: x, high: x }, y: { low: y, high: y } })!;
          expect([point.width, point.height]).toEqual([0, 0]);
          const area = areas[map.regions.indexOf(regionAt(map, x, y)!)]!;
          const away = Math.max(
            area.x - point.x,
            point.x - area.x - area.width,
            area.y - point.y,
            point.y - area.y - area.height,
          );
          expect(away).toBeLessThan(1e-6);
          const back = valuesAt(drawn, point.x, point.y);
          expect(back.x).toBeCloseTo(x, 6);
          expect(back.y).toBeCloseTo(y, 6);
        }
      },
    ),
    { numRuns: 300 },
  );
});
