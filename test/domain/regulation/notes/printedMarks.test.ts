import { expect, it } from 'vitest';
import { printedMarks } from '../../../../src/domain/regulation/notes/printedMarks.ts';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';

const SIGNED = '\nXÁC THỰC VĂN BẢN HỢP NHẤT\nCHỦ NHIỆM\nBùi Văn E\n\n';
const NOTES = '[1] Khoản này được sửa đổi.\n[2] Cụm từ này được thay thế.\n[3] Đoạn này được bổ sung.\n';

function marksIn(words: string): readonly string[] {
  const { text } = parseRegulation(`LUẬT\nCÂY\nĐiều 1. Trồng cây\n1.[1] ${words}\n${SIGNED}${NOTES}`, 'x.txt');
  if (text === null) throw new Error('not read');
  return printedMarks(text)
    .ranges('dieu-1.khoan-1', 0)
    .map(({ start, end, link }) => `${words.slice(start, end)} → ${link.id}`);
}

it.each([
  ['Cho vay[2] trồng cây[3].', ['[2] → chu-thich-2', '[3] → chu-thich-3']],
  ['Cho vay2 trồng cây3.', ['2 → chu-thich-2', '3 → chu-thich-3']],
  ['Cho vay² trồng “cây”³.', ['² → chu-thich-2', '³ → chu-thich-3']],
  ['Cho vay2,3 trồng cây.', ['2 → chu-thich-2', '3 → chu-thich-3']],
  ['PHƯƠNG TIỆN ĐIỆN TỬ2', ['2 → chu-thich-2']],
  ['Phát thải CO2, loại AB2.', []],
  ['GIẢM PHÁT THẢI CO2', []],
  ['TRỒNG CÂY2, 3', ['2 → chu-thich-2', '3 → chu-thich-3']],
  ['Cây cao2,5 mét.', ['2 → chu-thich-2']],
  ['Khí CO2, 5 m2 đất, 2 km2, mục A3, Covid19.', []],
  ['Cho vay[9] và CO4.', []],
])('the marks in “%s”', (words, marks) => {
  expect(marksIn(words)).toEqual(marks);
});

it('a figure after the number of a tiết is a mark of the tiết', () => {
  const source = `LUẬT\nCÂY\nĐiều 1. Trồng cây\n1.[1] Gồm:\na) Cây:\n(i) Cây tràm;\n(ii)2 Cây đước.\n${SIGNED}${NOTES}`;
  const { text } = parseRegulation(source, 'x.txt');
  const points = text?.regulation.body[0]?.children[0]?.children[0]?.children ?? [];
  expect(points).toMatchObject([
    { label: 'i', paragraphs: ['Cây tràm;'] },
    { label: 'ii', footnotes: ['2'], paragraphs: ['Cây đước.'] },
  ]);
});

it('a text without printed footnotes has none', () => {
  const { text } = parseRegulation('LUẬT\nCÂY\nĐiều 1. Cho vay2 trồng cây[3].\n', 'x.txt');
  if (text === null) throw new Error('not read');
  expect(printedMarks(text).ranges('dieu-1', 0)).toEqual([]);
});
