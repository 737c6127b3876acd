import { describe, expect, it } from 'vitest';
import { divisionName } from '../../../../src/domain/regulation/tree/names.ts';
import {
  isDivision,
  type Division,
  type Instrument,
  type Provision,
} from '../../../../src/domain/regulation/tree/tree.ts';
import {
  articlesOf,
  indexById,
  instrumentsOf,
  smallestUnits,
  walk,
} from '../../../../src/domain/regulation/tree/walk.ts';
import { officialSource, officialText } from '../official.ts';

const text = officialText();
const { decision, regulation } = text;

/**
 * Articles 1–17 as counted by hand in the source: line, heading, number of own paragraphs, children. `1:2` is clause 1
 * with two paragraphs.
 */
const ARTICLES: readonly (readonly [
  label: string,
  line: number,
  heading: string,
  paragraphs: number,
  children: string,
])[] = [
  ['1', 62, 'Phạm vi điều chỉnh', 1, ''],
  ['2', 66, 'Đối tượng áp dụng', 0, '1:1 2:1'],
  [
    '3',
    72,
    'Quyền hạn, nguyên tắc xác định trách nhiệm người đứng đầu cơ quan, đơn vị trong thực hiện nhiệm vụ cải cách hành chính',
    0,
    '1:2 2:0abc',
  ],
  [
    '4',
    90,
    'Trách nhiệm điều hành thực hiện nhiệm vụ cải cách hành chính',
    0,
    '1:0abcd 2:0abc 3:0ab 4:0ab 5:0ab 6:0abc',
  ],
  ['5', 136, 'Thực hiện nhiệm vụ xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật', 0, '1:1 2:1 3:1 4:1'],
  [
    '6',
    146,
    'Thực hiện nhiệm vụ cải cách thủ tục hành chính và thực hiện cơ chế một cửa, cơ chế một cửa liên thông',
    0,
    '1:0abc 2:0abcdđe',
  ],
  ['7', 172, 'Thực hiện nhiệm vụ cải cách tổ chức bộ máy hành chính nhà nước', 0, '1:0abc 2:0abc'],
  [
    '8',
    190,
    'Thực hiện nhiệm vụ xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
    0,
    '1:1 2:1 3:1 4:1 5:1 6:1',
  ],
  ['9', 206, 'Thực hiện nhiệm vụ cải cách tài chính công', 0, '1:1 2:1 3:1'],
  ['10', 214, 'Thực hiện nhiệm vụ hiện đại hóa hành chính', 0, '1:1 2:1 3:1 4:1'],
  [
    '11',
    226,
    'Trách nhiệm người đứng đầu các phòng, ban chuyên môn tham mưu Ủy ban nhân dân huyện chỉ đạo các lĩnh vực cải cách hành chính',
    1,
    '1:0abcdđ 2:1 3:4 4:1 5:1',
  ],
  ['12', 268, 'Đánh giá, xếp loại chất lượng', 0, '1:2 2:2 3:2 4:1abcdđe'],
  ['13', 304, 'Thời điểm đánh giá, xếp loại chất lượng', 1, ''],
  ['14', 308, 'Thẩm quyền đánh giá, xếp loại chất lượng', 1, ''],
  ['15', 314, 'Xử lý trách nhiệm đối với người đứng đầu', 1, '1:1 2:1 3:1'],
  ['16', 325, 'Trách nhiệm của Trưởng phòng Nội vụ', 0, '1:1 2:1 3:1'],
  ['17', 331, 'Sửa đổi, bổ sung', 1, ''],
];

const childrenOf = ({ children }: Provision): string =>
  children
    .map((clause) => `${clause.label}:${clause.paragraphs.length}${clause.children.map(({ label }) => label).join('')}`)
    .join(' ');

const divisionsOf = (instrument: Instrument): Division[] =>
  [...walk(instrument)].map(({ node }) => node).filter(isDivision);

const provision = (id: string): Provision => {
  const found = indexById(text).get(id);
  if (found === undefined || !('mark' in found)) throw new Error(`no provision ${id}`);
  return found;
};

describe('the decision', () => {
  it('has its front matter in order, with six recitals', () => {
    expect(decision?.front.map(({ id, kind, line }) => [id, kind, line])).toEqual([
      ['quyet-dinh.loai-van-ban', 'instrument', 3],
      ['quyet-dinh.tieu-de', 'title', 5],
      ['quyet-dinh.co-quan', 'issuer', 7],
      ['quyet-dinh.can-cu-1', 'recital', 9],
      ['quyet-dinh.can-cu-2', 'recital', 11],
      ['quyet-dinh.can-cu-3', 'recital', 13],
      ['quyet-dinh.can-cu-4', 'recital', 15],
      ['quyet-dinh.can-cu-5', 'recital', 17],
      ['quyet-dinh.can-cu-6', 'recital', 19],
      ['quyet-dinh.de-nghi', 'proposal', 21],
      ['quyet-dinh.loi-ban-hanh', 'enactingWords', 23],
    ]);
  });

  it('has three articles without heading or children', () => {
    if (decision === null) throw new Error('no decision');
    expect(
      articlesOf(decision).map(({ node, within }) => [
        node.id,
        node.label,
        node.heading,
        node.paragraphs.length,
        node.children.length,
        within.length,
        node.line,
      ]),
    ).toEqual([
      ['quyet-dinh.dieu-1', '1', null, 1, 0, 0, 25],
      ['quyet-dinh.dieu-2', '2', null, 1, 0, 0, 27],
      ['quyet-dinh.dieu-3', '3', null, 1, 0, 0, 29],
    ]);
    expect(provision('quyet-dinh.dieu-3').paragraphs[0]?.endsWith('kể từ ngày ký./|/|')).toBe(true);
  });

  it('has nine recipients, the signature and the signer', () => {
    expect(decision?.back.map(({ id, kind, text: words, strong }) => [id, kind, words, strong])).toEqual([
      ['quyet-dinh.noi-nhan', 'recipientsHead', 'Nơi nhận:', false],
      ['quyet-dinh.noi-nhan.1', 'recipient', '- Sở Nội vụ (Phòng CCHC);', false],
      ['quyet-dinh.noi-nhan.2', 'recipient', '- TT.TU - HĐND huyện;', false],
      ['quyet-dinh.noi-nhan.3', 'recipient', '- Chủ tịch, các PCT.UBND huyện;', false],
      ['quyet-dinh.noi-nhan.4', 'recipient', '- Các phòng, ban chuyên môn thuộc huyện;', false],
      ['quyet-dinh.noi-nhan.5', 'recipient', '- Các đơn vị sự nghiệp thuộc huyện;', false],
      ['quyet-dinh.noi-nhan.6', 'recipient', '- UBND các xã, thị trấn;', false],
      ['quyet-dinh.noi-nhan.7', 'recipient', '- Như Điều 2;', false],
      ['quyet-dinh.noi-nhan.8', 'recipient', '- LĐVP, CV(các khối);', false],
      ['quyet-dinh.noi-nhan.9', 'recipient', '- Lưu: VT.', false],
      ['quyet-dinh.ky', 'authority', 'TM. ỦY BAN NHÂN DÂN HUYỆN', true],
      ['quyet-dinh.ky.chuc-vu', 'office', 'CHỦ TỊCH', true],
      ['quyet-dinh.ky.nguoi-ky', 'signer', 'Phan Thị Kim Oanh', false],
    ]);
  });
});

describe('the regulation', () => {
  it('has its front matter and a signature without a name', () => {
    expect(regulation.front.map(({ id, kind, line }) => [id, kind, line])).toEqual([
      ['loai-van-ban', 'instrument', 52],
      ['tieu-de', 'title', 54],
      ['ban-hanh-kem-theo', 'enactedBy', 56],
    ]);
    expect(regulation.back.map(({ id, kind, line, strong }) => [id, kind, line, strong])).toEqual([
      ['ky', 'authority', 335, true],
      ['ky.chuc-vu', 'office', 336, true],
    ]);
  });

  it('has four chapters with their articles', () => {
    expect(regulation.body).toHaveLength(4);
    expect(
      divisionsOf(regulation).map(({ id, kind, label, caption, heading, strong, line, children }) => [
        id,
        kind,
        label,
        caption,
        heading,
        strong,
        line,
        children.map((child) => child.label).join(),
      ]),
    ).toEqual([
      ['chuong-1', 'chapter', 'I', 'Chương I', 'NHỮNG QUY ĐỊNH CHUNG', false, 58, '1,2,3'],
      [
        'chuong-2',
        'chapter',
        'II',
        'Chương II',
        'NỘI DUNG TRÁCH NHIỆM CỦA NGƯỜI ĐỨNG ĐẦU TRONG THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH',
        false,
        86,
        '4,5,6,7,8,9,10,11',
      ],
      [
        'chuong-3',
        'chapter',
        'III',
        'Chương III',
        'ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG NGƯỜI ĐỨNG ĐẦU TRONG THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH',
        false,
        264,
        '12,13,14,15',
      ],
      ['chuong-4', 'chapter', 'IV', 'Chương IV', 'TỔ CHỨC THỰC HIỆN', true, 322, '16,17'],
    ]);
    expect(divisionsOf(regulation).map((one) => divisionName(text, one))[3]).toBe('Chương IV. Tổ chức thực hiện');
  });

  it('has seventeen articles with these headings, paragraphs, clauses and points', () => {
    expect(
      articlesOf(regulation).map(({ node }) => [
        node.label,
        node.line,
        node.heading,
        node.paragraphs.length,
        childrenOf(node),
      ]),
    ).toEqual(ARTICLES);
  });

  it('distinguishes a clause with a title from one that starts with a sentence', () => {
    expect(provision('dieu-3.khoan-1').heading).toBeNull();
    expect(provision('dieu-3.khoan-1').paragraphs[0]).toBe('Quyền hạn của người đứng đầu cơ quan, đơn vị.');
    expect(provision('dieu-3.khoan-2').heading).toBe('Nguyên tắc xác định trách nhiệm đối với người đứng đầu');
    expect(provision('dieu-12.khoan-4').heading).toBe('Không hoàn thành nhiệm vụ');
    expect(provision('dieu-15.khoan-2').paragraphs).toEqual([
      'Có 02 năm liên tiếp bị đánh giá không hoàn thành nhiệm vụ về cải cách hành chính theo Điều 11 Quy định này;',
    ]);
  });

  it.each([
    [
      'dieu-6.khoan-2.diem-e',
      'hướng dẫn thi hành một số quy định của Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2016 của Chính phủ',
    ],
    ['dieu-8.khoan-3', 'trình tự, thủ tục, tiêu chuẩn và cơ cầu, số lượng; rà soát bổ sung quy hoạch'],
    ['dieu-10.khoan-2', 'việc thực hiện tốt công tác truyền thông, hướng dẫn, khuyến khích'],
  ])('joins the sentence split by the scan in %s', (id, words) => {
    expect(provision(id).paragraphs).toHaveLength(1);
    expect(provision(id).paragraphs[0]).toContain(words);
  });

  it('keeps apparent mistakes of the original', () => {
    expect(provision('dieu-12.khoan-1').paragraphs[0]?.endsWith('của cấp có thẩm quyền..')).toBe(true);
    expect(provision('dieu-12.khoan-4.diem-d').paragraphs[0]?.endsWith('pháp luật ;')).toBe(true);
    expect(provision('dieu-10.khoan-4').paragraphs[0]).toContain('nghiêm ýt và vận hành');
  });

  it.each([
    ['4', 16],
    ['5', 4],
    ['6', 9],
    ['7', 6],
    ['8', 6],
    ['9', 3],
    ['10', 4],
    ['11', 9],
  ])('Điều %s has %i smallest units', (label, count) => {
    expect(smallestUnits(provision(`dieu-${label}`))).toHaveLength(count);
  });

  it('Chương II has 57 smallest units', () => {
    const chapter = divisionsOf(regulation)[1];
    if (chapter === undefined) throw new Error('no Chương II');
    expect(smallestUnits(chapter)).toHaveLength(57);
    expect(smallestUnits(provision('dieu-11')).map(({ id }) => id)).toEqual([
      'dieu-11.khoan-1.diem-a',
      'dieu-11.khoan-1.diem-b',
      'dieu-11.khoan-1.diem-c',
      'dieu-11.khoan-1.diem-d',
      'dieu-11.khoan-1.diem-dd',
      'dieu-11.khoan-2',
      'dieu-11.khoan-3',
      'dieu-11.khoan-4',
      'dieu-11.khoan-5',
    ]);
  });
});

describe('the whole text', () => {
  it('has unique ids', () => {
    const ids = instrumentsOf(text).flatMap((instrument) => [
      ...instrument.front.map(({ id }) => id),
      ...instrument.back.map(({ id }) => id),
      ...[...walk(instrument)].map(({ node }) => node.id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(indexById(text).size).toBe(ids.length);
  });

  it('has every unit at the line where it starts', () => {
    const lines = officialSource.normalize('NFC').split('\n');
    for (const instrument of instrumentsOf(text)) {
      for (const { node } of walk(instrument)) {
        const expected = isDivision(node) ? node.caption : node.mark;
        expect(lines[node.line - 1]?.replace(/^\*\*/, '').startsWith(expected), `${node.id} on line ${node.line}`).toBe(
          true,
        );
      }
    }
  });
});
