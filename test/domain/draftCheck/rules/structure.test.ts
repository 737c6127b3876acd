import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../../src/domain/draftCheck/checkDraft.ts';
import { clauses, shown, findingsIn } from '../drafts.ts';

test('two titles of one text', () => {
  const issued = (attached: string) =>
    `QUYẾT ĐỊNH\nVề việc ban hành Quy chế chăm sóc cây xanh của xã\nỦY BAN NHÂN DÂN XÃ A\nCăn cứ Luật Cây;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Lợi\n\nQUY CHẾ\n${attached}\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\nĐiều 1. Cây\nTrồng cây.\n`;
  expect(findingsIn(issued('Chăm sóc cây xanh của huyện'))).toEqual(['hai-ten tieu-de Chăm sóc cây xanh của huyện']);
  expect(findingsIn(issued('CHĂM SÓC CÂY XANH CỦA XÃ'))).toEqual([]);
  expect(findingsIn(issued('Về chăm sóc cây xanh của xã'))).toEqual([]);
});

test('the title of one of several texts that a decision issues', () => {
  const issued = (second: string) =>
    `QUYẾT ĐỊNH\nBan hành Quy chế trồng cây và Quy chế chăm cây\nĐiều 1. Ban hành hai Quy chế.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Lợi\n\nQUY CHẾ\n${second}\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\nĐiều 1. Cây\nTrồng cây.\nQUY CHẾ\nChăm cây\n(Ban hành kèm theo Quyết định số 1/QĐ-UBND)\nĐiều 1. Cây\nChăm cây.\n`;
  expect(findingsIn(issued('Trồng cây'))).toEqual([]);
  expect(findingsIn(issued('Trồng cỏ'))).toEqual(['hai-ten tieu-de Trồng cỏ']);
});

test('“của tỉnh” beside “của huyện”', () => {
  expect(findingsIn(clauses('Có Chỉ số trồng cây của huyện.', 'Có Chỉ số trồng cây của tỉnh.'))).toEqual([
    'cua-ai dieu-1.khoan-2 của tỉnh',
  ]);
  expect(findingsIn(clauses('Theo quy định của Trung ương, của tỉnh.', 'Theo kế hoạch của huyện.'))).toEqual([]);
});

test('terms and short names that are never used', () => {
  const text = (use: string) =>
    `QUY CHẾ\nVề cây\nĐiều 1. Giải thích từ ngữ\n1. Cây bóng mát là cây cao.\n2. Cây cảnh là cây đẹp.\nĐiều 2. Trồng cây\nTrồng cây bóng mát và ${use}.\n`;
  expect(findingsIn(text('cỏ'))).toEqual(['thuat-ngu-thua dieu-1.khoan-2 Cây cảnh']);
  expect(findingsIn(text('cây cảnh'))).toEqual([]);
  expect(findingsIn(clauses('Quỹ trồng cây (sau đây gọi tắt là Quỹ xanh).', 'Hết.'))).toEqual([
    'ten-goi-thua dieu-1.khoan-1 sau đây gọi tắt là Quỹ xanh',
  ]);
  expect(findingsIn(clauses('Quỹ trồng cây (sau đây gọi tắt là Quỹ xanh).', 'Quỹ xanh có tiền.'))).toEqual([]);
});

test('an article without a title, two with the same, a sentence that stops', () => {
  const articles = (change: (at: number) => string) =>
    `QUY CHẾ\nVề cây\n${Array.from({ length: 12 }, (_, at) => `Điều ${at + 1}. ${change(at)}`).join('\n')}\n`;
  expect(findingsIn(articles((at) => (at === 4 ? 'Trồng cây ở xã.' : `Việc thứ ${at}\nLàm việc ấy.`)))).toEqual([
    'khong-ten dieu-5 Trồng cây ở xã.',
  ]);
  expect(findingsIn(articles((at) => `Việc thứ ${at === 4 ? 3 : at}\nLàm việc ấy.`))).toEqual([
    'trung-ten dieu-5 Việc thứ 3',
  ]);
  expect(
    findingsIn('Điều 1. Cây\n1. Gồm:\na) Cây tràm;\nb) Đối với những hồ sơ chưa\nc) Cây đước;\nd) Cây tre.\n2. Hết.'),
  ).toEqual([expect.stringMatching(/^cau-cut dieu-1\.khoan-1\.diem-b .*những hồ sơ chưa$/)]);
});

test('a repealed unit of a consolidated text is not an unfinished sentence', () => {
  expect(findingsIn('Điều 1. Cây\n1. Cây tràm.\n2. (được bãi bỏ)\n3. Cây đước.\n4. Cây tre.\n')).toEqual([]);
});

test('numbering that the text skips, with its line', () => {
  expect(shown('Điều 1. Cây\n1. Một.\n3. Ba.')).toMatchObject([{ rule: 'cau-truc', line: 3, severity: 'severe' }]);
});

test('a wrong number, or no structure at all, does not hide what else is wrong', () => {
  expect(
    findingsIn(
      'QUY CHẾ\nVề cây\nĐiều 1. Cây\n1. Theo khoản 3 Điều này.\n3. Trong 05 (sáu) ngày.\nĐiều 4. Cỏ\n1. Cỏ từ 5 ngày đến 3 ngày.\n2. Hết.\n',
    ),
  ).toEqual([
    'cau-truc  ',
    'so-va-chu dieu-1.khoan-3 05 (sáu)',
    'cau-truc  ',
    'khoang-nguoc dieu-4.khoan-1 từ 5 ngày đến 3 ngày',
  ]);
  const source = 'Kính gửi các các ông bà.\nTrong 05 (sáu) ngày, nghiêm ýt.\n';
  expect(shown(source).map(({ rule }) => rule)).toEqual(['cau-truc', 'lap-tu', 'so-va-chu', 'chu-la']);
  for (const { words, source: range } of shown(source).filter((one) => one.words !== ''))
    expect(source.slice(range?.start, range?.end)).toBe(words);
});

describe('with wrong numbers', () => {
  const CHARTER = 'Nghị định số 30/2020/NĐ-CP ngày';
  const article = (label: string, body?: string) =>
    `Điều ${label}. Việc số ${label} của đơn vị\n${body ?? '1. Theo Điều 99 Quy chế này.\n2. Cây đước.'}`;
  const run = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => article(String(from + at))).join('\n');
  const text = (articles: string) =>
    `QUY CHẾ\nVề cây\n\nCăn cứ ${CHARTER} 05 tháng 3 năm 2020 của Chính phủ;\n\n${articles}\nĐiều 30. Cuối\n1. Theo ${CHARTER} 06 tháng 3 năm 2020 của Chính phủ.\n2. Hết.\n`;

  test.each([
    ['an article is skipped', `${run(1, 5)}\n${run(7, 20)}`],
    ['an article twice', `${run(1, 5)}\n${run(5, 20)}`],
    ['two articles in the wrong order', `${run(1, 5)}\n${article('7')}\n${article('6')}\n${run(8, 20)}`],
    ['articles begin anew', `${run(1, 5)}\n${run(1, 15)}`],
    ['a clause is skipped', `${run(1, 5)}\n${article('6', '1. Một.\n3. Ba.\n4. Bốn.')}\n${run(7, 20)}`],
    [
      'a clause early in many',
      `${run(1, 5)}\n${article('6', [1, ...Array.from({ length: 28 }, (_, at) => at + 3)].map((n) => `${n}. Việc ${n}.`).join('\n'))}`,
    ],
    ['a point twice', `${run(1, 5)}\n${article('6', '1. Gồm:\na) Một;\na) Hai;\nb) Ba.\n2. Hết.')}\n${run(7, 20)}`],
    [
      'a clause in every article',
      Array.from({ length: 20 }, (_, at) => article(String(at + 1), '1. Theo Điều 99 Quy chế này.\n3. Cây tre.')).join(
        '\n',
      ),
    ],
    ['an article without words', `${run(1, 5)}\nĐiều 6. Cây\n${run(7, 20)}`],
    ['a misspelt article', `${run(1, 5)}\n${article('6').replace('Điều', 'Điêu')}\n${run(7, 20)}`],
  ])('%s: all else is found, references that no numbering has among it', (_, articles) => {
    const found = shown(text(articles)).map(({ rule, words }) => `${rule} ${words}`);
    expect(found.filter((one) => one.startsWith('cau-truc')).length).toBeGreaterThan(0);
    expect(found.filter((one) => one.startsWith('hai-ngay '))).toHaveLength(1);
    expect(found.filter((one) => one.startsWith('dan-chieu-khong-co Điều 99')).length).toBeGreaterThan(4);
  });

  test('a reference to a number that is only printed, or only expected, is not doubted', () => {
    const rest = `${run(1, 5)}\n${run(7, 19)}\n${article('20', '1. Theo Điều 6 và Điều 20.\n2. Theo Điều 19.')}`;
    expect(findingsIn(text(rest)).filter((one) => /Điều (?:6|19|20)$/.test(one))).toEqual([]);
  });

  test('findings name units as they are printed', () => {
    const source = text(`${run(1, 5)}\n${article('8', '2. Trong 05 (sáu) ngày.\n3. Hết.')}`);
    expect(findingsIn(source)).toContain('so-va-chu dieu-8.khoan-2 05 (sáu)');
  });

  test('articles in an unusual form are not lost', () => {
    const lines = (labels: readonly number[]) =>
      labels
        .map((label) => `Điều ${label} : Cây số ${label}\n1. Cây các các loại.\n2. Theo Điều ${label} này.`)
        .join('\n');
    const source = `QUY CHẾ\nVề cây\nChương I\nCHUNG\n${lines([1, 2])}\nChương II\nRIÊNG\n${lines([4, 5, 6, 7])}\n`;
    const found = findingsIn(source);
    expect(found.filter((one) => one.startsWith('cau-truc'))).toHaveLength(1);
    expect(found.filter((one) => one.startsWith('lap-tu'))).toHaveLength(6);
  });
});

test('a list of deciders that omits a body concerned; a level that excludes nothing', () => {
  const text = (who: string) =>
    `QUY CHẾ\nVề cây\nĐiều 1. Đối tượng áp dụng\nCác phòng, ban; các đơn vị sự nghiệp; doanh nghiệp.\nĐiều 2. Thẩm quyền đánh giá\nChủ tịch đánh giá các phòng, ban; doanh nghiệp${who}.\n`;
  expect(findingsIn(text(''))).toEqual(['bo-sot-doi-tuong dieu-2 Thẩm quyền đánh giá']);
  expect(findingsIn(text('; đơn vị sự nghiệp'))).toEqual([]);
  const levels = (more: string) =>
    `QUY CHẾ\nVề cây\nĐiều 1. Xếp loại\n1. Tốt\nTrồng nhiều cây${more}.\n2. Khá\nTrồng ít cây.\n3. Kém\nKhi có một trong các trường hợp sau:\na) Chặt cây;\nb) Đốt cây.\n`;
  expect(findingsIn(levels(''))).toEqual(['muc-khong-thu-tu dieu-1.khoan-3 Kém']);
  expect(findingsIn(levels(' và không thuộc khoản 3 Điều này'))).toEqual([]);
});

test('every finding has its place in the source, also where the words occur before', () => {
  const source = clauses('Theo các quy định và và các bên, trong 05 (sáu) ngày.', 'Từ 5 ngày đến 3 ngày và 05 (sáu).');
  const { findings } = checkDraft(source);
  expect(findings).toHaveLength(4);
  for (const { words, source: range } of findings) expect(source.slice(range?.start, range?.end)).toBe(words);
  expect(findings.map(({ source: range }) => range?.start)).toEqual([
    source.indexOf('và và'),
    source.indexOf('05 (sáu)'),
    source.indexOf('Từ 5 ngày'),
    source.lastIndexOf('05 (sáu)'),
  ]);
});

test('an empty draft, and any words, give no error', () => {
  expect(checkDraft('').text).toBeNull();
  expect(checkDraft('Kính gửi ông bà').text).toBeNull();
});
