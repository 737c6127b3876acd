import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { loadRegulation } from '../../../src/adapters/site/content/loadRegulation.ts';
import { versionsOf } from '../../../src/domain/openData/versions.ts';
import { versionsJsonSchema, type Versions } from '../../../src/domain/openData/versionsSchema.ts';
import { historyOf } from '../../../src/domain/regulation/amend/history.ts';
import { indexById } from '../../../src/domain/regulation/tree/walk.ts';
import { GARDEN } from '../regulation/amend/garden.ts';
import { amending } from '../regulation/amend/texts.ts';

const fits = new Ajv2020({ allErrors: true, strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(
  versionsJsonSchema(),
);
const AMENDED = loadRegulation('test/fixtures/regulations/noi-quy-vuon-cay', '2026-01-01');

/** The file as read from its JSON. */
function read(regulation: typeof AMENDED, history = regulation.history): Versions {
  if (history === null) throw new Error('not amended');
  return JSON.parse(JSON.stringify(versionsOf(regulation, history))) as Versions;
}

test('phien-ban.json fits its schema and has every version with its changes', () => {
  const data = read(AMENDED);
  expect(fits(data), JSON.stringify(fits.errors)).toBe(true);
  expect(data.versions.map(({ day, until, current, address }) => [day, until, current, address])).toEqual([
    ['2020-03-01', '2022-05-31', false, 'ngay/2020-03-01/'],
    ['2022-06-01', '2023-12-31', false, 'ngay/2022-06-01/'],
    ['2024-01-01', '2024-01-31', false, 'ngay/2024-01-01/'],
    ['2024-02-01', '2098-12-31', true, 'toan-van/'],
    ['2099-01-01', null, false, 'ngay/2099-01-01/'],
  ]);
  expect(data.versions[1]?.changes).toContainEqual({
    unit: 'dieu-3.khoan-1',
    words: 'khoản 1 Điều 3',
    as: 'replaced',
    source: { text: '05-2022-qd-vc', provision: 'dieu-1.khoan-2', words: 'khoản 2 Điều 1 Quyết định 05/2022/QĐ-VC' },
    from: '2022-06-01',
    until: null,
    corrects: false,
    amendedBy: [],
    former: '1. Vườn mở cửa từ 7 giờ đến 17 giờ.',
    after: '1. Vườn mở cửa từ 6 giờ đến 18 giờ, trừ ngày mưa bão.',
  });
  expect(data.versions[1]?.changes).toContainEqual(
    expect.objectContaining({ unit: 'dieu-2.khoan-3', former: null, after: '3. Xe là xe máy, xe đạp và xe đẩy hàng.' }),
  );
  expect(data.versions[2]?.suspensionsEnded).toEqual(['dieu-4.khoan-3']);
});

test('every unit and provision named in it exists', () => {
  const data = read(AMENDED);
  const { history } = AMENDED;
  data.versions.forEach(({ changes }, index) => {
    const units = indexById(history?.versions[index]?.text ?? AMENDED.text);
    for (const { unit, source } of changes) {
      expect(units.has(unit), unit).toBe(true);
      const text = history?.amending.find(({ id }) => id === source.text)?.text;
      expect(text !== undefined && indexById(text).has(source.provision), source.provision).toBe(true);
    }
  });
});

test('a corrected order is listed again on the day of its correction, compared with the words of the day before', () => {
  const { history } = historyOf(
    GARDEN,
    '2020-01-01',
    [
      amending('Điều 1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới một lần.”.', '2021-01-01'),
      amending(
        'Điều 1. Tại Điều 1 Quyết định số 02/2020/QĐ-UBND, “một lần” được đính chính thành “hai lần”.',
        '2022-01-01',
        '03/2021/QĐ-UBND',
      ),
    ],
    '2099-01-01',
  );
  const { versions } = read(AMENDED, history);
  expect(versions[2]).toMatchObject({
    day: '2022-01-01',
    changes: [
      {
        unit: 'dieu-3.khoan-1',
        amendedBy: [{ text: '03-2021-q-ubnd', provision: 'dieu-1' }],
        former: '1. Tưới một lần.',
        after: '1. Tưới hai lần.',
      },
    ],
  });
  expect(versions[2]?.changes).toHaveLength(1);
});
