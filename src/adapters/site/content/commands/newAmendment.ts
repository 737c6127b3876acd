/** `npm run new -- <slug>/sua-doi/<name> <file>`: makes the folder of a text that amends a regulation. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { printProblem, type Problem } from '../../../../domain/problem.ts';
import type { AmendingText, Change, Operation } from '../../../../domain/regulation/amend/operation/operation.ts';
import { readOperations, type AmendedText } from '../../../../domain/regulation/amend/orders/readOperations.ts';
import { sameNumber } from '../../../../domain/regulation/amend/operation/documentNumbers.ts';
import { pathWords } from '../../../../domain/regulation/amend/operation/unitPaths.ts';
import { guessMetadata } from '../../../../domain/regulation/intake/guessMetadata.ts';
import { parseRegulation } from '../../../../domain/regulation/parse/parse.ts';
import { LEVEL_WORDS } from '../../../../domain/regulation/parse/words/draftTree.ts';
import { bareMark } from '../../../../domain/regulation/tree/names.ts';
import { isDivision } from '../../../../domain/regulation/tree/tree.ts';
import { provisionWords } from '../../../../domain/regulation/tree/ids.ts';
import { METADATA_FILE, OPERATIONS_FILE, TEXT_FILE } from '../files/fileNames.ts';
import { amendingDraft } from './metadataDraft.ts';
import { shownPath } from '../files/shownPath.ts';

/** The regulation's folder and the amending text's own, named together: `39-2016-tt-nhnn/sua-doi/06-2023-tt-nhnn`. */
const AMENDMENT = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/sua-doi\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Where an amending text is to be put, and the text that it amends. */
export interface NewAmendment {
  readonly base: AmendedText;
  readonly folder: string;
}

/** True for the name of an amending text's folder instead of a regulation's. */
export function namesAmendment(slug: string): boolean {
  return slug.includes('/');
}

/** The folder of a new amending text, or a sentence that says why it cannot be put there. */
export function amendmentAt(content: string, name: string): NewAmendment | { readonly refusal: string } {
  const [, slug = '', id = ''] = AMENDMENT.exec(name) ?? [];
  if (slug === '')
    return {
      refusal: `Tên thư mục “${name}” không dùng được: văn bản sửa đổi đặt ở <văn bản gốc>/sua-doi/<tên>, ví dụ 05-qd-ubnd-2024/sua-doi/12-qd-ubnd-2025.`,
    };
  const home = join(content, slug);
  const folder = join(home, 'sua-doi', id);
  if (existsSync(folder))
    return { refusal: `Đã có ${shownPath(folder)}. Chọn tên khác, hoặc sửa các tệp trong thư mục ấy.` };
  if (!existsSync(join(home, TEXT_FILE)) || !existsSync(join(home, METADATA_FILE)))
    return { refusal: `Chưa có văn bản gốc ${shownPath(home)}. Tạo nó trước: npm run new -- ${slug} <tệp>.` };
  const { text } = parseRegulation(readFileSync(join(home, TEXT_FILE), 'utf8'), TEXT_FILE);
  const number = numberIn(readFileSync(join(home, METADATA_FILE), 'utf8'));
  if (text === null || number === '')
    return {
      refusal: `Văn bản gốc ${shownPath(home)} còn chỗ sai hoặc chưa có số. Sửa đến khi npm run check:content đạt.`,
    };
  return { base: { number, text }, folder };
}

function numberIn(yaml: string): string {
  try {
    const data: unknown = parseYaml(yaml);
    const found = typeof data === 'object' && data !== null && 'number' in data ? data.number : '';
    return typeof found === 'string' ? found.trim() : '';
  } catch {
    return '';
  }
}

/**
 * Writes the folder of an amending text that was read, and reports which of its orders are understood.
 * @param source its words; they must be readable
 * @returns the lines of the report
 */
export function writeAmendment({ base, folder }: NewAmendment, source: string): readonly string[] {
  const path = join(folder, TEXT_FILE);
  const { text } = parseRegulation(source, shownPath(path));
  if (text === null) throw new Error(`${path} is not readable`);
  const guess = guessMetadata(text);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, source);
  writeFileSync(join(folder, METADATA_FILE), amendingDraft(guess));
  const amending: AmendingText = {
    id: folder,
    number: guess.number ?? '',
    name: `${guess.instrument ?? 'Văn bản'} ${guess.number ?? ''}`.trim(),
    title: guess.title ?? '',
    signed: guess.date ?? '',
    from: guess.inForceFrom ?? guess.date ?? '',
    partly: new Map(),
    written: new Map(),
    text,
    file: shownPath(path),
  };
  return [
    ...orderLines(readOperations(amending, base), base),
    `Đã tạo ${shownPath(folder)}. Tiếp theo: điền ${METADATA_FILE}, rồi chạy npm run check:content.`,
  ];
}

function orderLines(
  { operations, problems }: { readonly operations: readonly Operation[]; readonly problems: readonly Problem[] },
  base: AmendedText,
): readonly string[] {
  const lines = operations.map(({ line, source, change, addressee }) => {
    const other = sameNumber(addressee, base.number) ? '' : ` (của ${addressee})`;
    return `  dòng ${line}, ${provisionWords(source.provision) || 'văn bản'}: ${changeWords(change)}${other}`;
  });
  return [
    operations.length === 0
      ? `Không đọc được thao tác nào trên văn bản ${base.number}. Có đúng là văn bản sửa đổi nó không?`
      : `Hiểu ${operations.length} thao tác. Hãy so với bản chính:`,
    ...lines,
    ...(problems.length === 0
      ? ['Không có lệnh nào không hiểu.']
      : [
          `${problems.length} chỗ không hiểu; sửa chữ theo bản chính, hoặc viết vào ${OPERATIONS_FILE}:`,
          ...problems.map((problem) => printProblem(problem)),
        ]),
    '',
  ];
}

/** A change in words: “viết lại khoản 2 Điều 3”. */
function changeWords(change: Change): string {
  switch (change.kind) {
    case 'replace':
      return `thay ${pathWords(change.target)} bằng lời mới${change.units.length > 1 ? `: ${unitNames(change.units)}` : ''}`;
    case 'insert':
      return `thêm ${unitNames(change.units)} vào ${change.after === null ? pathWords(change.parent) : `sau ${pathWords(change.after)}`}`;
    case 'rewrite':
      if (change.target.steps.length === 0) return `đổi tên văn bản thành “${change.words.join(' ')}”`;
      return `viết lại ${{ heading: 'tên', opening: 'đoạn mở đầu', content: 'lời văn' }[change.part]} của ${pathWords(change.target)}`;
    case 'paragraph':
      return `${{ replace: 'thay', remove: 'bỏ', add: 'thêm' }[change.does]} một đoạn của ${pathWords(change.target)}`;
    case 'sentence':
      return `${{ replace: 'thay', remove: 'bỏ', add: 'thêm' }[change.does]} một câu của ${pathWords(change.target)}`;
    case 'repeal':
      return `bãi bỏ ${pathWords(change.target) || 'cả văn bản'}`;
    case 'renumber':
      return `đánh số lại ${change.moves.map(({ from, to }) => `${pathWords(from)} thành ${to.label}`).join(', ')}`;
    case 'shift':
      return `đánh số lại các ${LEVEL_WORDS[change.target.steps.at(-1)?.level === 'point' ? 'point' : 'clause']} ${change.by < 0 ? 'sau' : 'từ'} ${pathWords(change.target)}`;
    case 'suspend':
      return `ngưng hiệu lực ${pathWords(change.target)}`;
    case 'resume':
      return `thôi ngưng hiệu lực ${pathWords(change.target)}`;
    case 'annex':
      return `${change.replaces === null ? 'thêm' : 'thay'} ${change.annex.name}`;
    case 'words':
      return `${change.by === '' ? `bỏ “${change.words}”` : `thay “${change.words}” bằng “${change.by}”`} ở ${pathWords(change.target) || (change.part === 'heading' ? 'tên văn bản' : 'cả văn bản')}`;
  }
}

function unitNames(units: Extract<Change, { kind: 'insert' }>['units']): string {
  return units
    .map((unit) => (isDivision(unit) ? bareMark(unit.caption) : `${LEVEL_WORDS[unit.kind]} ${unit.label}`))
    .join(', ');
}
