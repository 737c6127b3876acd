import { describe, expect, it } from 'vitest';
import { loadRegulation } from '../../../../src/adapters/site/content/loadRegulation.ts';
import { historyOf } from '../../../../src/domain/regulation/amend/history.ts';
import { readSearchText } from '../../../../src/domain/search/text/readSearchText.ts';
import { formerUnits } from '../../../../src/domain/search/text/formerUnits.ts';
import { searchTextOf } from '../../../../src/domain/search/text/searchTextOf.ts';
import { GARDEN } from '../../regulation/amend/garden.ts';
import { amending } from '../../regulation/amend/texts.ts';
import { META } from '../official.ts';

const AMENDED = loadRegulation('test/fixtures/regulations/noi-quy-vuon-cay', '2026-01-01');

/** The former wordings of the garden after some orders, one text a year from 2021 on: `id, last day, place: words`. */
function formerAfter(orders: readonly string[], today = '2030-01-01'): readonly string[] {
  const texts = orders.map((order, index) =>
    amending(`Điều 1. ${order}`, `${2021 + index}-01-01`, `0${2 + index}/${2020 + index}/QĐ-UBND`),
  );
  const { history, problems } = historyOf(GARDEN, '2020-01-01', texts, today);
  expect(problems).toEqual([]);
  return formerUnits('vuon', META, history).map(
    ({ id, name, heading, text, former }) =>
      `${id}${name === undefined ? '' : ` (${name})`}, ${former?.until}, ${former?.at}: ${heading ?? ''}${text}`,
  );
}

describe('formerUnits', () => {
  it('has the words before each change and of repealed units, the latest first', () => {
    expect(searchTextOf(AMENDED, []).former).toEqual([
      {
        id: 'dieu-3.khoan-2',
        text: 'Khách ra khỏi vườn trước giờ đóng cửa theo khoản 1 Điều này.',
        former: { until: '2024-01-31', at: 'dieu-3/#khoan-2' },
      },
      {
        id: 'dieu-4.khoan-1',
        text: 'Bẻ cành, hái hoa.',
        former: { until: '2022-05-31', at: 'dieu-4/#khoan-1' },
      },
      {
        id: 'dieu-3.khoan-1',
        text: 'Vườn mở cửa từ 7 giờ đến 17 giờ.',
        former: { until: '2022-05-31', at: 'dieu-3/#khoan-1' },
      },
    ]);
  });

  it('is read back by the browser', () => {
    const text = searchTextOf(AMENDED, []);
    expect(readSearchText(JSON.parse(JSON.stringify(text)))).toEqual(text);
  });

  it('has every wording of a unit changed twice', () => {
    expect(
      formerAfter([
        'Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới một lần.”.',
        'Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới ba lần.”.',
      ]),
    ).toEqual([
      'dieu-3.khoan-1, 2021-12-31, dieu-3/#khoan-1: Tưới một lần.',
      'dieu-3.khoan-1, 2020-12-31, dieu-3/#khoan-1: Tưới hai lần một ngày.',
    ]);
  });

  it('omits a wording that is in force again, and changes not yet in force', () => {
    expect(
      formerAfter([
        'Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới một lần.”.',
        'Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới hai lần một ngày.”.',
      ]),
    ).toEqual(['dieu-3.khoan-1, 2021-12-31, dieu-3/#khoan-1: Tưới một lần.']);
    expect(formerAfter(['Bãi bỏ Điều 4.'], '2020-12-31')).toEqual([]);
  });

  it('leads to the unit above whose change has the words, else to the history', () => {
    expect(formerAfter(['Sửa đổi Điều 3 như sau:\n“Điều 3. Tưới cây\nTưới khi khô.”.'])).toEqual(
      [
        'dieu-3.khoan-1, 2020-12-31, dieu-3/: Tưới hai lần một ngày.',
        'dieu-3.khoan-2, 2020-12-31, dieu-3/: Không tưới khi trời mưa.\nKhi có bão thì ngừng.',
      ].toReversed(),
    );
    // The replaced article has the words just before that, not those before an earlier change.
    expect(
      formerAfter([
        'Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới một lần.”.',
        'Sửa đổi Điều 3 như sau:\n“Điều 3. Tưới cây\nTưới khi khô.”.',
      ]),
    ).toContain('dieu-3.khoan-1, 2020-12-31, lich-su/#ngay-2021-01-01: Tưới hai lần một ngày.');
  });

  it('has no words that only have another number now, and gives those changed later the number of their time', () => {
    const move = 'Đánh số lại khoản 2 Điều 5 thành khoản 3 Điều 5.';
    expect(formerAfter([move])).toEqual([]);
    // Both numbers move at once, and only once.
    const both = 'Đánh số lại khoản 1, khoản 2 Điều 3 thành khoản 2, khoản 3.';
    expect(formerAfter([both, 'Bãi bỏ Điều 4.'])).toEqual([
      'dieu-4, 2021-12-31, dieu-4/: Nước tướiNước tưới của cơ quan.',
    ]);
    expect(formerAfter([move, 'Sửa đổi khoản 3 Điều 5 như sau:\n“3. Cắt khi khô.”.'])).toEqual([
      'dieu-5.khoan-3, 2021-12-31, dieu-5/#khoan-3: Không cắt tỉa khi mưa.',
    ]);
    expect(
      formerAfter([
        'Sửa đổi khoản 2 Điều 5 như sau:\n“2. Cắt khi khô.”.',
        'Đánh số lại khoản 2 Điều 5 thành khoản 3 Điều 5.',
      ]),
    ).toEqual([expect.stringMatching(/^dieu-5\.khoan-3 \(khoản 2 Điều 5\), 2020-12-31, .*: Không cắt tỉa khi mưa\.$/)]);
  });
});

describe('a former wording in a file', () => {
  const unit = { id: 'dieu-1', text: 'x' };
  const file = (former: unknown) => ({
    slug: 's',
    name: 'n',
    title: 't',
    decision: null,
    regulation: 'r',
    units: [],
    former,
  });
  it.each<readonly [what: string, former: unknown]>([
    ['no list', {}],
    ['without its day and place', [unit]],
    ['with a day in words', [{ ...unit, former: { until: 'hôm qua', at: '' } }]],
    ['that leads to another site', [{ ...unit, former: { until: '2022-05-31', at: '//evil.example/' } }]],
    ['that leads above its regulation', [{ ...unit, former: { until: '2022-05-31', at: '../' } }]],
    ['that is null', [null]],
  ])('is rejected: %s', (_, former) => {
    expect(() => readSearchText(file(former))).toThrow(TypeError);
  });
});
