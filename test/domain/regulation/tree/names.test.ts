import { expect, test } from 'vitest';
import { annexName, divisionName } from '../../../../src/domain/regulation/tree/names.ts';
import { walk } from '../../../../src/domain/regulation/tree/walk.ts';
import { isDivision } from '../../../../src/domain/regulation/tree/tree.ts';
import { parsed } from '../official.ts';

test('names in navigation have the capitals of the text’s own sentences, kinds of texts have none', () => {
  const text = parsed(`QUY ĐỊNH
Về trồng cây
Chương I
NHỮNG QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Quy định này áp dụng với Sở Nội vụ tỉnh Bắc Ninh và Ủy ban nhân dân xã theo Điều 2 của Quy định này.
Chương II
TRÁCH NHIỆM CỦA SỞ NỘI VỤ VÀ ỦY BAN NHÂN DÂN XÃ
Điều 2. Trách nhiệm
Báo cáo của Sở Nội vụ gửi tỉnh Bắc Ninh theo quy định của Ủy ban nhân dân xã.
TM. BAN
TRƯỞNG BAN
Lê Văn A
PHỤ LỤC I
DANH MỤC CÂY CỦA TỈNH BẮC NINH
1. Cây đa.
`);
  const divisions = [...walk(text.regulation)].flatMap(({ node }) => (isDivision(node) ? [node] : []));
  expect(divisions.map((one) => divisionName(text, one))).toEqual([
    'Chương I. Những quy định chung',
    'Chương II. Trách nhiệm của Sở Nội vụ và Ủy ban nhân dân xã',
  ]);
  expect(text.annexes.map((one) => annexName(text, one))).toEqual(['Phụ lục I. Danh mục cây của tỉnh Bắc Ninh']);
});
