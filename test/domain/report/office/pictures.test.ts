import { expect, test } from 'vitest';
import '../../../../src/domain/rating/engine/joint/computed.ts';
import '../../../../src/domain/rating/engine/joint/install.ts';
import '../../../../src/domain/rating/wording/measurePhrases.ts';
import { drawMap, pointOn } from '../../../../src/domain/rating/wording/mapDrawing.ts';
import { newDraft } from '../../../../src/domain/draft/edit/newDraft.ts';
import { columnHeads } from '../../../../src/domain/report/office/columnHeads.ts';
import { isBetter, shiftPhrase } from '../../../../src/domain/report/office/shiftWords.ts';
import { areaNames, MAX_MARKS, spread, unitMarks } from '../../../../src/domain/report/office/unitMarks.ts';
import { unitMaps } from '../../../../src/domain/report/office/unitMaps.ts';
import { numberFacts } from '../../../../src/domain/report/numberColumns.ts';
import { summaryRow } from '../../../../src/domain/report/summaryRow.ts';
import { reportContext } from '../reportContext.ts';
import { scheme, SCHEMES } from '../../rating/scheme.ts';
import { draftOf, dutiesOf, levelOf, UNITS } from './officeFiles.ts';

const { ruleset } = reportContext;
const rows = UNITS.map((plain, n) => {
  const draft = draftOf(plain, `d${n}`);
  return summaryRow(reportContext, { key: `${n}`, file: `${n}.json` }, draft, null, draft.updatedAt)!;
});

test('every unit is a point with its own numbers, or is listed as one without a position', () => {
  const maps = unitMaps(ruleset, rows, 0);
  expect(maps).toHaveLength(1);
  const [{ points, unplaced, map }] = maps as [(typeof maps)[0]];
  expect(map.fact.id).toBe('parIndex');
  expect(points.length + unplaced.length).toBe(30);
  const known = UNITS.filter(({ index, open }) => index !== null && open.length === 0);
  expect(points.map(({ row }) => row.unit)).toEqual(known.map(({ unit }) => unit));
  for (const { row, x, y, outcome } of points) {
    const plain = UNITS.find(({ unit }) => unit === row.unit)!;
    const applicable = dutiesOf(plain.role).length - plain.left.length;
    expect(x).toBeCloseTo((100 * (plain.deficient.length + plain.notDone.length)) / applicable, 9);
    expect([y, outcome]).toEqual([plain.index, levelOf(plain)]);
  }
  // Discipline, fields and tasks are not on the map; neither is a duty not done at all.
  expect(points.some(({ isElsewhere }) => isElsewhere)).toBe(true);
  expect(points.some(({ isElsewhere }) => !isElsewhere)).toBe(true);
});

test.each(SCHEMES)('%s: maps or a scale, or nothing if there is no number', (name) => {
  const rules = scheme(name);
  const own = rules.roles.map(({ id }, n) => {
    const start = {
      id: `d${n}`,
      regulation: rules.regulation,
      textVersion: 't',
      rulesVersion: rules.version,
      role: id,
    };
    const draft = newDraft({ ...start, unit: `Người ${n}` }, '2026-11-03T07:05:00.000Z');
    return summaryRow({ ruleset: rules, textVersion: 't' }, { key: `${n}`, file: '' }, draft, null, draft.updatedAt)!;
  });
  for (const { points, unplaced } of unitMaps(rules, own, 0))
    expect(points.length + unplaced.length).toBeGreaterThan(0);
  expect(unitMaps(rules, [], 0)).toEqual([]);
});

test('marks at one position are placed side by side, within the picture', () => {
  const size = { width: 100, height: 60 };
  const placed = spread(
    Array.from({ length: 12 }, () => ({ x: 100, y: 0 })),
    10,
    size,
  );
  placed.forEach(({ x, y }, at) => {
    expect(x >= 5 && x <= 95 && y >= 5 && y <= 55).toBe(true);
    for (const other of placed.slice(0, at))
      expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThanOrEqual(10 - 1e-9);
  });
  expect(spread([{ x: 50, y: 30 }], 10, size)).toEqual([{ x: 50, y: 30 }]);
});

test('many marks of one look near each other become one with their number; each unit is in one mark', () => {
  const size = { width: 300, height: 250 };
  const places = Array.from({ length: 1_000 }, (_, at) => ({ x: (at * 37) % 300, y: (at * 101) % 250 }));
  const looks = places.map((_, at) => (at % 3 === 0 ? 'a' : 'b'));
  const marks = unitMarks(places, looks, 13, size);
  expect(marks.length).toBeLessThan(300);
  expect(marks.flatMap(({ of }) => of).sort((a, b) => a - b)).toEqual(places.map((_, at) => at));
  for (const { of } of marks) expect(new Set(of.map((at) => looks[at])).size).toBe(1);
  expect(unitMarks(places.slice(0, MAX_MARKS), looks, 13, size)).toHaveLength(MAX_MARKS);
});

test('no mark covers the name of an area, and names are where fewest units lie', () => {
  const [{ map, points }] = unitMaps(ruleset, rows, 0) as [ReturnType<typeof unitMaps>[0]];
  const drawing = drawMap(map);
  const places = points.map(({ x, y }) => pointOn(drawing, { x: { low: x!, high: x! }, y: { low: y, high: y } })!);
  const names = areaNames(ruleset, drawing.areas, places).filter(({ label }) => label.lines.length > 0);
  expect(names.length).toBeGreaterThan(2);
  const boxes = names.map(({ box }) => box);
  const size = 13;
  for (const { x, y } of unitMarks(places, [], size, drawing, boxes))
    for (const box of boxes) {
      const isBeside = x + 6.5 <= box.x || x - 6.5 >= box.x + box.width;
      expect(isBeside || y + 6.5 <= box.y || y - 6.5 >= box.y + box.height).toBe(true);
    }
  for (const { box } of names) {
    const area = drawing.areas.find(
      ({ x, y, width, height }) =>
        box.x >= x - 1e-9 &&
        box.y >= y - 1e-9 &&
        box.x + box.width <= x + width + 1e-9 &&
        box.y + box.height <= y + height + 1e-9,
    );
    expect(area).toBeDefined();
  }
});

test('headings of columns are short, different, and leave out what names have in common', () => {
  expect(columnHeads(numberFacts(ruleset).map(({ name }) => name))).toEqual([
    'Chỉ số',
    'Chỉ số lĩnh vực tham mưu',
    'Tỷ lệ hoàn thành các chỉ …',
  ]);
  expect(columnHeads(['Tổng điểm'])).toEqual(['Tổng điểm']);
  expect(columnHeads(['Số công việc được giao', 'Số công việc đã hoàn thành'])).toEqual(['Được giao', 'Đã hoàn thành']);
  expect(columnHeads(['', 'x'.repeat(40)])).toEqual(['', `X${'x'.repeat(23)} …`]);
});

test('changes are described in words', () => {
  expect(shiftPhrase(ruleset, { kind: 'number', fact: 'parIndex', by: 1 })).toBe(
    'Chỉ số cải cách hành chính thêm 1 điểm phần trăm',
  );
  expect(shiftPhrase(ruleset, { kind: 'duty' })).toBe('Thêm một nội dung trách nhiệm bảo đảm');
  const school = scheme('hoc-sinh');
  expect(shiftPhrase(school, { kind: 'number', fact: 'nghi', by: -3 })).toBe('Số buổi nghỉ học bớt 3 buổi');
  expect(shiftPhrase(school, { kind: 'number', fact: 'diem', by: 0.3 })).toBe('Điểm trung bình môn (mỗi môn) thêm 0,3');
  expect(isBetter(school, { kind: 'number', fact: 'nghi', by: -3 })).toBe(true);
  expect(isBetter(school, { kind: 'number', fact: 'diem', by: -0.1 })).toBe(false);
});
