/** What surrounds a text: its title, closing sentences and signature, its appendices; points below a point. */
import { describe, expect, test } from 'vitest';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { findReferences } from '../../../../src/domain/regulation/references/references.ts';
import { walk } from '../../../../src/domain/regulation/tree/walk.ts';
import { parsed } from '../official.ts';

const PLAN = `KẾ HOẠCH
Trồng cây năm 2024
Ủy ban nhân dân huyện ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
1. Mục đích
- Nâng cao nhận thức.
II. TỔ CHỨC THỰC HIỆN
1. Hạt Kiểm lâm chủ trì.
2. Các xã tổ chức thực hiện.
`;
const CLOSING = [
  'Trên đây là Kế hoạch trồng cây năm 2024.',
  'Trong quá trình thực hiện, nếu có vướng mắc, báo cáo về huyện để chỉ đạo./.',
];
const BACK = 'Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nPhan Văn A\n';
/** The words of the last unit, and the kinds and words of the back. */
const endOf = (source: string) => {
  const { regulation } = parsed(source);
  const units = [...walk(regulation)].map(({ node }) => node);
  return {
    last: units.at(-1)?.paragraphs ?? [],
    back: regulation.back.map(({ kind, text }) => `${kind} ${text}`),
  };
};

describe('closing sentences of a text without articles', () => {
  test.each(['', BACK])('belong to the text, not to its last item (%#)', (signed) => {
    const { last, back } = endOf(`${PLAN}${CLOSING.join('\n')}\n${signed}`);
    expect(last).toEqual(['Các xã tổ chức thực hiện.']);
    expect(back.slice(0, 2)).toEqual(CLOSING.map((words) => `paragraph ${words}`));
  });

  test('of a letter end with the mark of the whole text', () => {
    const words = 'Đề nghị các cơ quan, đơn vị nghiêm túc thực hiện./.';
    expect(endOf(`${PLAN}${words}\n${BACK}`).back[0]).toBe(`paragraph ${words}`);
  });

  test.each([
    ['a sentence of an item above others', PLAN.replace('2. Các', `${CLOSING.join('\n')}\n2. Các`)],
    ['all that a heading has', `${PLAN}III. KIẾN NGHỊ\n${CLOSING[1] ?? ''}\n`],
    ['a last paragraph of its item', `${PLAN}Các xã báo cáo huyện trước ngày 15 tháng 12.\n${BACK}`],
  ])('are not %s', (_, source) => {
    expect(endOf(source).back.filter((words) => words.startsWith('paragraph'))).toEqual([]);
  });

  test('stay in the last article of a text with articles', () => {
    const { back } = endOf(
      `QUY ĐỊNH\nVề cây\nĐiều 1. Phạm vi\nTrồng cây.\nĐiều 2. Tổ chức thực hiện\n1. Các xã thực hiện.\n${CLOSING[1] ?? ''}\n`,
    );
    expect(back).toEqual([]);
  });
});

test('b.1) is a unit below point b, and cited as one', () => {
  const text = parsed(`QUY ĐỊNH
Về cây
Điều 1. Chỉ tiêu
1. Năm 2024:
a) Đô thị:
a.1) Cây bóng mát.
a.2) Cây hoa theo điểm b.1 khoản này.
b) Nông thôn:
b.1. Cây rừng.
b.2. Cây quả.
2. Theo điểm a.2 khoản 1 Điều 1 Quy định này.
`);
  expect([...walk(text.regulation)].map(({ node }) => node.id)).toEqual([
    'dieu-1',
    'dieu-1.khoan-1',
    'dieu-1.khoan-1.diem-a',
    'dieu-1.khoan-1.diem-a.tiet-a-1',
    'dieu-1.khoan-1.diem-a.tiet-a-2',
    'dieu-1.khoan-1.diem-b',
    'dieu-1.khoan-1.diem-b.tiet-b-1',
    'dieu-1.khoan-1.diem-b.tiet-b-2',
    'dieu-1.khoan-2',
  ]);
  const targets = findReferences(text).map(({ words, target }) => [
    words,
    target.kind === 'internal' ? target.ids : target.kind,
  ]);
  expect(targets).toEqual([
    ['điểm b.1 khoản này', ['dieu-1.khoan-1.diem-b.tiet-b-1']],
    ['điểm a.2 khoản 1 Điều 1 Quy định này', ['dieu-1.khoan-1.diem-a.tiet-a-2']],
  ]);
});

test('buttons of web pages are removed from an article and reported', () => {
  const { text, remarks } = parseRegulation(
    'LUẬT\nCây xanh\nĐiều 1. Phạm vi\n1. Luật này quy định về cây.\n[Bấm để xem nội dung]\n2. Không áp dụng trong nhà.\nXem nội dung VB\nĐiều 2. Hiệu lực\nTừ năm 2025.\n',
    'thu.txt',
  );
  expect(text?.regulation.body.map((one) => one.children.map((unit) => unit.paragraphs))).toEqual([
    [['Luật này quy định về cây.'], ['Không áp dụng trong nhà.']],
    [],
  ]);
  expect(remarks.map(({ words }) => words)).toEqual([
    'Đã bỏ nút bấm của trang mạng (dòng 5, 7, ví dụ “[Bấm để xem nội dung]”); không thuộc lời văn.',
  ]);
});

test('a sentence below a title in capitals is not part of it', () => {
  const { front } = parsed(
    'CHỈ THỊ\nVỀ VIỆC TRỒNG CÂY\nNăm 2020, cả nước đã trồng được hàng triệu cây xanh.\nThủ tướng chỉ thị:\n1. Trồng cây.\n',
  ).regulation;
  expect(front.map(({ kind, text }) => `${kind} ${text}`).slice(1, 3)).toEqual([
    'title VỀ VIỆC TRỒNG CÂY',
    'paragraph Năm 2020, cả nước đã trồng được hàng triệu cây xanh.',
  ]);
});

const SIGNED = 'QUYẾT ĐỊNH\nVề cây\nĐiều 1. Trồng cây.\nTM. BAN\nTRƯỞNG BAN\nLê Văn An\n';

test('an appendix begins below the table of the one before it', () => {
  const { annexes } = parsed(`${SIGNED}PHỤ LỤC I\nCÂY\nTT\tCây\n1\tKeo\nPHỤ LỤC II\nHOA\nTT\tHoa\n1\tCúc\n`);
  expect(annexes.map(({ id }) => id)).toEqual(['phu-luc-1', 'phu-luc-2']);
});

test('a list of names issued with a decision is its annex', () => {
  const { annexes } = parsed(
    `${SIGNED}DANH SÁCH\nKHEN THƯỞNG NĂM 2024\n(Kèm theo Quyết định số 12/QĐ-SNV)\nI. TẬP THỂ\n1. Phòng Tổ chức.\n`,
  );
  expect(annexes.map(({ kind, name }) => [kind, name])).toEqual([['attachment', 'Danh sách']]);
});

test.each([
  ['an office in lower case above a name', 'Bộ trưởng Bộ Lâm nghiệp\nNguyễn Quang Hà\n', 'Nguyễn Quang Hà'],
  [
    'a name beside the last recipient',
    'Nơi nhận:            GIÁM ĐỐC\n- Lưu: VT.            Nguyễn Thế Toàn\n',
    'Nguyễn Thế Toàn',
  ],
])('signed at the end: %s', (_, back, signer) => {
  const { regulation } = parsed(`THÔNG TƯ\nVề cây\nĐiều 1. Trồng cây.\nĐiều 2. Hiệu lực từ ngày ký.\n${back}`);
  expect(regulation.back.filter(({ kind }) => kind === 'signer').map(({ text }) => text)).toEqual([signer]);
});

test('the number of a page among all pages is removed and reported', () => {
  const { text, remarks } = parseRegulation(
    'QUY ĐỊNH\nVề cây\nĐiều 1. Trồng cây.\nTrang 2/3\nĐiều 2. Hết.\n',
    'thu.txt',
  );
  expect(text?.regulation.body.map(({ paragraphs }) => paragraphs)).toEqual([['Trồng cây.'], ['Hết.']]);
  expect(remarks.map(({ words }) => words)).toEqual([
    'Đã bỏ số trang (dòng 4, ví dụ “Trang 2/3”); không thuộc lời văn.',
  ]);
});

test('appendices and forms with captions in small letters begin where these are on a line of their own', () => {
  const { annexes } = parsed(
    `${SIGNED}Phụ lục I\nGiá trị\n1. Một.\nPhụ lục II\nGiá trị khác\n1. Hai theo\nPhụ lục I.\nMẪU\nMẫu số 01/TCD\nĐƠN\n1. Tên:\nMẫu số: 02/TCD\nSổ tiếp công dân\n1. Ngày:\n`,
  );
  expect(annexes.map(({ id, name }) => [id, name])).toEqual([
    ['phu-luc-1', 'Phụ lục I'],
    ['phu-luc-2', 'Phụ lục II'],
    ['mau-1-tcd', 'Mẫu số 01/TCD'],
    ['mau-2-tcd', 'Mẫu số 02/TCD'],
  ]);
});

test('a khoản below one that ends with a comma is one, with a remark; a number below “khoản 1,” is not', () => {
  const { text, remarks } = parseRegulation(
    'QUY CHẾ\nVề cây\nĐiều 1. Việc của ban\nBan lo:\n1. Nhân sự của vườn,\n2. Tài chính của vườn,\n3. Các việc khác.\n',
    'thu.txt',
  );
  expect(text?.regulation.body[0]?.children).toHaveLength(3);
  expect(remarks.map(({ words }) => words)).toEqual([
    'Câu trước số mới kết thúc bằng dấu phẩy (dòng 6, 7); số vẫn được hiểu là khoản, điểm mới.',
  ]);
  const cited = parseRegulation('QUY CHẾ\nVề cây\nĐiều 1. Một\n1. Theo khoản 1,\n2. Điều này cũng vậy.\n', 'thu.txt');
  expect(cited.problems).toHaveLength(1);
});

test('a table in an annex without a caption of its own stays one', () => {
  const { annexes } = parsed(
    `${SIGNED}THANG ĐIỂM\nĐÁNH GIÁ NĂM 2024\n(Ban hành kèm theo Quyết định số 01/QĐ)\nTT\tNội dung\tĐiểm\n1\tGiờ giấc\t20\n2\tTrang phục\t20\n`,
  );
  expect(annexes[0]?.front.at(-1)?.text).toBe('TT\tNội dung\tĐiểm\n1\tGiờ giấc\t20\n2\tTrang phục\t20');
});

test('Phần A, Mục B are divisions', () => {
  const { regulation } = parsed(
    'THÔNG TƯ\nHướng dẫn kế toán\nPhần A. QUY ĐỊNH CHUNG\nĐiều 1. Một.\nPhần B. TÀI KHOẢN\nMục A. TÀI SẢN\nĐiều 2. Hai.\nMục B. NGUỒN VỐN\nĐiều 3. Ba.\nMỤC C\nKHÁC\nĐiều 4. Theo Mục B Phần B Thông tư này.\n',
  );
  expect([...walk(regulation)].map(({ node }) => node.id)).toEqual([
    'phan-1',
    'dieu-1',
    'phan-2',
    'phan-2.muc-1',
    'dieu-2',
    'phan-2.muc-2',
    'dieu-3',
    'phan-2.muc-3',
    'dieu-4',
  ]);
});
