import { describe, expect, it } from 'vitest';
import { suspensionsEnded } from '../../../../src/domain/regulation/amend/changeNotes.ts';
import { effectDays } from '../../../../src/domain/regulation/amend/orders/effectDays.ts';
import { historyOf } from '../../../../src/domain/regulation/amend/history.ts';
import type { AmendingText } from '../../../../src/domain/regulation/amend/operation/operation.ts';
import { GARDEN } from './garden.ts';
import { amending, readText, unitLines } from './texts.ts';

const FIRST = amending(
  'Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 01/2020/QĐ-UBND\n1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới một lần.”.\n2. Sửa đổi Điều 4 như sau:\n“Điều 4. Nước\n1. Nước sạch.\n2. Nước mưa.”',
  '2021-01-01',
);
const then = (orders: string, from = '2022-01-01'): AmendingText => ({
  ...amending(orders, from, '03/2021/QĐ-UBND'),
  signed: '2020-12-01',
});

/** The words of a unit in each version, by day; what was refused after them. */
function wordsByDay(texts: readonly AmendingText[], id: string): readonly string[] {
  const { history, problems } = historyOf(GARDEN, '2020-01-01', texts, '2099-01-01');
  return [
    ...history.versions.map(
      ({ day, text }) => `${day} ${unitLines(text).find((line) => line.startsWith(`${id}:`)) ?? 'không có'}`,
    ),
    ...problems.map(({ found }) => found),
  ];
}

describe('an amending text that is amended', () => {
  it.each<readonly [string, string, string, string]>([
    [
      'corrected by its own provision',
      'Đính chính Quyết định số 02/2020/QĐ-UBND như sau:\n1. Tại khoản 1 Điều 1 (sửa đổi khoản 1 Điều 3 Quyết định số 01/2020/QĐ-UBND): đã in “một lần”, nay sửa lại là “ba lần”.',
      'dieu-3.khoan-1',
      'Tưới ba lần.',
    ],
    [
      'corrected by line, in three paragraphs',
      'Đính chính Quyết định số 02/2020/QĐ-UBND như sau:\n1. Đính chính khoản 1 Điều 1 như sau:\nTại dòng thứ 2 từ trên xuống, đã in: “một lần”\nSửa lại là: “ba lần”.',
      'dieu-3.khoan-1',
      'Tưới ba lần.',
    ],
    [
      'corrected in the passive voice',
      'Đính chính Quyết định số 02/2020/QĐ-UBND như sau:\n1. Cụm từ “Nước mưa” tại khoản 2 Điều 1 được đính chính thành “Nước giếng”.',
      'dieu-4.khoan-2',
      'Nước giếng.',
    ],
    [
      'corrected by the article of the base',
      'Đính chính Quyết định số 02/2020/QĐ-UBND như sau:\n1. Tại khoản 2 Điều 4 được sửa đổi tại khoản 2 Điều 1: “Nước mưa” sửa thành “Nước giếng”.',
      'dieu-4.khoan-2',
      'Nước giếng.',
    ],
    [
      'whose order is written anew, with a quotation in the quotation',
      'Sửa đổi, bổ sung khoản 1 Điều 1 Quyết định số 02/2020/QĐ-UBND như sau:\n“1. Sửa đổi, bổ sung khoản 1, khoản 2 Điều 3 như sau:\n“1. Tưới năm lần.\n2. Không tưới khi có bão.”.”.',
      'dieu-3.khoan-1',
      'Tưới năm lần.',
    ],
  ])('%s changes the text from that day on, as a version', (_, orders, id, words) => {
    const first = id === 'dieu-3.khoan-1' ? 'Tưới một lần.' : 'Nước mưa.';
    const issued = id === 'dieu-3.khoan-1' ? `${id}: Tưới hai lần một ngày.` : 'không có';
    expect(wordsByDay([FIRST, then(`Điều 1. ${orders}`)], id)).toEqual([
      `2020-01-01 ${issued}`,
      `2021-01-01 ${id}: ${first}`,
      `2022-01-01 ${id}: ${words}`,
    ]);
  });

  it('is corrected by the orders below “Đính chính …”', () => {
    const correcting = then(
      'Điều 1. Đính chính Quyết định số 01/2020/QĐ-UBND như sau:\n1. Tại Điều 4: đã in “Nước tưới của”, nay sửa lại là “Nước của”.',
    );
    const { history, problems } = historyOf(GARDEN, '2020-01-01', [correcting], '2099-01-01');
    expect(problems).toEqual([]);
    expect(history.current.changes).toMatchObject([{ id: 'dieu-4', operation: { corrects: true } }]);
  });

  it.each([
    ['Tại Điều 4, cụm từ “Nước tưới của” được đính chính thành “Nước của”.', true],
    ['Tại Điều 4 (đã được đính chính bởi Quyết định số 07/2020/QĐ-UBND), thay “Nước tưới của” bằng “Nước của”.', false],
  ])('is corrected, or only was before: %s', (orders, corrects) => {
    const { history } = historyOf(GARDEN, '2020-01-01', [then(`Điều 1. ${orders}`)], '2099-01-01');
    expect(history.current.changes).toMatchObject([{ id: 'dieu-4', operation: { corrects } }]);
  });

  it('names at a changed unit the correction as well', () => {
    const correcting = then('Điều 1. Tại khoản 1 Điều 1 Quyết định số 02/2020/QĐ-UBND, “một lần” sửa thành “ba lần”.');
    const { history } = historyOf(GARDEN, '2020-01-01', [FIRST, correcting], '2099-01-01');
    expect(history.current.changes[0]?.operation.amendedBy).toMatchObject([
      { text: correcting.id, provision: 'dieu-1' },
    ]);
  });

  it('before it is in force never has its first words applied', () => {
    const early = then('Điều 1. Bãi bỏ khoản 1 Điều 1 Quyết định số 02/2020/QĐ-UBND.', '2020-12-15');
    expect(wordsByDay([FIRST, early], 'dieu-3.khoan-1')).toEqual([
      '2020-01-01 dieu-3.khoan-1: Tưới hai lần một ngày.',
      '2021-01-01 dieu-3.khoan-1: Tưới hai lần một ngày.',
    ]);
  });

  it('all of whose orders are repealed changes nothing any more', () => {
    const repealing = then('Điều 1. Bãi bỏ khoản 1, khoản 2 Điều 1 Quyết định số 02/2020/QĐ-UBND.');
    expect(wordsByDay([FIRST, repealing], 'dieu-3.khoan-1')).toEqual([
      '2020-01-01 dieu-3.khoan-1: Tưới hai lần một ngày.',
      '2021-01-01 dieu-3.khoan-1: Tưới một lần.',
      '2022-01-01 dieu-3.khoan-1: Tưới hai lần một ngày.',
    ]);
  });

  it('that is repealed as a whole orders nothing any more', () => {
    expect(wordsByDay([FIRST, then('Điều 1. Bãi bỏ Quyết định số 02/2020/QĐ-UBND.')], 'dieu-3.khoan-1')).toEqual([
      '2020-01-01 dieu-3.khoan-1: Tưới hai lần một ngày.',
      '2021-01-01 dieu-3.khoan-1: Tưới một lần.',
      '2022-01-01 dieu-3.khoan-1: Tưới hai lần một ngày.',
    ]);
  });

  it('that is suspended from its first day orders nothing until the suspension ends', () => {
    const suspending = then(
      'Điều 1. Ngưng hiệu lực thi hành Điều 1 Quyết định số 02/2020/QĐ-UBND từ ngày 01 tháng 01 năm 2021 đến hết ngày 30 tháng 6 năm 2021.',
      '2020-12-20',
    );
    expect(wordsByDay([FIRST, suspending], 'dieu-3.khoan-1')).toEqual([
      '2020-01-01 dieu-3.khoan-1: Tưới hai lần một ngày.',
      '2021-07-01 dieu-3.khoan-1: Tưới một lần.',
    ]);
  });

  it('that is suspended after its first day needs a person’s decision', () => {
    const suspending = then(
      'Điều 1. Ngưng hiệu lực thi hành khoản 1 Điều 1 Quyết định số 02/2020/QĐ-UBND từ ngày 01/3/2022.',
    );
    expect(wordsByDay([FIRST, suspending], 'dieu-3.khoan-1').join('\n')).toMatch(/sau khi đã có hiệu lực/);
  });
});

describe('a suspension without a last day', () => {
  const suspending = amending(
    'Điều 1. Ngưng hiệu lực thi hành Điều 6 từ ngày 01/3/2021 cho đến khi có văn bản mới.',
    '2021-02-01',
  );

  it.each([
    'Điều 1. Chấm dứt việc ngưng hiệu lực thi hành Điều 6 Quyết định số 01/2020/QĐ-UBND.',
    'Điều 1. Tiếp tục thực hiện Điều 6 Quyết định số 01/2020/QĐ-UBND.',
    'Điều 1. Bãi bỏ Quyết định số 02/2020/QĐ-UBND.',
  ])('ends with: %s', (orders) => {
    const { history, problems } = historyOf(GARDEN, '2020-01-01', [suspending, then(orders)], '2099-01-01');
    expect(problems).toEqual([]);
    const [, suspended, resumed] = history.versions;
    expect([suspended?.day, resumed?.day]).toEqual(['2021-03-01', '2022-01-01']);
    expect(suspended === undefined || resumed === undefined ? [] : suspensionsEnded(resumed, suspended)).toEqual([
      'dieu-6',
    ]);
  });

  it('cannot end where there is none', () => {
    const { problems } = historyOf(
      GARDEN,
      '2020-01-01',
      [then('Điều 1. Tiếp tục thực hiện Điều 5 Quyết định số 01/2020/QĐ-UBND.')],
      '2099-01-01',
    );
    expect(problems.map(({ found }) => found).join('\n')).toMatch(/không bị ngưng hiệu lực/);
  });
});

describe('the days that a text names itself', () => {
  const read = (words: string) =>
    effectDays(
      readText(
        `QUYẾT ĐỊNH\nSửa đổi\nĐiều 1. Bãi bỏ Điều 5.\nĐiều 2. Bãi bỏ khoản 1, khoản 2:\n1. Khoản 1 Điều 3;\n2. Khoản 2 Điều 3.\nĐiều 3. Hiệu lực thi hành\n${words}\n`,
      ),
      '2021-06-15',
    );

  it.each<readonly [string, string | null, readonly (readonly [string, string])[], number]>([
    ['Quyết định này có hiệu lực từ ngày 01 tháng 7 năm 2021.', '2021-07-01', [], 0],
    ['Quyết định này có hiệu lực thi hành kể từ ngày 01/7/2021.', '2021-07-01', [], 0],
    ['Quyết định này có hiệu lực kể từ ngày ký.', '2021-06-15', [], 0],
    ['Quyết định này có hiệu lực sau 45 ngày, kể từ ngày ký.', '2021-07-30 2021-07-31', [], 0],
    ['Quyết định này có hiệu lực thi hành sau 10 (mười) ngày kể từ ngày ký ban hành.', '2021-06-25 2021-06-26', [], 0],
    ['Khoản 2 Điều 2 Quyết định này có hiệu lực sau 45 ngày kể từ ngày ký.', null, [], 1],
    [
      'Quyết định này có hiệu lực từ ngày 01/7/2021, trừ khoản 2 Điều 2 có hiệu lực từ ngày 01/9/2021.',
      '2021-07-01',
      [['dieu-2.khoan-2', '2021-09-01']],
      0,
    ],
    [
      '1. Quyết định này có hiệu lực từ ngày 01/7/2021, trừ quy định tại khoản 2 Điều này.\n2. Quy định tại Điều 1, khoản 1 Điều 2 Quyết định này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2021.',
      '2021-07-01',
      [
        ['dieu-1', '2021-09-01'],
        ['dieu-2.khoan-1', '2021-09-01'],
      ],
      0,
    ],
    ['Khoản 9 Điều 2 Quyết định này có hiệu lực từ ngày 01/9/2021.', null, [], 1],
    ['Điều 5 Luật số 32/2024/QH15 có hiệu lực từ ngày 01/7/2024 được áp dụng.', null, [], 0],
    [
      'Quyết định này có hiệu lực từ ngày 01/7/2021; riêng Điều 1 có hiệu lực kể từ ngày ký ban hành.',
      '2021-07-01',
      [['dieu-1', '2021-06-15']],
      0,
    ],
    ['Quyết định này có hiệu lực từ ngày 01/7/2021, trừ Điều 1 áp dụng từ kỳ tính thuế năm 2022.', '2021-07-01', [], 1],
    ['Quy định tại khoản 2 Điều 2 được thực hiện đến hết ngày 31/12/2022.', null, [], 1],
    ['Quyết định này có hiệu lực từ ngày 01/7/2021 đến hết ngày 31/12/2022.', '2021-07-01', [], 1],
    ['Dự án quy định tại khoản 2 Điều 2 được tiếp tục thực hiện đến hết ngày 31/12/2022.', null, [], 0],
  ])('%s', (words, whole, partly, unclear) => {
    const days = read(words);
    expect([days.whole?.days.join(' ') ?? null, [...days.partly], days.unclear.length]).toEqual([
      whole,
      partly,
      unclear,
    ]);
  });

  it('are those of the orders, unless the order or the metadata names another', () => {
    const text = amending(
      'Điều 1. Bãi bỏ Điều 6.\nĐiều 2. Bãi bỏ Điều 4 kể từ ngày 01 tháng 10 năm 2021.\nĐiều 3. Bãi bỏ Điều 5.\nĐiều 4. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01/01/2021, trừ Điều 3 có hiệu lực từ ngày 01/6/2021.',
      '2021-01-01',
    );
    const days = (one: AmendingText) =>
      historyOf(GARDEN, '2020-01-01', [one], '2099-01-01').history.versions.map(
        ({ day, changes }) => `${day} ${changes.map(({ id }) => id).join(' ')}`,
      );
    expect(days(text)).toEqual([
      '2020-01-01 ',
      '2021-01-01 dieu-6',
      '2021-06-01 dieu-6 dieu-5',
      '2021-10-01 dieu-6 dieu-5 dieu-4',
    ]);
    expect(days({ ...text, partly: new Map([['dieu-1', '2021-02-01']]) })).toContain('2021-02-01 dieu-5 dieu-6');
  });

  it('must be those of the metadata', () => {
    const text = amending(
      'Điều 1. Bãi bỏ Điều 6.\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01/02/2021.',
      '2021-01-01',
    );
    expect(historyOf(GARDEN, '2020-01-01', [text], '2099-01-01').problems).toMatchObject([
      { found: expect.stringMatching(/01\/02\/2021, metadata.yaml ghi 01\/01\/2021/) },
    ]);
  });
});
