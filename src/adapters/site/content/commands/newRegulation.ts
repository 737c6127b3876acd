import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { OldFont } from '../../../../domain/oldFonts.ts';
import { printProblem } from '../../../../domain/problem.ts';
import { documentsCited, doubtsOf } from '../../../../domain/regulation/intake/doubts.ts';
import { checkDraft } from '../../../../domain/draftCheck/checkDraft.ts';
import { guessMetadata } from '../../../../domain/regulation/intake/guessMetadata.ts';
import { parseRegulation } from '../../../../domain/regulation/parse/parse.ts';
import type { Remark } from '../../../../domain/regulation/parse/report/remarks.ts';
import { treeLines } from '../../../../domain/regulation/intake/treeLines.ts';
import type { RegulationText } from '../../../../domain/regulation/tree/tree.ts';
import { articlesOf } from '../../../../domain/regulation/tree/walk.ts';
import { METADATA_FILE, TEXT_FILE } from '../files/fileNames.ts';
import { SLUG } from '../loadRegulation.ts';
import { proposedNotes } from './lintText.ts';
import { metadataDraft } from './metadataDraft.ts';
import { amendmentAt, namesAmendment, writeAmendment } from './newAmendment.ts';
import { readSource } from '../sources/readSource.ts';
import { shownPath } from '../files/shownPath.ts';
import { unknownExample, addExampleRules } from './exampleRules.ts';

/**
 * Maximum number of problems printed at once. A text with more is probably something else, and fixing the first fixes
 * many.
 */
const MAX_PROBLEMS = 50;

/** The result: whether a folder was created, and the report to print. */
export interface NewRegulation {
  readonly made: boolean;
  readonly report: string;
}

/**
 * Makes `<content>/<slug>/` from a file (.txt, .docx, PDF with a text layer): the text, and metadata to be filled in.
 * Reports the tree that the parser understood and what looks odd. Creates nothing if the slug, the file or the text
 * cannot be used, and says why; if the text of a Word or PDF file needs corrections, it is written next to that file.
 * Never throws, whatever the file contains. Without a file, but with an example, adds the example's rules to a folder
 * that exists.
 * @param font the old font in which a plain text was typed, to convert it.
 * @param example which worked example the rating rules are to start from (exampleRules.ts); without one there are none.
 */
export async function newRegulation(
  content: string,
  slug: string | undefined,
  file: string | undefined,
  font?: OldFont,
  example?: string,
): Promise<NewRegulation> {
  const refuse = (...sentences: readonly string[]): NewRegulation => ({
    made: false,
    report: [...sentences, 'Chưa tạo gì.'].join('\n'),
  });
  const wrongExample = example === undefined ? null : unknownExample(example);
  if (wrongExample !== null) return refuse(wrongExample);
  if (slug !== undefined && file === undefined && example !== undefined && existsSync(join(content, slug, TEXT_FILE)))
    return { made: true, report: addExampleRules(join(content, slug), example) };
  if (slug === undefined || file === undefined)
    return refuse(
      'Cách dùng: npm run new -- <tên thư mục> <tệp .docx, .pdf hoặc .txt>',
      'Ví dụ:    npm run new -- 05-qd-ubnd-2024 quyet-dinh-05.docx',
      'Văn bản sửa đổi:   npm run new -- <văn bản gốc>/sua-doi/<tên thư mục> <tệp>',
      'Thêm quy tắc xếp loại theo một ví dụ: npm run new -- <tên thư mục> <tệp> --xep-loai=gia-dinh',
    );
  const amendment = namesAmendment(slug) ? amendmentAt(content, slug) : null;
  if (amendment !== null && 'refusal' in amendment) return refuse(amendment.refusal);
  if (amendment === null && !SLUG.test(slug))
    return refuse(
      `Tên thư mục “${slug}” không dùng được: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ 05-qd-ubnd-2024.`,
    );
  const folder = join(content, slug);
  if (amendment === null && existsSync(folder))
    return refuse(`Đã có ${shownPath(folder)}. Chọn tên khác, hoặc sửa các tệp trong thư mục ấy.`);
  const read = await readSource(file, font);
  if ('refusal' in read) return refuse(read.refusal);
  const name = read.file === null ? shownPath(file) : TEXT_FILE;
  const { text, problems, remarks, doubts: kept } = parseRegulation(read.text, name);
  if (text === null) {
    const where = read.file === null ? shownPath(file) : besideFile(file, read.text);
    return refuse(
      ...problems.slice(0, MAX_PROBLEMS).map((problem) => `${printProblem({ ...problem, file: where })}\n`),
      ...(problems.length > MAX_PROBLEMS ? [`… và ${problems.length - MAX_PROBLEMS} chỗ nữa sau đó.\n`] : []),
      ...read.remarks,
      ...(read.file === null ? [] : [`Bản chữ đọc được đã ghi vào ${where}.`]),
      `Văn bản còn ${problems.length} chỗ cần sửa. Sửa trong ${where} rồi chạy lại lệnh này${read.file === null ? '' : ' với tệp ấy'}.`,
    );
  }
  const listLines = (title: string, list: readonly Remark[]) =>
    list.length === 0 ? [] : [title, ...list.map(({ line, words }) => `  dòng ${line}: ${words}`)];
  const readRemarks = [
    ...(read.remarks.length === 0 ? [] : ['Khi đọc tệp:', ...read.remarks.map((sentence) => `  ${sentence}`)]),
    ...listLines('Cách hiểu những chỗ viết khác thường:', remarks),
  ];
  const doubts = [...kept, ...doubtsOf(text)].sort((a, b) => a.line - b.line);
  const doubtful =
    doubts.length === 0 ? ['Không có chỗ nào đáng ngờ.'] : listLines(`${doubts.length} chỗ nên xem lại:`, doubts);
  if (amendment !== null) {
    const report = [...treeLines(text), '', ...readRemarks, ...doubtful, ...writeAmendment(amendment, read.text)];
    return { made: true, report: report.join('\n') };
  }

  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, TEXT_FILE), read.text);
  writeFileSync(join(folder, METADATA_FILE), metadataDraft(guessMetadata(text), read.file));
  const started = example === undefined ? [] : [addExampleRules(folder, example)];
  const documents = documentsCited(text);
  const notes = proposedNotes(checkDraft(read.text));
  const title = text.regulation.front.find(({ kind }) => kind === 'title')?.text ?? '';
  const isCapitals = title !== '' && title === title.toUpperCase();
  const report = [
    ...treeLines(text),
    '',
    `Đã hiểu ${sizeOf(text)}. Hãy so cây trên với bản chính.`,
    ...readRemarks,
    ...doubtful,
    ...(documents.length === 0
      ? []
      : [
          `Nhắc đến ${documents.length} văn bản khác (ghi vào related.yaml nếu muốn có đường dẫn):`,
          ...documents.map((words) => `  ${words}`),
        ]),
    ...(notes.length === 0
      ? []
      : ['Soát lời văn thấy mấy chỗ này; nếu đúng là văn bản sai thì chép vào notes.yaml, sửa lời cho rõ:', ...notes]),
    '',
    ...started,
    ...(isCapitals
      ? [`Tên văn bản in hoa; ${METADATA_FILE} ghi bằng chữ thường. Hãy xem lại chữ hoa của tên riêng trong đó.`]
      : []),
    `Đã tạo ${shownPath(folder)}. Tiếp theo: điền ${METADATA_FILE}, rồi chạy npm run check:content.`,
  ];
  return { made: true, report: report.join('\n') };
}

/**
 * Writes the text of a Word or PDF file next to it or, if that folder is not writable, among the temporary files, under
 * a name that is free.
 */
function besideFile(file: string, text: string): string {
  for (const folder of [dirname(file), tmpdir()]) {
    const stem = join(folder, basename(file));
    let path = `${stem}.txt`;
    for (let number = 2; existsSync(path); number += 1) path = `${stem}-${number}.txt`;
    try {
      writeFileSync(path, text);
      return shownPath(path);
    } catch {
      continue;
    }
  }
  return shownPath(file);
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
