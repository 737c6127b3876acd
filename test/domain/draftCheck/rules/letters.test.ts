import { expect, test } from 'vitest';
import { checkDraft } from '../../../../src/domain/draftCheck/checkDraft.ts';
import { isVietnamese } from '../../../../src/domain/draftCheck/rules/syllables.ts';
import { clauses, findingsIn, shown } from '../drafts.ts';

const one = (words: string) => clauses(words, 'Tưới cây hằng ngày.');

test.each([
  ['chu-la', 'Công khai, nghiêm ýt thủ tục.', 'ýt'],
  ['chu-la', 'Dùng phưong tiện của xã.', 'phưong'],
  ['chu-la', 'Việc này được thựchiện ngay.', 'thựchiện'],
  ['chu-la', 'Thiêt lập quan hệ.', 'Thiêt'],
  ['lap-tu', 'Theo các các quy định.', 'các các'],
  ['lap-tu', 'Cơ quan tổ chức thực hiện thực hiện kế hoạch.', 'thực hiện thực hiện'],
  ['dau-cau', 'Trồng cây;, tưới cây.', ';,'],
  ['dau-cau', 'Trồng cây.. Tưới cây.', '..'],
  ['dau-cau', 'Trồng cây./|/| Tưới cây.', './|/|'],
  ['chu-giong', 'Trồng câу xanh.', 'câу'],
  ['ngoac-mo', 'Trồng cây (cây tràm, cây đước.', '(cây tràm, cây đước.'],
])('%s: %s', (rule, words, found) => {
  expect(findingsIn(one(words))).toEqual([`${rule} dieu-1.khoan-1 ${found}`]);
});

test.each([
  'Trồng cây tại Đắk Lắk, Krông Pắc, Êa Hleo; dùng ôtô kéo rơ moóc.',
  'Dần dần, ngày ngày, từ từ làm quen.',
  'Số: ……; v.v.; ông A., bà B.',
  'Trồng cây: a) cây tràm; b) cây đước.',
  'Dân tộc Xtiêng, Mrâu, xã Glar; hai mươi mốt (21) người, trong năm (12 tháng), năm (05) bản.',
  'HĐND, UBND, QĐ, NĐ-CP, TTĐT.',
  'Tên ông bà: …………..',
])('finds nothing in “%s”', (words) => {
  expect(findingsIn(one(words))).toEqual([]);
});

test('a number in words with another figure after it', () => {
  expect(findingsIn(one('Tổ gồm hai mươi mốt (22) người.'))).toEqual(['so-va-chu dieu-1.khoan-1 hai mươi mốt (22)']);
});

test('spaces before marks, none after them: hints', () => {
  const hints = checkDraft(one('Giữ tài sản , xe; dùng cho công chức,viên chức ( kể cả nhà).')).findings;
  expect(
    hints.filter(({ rule }) => rule === 'dau-cau').map(({ severity, words, proposal }) => [severity, words, proposal]),
  ).toEqual([
    ['hint', 'n ,', 'n,'],
    ['hint', 'c,v', 'c, v'],
    ['hint', '( k', '(k'],
  ]);
});

test('syllables of every shape', () => {
  const good =
    'giếng gì gìn giữ quốc quỳnh khuỷu nghiêng yết ngoẻo khúc thuở huơ tay xoong moóc nghề ghế kỷ lý quý ủy uỷ hoà hòa khoẻ tuyển tuyết khuya huých quyến quặt quẹo loạc chuyện rượu hươu muỗi tuệ nguệch thuê yêu yến ừ ý ở ăn ấm êm ông ưng';
  expect(good.split(' ').filter((word) => !isVietnamese(word))).toEqual([]);
  const bad = 'ýt phưong thiêt nghạch ngiêm căên trướ ệc muợn cế kà gế ngề thựchiện đướcc tấc1'.replace(' tấc1', '');
  expect(bad.split(' ').filter((word) => isVietnamese(word))).toEqual([]);
});

test.each([
  ['Trồng cây, kể từ ngày ký./|/|', './.'],
  ['Trồng cây./|/| Tưới cây.', '.'],
  ['Trồng cây .| Tưới cây.', '.'],
  ['Trồng cây | tưới cây.', null],
])('strange marks in “%s” mean %s', (words, proposal) => {
  expect(shown(one(words)).map((finding) => finding.proposal)).toEqual([proposal]);
});

test('mixed forms of Unicode, once', () => {
  const words = 'Cây tràm.';
  expect(findingsIn(one(`Trồng ${words.normalize('NFD')}`))).toEqual(['unicode-lan  Cây']);
  expect(findingsIn(one(words).normalize('NFD'))).toEqual([]);
});
