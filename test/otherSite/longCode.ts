/** A code with as many articles as a civil code, written for tests, as a content folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address of the code below the site's root. */
export const CODE = 'van-ban/bo-luat-dan-su/';

const SUBJECTS = ['quyền nhân thân', 'tài sản', 'nghĩa vụ', 'hợp đồng', 'thừa kế', 'đại diện', 'thời hiệu', 'bảo lãnh'];
const PARTS = ['QUY ĐỊNH CHUNG', 'QUYỀN SỞ HỮU', 'NGHĨA VỤ VÀ HỢP ĐỒNG', 'THỪA KẾ', 'ĐIỀU KHOẢN THI HÀNH'];
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm'];
const UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const roman = (number: number) => 'X'.repeat(Math.floor(number / 10)) + (UNITS[number % 10] ?? '');

/** The text: 5 Phần, 25 Chương, 690 Điều, each with two khoản. */
export function longCode(): string {
  const lines = ['BỘ LUẬT', 'DÂN SỰ', 'Quốc hội ban hành Bộ luật dân sự.'];
  let article = 0;
  for (const [part, title] of PARTS.entries()) {
    lines.push(`Phần thứ ${ORDINALS[part]}`, title);
    for (let chapter = 0; chapter < 5; chapter += 1) {
      const number = part * 5 + chapter;
      lines.push(`Chương ${roman(number + 1)}`, `VỀ ${(SUBJECTS[number % SUBJECTS.length] ?? '').toUpperCase()}`);
      const last = article + (number < 10 ? 27 : 28);
      for (; article < last; article += 1) {
        const subject = SUBJECTS[(article * 3) % SUBJECTS.length] ?? '';
        lines.push(`Điều ${article + 1}. Quy định thứ ${article + 1} về ${subject}`);
        lines.push(`1. Cá nhân, pháp nhân có ${subject} thì thực hiện theo quy định của Bộ luật này.`);
        lines.push('2. Trường hợp các bên có thỏa thuận khác thì theo thỏa thuận.');
      }
    }
  }
  return lines.join('\n') + '\n';
}

/** Writes the content folder of the code below `content`. */
export function writeLongCode(content: string): void {
  const folder = join(content, 'bo-luat-dan-su');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'van-ban.txt'), longCode());
  writeFileSync(
    join(folder, 'metadata.yaml'),
    `instrument: Bộ luật
number: 91/2015/QH13
date: 2015-11-24
issuer: { name: Quốc hội, short: Quốc hội }
signer: { name: Nguyễn Văn Thử, office: Chủ tịch Quốc hội }
title: Bộ luật dân sự bịa ra để thử
shortTitle: Dân sự
inForceFrom: 2017-01-01
validity:
  status: unverified
  checked: 2026-11-22
  line: 'Hiệu lực: chưa xác minh'
  sentences: [Đây là văn bản bịa ra để thử trang.]
source: { name: Viết ra để thử, note: Không phải văn bản có thật. }
`,
  );
}
