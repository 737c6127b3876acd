/** Starts the rules of a regulation from one of the worked examples of other kinds of schemes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RATING_FILE, ROLES_FILE } from '../files/fileNames.ts';
import { shownPath } from '../files/shownPath.ts';

/** The examples, shortest first, with what each shows; their folders are in test/fixtures/schemes/. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'gia-dinh': 'tiêu chuẩn có hay không, đạt k trong n, nhiều năm liền, phần còn lại',
  'hoc-sinh': 'nhiều môn cùng loại điểm: đếm môn, môn thấp nhất, trung bình, hai học kỳ',
  'nhan-vien': 'câu trả lời riêng, tỷ lệ công việc, điều kiện theo nhóm tiêu chí, giới hạn chung',
  'chi-so': 'thang điểm: điểm theo khoảng của tỷ lệ, không phát sinh thì đủ điểm, điểm từng phần',
  'cong-chuc': 'thang điểm: điểm từng tiêu chí, tỷ lệ sản phẩm, điểm cộng, điểm trừ',
};

const SCHEMES = new URL('../../../../../test/fixtures/schemes/', import.meta.url);

/** Whether there is such an example; else the sentence that lists them. */
export function unknownExample(example: string): string | null {
  if (Object.hasOwn(EXAMPLES, example)) return null;
  const list = Object.entries(EXAMPLES).map(([id, what]) => `  ${id}: ${what}`);
  return [`Không có ví dụ xếp loại “${example}”. Các ví dụ:`, ...list].join('\n');
}

/**
 * Puts the example's rules and roles into a regulation's folder, to be changed.
 * @returns what was done, in a sentence
 */
export function addExampleRules(folder: string, example: string): string {
  for (const name of [RATING_FILE, ROLES_FILE]) {
    if (existsSync(join(folder, name))) return `Đã có ${shownPath(join(folder, name))}, nên không chép ví dụ.`;
  }
  for (const name of [RATING_FILE, ROLES_FILE]) {
    const head = `# Chép từ ví dụ ${example}. Sửa tên, mã và điều kiện theo văn bản của mình; mã dieu-… phải là của văn bản ấy.\n`;
    writeFileSync(join(folder, name), head + readFileSync(new URL(`${example}/${name}`, SCHEMES), 'utf8'));
  }
  return `Đã chép ${RATING_FILE}, ${ROLES_FILE} từ ví dụ ${example} (${EXAMPLES[example] ?? ''}). Sửa theo văn bản, rồi chạy npm run check:content: lệnh chỉ từng chỗ chưa khớp.`;
}
