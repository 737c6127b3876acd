/** Parts printed after the last article: second letterheads, certifications, copies, signatures, in any order. */
import { describe, expect, test } from 'vitest';
import { doubtsOf } from '../../../../src/domain/regulation/intake/doubts.ts';
import { guessMetadata } from '../../../../src/domain/regulation/intake/guessMetadata.ts';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { printText } from '../../../../src/domain/regulation/parse/printText.ts';
import type { RegulationText } from '../../../../src/domain/regulation/tree/tree.ts';
import { withoutLines } from '../official.ts';

const HEAD = `NGÂN HÀNG NHÀ NƯỚC VIỆT NAM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
THÔNG TƯ
Quy định về chăm sóc cây xanh
Căn cứ Luật Cây xanh ngày 16 tháng 6 năm 2010;
Thống đốc Ngân hàng Nhà nước Việt Nam ban hành Thông tư quy định về chăm sóc cây xanh.
Điều 1. Phạm vi
Thông tư này quy định việc chăm sóc cây.
Điều 2. Tổ chức thực hiện
1. Chánh Văn phòng chịu trách nhiệm thi hành.
2. Thủ trưởng các đơn vị chịu trách nhiệm thi hành Thông tư này`;
const parsed = (source: string): RegulationText => {
  const { text, problems } = parseRegulation(source, 'thu.txt');
  if (text === null) throw new Error(JSON.stringify(problems));
  return text;
};
/** The units of the last article, each with its words. */
const lastArticle = ({ regulation }: RegulationText): unknown =>
  regulation.body.at(-1)?.children.map((unit) => ('mark' in unit ? [unit.mark, ...unit.paragraphs] : []));

const AUTHENTICATED = ['NGÂN HÀNG NHÀ NƯỚC', 'VIỆT NAM', 'Số: 21/VBHN-NHNN', 'XÁC THỰC VĂN BẢN HỢP NHẤT'];
const DAY = 'Hà Nội, ngày 16 tháng 7 năm 2024';
const RECIPIENTS = ['Nơi nhận:', '- Ban lãnh đạo NHNN;', '- Lưu VP, PC3.'];
const SIGNED = ['KT. THỐNG ĐỐC', 'PHÓ THỐNG ĐỐC', 'Đoàn Thái Sơn'];

const BACKS: Readonly<Record<string, readonly string[]>> = {
  'letterhead, certification, recipients, signature': [...AUTHENTICATED, DAY, ...RECIPIENTS, ...SIGNED],
  'certification and recipients twice, signature': [
    ...AUTHENTICATED,
    DAY,
    ...RECIPIENTS,
    'XÁC THỰC VĂN BẢN HỢP NHẤT',
    ...SIGNED,
  ],
  'day, certification, letterhead, signature, recipients': [
    DAY,
    ...AUTHENTICATED.toReversed(),
    ...SIGNED,
    ...RECIPIENTS,
  ],
  'signature, letterhead, certification, signature': [...SIGNED, ...AUTHENTICATED, DAY, ...SIGNED],
  'an office in lower case with a stamp': ['Bộ trưởng', '(Đã ký)', 'Nguyễn Văn An'],
  'two columns of wide gaps': [
    'BỘ NỘI VỤ        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 3/VBHN-BNV        Hà Nội, ngày 5 tháng 6 năm 2023',
    'XÁC THỰC VĂN BẢN HỢP NHẤT',
    'BỘ TRƯỞNG',
    '(Đã ký)',
    'Phạm Văn Trà',
  ],
  'two columns of tabs': [
    'BỘ TÀI CHÍNH\tXÁC THỰC VĂN BẢN HỢP NHẤT',
    `Số: 05/VBHN-BTC\t${DAY}`,
    'Nơi nhận:\tKT. BỘ TRƯỞNG',
    '- Văn phòng Chính phủ;\tTHỨ TRƯỞNG',
    '- Lưu: VT.\tTrần Văn Bình',
  ],
  'two signers side by side': [
    'BỘ TRƯỞNG BỘ TÀI CHÍNH\tBỘ TRƯỞNG BỘ NỘI VỤ',
    '(Đã ký)\t(Đã ký)',
    'Nguyễn Văn An\tTrần Thị Bình',
  ],
  'a copy below the signature': [
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Lê Văn Nam',
    'UBND HUYỆN HỚN QUẢN',
    'SAO Y BẢN CHÍNH',
    'Số: 12/SY-UBND',
    ...RECIPIENTS,
    'TL. CHỦ TỊCH',
    'CHÁNH VĂN PHÒNG',
    'Hoàng Thị Lan',
  ],
  'lines of a digital signature': [
    'Signature Not Verified',
    'Được ký bởi UBND TỈNH BÌNH PHƯỚC',
    'Ngày ký: 12/3/2024 10:00:00',
    ...RECIPIENTS,
    ...SIGNED,
  ],
  'a certified copy': [
    'CHỨNG THỰC BẢN SAO ĐÚNG VỚI BẢN CHÍNH',
    'Số chứng thực: 123 Quyển số: 1-SCT/BS',
    'Ngày 12 tháng 3 năm 2024',
    'PHÓ CHỦ TỊCH',
    'Lê Văn Nam',
  ],
  'the imprint of the gazette': [
    ...SIGNED,
    'VĂN PHÒNG CHÍNH PHỦ XUẤT BẢN',
    'Địa chỉ: Số 1, Hoàng Hoa Thám, Hà Nội',
    'Điện thoại: 080.44946',
    'In tại: Xí nghiệp Bản đồ 1',
    'Giá: 10.000 đồng',
  ],
};

describe('back matter', () => {
  for (const stop of ['.', './.'])
    test.each(Object.keys(BACKS))(`%s, with “${stop}” before it, is not part of the last article`, (name) => {
      const lines = BACKS[name] ?? [];
      const text = parsed(`${HEAD}${stop}\n${lines.join('\n')}\n`);
      expect(lastArticle(text)).toEqual([
        ['1.', 'Chánh Văn phòng chịu trách nhiệm thi hành.'],
        ['2.', `Thủ trưởng các đơn vị chịu trách nhiệm thi hành Thông tư này${stop}`],
      ]);
      const pieces = lines.flatMap((line) => line.split(/\t| {3,}/)).toSorted();
      expect(text.regulation.back.map(({ text: words }) => words).toSorted()).toEqual(pieces);
      expect(text.regulation.back.filter(({ kind }) => kind === 'paragraph')).toEqual([]);
      expect(doubtsOf(text).map(({ words }) => words)).toEqual([]);
      expect(withoutLines(parsed(printText(text)))).toEqual(withoutLines(text));
    });

  test('also starts without a full stop before a letterhead or a certification', () => {
    const text = parsed(`${HEAD}\n${[...AUTHENTICATED, DAY, ...SIGNED].join('\n')}\n`);
    expect(text.regulation.back.map(({ text: words }) => words)).toEqual([...AUTHENTICATED, DAY, ...SIGNED]);
  });

  test('of a consolidated text is its number, day, issuer and signer', () => {
    const text = parsed(`${HEAD}.\n${[...AUTHENTICATED, DAY, ...RECIPIENTS, ...SIGNED].join('\n')}\n`);
    expect(guessMetadata(text)).toMatchObject({
      instrument: 'Văn bản hợp nhất',
      number: '21/VBHN-NHNN',
      date: '2024-07-16',
      issuer: 'Ngân hàng Nhà nước Việt Nam',
      signer: 'Đoàn Thái Sơn',
      office: 'Phó Thống đốc',
    });
  });

  test('of a copy is not the signer of the text', () => {
    const text = parsed(`${HEAD}.\n${(BACKS['a copy below the signature'] ?? []).join('\n')}\n`);
    expect(guessMetadata(text)).toMatchObject({ signer: 'Lê Văn Nam', office: 'Chủ tịch' });
  });

  test('may follow an appendix too, but the blanks of a form stay in it', () => {
    const certified = parsed(
      `${HEAD}.\nPHỤ LỤC\nDANH MỤC CÂY\n1. Cây keo.\n${[...AUTHENTICATED, DAY, ...SIGNED].join('\n')}\n`,
    );
    const [annex] = certified.annexes;
    expect(annex?.body.flatMap((unit) => ('paragraphs' in unit ? unit.paragraphs : []))).toEqual(['Cây keo.']);
    expect(annex?.back.map(({ text: words }) => words)).toEqual([...AUTHENTICATED, DAY, ...SIGNED]);
    expect(guessMetadata(certified)).toMatchObject({ number: '21/VBHN-NHNN', signer: 'Đoàn Thái Sơn' });
    const form = parsed(
      `${HEAD}.\nPHỤ LỤC\nMẪU ĐƠN\n1. Họ và tên: …\nHà Nội, ngày … tháng … năm …\nNGƯỜI LÀM ĐƠN\n(Ký, ghi rõ họ tên)\n`,
    );
    expect(form.annexes[0]?.back).toEqual([]);
  });

  test('between two attachments is the letterhead of the second', () => {
    const text = parsed(`${HEAD}.\n${SIGNED.join('\n')}
QUY CHẾ
Chăm sóc cây
(Ban hành kèm theo Thông tư số 1/2020/TT-NHNN)
Điều 1. Phạm vi
Quy chế này quy định việc tưới cây.
NGÂN HÀNG NHÀ NƯỚC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
QUY ĐỊNH
Cắt cây
(Ban hành kèm theo Thông tư số 1/2020/TT-NHNN)
Điều 1. Phạm vi
Quy định này quy định việc cắt cây.
`);
    expect(text.regulation.body.flatMap((unit) => ('paragraphs' in unit ? unit.paragraphs : []))).toEqual([
      'Quy chế này quy định việc tưới cây.',
    ]);
    expect(text.annexes[0]?.front.slice(0, 3).map(({ kind, text: words }) => `${kind}: ${words}`)).toEqual([
      'letterhead: NGÂN HÀNG NHÀ NƯỚC',
      'letterhead: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'instrument: QUY ĐỊNH',
    ]);
    expect(doubtsOf(text).map(({ words }) => words)).toEqual([]);
  });

  test('that is not understood is reported', () => {
    const text = parsed(`${HEAD}.\nGhi chú của người đánh máy\nTrang này trắng\n${SIGNED.join('\n')}\n`);
    expect(doubtsOf(text).map(({ words }) => words)).toEqual([
      'Có lẽ không phải lời văn của khoản 2 Điều 2: “Ghi chú của người đánh máy” và 1 dòng khác. Nếu là đầu trang, chữ ký, dấu, chú thích thì đặt sau Điều cuối, cách một dòng trống.',
    ]);
  });

  test('lookalikes inside an article, with further units below, stay there and are reported', () => {
    const text = parsed('QUYẾT ĐỊNH\nVề mẫu\nĐiều 1. Mẫu như sau.\nSố: 12/QĐ-UBND\nĐiều 2. Có hiệu lực từ ngày ký.');
    expect(text.regulation.body[0]).toMatchObject({ paragraphs: ['Mẫu như sau.', 'Số: 12/QĐ-UBND'] });
    expect(doubtsOf(text).map(({ words }) => words.slice(0, 40))).toEqual(['Có lẽ không phải lời văn của Điều 1: “Số']);
  });
});

describe('an appendix or attachment before the decision that issues it', () => {
  const DECISION = `ỦY BAN NHÂN DÂN HUYỆN HỚN QUẢN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/QĐ-UBND
QUYẾT ĐỊNH
Về việc trồng cây
Điều 1. Trồng cây theo phụ lục.
Điều 2. Quyết định này có hiệu lực từ ngày ký.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn Nam
`;
  test.each([
    ['PHỤ LỤC I\nDANH MỤC CÂY\n1. Cây keo.\n', ['dieu-1', 'dieu-2'], ['phu-luc-1']],
    ['QUY CHẾ\nTrồng cây\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND)\nĐiều 1. Trồng keo.\n', ['dieu-1'], []],
  ])('is read, with a remark: %#', (attached, articles, annexes) => {
    const { text, problems, remarks } = parseRegulation(`${attached}${DECISION}`, 'thu.txt');
    expect(problems).toEqual([]);
    expect(text?.regulation.body.map(({ id }) => id)).toEqual(articles);
    expect(text?.annexes.map(({ id }) => id)).toEqual(annexes);
    expect((text?.decision ?? text?.regulation)?.back.map(({ kind }) => kind)).toEqual([
      'authority',
      'office',
      'signer',
    ]);
    expect(remarks.map(({ words }) => words.slice(0, 46))).toEqual(['Văn bản ban hành đứng sau phần kèm theo nó (dò']);
  });
});

test('the issuer and the signer of a department are named as they are written', () => {
  const text = parsed(
    'UBND TỈNH BÌNH PHƯỚC\nSỞ NỘI VỤ\nSố: 12/QĐ-SNV\nQUYẾT ĐỊNH\nVề cây\nĐiều 1. Trồng cây.\nKT. GIÁM ĐỐC SỞ NỘI VỤ\nPHÓ GIÁM ĐỐC SỞ NỘI VỤ\nLê Nam',
  );
  expect(guessMetadata(text)).toMatchObject({ issuer: 'Sở Nội vụ', office: 'Phó Giám đốc Sở Nội vụ' });
});

test('thousands of quotation marks without an end are reported at most twenty times', () => {
  const quoted = 'Sửa như sau:\n“Cây xanh\n'.repeat(3000);
  expect(parseRegulation(`QUYẾT ĐỊNH\nVề cây\nĐiều 1. Phạm vi.\n${quoted}`, 'thu.txt').problems).toHaveLength(20);
});

test('a title of several lines is one title, in capitals or not', () => {
  for (const [title, issuer] of [
    ['Ban hành Quy chế trồng cây\nTrên địa bàn tỉnh Bình Phước.', 'ỦY BAN NHÂN DÂN TỈNH BÌNH PHƯỚC'],
    ['Về việc trồng cây\nGIAI ĐOẠN 2021 - 2025', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH'],
    ['BAN HÀNH QUY CHẾ\nTRỒNG CÂY XANH\nGiai đoạn 2021 - 2025', 'HỘI ĐỒNG NHÂN DÂN TỈNH'],
    ['SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU\nCỦA LUẬT CÂY XANH, LUẬT ĐẤT ĐAI\nLUẬT NHÀ Ở', 'QUỐC HỘI'],
    ['Phê duyệt Đề án\n“Chăm sóc cây xanh”.', 'GIÁM ĐỐC SỞ NỘI VỤ'],
  ] as const) {
    const text = parsed(
      `QUYẾT ĐỊNH\n${title}\n${issuer}\nCăn cứ Luật Cây xanh;\nQUYẾT ĐỊNH:\nĐiều 1. Trồng cây.\nTM. ỦY BAN\nCHỦ TỊCH\nLê Văn Nam`,
    );
    const words = text.regulation.front.slice(1, 3).map(({ kind, text: own }) => `${kind}: ${own}`);
    expect(words).toEqual([`title: ${title.replaceAll('\n', ' ')}`, `issuer: ${issuer}`]);
    expect(doubtsOf(text)).toEqual([]);
  }
});
