/** Reads `sua-doi/` of a regulation's folder: the texts that amend it, and the versions that they give. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../domain/problem.ts';
import { vietnameseDate } from '../../../domain/day.ts';
import { refuseInto, type Source } from '../../../domain/source.ts';
import {
  amendingMetadataSchema,
  writtenOperationsSchema,
} from '../../../domain/regulation/amend/operation/amendingSchema.ts';
import { historyOf, type TextHistory } from '../../../domain/regulation/amend/history.ts';
import type { AmendingText } from '../../../domain/regulation/amend/operation/operation.ts';
import { formerNameRemarks } from '../../../domain/regulation/amend/repealed.ts';
import type { DatedText } from '../../../domain/regulation/amend/textOn.ts';
import { writtenChanges } from '../../../domain/regulation/amend/orders/writtenOperations.ts';
import { instrumentName } from '../../../domain/regulation/metadata.ts';
import { parseRegulation } from '../../../domain/regulation/parse/parse.ts';
import { printText } from '../../../domain/regulation/parse/printText.ts';
import type { ProvisionId, RegulationText } from '../../../domain/regulation/tree/tree.ts';
import { indexById } from '../../../domain/regulation/tree/walk.ts';
import { readYaml } from './files/contentYaml.ts';
import {
  AMENDING_FOLDER,
  METADATA_FILE,
  NOTES_FILE,
  OPERATIONS_FILE,
  RATING_FILE,
  TEXT_FILE,
} from './files/fileNames.ts';
import { readWith } from './files/schemaProblems.ts';
import { shownPath } from './files/shownPath.ts';

/** The base as it was issued. */
export interface IssuedText {
  readonly number: string;
  readonly inForceFrom: string;
  readonly text: RegulationText;
}

/**
 * The history of a regulation; null if its folder has no amending texts, or if anything in them is wrong, which is
 * added to `problems`.
 * @param today the day whose text is published as the current one, as `2024-07-01`
 */
export function loadHistory(folder: string, base: IssuedText, today: string, problems: Problem[]): TextHistory | null {
  const home = join(folder, AMENDING_FOLDER);
  if (!existsSync(home)) return null;
  const folders = readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const before = problems.length;
  const amending = folders.flatMap((name) => readAmending(join(home, name), name, problems) ?? []);
  if (problems.length > before || amending.length === 0) return null;
  const { history, problems: unfit } = historyOf(base, base.inForceFrom, amending, today);
  problems.push(...unfit);
  return history;
}

const AMENDING_FILES: readonly string[] = [TEXT_FILE, METADATA_FILE, OPERATIONS_FILE];

function readAmending(folder: string, id: string, problems: Problem[]): AmendingText | null {
  const [textPath, metaPath] = [join(folder, TEXT_FILE), join(folder, METADATA_FILE)];
  for (const path of [textPath, metaPath]) {
    if (existsSync(path)) continue;
    problems.push({
      file: shownPath(path),
      line: 1,
      found: 'không có tệp này',
      expected: `mỗi văn bản sửa đổi có ${TEXT_FILE} và ${METADATA_FILE}`,
      fix: 'Tạo tệp này theo content/README.md.',
    });
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    problems.push({
      file: shownPath(folder),
      line: 1,
      found: `thư mục “${id}”`,
      expected: 'tên chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối',
      fix: 'Đổi tên thư mục, ví dụ 06-2023-tt-nhnn.',
    });
  for (const name of readdirSync(folder).filter(
    (one) => !AMENDING_FILES.includes(one) && /\.(?:ya?ml|txt)$/i.test(one),
  ))
    problems.push({
      file: shownPath(join(folder, name)),
      line: 1,
      found: `tệp “${name}”, không phần nào của trang đọc`,
      expected: `một trong: ${AMENDING_FILES.join(', ')}`,
      fix: 'Sửa tên tệp, hoặc chuyển tệp đi nơi khác.',
    });
  if (!existsSync(textPath) || !existsSync(metaPath)) return null;
  const source = readFileSync(textPath, 'utf8');
  const parsed = parseRegulation(source, shownPath(textPath));
  const yaml = readYaml(readFileSync(metaPath, 'utf8'), shownPath(metaPath));
  const meta = readWith(amendingMetadataSchema, yaml);
  problems.push(...parsed.problems, ...meta.problems);
  if (parsed.text === null || meta.data === null) return null;
  const known = indexById(parsed.text);
  const refuse = refuseInto(problems, yaml);
  meta.data.partlyInForce?.forEach(({ provisions: named }, at) => {
    named.forEach((one, index) => {
      if (!known.has(one))
        refuse(
          ['partlyInForce', at, 'provisions', index],
          `"${one}"`,
          'mã một điều, khoản, điểm của văn bản sửa đổi',
          'Ví dụ dieu-1.khoan-3.',
        );
    });
  });
  const partly = new Map<ProvisionId, string>(
    meta.data.partlyInForce?.flatMap(({ provisions, from }) => provisions.map((one) => [one, from] as const)) ?? [],
  );
  return {
    id,
    number: meta.data.number,
    name: instrumentName(meta.data),
    title: meta.data.title,
    signed: meta.data.date,
    from: meta.data.inForceFrom,
    partly,
    written: readWritten(folder, parsed.text, problems),
    text: parsed.text,
    file: shownPath(textPath),
  };
}

function readWritten(folder: string, text: RegulationText, problems: Problem[]): AmendingText['written'] {
  const path = join(folder, OPERATIONS_FILE);
  if (!existsSync(path)) return new Map();
  const yaml = readYaml(readFileSync(path, 'utf8'), shownPath(path));
  const { data, problems: found } = readWith(writtenOperationsSchema, yaml);
  problems.push(...found);
  if (data === null) return new Map();
  const { written, problems: wrong } = writtenChanges(text, { data, locate: yaml.locate });
  problems.push(...wrong);
  return written;
}

/**
 * A problem where the title that is shown (`title` in metadata.yaml) is still the one from before an amendment of the
 * title; null otherwise.
 */
export function refuseFormerTitle(
  { current, versions }: TextHistory,
  title: string,
  { locate }: Pick<Source<unknown>, 'locate'>,
): Problem | null {
  const titleIn = ({ text }: DatedText) => text.regulation.front.find(({ kind }) => kind === 'title')?.text ?? '';
  const [issued, now] = [titleIn(versions[0]), titleIn(current)];
  if (issued === now || plain(title).includes(plain(now))) return null;
  const problems: Problem[] = [];
  refuseInto(problems, { locate })(
    ['title'],
    `"${title}"`,
    `tên đã được sửa đổi, có hiệu lực từ ngày ${vietnameseDate(current.day)}: “${now}”`,
    'Ghi tên mới vào "title"; lời văn gốc trong van-ban.txt giữ nguyên.',
  );
  return problems[0] ?? null;
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** The words in force where they are not those issued: a text that only will amend them changes no draft's version. */
export function wordsSince({ current, versions }: TextHistory): readonly string[] {
  return current === versions[0] ? [] : [current.day, printText(current.text)];
}

/** Remarks on lines of the notes and rules that name a unit which was repealed, or whose number another one has. */
export function namingRemarks(folder: string, version: DatedText): readonly Problem[] {
  const files = [NOTES_FILE, RATING_FILE].flatMap((name) => {
    const path = join(folder, name);
    return existsSync(path) ? [{ file: shownPath(path), source: readFileSync(path, 'utf8') }] : [];
  });
  return formerNameRemarks(files, version);
}

/** Today in Việt Nam, as `2024-07-01`; `BUILD_DAY` gives another day. */
export function dayOfBuild(): string {
  const given = process.env['BUILD_DAY'] ?? '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(given)) return given;
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}
