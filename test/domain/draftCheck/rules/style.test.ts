import { expect, test } from 'vitest';
import { checkDraft } from '../../../../src/domain/draftCheck/checkDraft.ts';
import { clauses, findingsIn } from '../drafts.ts';

const hints = (source: string): readonly string[] =>
  checkDraft(source)
    .findings.filter(({ severity }) => severity === 'hint')
    .map(({ rule, at, words }) => `${rule} ${at} ${words}`);

test('a number of another kind of document', () => {
  expect(findingsIn(clauses('Theo Nghị quyết số 61/2018/NĐ-CP.', 'Hết.'))).toEqual([
    'so-khac-loai dieu-1.khoan-1 Nghị quyết số 61/2018/NĐ-CP',
  ]);
  expect(
    findingsIn(clauses('Theo Nghị định số 61/2018/NĐ-CP, Thông tư liên tịch số 5/2012/TTLT-BTC-BNV.', 'Hết.')),
  ).toEqual([]);
});

test('tones placed in two ways, once', () => {
  expect(hints(clauses('Hòa bình, khỏe mạnh, ủy ban.', 'Hoà giải; quý trọng.'))).toEqual(['dat-dau dieu-1.khoan-2 oà']);
  expect(hints(clauses('Hòa bình, quý trọng, khoẻn.'.replace(', khoẻn', ''), 'Ủy ban.'))).toEqual([]);
});

test('abbreviations that nothing introduces', () => {
  expect(hints(clauses('Lập KPTX hằng năm.', 'Hết.'))).toEqual(['viet-tat dieu-1.khoan-1 KPTX']);
  expect(hints(clauses('Kinh phí thường xuyên (KPTX) của UBND.', 'Lập KPTX.'))).toEqual([]);
});

test('grounds out of order, a clause alone, two lists of the same bodies', () => {
  const grounds = (...names: readonly string[]) =>
    `QUYẾT ĐỊNH\nVề cây\n${names.map((name) => `Căn cứ ${name}`).join(';\n')}.\nQUYẾT ĐỊNH:\nĐiều 1. Trồng cây.\n`;
  expect(hints(grounds('Nghị định số 5/2020/NĐ-CP', 'Luật Cây'))).toEqual(['thu-tu-can-cu can-cu-2 Căn cứ Luật Cây.']);
  expect(hints(grounds('Luật Cây', 'Nghị định số 5/2020/NĐ-CP', 'Quyết định số 1/QĐ-UBND'))).toEqual([]);
  expect(hints('Điều 1. Cây\n1. Trồng cây.\nĐiều 2. Cỏ\nTrồng cỏ.\n')).toEqual([
    'khoan-mot-minh dieu-1.khoan-1 Trồng cây.',
  ]);
  const bodies = (many: number) =>
    clauses(
      ...Array.from({ length: 3 }, (_, at) => `Việc ${at} của cơ quan, đơn vị.`),
      ...Array.from({ length: many }, (_, at) => `Việc ${at} của cơ quan, đơn vị, địa phương.`),
    );
  expect(hints(bodies(3))).toHaveLength(1);
  expect(hints(bodies(1))).toEqual([]);
});
