import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../../src/domain/draftCheck/checkDraft.ts';
import { clauses } from '../drafts.ts';

interface Head {
  readonly nation?: string;
  readonly motto?: string;
  readonly number?: string;
  readonly day?: string;
  readonly grounds?: readonly string[];
  readonly end?: readonly string[];
}

const END = ['Nơi nhận:', '- Như Điều 2;', '- Lưu: VT.', 'CHỦ TỊCH', 'Nguyễn Văn An'];

/** A whole decision; each part can be replaced. */
function decision({
  nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto = 'Độc lập - Tự do - Hạnh phúc',
  number = 'Số: 05/QĐ-UBND',
  day = 'Lộc Ninh, ngày 05 tháng 02 năm 2021',
  grounds = [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
    'Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017.',
  ],
  end = END,
}: Head): string {
  return [
    'ỦY BAN NHÂN DÂN',
    'HUYỆN LỘC NINH',
    nation,
    motto,
    number,
    day,
    'QUYẾT ĐỊNH',
    'Về việc trồng cây',
    'ỦY BAN NHÂN DÂN HUYỆN LỘC NINH',
    ...grounds,
    'QUYẾT ĐỊNH:',
    'Điều 1. Trồng cây ở sân.',
    'Điều 2. Các phòng, ban chịu trách nhiệm thi hành Quyết định này.',
    ...end,
    '',
  ].join('\n');
}

const findingsIn = (source: string) =>
  checkDraft(source).findings.map(({ rule, severity, words, proposal }) => [rule, severity, words, proposal]);

describe('the head of a decision', () => {
  test('is accepted in the form of Nghị định 30/2020/NĐ-CP', () => {
    expect(findingsIn(decision({}))).toEqual([]);
    expect(
      findingsIn(decision({ nation: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM' })).filter(([rule]) => rule === 'quoc-hieu'),
    ).toEqual([]);
    expect(findingsIn(decision({ day: 'Lộc Ninh, ngày 15 tháng 10 năm 2021' }))).toEqual([]);
    expect(findingsIn(decision({ day: 'Lộc Ninh, ngày 15 tháng 3 năm 2021' }))).toEqual([]);
    expect(findingsIn(decision({ number: 'Số: 15/QĐ-UBND' }))).toEqual([]);
  });

  test.each([
    [
      { nation: 'CỘNG HÒA XHCN VIỆT NAM' },
      ['quoc-hieu', 'check', 'CỘNG HÒA XHCN VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ],
    [
      { motto: 'Độc Lập - Tự Do - Hạnh Phúc' },
      ['tieu-ngu', 'check', 'Độc Lập - Tự Do - Hạnh Phúc', 'Độc lập - Tự do - Hạnh phúc'],
    ],
    [
      { motto: 'Độc lập – Tự do – Hạnh phúc' },
      ['tieu-ngu', 'hint', 'Độc lập – Tự do – Hạnh phúc', 'Độc lập - Tự do - Hạnh phúc'],
    ],
    [
      { day: 'Lộc Ninh, ngày 5 tháng 2 năm 2021' },
      ['ngay-thang', 'check', 'Lộc Ninh, ngày 5 tháng 2 năm 2021', 'Lộc Ninh, ngày 05 tháng 02 năm 2021'],
    ],
    [{ number: 'Số: 5/QĐ-UBND' }, ['so-van-ban', 'check', 'Số: 5/', 'Số: 05/']],
    [{ day: 'Lộc Ninh, ngày 31 tháng 4 năm 2021' }, ['ngay-khong-co', 'severe', 'ngày 31 tháng 4 năm 2021', null]],
  ])('%o', (head, finding) => {
    expect(findingsIn(decision(head))).toEqual([finding]);
  });

  test('the grounds end with “;”, the last with “.”', () => {
    const grounds = [
      'Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017,',
      'Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017;',
    ];
    expect(findingsIn(decision({ grounds })).map(([rule, , , proposal]) => [rule, proposal])).toEqual([
      ['dau-can-cu', 'năm 2017;'],
      ['dau-can-cu', 'năm 2017.'],
    ]);
  });

  test('a part that is missing is a hint', () => {
    expect(findingsIn(decision({ end: [] })).map(([rule, severity]) => [rule, severity])).toEqual([
      ['thieu-phan', 'hint'],
    ]);
  });
});

describe('days that no calendar has', () => {
  test.each([
    ['ngày 29 tháng 02 năm 2021', 1],
    ['ngày 29 tháng 02 năm 2020', 0],
    ['ngày 29/02/1900', 1],
    ['ngày 31/6/2022', 1],
    ['ngày 12/13/2022', 1],
    ['ngày 30/6/2022', 0],
    ['số 31/4/2022 của ban', 0],
    ['ngày 00 tháng 5 năm 2020', 1],
  ])('%s', (words, count) => {
    expect(
      findingsIn(clauses(`Trồng cây từ ${words} đến hết năm.`)).filter(([rule]) => rule === 'ngay-khong-co'),
    ).toHaveLength(count);
  });
});

describe('days of a range in the wrong order', () => {
  test.each([
    ['từ ngày 30 tháng 11 đến ngày 15 tháng 11 hằng năm', 'check'],
    ['từ ngày 05/01/2021 đến hết ngày 25/12/2020', 'severe'],
    ['từ ngày 10 tháng 6 năm 2022 đến ngày 01 tháng 6 năm 2022', 'severe'],
    ['từ ngày 15 tháng 11 đến ngày 14 tháng 11 năm sau', null],
    ['từ ngày 15 tháng 12 đến ngày 10 tháng 01', null],
    ['từ ngày 01 tháng 01 năm 2022 đến ngày 31 tháng 12 năm 2022', null],
    ['từ ngày 05/12/2020 đến ngày 25/01/2021', null],
    ['từ ngày 05 đến ngày 25 tháng 3', null],
  ])('%s', (words, severity) => {
    expect(
      findingsIn(clauses(`Trồng cây ${words}.`)).flatMap(([rule, found]) => (rule === 'ngay-nguoc' ? [found] : [])),
    ).toEqual(severity === null ? [] : [severity]);
  });
});

describe('names of bodies', () => {
  const named = (...words: readonly string[]) =>
    findingsIn(clauses(...words.map((one) => `Báo cáo ${one} việc trồng cây.`))).map(([rule, severity, found]) => [
      rule,
      severity,
      found,
    ]);

  test('with a small letter among capitals', () => {
    expect(named('Ủy ban nhân dân tỉnh', 'Ủy ban nhân dân huyện', 'ủy ban nhân dân xã')).toEqual([
      ['viet-hoa', 'check', 'ủy ban nhân dân'],
    ]);
  });

  test('with a small letter throughout are one hint', () => {
    expect(named('ủy ban nhân dân tỉnh', 'ủy ban nhân dân xã')).toEqual([['viet-hoa', 'hint', 'ủy ban nhân dân']]);
  });
});
