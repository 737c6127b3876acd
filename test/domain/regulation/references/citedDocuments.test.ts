import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedDocuments } from '../../../../src/domain/regulation/references/citedDocuments.ts';

const CASES: readonly (readonly [prose: string, cited: readonly string[]])[] = [
  [
    'theo Nghị định số 157/2007/NĐ-CP ngày 27 tháng 10 năm 2007 của Chính phủ',
    ['Nghị định số 157/2007/NĐ-CP ngày 27 tháng 10 năm 2007'],
  ],
  ['Quyết định 34/2020/QĐ-UBND ngày 29/12/2020 của UBND tỉnh', ['Quyết định 34/2020/QĐ-UBND ngày 29/12/2020']],
  ['tại Tờ trình số 89/TTr-PNV ngày 19/01/2021.', ['Tờ trình số 89/TTr-PNV ngày 19/01/2021']],
  ['Nghị định số 61/2018/NĐ-CP, ngày 23-4-2018', ['Nghị định số 61/2018/NĐ-CP, ngày 23-4-2018']],
  ['Luật số 47/2019/QH14 ngày 22 tháng 11 năm 2019', ['Luật số 47/2019/QH14 ngày 22 tháng 11 năm 2019']],
  ['Luật Tổ chức chính quyền địa phương số 77/2015/QH13', ['Luật Tổ chức chính quyền địa phương số 77/2015/QH13']],
  ['Bộ luật Dân sự năm 2015 quy định', ['Bộ luật Dân sự năm 2015']],
  [
    'Luật Cán bộ, công chức và Luật Phòng, chống tham nhũng.',
    ['Luật Cán bộ, công chức', 'Luật Phòng, chống tham nhũng'],
  ],
  ['Luật Tiếp công dân; Luật Khiếu nại', ['Luật Tiếp công dân', 'Luật Khiếu nại']],
  [
    'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
    ],
  ],
  [
    'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013;',
    ['Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013'],
  ],
  ['Nghị quyết số 12-NQ/TW ngày 3 tháng 6 năm 2017', ['Nghị quyết số 12-NQ/TW ngày 3 tháng 6 năm 2017']],
  ['Thông tư liên tịch số 55/2005/TTLT-BNV-VPCP', ['Thông tư liên tịch số 55/2005/TTLT-BNV-VPCP']],
  [
    'các Nghị định số 1/2018/NĐ-CP, số 2/2019/NĐ-CP ngày 1/2/2019 và 3/2020/NĐ-CP',
    ['Nghị định số 1/2018/NĐ-CP', '2/2019/NĐ-CP ngày 1/2/2019', '3/2020/NĐ-CP'],
  ],
  ['theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015 tại', ['Tiêu chuẩn quốc gia TCVN ISO 9001:2015']],
  ['áp dụng TCVN 5603 và QCVN 01:2020/BTNMT', ['TCVN 5603', 'QCVN 01:2020/BTNMT']],
  // Not documents.
  ['các Quyết định, Chỉ thị và các văn bản khác', []],
  ['thời hạn quy định tại Quyết định công bố thủ tục hành chính', []],
  ['Luật sư, Luật gia theo Luật này và theo Luật.', []],
  ['theo quy định của pháp luật, đúng luật định', []],
  ['Luật và Pháp lệnh chỉ ghi tên loại; Pháp lệnh không ghi số', []],
  ['đạt 9001/9002 hồ sơ, ngày 19/01/2021, tỷ lệ 3/4', []],
  ['', []],
];

describe('citedDocuments', () => {
  it.each(CASES)('finds the documents in “%s”', (prose, cited) => {
    expect(citedDocuments(prose).map(({ start, end }) => prose.slice(start, end))).toEqual(cited);
  });

  it('returns kind, number, title and date as printed', () => {
    const [numbered] = citedDocuments('Quyết định số 45/2016/QĐ-TTg ngày 19/10/2016');
    expect(numbered).toEqual({
      start: 0,
      end: 44,
      type: 'Quyết định',
      number: '45/2016/QĐ-TTg',
      title: null,
      date: '19/10/2016',
    });
    const [titled] = citedDocuments('Luật Tiếp công dân số 42/2013/QH13 năm 2013');
    expect(titled).toMatchObject({ type: 'Luật', number: '42/2013/QH13', title: 'Luật Tiếp công dân' });
    const [standard] = citedDocuments('Tiêu chuẩn quốc gia TCVN ISO 9001');
    expect(standard).toMatchObject({ type: 'Tiêu chuẩn quốc gia', number: 'TCVN ISO 9001', title: null, date: null });
  });

  it('finds documents by name, whatever the capitals and dashes, but only complete names', () => {
    const names = ['Quy chế một cửa của tỉnh', 'Đề án 06 - chuyển đổi số (giai đoạn 1)'];
    const cited = (prose: string): string[] =>
      citedDocuments(prose, names).map(({ start, end }) => prose.slice(start, end));
    expect(cited('theo quy chế một cửa của tỉnh và Đề án 06 – Chuyển đổi số (giai đoạn 1).')).toEqual([
      'quy chế một cửa của tỉnh',
      'Đề án 06 – Chuyển đổi số (giai đoạn 1)',
    ]);
    expect(cited('Quy chế một cửa của tỉnhX')).toEqual([]);
    expect(cited('Quy chế một cửa của tỉnh ngày 1/2/2020')).toEqual(['Quy chế một cửa của tỉnh ngày 1/2/2020']);
    expect(citedDocuments('Quy chế một cửa', ['', 'Quy chế']).map(({ type, title }) => [type, title])).toEqual([
      ['Quy chế', 'Quy chế'],
    ]);
  });

  it('takes the longer of two names with the same beginning', () => {
    const prose = 'theo Luật Đất đai và nhà ở.';
    expect(
      citedDocuments(prose, ['Luật Đất đai', 'Luật Đất đai và nhà ở']).map(({ start, end }) => prose.slice(start, end)),
    ).toEqual(['Luật Đất đai và nhà ở']);
  });

  it('returns ordered, disjoint spans inside any prose', () => {
    const pieces = fc.constantFrom(
      'Luật ',
      'Luật Đất đai',
      'Nghị định ',
      'số ',
      '61/2018/NĐ-CP',
      ' ngày ',
      '1/2/2018',
      ' và ',
      ', ',
      ' năm 2015',
      'sửa đổi, bổ sung một số điều của ',
      'TCVN ',
      '9001',
      'Quyết định',
      ';',
      '(',
      ' của ',
      'Bộ luật ',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
          fc.string({ unit: 'binary' }),
        ),
        fc.array(fc.string(), { maxLength: 3 }),
        (prose, names) => {
          let end = 0;
          for (const document of citedDocuments(prose, names)) {
            expect(document.start).toBeGreaterThanOrEqual(end);
            expect(document.end).toBeGreaterThan(document.start);
            end = document.end;
          }
          expect(end).toBeLessThanOrEqual(prose.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
