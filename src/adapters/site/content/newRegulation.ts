import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printProblem } from '../../../domain/problem.ts';
import { documentsCited, doubtsOf } from '../../../domain/regulation/intake/doubts.ts';
import { guessMetadata } from '../../../domain/regulation/intake/guessMetadata.ts';
import { parseRegulation } from '../../../domain/regulation/parse/parse.ts';
import type { Remark } from '../../../domain/regulation/parse/remarks.ts';
import { treeLines } from '../../../domain/regulation/intake/treeLines.ts';
import type { RegulationText } from '../../../domain/regulation/tree/tree.ts';
import { articlesOf } from '../../../domain/regulation/tree/walk.ts';
import { METADATA_FILE, TEXT_FILE } from './fileNames.ts';
import { SLUG } from './loadRegulation.ts';
import { metadataDraft } from './metadataDraft.ts';
import { shownPath } from './shownPath.ts';

/** The result: whether a folder was created, and the report to print. */
export interface NewRegulation {
  readonly made: boolean;
  readonly report: string;
}

/**
 * Makes `<content>/<slug>/` from a text file: the text, and metadata to be filled in. Reports the tree that the parser understood and what
 * looks odd. Makes nothing where the slug, the file or the text will not do, and says why. Never throws for what a person may give it.
 */
export function newRegulation(content: string, slug: string | undefined, file: string | undefined): NewRegulation {
  const refuse = (...sentences: readonly string[]): NewRegulation => ({
    made: false,
    report: [...sentences, 'Chưa tạo gì.'].join('\n'),
  });
  if (slug === undefined || file === undefined)
    return refuse(
      'Cách dùng: npm run new -- <tên thư mục> <tệp văn bản>',
      'Ví dụ:    npm run new -- 05-qd-ubnd-2024 quyet-dinh-05.txt',
    );
  if (!SLUG.test(slug))
    return refuse(
      `Tên thư mục “${slug}” không dùng được: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ 05-qd-ubnd-2024.`,
    );
  const folder = join(content, slug);
  if (existsSync(folder))
    return refuse(`Đã có ${shownPath(folder)}. Chọn tên khác, hoặc sửa các tệp trong thư mục ấy.`);
  const read = readText(file);
  if ('refusal' in read) return refuse(read.refusal);
  const { text, problems, remarks, doubts: kept } = parseRegulation(read.source, shownPath(file));
  if (text === null)
    return refuse(
      ...problems.map((problem) => `${printProblem(problem)}\n`),
      `Văn bản còn ${problems.length} chỗ cần sửa. Sửa trong ${shownPath(file)} rồi chạy lại lệnh này.`,
    );

  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, TEXT_FILE), read.source);
  writeFileSync(join(folder, METADATA_FILE), metadataDraft(guessMetadata(text)));
  const doubts = [...kept, ...doubtsOf(text)].sort((a, b) => a.line - b.line);
  const documents = documentsCited(text);
  const told = (title: string, list: readonly Remark[]) =>
    list.length === 0 ? [] : [title, ...list.map(({ line, words }) => `  dòng ${line}: ${words}`)];
  const report = [
    ...treeLines(text),
    '',
    `Đã hiểu ${sizeOf(text)}. Hãy so cây trên với bản chính.`,
    ...told('Cách hiểu những chỗ viết khác thường:', remarks),
    ...(doubts.length === 0 ? ['Không có chỗ nào đáng ngờ.'] : told(`${doubts.length} chỗ nên xem lại:`, doubts)),
    ...(documents.length === 0
      ? []
      : [
          `Nhắc đến ${documents.length} văn bản khác (ghi vào related.yaml nếu muốn có đường dẫn):`,
          ...documents.map((words) => `  ${words}`),
        ]),
    '',
    `Đã tạo ${shownPath(folder)}. Tiếp theo: điền ${METADATA_FILE}, rồi chạy npm run check:content.`,
  ];
  return { made: true, report: report.join('\n') };
}

/** What a text holds, in words: “17 Điều, kèm 3 Điều của văn bản ban hành và 2 phụ lục”. */
function sizeOf({ decision, regulation, annexes }: RegulationText): string {
  const articles = articlesOf(regulation).length;
  const own = articles > 0 ? `${articles} Điều` : `${regulation.body.length} mục lớn (văn bản không chia Điều)`;
  const others = [
    ...(decision === null ? [] : [`${articlesOf(decision).length} Điều của văn bản ban hành`]),
    ...(annexes.length === 0 ? [] : [`${annexes.length} phụ lục, biểu mẫu`]),
  ];
  return others.length === 0 ? own : `${own}, kèm ${others.join(' và ')}`;
}

/** The text of a file, or a sentence that says why it cannot be used. */
function readText(file: string): { readonly source: string } | { readonly refusal: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const why =
      code === 'ENOENT'
        ? 'không có tệp này'
        : code === 'EISDIR'
          ? 'đây là thư mục, không phải tệp'
          : code === 'EACCES'
            ? 'không có quyền đọc'
            : String(error);
    return { refusal: `Không đọc được ${shownPath(file)}: ${why}.` };
  }
  const saveAs = 'Mở văn bản, chọn tất cả, chép vào một tệp .txt mới và lưu bằng mã UTF-8.';
  if (bytes.subarray(0, 2).toString('latin1') === 'PK' || bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    return { refusal: `${shownPath(file)} là tệp Word, không phải tệp chữ. ${saveAs}` };
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF')
    return { refusal: `${shownPath(file)} là tệp PDF, không phải tệp chữ. ${saveAs}` };
  try {
    return { source: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { refusal: `${shownPath(file)} không phải mã UTF-8. ${saveAs}` };
  }
}
