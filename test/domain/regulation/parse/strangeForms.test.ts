/** Forms used by other offices that were once silently dropped or misread. Words are made up. */
import { describe, expect, test } from 'vitest';
import { doubtsOf } from '../../../../src/domain/regulation/intake/doubts.ts';
import { guessMetadata } from '../../../../src/domain/regulation/intake/guessMetadata.ts';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { findReferences } from '../../../../src/domain/regulation/references/references.ts';
import type { RegulationText } from '../../../../src/domain/regulation/tree/tree.ts';
import { instrumentsOf, walk } from '../../../../src/domain/regulation/tree/walk.ts';

function read(source: string) {
  const { text, problems, doubts } = parseRegulation(source, 'x.txt');
  expect(problems).toEqual([]);
  if (text === null) throw new Error('not read');
  return { text, doubts: [...doubts, ...doubtsOf(text)] };
}
const ids = (text: RegulationText) =>
  instrumentsOf(text).flatMap((instrument) => [...walk(instrument)].map(({ node }) => node.id));
const SIGNED = 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A\n';
const DECISION = `QUYẾT ĐỊNH\nVề mẫu đơn\nĐiều 1. Ban hành mẫu đơn.\nĐiều 2. Các hộ thi hành.\n${SIGNED}`;

describe('numbers', () => {
  test.each(['-', '–', '—', ' - ', ' — ', ':', '. —'])('articles followed by “%s”', (stop) => {
    const { text } = read(`QUYẾT ĐỊNH\nVề cây\nĐiều 1${stop} Trồng cây.\nĐiều 2${stop} Các hộ thi hành./.\n`);
    expect(ids(text)).toEqual(['dieu-1', 'dieu-2']);
  });

  test.each(['a)', 'a.', 'a/', 'a-', 'a -'])('points like “%s” below a decimal number', (first) => {
    const second = first.replace('a', 'b');
    const { text } = read(
      `QUY CHẾ\nVề cây\nĐiều 1. Mức chi\n1. Ăn\n` +
        `1.1 Trong tỉnh\n${first} Ngày thường;\n${second} Ngày lễ.\n1.2 Ngoài tỉnh\n`,
    );
    expect(ids(text)).toEqual([
      'dieu-1',
      'dieu-1.khoan-1',
      'dieu-1.khoan-1.diem-1-1',
      'dieu-1.khoan-1.diem-1-1.tiet-a',
      'dieu-1.khoan-1.diem-1-1.tiet-b',
      'dieu-1.khoan-1.diem-1-2',
    ]);
  });

  test('letters are below Roman numbers if these come first, and restart', () => {
    const { text } = read(
      'THÔNG TƯ\nVề cây\nI. CHUNG\nTrồng cây.\nII. MỨC CHI\nA. Hội nghị tỉnh\n1. Ăn.\n2. Nước.\nB. Hội nghị xã\n1. Ăn.\nIII. THI HÀNH\nA. Tỉnh\nB. Xã\n',
    );
    expect(ids(text)).toEqual([
      'muc-i',
      'muc-ii',
      'muc-ii.phan-a',
      'muc-ii.phan-a.khoan-1',
      'muc-ii.phan-a.khoan-2',
      'muc-ii.phan-b',
      'muc-ii.phan-b.khoan-1',
      'muc-iii',
      'muc-iii.phan-a',
      'muc-iii.phan-b',
    ]);
  });

  test('Roman numbers are below letters if these come first', () => {
    const { text } = read('THÔNG TƯ\nVề cây\nA. CHUNG\nI. Cây\nII. Cỏ\nB. RIÊNG\nI. Hoa\n');
    expect(ids(text)).toEqual(['phan-a', 'phan-a.muc-i', 'phan-a.muc-ii', 'phan-b', 'phan-b.muc-i']);
  });
});

test('a decimal number out of sequence is not part of the sentence above it', () => {
  const { text, problems, remarks } = parseRegulation(
    'QUY CHẾ\nVề cây\nĐiều 1. Mức chi\n1. Ăn\n1.1. Trong tỉnh\na) Xã\nb) Ấp\n1.1.2. Miền núi\n2. Ở.\n',
    'x',
  );
  expect(problems).toEqual([]);
  expect(remarks.map(({ words }) => words)).toContainEqual(expect.stringContaining('Số như 1.2.1 không nối tiếp'));
  const lines = instrumentsOf(text as RegulationText).flatMap((one) =>
    [...walk(one)].map(({ node }) => [node.heading ?? '', ...node.paragraphs].join('|')),
  );
  expect(lines).toContain('Ấp|1.1.2. Miền núi');
});

test('“1.1- …” and “1.1/ …” are decimal numbers', () => {
  const { text } = read('THÔNG TƯ\nVề cây\nI- CHUNG\n1- Phạm vi:\n1.1- Cây cao.\n1.2- Cây thấp.\n2- Khác.\n');
  expect(ids(text)).toEqual([
    'muc-i',
    'muc-i.khoan-1',
    'muc-i.khoan-1.diem-1-1',
    'muc-i.khoan-1.diem-1-2',
    'muc-i.khoan-2',
  ]);
});

test('“Quy chế này” in a second attachment with its title on the line of its type is that one', () => {
  const { text } = read(
    `${DECISION}QUY CHẾ A\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\nĐiều 1. Một\nMột.\nĐiều 2. Hai\nHai.\n` +
      'QUY CHẾ B\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\nĐiều 1. Một\nTheo Điều 2 Quy chế này.\nĐiều 2. Hai\nHai.\n',
  );
  expect(text.annexes.map(({ name }) => name)).toEqual(['Quy chế']);
  expect(findReferences(text).flatMap(({ target }) => (target.kind === 'internal' ? target.ids : []))).toEqual([
    'kem-theo.dieu-2',
  ]);
});

test('a foreword is not part of the title', () => {
  const { text } = read('HƯƠNG ƯỚC\nTHÔN PHÚ LỢI\nLỜI NÓI ĐẦU\nĐiều 1. Hương ước này áp dụng cho thôn.\n');
  expect(text.regulation.front.map(({ kind, text: words }) => `${kind}: ${words}`)).toEqual([
    'instrument: HƯƠNG ƯỚC',
    'title: THÔN PHÚ LỢI',
    'paragraph: LỜI NÓI ĐẦU',
  ]);
});

describe('forms and appendices', () => {
  const titleOf = (form: string) => {
    const { text } = read(`${DECISION}Mẫu số 01\n${form}`);
    return text.annexes[0]?.front.filter(({ kind }) => kind === 'title').map((passage) => passage.text);
  };
  const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';

  test.each([
    ['quốc hiệu', `${NATION}ĐƠN XIN TRỒNG CÂY\nKính gửi: ………\n1. Họ tên: ………\n`],
    [
      'the name of an office to be filled in',
      `TÊN CƠ QUAN\nSố: …/BB\n${NATION}ĐƠN XIN TRỒNG CÂY\nKính gửi: ………\n1. Họ tên: ………\n`,
    ],
    ['an office', `ỦY BAN NHÂN DÂN\nXÃ ………\n${NATION}ĐƠN XIN TRỒNG CÂY\n1. Họ tên: ………\n`],
    ['nothing', `ĐƠN XIN TRỒNG CÂY\n1. Họ tên: ………\n`],
  ])('the title of a form below %s', (_, form) => {
    expect(titleOf(form)).toEqual(['ĐƠN XIN TRỒNG CÂY']);
  });

  test('two columns of signatures do not hide the next appendix', () => {
    const { text } = read(
      `${DECISION}Phụ lục I\nMẪU BIÊN BẢN\n1. Ông (bà): ………\nĐẠI DIỆN ĐOÀN\tĐẠI DIỆN ĐƠN VỊ\n(Ký tên)\t(Ký tên)\nPhụ lục II\nBẢNG ĐIỂM\nTT\tTiêu chí\tĐiểm\n1\tKỷ luật\t10\n2\tChuyên cần\t20\n`,
    );
    expect(text.annexes.map(({ name }) => name)).toEqual(['Phụ lục I', 'Phụ lục II']);
  });
});

test('a signer in capitals is a signer', () => {
  const { text, doubts } = read(`QUYẾT ĐỊNH\nVề cây\nĐiều 1. Trồng cây.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTRẦN THẮNG\n`);
  expect(guessMetadata(text)).toMatchObject({ signer: 'Trần Thắng', office: 'Chủ tịch' });
  expect(doubts).toEqual([]);
});

test('a formula on one line raises no doubt', () => {
  const { doubts } = read(
    'QUYẾT ĐỊNH\nVề cây\nĐiều 1. Cách tính\nTỷ lệ tính như sau:\nT = A/B × 100%\nTrong đó: A là số cây.\n',
  );
  expect(doubts).toEqual([]);
});
