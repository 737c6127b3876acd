/** Drafts without findings: the fixtures, and the first regulation with its defects corrected. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shown } from './drafts.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8').normalize('NFC');

/** Corrections of the first regulation; it contains each of the replaced words as printed. */
const CORRECTED: readonly (readonly [printed: string, corrected: string])[] = [
  ['./|/|', './.'],
  ['Như Điều 2', 'Như Điều 3'],
  [
    'Trách nhiệm của người đứng đầu cơ quan, đơn vị, địa phương trong thực hiện',
    'Trách nhiệm đối với người đứng đầu cơ quan, đơn vị nhà nước về thực hiện',
  ],
  ['ngày 23 tháng 4 năm 2016', 'ngày 23 tháng 4 năm 2018'],
  ['nghiêm ýt', 'niêm yết'],
  ['ủy ban nhân dân', 'Ủy ban nhân dân'],
  ['5. Trách nhiệm của Trưởng Đài', '5. Trách nhiệm của Trưởng phòng Đài'],
  ['cấp có thẩm quyền..', 'cấp có thẩm quyền.'],
  ['từ 90% đến dưới 80%', 'từ 80% đến dưới 90%'],
  ['Chỉ số cải cách hành chính của tỉnh thuộc', 'Chỉ số cải cách hành chính của huyện thuộc'],
  ['Có trên 50% tiêu chí', 'Có trên 20% tiêu chí'],
  ['theo Điều 11 Quy định này', 'theo Điều 12 Quy định này'],
  ['hoàn thành dưới 50% các chỉ tiêu, nhiệm vụ', 'hoàn thành chậm các nhiệm vụ'],
  ['không quá 20% tiêu chí chưa', 'không quá 20% tiêu chí (mỗi điểm là một tiêu chí) chưa'],
  [
    'các phòng, ban chuyên môn; Chủ tịch Ủy ban nhân dân cấp xã và',
    'các phòng, ban chuyên môn, đơn vị sự nghiệp; Chủ tịch Ủy ban nhân dân cấp xã và',
  ],
  ['4. Không hoàn thành nhiệm vụ', '4. Không hoàn thành nhiệm vụ (không xét các khoản trên)'],
];

function corrected(): string {
  const path = 'content/212-qd-ubnd-2021/van-ban.txt';
  return CORRECTED.reduce((source, [printed, right]) => {
    if (!source.includes(printed)) throw new Error(`${path} has no “${printed}”`);
    return source.replaceAll(printed, right);
  }, read(path));
}

/** The clean drafts by name; those of the fixtures that have findings of their own are left out. */
export function cleanDrafts(): readonly (readonly [name: string, source: string])[] {
  const folders = ['test/fixtures/regulations', 'test/fixtures/schemes'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name)),
  );
  const fixtures = folders.map((folder) => [folder, read(join(folder, 'van-ban.txt'))] as const);
  return [['corrected', corrected()] as const, ...fixtures.filter(([, source]) => shown(source).length === 0)];
}
