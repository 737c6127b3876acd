import { expect, test } from 'vitest';
import { levelTable } from '../../../../src/domain/rating/wording/levelTable.ts';
import { official } from '../official.ts';
import { scheme, SCHEMES } from '../scheme.ts';

const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const tableOf = (id: string) =>
  levelTable(
    official,
    official.readings.find((reading) => reading.id === id)!,
  );

test('compares the requirements of the levels of a reading', () => {
  const table = tableOf('ladder')!;
  expect(table.columns).toEqual([
    { name: 'Nội dung trách nhiệm', head: 'Nội dung trách nhiệm' },
    { name: 'Chỉ số cải cách hành chính', head: 'Chỉ số cải cách hành chính' },
    { name: 'Chỉ số cải cách hành chính lĩnh vực tham mưu', head: 'Lĩnh vực tham mưu', groups: ['dieu-11'] },
  ]);
  expect(table.rows.map(({ level, cells, asks }) => [level.short, cells?.map(plain) ?? asks])).toEqual([
    [
      'Xuất sắc',
      ['Không nội dung trách nhiệm nào chưa bảo đảm hoặc chưa hoàn thành', 'Từ 90% trở lên', 'Từ 70% trở lên'],
    ],
    ['Tốt', ['Không nội dung trách nhiệm nào chưa bảo đảm hoặc chưa hoàn thành', 'Từ 80% trở lên', 'Từ 60% trở lên']],
    [
      'Hoàn thành',
      [
        'Không nội dung trách nhiệm nào chưa hoàn thành. Không quá 20% tiêu chí chưa bảo đảm hoặc chưa hoàn thành',
        'Từ 60% trở lên',
        'Từ 50% trở lên',
      ],
    ],
    ['Không hoàn thành', 'một trong 6 trường hợp'],
  ]);
});

test('states the printed condition in a reading that keeps it', () => {
  expect(tableOf('verbatim')?.rows[1]?.cells?.map(plain)[1]).toBe('Từ 90% đến dưới 80%');
});

test('has a cell for every column or words instead, in every scheme that has such a table', () => {
  const tables = SCHEMES.map((name) => {
    const ruleset = scheme(name);
    const table = levelTable(ruleset, ruleset.readings[0]!);
    for (const { cells, asks } of table?.rows ?? [])
      if (cells === null) expect(asks).not.toBe('');
      else expect(cells).toHaveLength(table!.columns.length);
    return table?.columns.map(({ name: column }) => column) ?? null;
  });
  expect(tables).toMatchInlineSnapshot(`
    [
      null,
      [
        "Tổng điểm",
        "Tổng điểm",
      ],
      null,
      null,
    ]
  `);
});

test('is left out if a condition for some roles stands beside one for all', () => {
  const [reading] = official.readings;
  const [best] = official.levels;
  const root = reading!.conditions[best!.id]!;
  if (!('parts' in root)) throw new Error('the best level asks for several things');
  const [first, ...rest] = root.parts;
  const limited = { ...root, parts: [{ ...first!, groups: ['phong'] }, ...rest] };
  expect(levelTable(official, { ...reading!, conditions: { ...reading!.conditions, [best!.id]: limited } })).toBeNull();
});
