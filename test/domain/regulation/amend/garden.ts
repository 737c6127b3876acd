/** A text with every kind of unit, and its amendments given as orders: for tests of many orders. */
import type { AmendingText } from '../../../../src/domain/regulation/amend/operation/operation.ts';
import { amendedBase, amending, differences, readText } from './texts.ts';

/** Three chapters, two sections, two appendices. */
export const GARDEN = {
  number: '01/2020/QĐ-UBND',
  text: readText(`QUYẾT ĐỊNH
Về chăm sóc cây xanh
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Quyết định này quy định việc chăm sóc cây xanh của cơ quan hằng năm.
Điều 2. Giải thích từ ngữ
1. Cây xanh là cây trồng trong khuôn viên của cơ quan.
2. Người chăm sóc là người được phân công, gồm:
a) Nhân viên vườn;
b) Người tình nguyện của cơ quan;
c) Người khác.
3. Cơ quan là Sở Nội vụ.
Chương II
CHĂM SÓC
Mục 1
TƯỚI
Điều 3. Tưới cây
1. Tưới hai lần một ngày.
2. Không tưới khi trời mưa.
Khi có bão thì ngừng.
Điều 4. Nước tưới
Nước tưới của cơ quan.
Mục 2
CẮT TỈA
Điều 5. Cắt tỉa
1. Cắt tỉa hằng năm:
a) Mùa xuân;
b) Mùa thu.
2. Không cắt tỉa khi mưa.
Điều 6. Chặt cây
Không chặt cây của cơ quan.
Chương III
THI HÀNH
Điều 7. Trách nhiệm
Sở Nội vụ thi hành theo mẫu tại Phụ lục I của cơ quan.
Điều 8. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2020.
TM. BAN
TRƯỞNG BAN
Lê Văn A
PHỤ LỤC I
LỊCH TƯỚI
1. Thứ hai.
2. Thứ năm tại cơ quan.
PHỤ LỤC II
DỤNG CỤ
1. Bình tưới.
2. Kéo.
`),
};

/** The garden as amended on a day, with what was refused. */
export function gardenOn(texts: readonly AmendingText[], day?: string): ReturnType<typeof amendedBase> {
  return amendedBase(GARDEN, texts, day);
}

/** What one amending text changes, as `- …` and `+ …` lines; throws if anything is refused. */
export function changedBy(...orders: readonly string[]): readonly string[] {
  const { text, refused } = gardenOn(orders.map(textOf));
  if (refused.length > 0) throw new Error(refused.join('\n'));
  return differences(text, GARDEN.text);
}

/** The refusals of one amending text. */
export function refusedOf(...orders: readonly string[]): string {
  return gardenOn(orders.map(textOf)).refused.join('\n');
}

/** The amending texts of a list, one a year from 2021 on, numbered 2, 3 … */
function textOf(orders: string, index: number): AmendingText {
  const first = orders.startsWith('Điều 1') ? orders : `Điều 1. ${orders}`;
  return amending(first, `${2021 + index}-01-01`, `0${2 + index}/${2020 + index}/QĐ-UBND`);
}
