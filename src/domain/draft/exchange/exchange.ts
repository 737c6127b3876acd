/**
 * Drafts as a self-describing file: it can be opened again here, read in a text editor, and collected by the reviewing
 * office. The content of an opened file is untrusted data.
 */
import { lastOf } from '../../baseline.ts';
import { printable } from '../../printable.ts';
import { provisionWords } from '../../regulation/tree/ids.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { Draft } from '../draft.ts';
import { is } from '../guards.ts';
import { readDraft } from '../read/readDraft.ts';
import { fieldsOf, quoted } from '../read/reader.ts';
import { readStated, type Outcomes, type StatedResult } from '../outcome/statedResult.ts';

/** Format identifier of the file; never changes. */
export const EXCHANGE_FORMAT = 'ban-tu-kiem-tra';
/** Version of the file's outer structure; the drafts in it have their own version. */
export const EXCHANGE_VERSION = 1;

const ABOUT =
  'Tệp này chứa các bản tự kiểm tra. Mở lại tệp ở trang “Tự kiểm tra” của trang web đã tạo ra nó. ' +
  'Mục “entries” là các câu trả lời theo mã điều khoản, câu trả lời viết bằng mã ghi ở mục “answers”; unconfirmed = trả lời chung, chưa xem từng mục; ' +
  'mục “figures” là số liệu, điểm chấm và các lựa chọn theo mã; ' +
  'mục “clauses” trích nguyên văn các điều khoản ấy; mục “result” là kết quả theo từng cách hiểu vào lúc xuất tệp. Đây là bản tự đánh giá, không phải quyết định xếp loại.';

/** Maximum file length (UTF-16 units), and maximum number of drafts read from one file. */
const LONGEST = 20_000_000;
const MAX_DRAFTS = 500;

/** How a file names the regulation, for readers without the site. */
export interface ExportedRegulation {
  readonly slug: string;
  readonly title: string;
  /** Số, ký hiệu of the instrument that issues it: `212/QĐ-UBND`. */
  readonly number: string;
  /** Date of signing, `2021-01-25`. */
  readonly date: string;
}

/** Everything in a file besides the drafts. */
export interface ExportSource {
  readonly regulation: ExportedRegulation;
  /** What each answer's id means. */
  readonly answers: Readonly<Record<string, string>>;
  /** The official words of a provision, empty if there are none. */
  readonly quote: (id: ProvisionId) => string;
  readonly result: (draft: Draft) => StatedResult | null;
}

/**
 * One or more drafts of one regulation as the text of a JSON file: the format with an explanation, the regulation, then
 * each complete draft with the words of the clauses it answers and the outcome in every reading. Its schema is
 * `exchangeSchema`.
 * @param now the time of the export, ISO 8601 in UTC
 */
export function exportDrafts(
  drafts: readonly Draft[],
  { regulation, answers, quote, result }: ExportSource,
  now: string,
): string {
  const items = drafts.map((draft) => ({
    draft,
    clauses: Object.keys(draft.entries).map((id) => ({ id, place: provisionWords(id), quote: quote(id) })),
    result: result(draft),
  }));
  return `${JSON.stringify({ format: EXCHANGE_FORMAT, version: EXCHANGE_VERSION, about: ABOUT, exportedAt: now, regulation, answers, drafts: items }, null, 2)}\n`;
}

export interface Import {
  /** The drafts that could be read, in the order of the file. */
  readonly drafts: readonly Draft[];
  /** Parallel to `drafts`: the outcomes stated in the file, null if there are none or they cannot be read. */
  readonly stated: readonly (Outcomes | null)[];
  /** One Vietnamese sentence for everything that could not be read completely; empty if there is nothing. */
  readonly problems: readonly string[];
}

/** Reads a file made by `exportDrafts`, possibly damaged or malicious. Never throws. */
export function readImport(text: string): Import {
  if (text.length > LONGEST) return refused('Tệp quá lớn, không phải tệp bản tự kiểm tra.');
  let file: unknown;
  try {
    // Editors on Windows may put a byte order mark before the text.
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused('Tệp không phải tệp bản tự kiểm tra, hoặc đã bị hỏng.');
  }
  const frame = fieldsOf(file);
  if (frame?.['format'] !== EXCHANGE_FORMAT) return refused('Tệp không phải tệp bản tự kiểm tra.');
  const { version, drafts: items } = frame;
  if (!is.revision(version) || version === 0) return refused('Tệp không ghi phiên bản nên không đọc được.');
  if (version > EXCHANGE_VERSION)
    return refused('Tệp do phiên bản mới hơn của trang web tạo ra. Hãy tải lại trang rồi mở lại tệp.');
  if (!Array.isArray(items)) return refused('Tệp không có phần bản nháp, có thể đã bị hỏng.');
  if (items.length === 0) return refused('Tệp không có bản nháp nào.');
  return readItems(items);
}

function readItems(items: readonly unknown[]): Import {
  const drafts: Draft[] = [];
  const stated: (Outcomes | null)[] = [];
  const problems: string[] = [];
  for (const [index, item] of items.slice(0, MAX_DRAFTS).entries()) {
    const fields = fieldsOf(item);
    const { draft, result } = fields ?? {};
    const which = `Bản thứ ${index + 1} trong tệp`;
    if (fields !== null && draft === undefined) {
      problems.push(`${which} không đọc được: Không có phần bản nháp (“draft”).`);
      continue;
    }
    const parsed = readDraft(draft);
    if (parsed.kind === 'corrupt') problems.push(`${which} không đọc được: ${parsed.because}`);
    else if (parsed.kind === 'newer')
      problems.push(`${which} do phiên bản mới hơn của trang web tạo ra. Hãy tải lại trang rồi mở lại tệp.`);
    else {
      drafts.push(parsed.draft);
      stated.push(readStated(result));
      const name = printable(parsed.draft.unit) === '' ? which : `${which} (${quoted(parsed.draft.unit)})`;
      problems.push(...parsed.dropped.map(({ because }) => `${name}: ${because}`));
      if (result !== undefined && result !== null && lastOf(stated) === null)
        problems.push(`${name}: Kết quả ghi trong tệp không đọc được nên không đối chiếu được.`);
    }
  }
  if (items.length > MAX_DRAFTS) problems.push(`Tệp có ${items.length} bản; chỉ ${MAX_DRAFTS} bản đầu được đọc.`);
  return { drafts, stated, problems };
}

function refused(problem: string): Import {
  return { drafts: [], stated: [], problems: [problem] };
}
