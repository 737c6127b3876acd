import { readImport } from '../../domain/draft/exchange.ts';
import { printable } from '../../domain/printable.ts';
import { summaryRow, type SummaryRow } from '../../domain/report/summaryRow.ts';
import type { PublishedRules } from './regulationRules.ts';
import { turn } from './turn.ts';

/** Why a file, or a part of it, is not in the table: one Vietnamese sentence. */
export interface FileProblem {
  readonly file: string;
  readonly sentence: string;
}

/** What came of some files. Rows are kept apart by regulation, since each has readings and figures of its own. */
export interface Gathered {
  readonly tables: ReadonlyMap<string, { readonly rules: PublishedRules; readonly rows: readonly SummaryRow[] }>;
  readonly problems: readonly FileProblem[];
}

export const NOTHING_GATHERED: Gathered = { tables: new Map(), problems: [] };

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Larger than any file of self-checks; such a one is not even read. In bytes. */
const LARGEST = 60_000_000;

/** After so many milliseconds of work the page gets its turn. */
const TURN = 12;

/**
 * Reads files of self-checks and adds what they hold to what was gathered before. The page stays alive meanwhile. One bad file costs no other:
 * whatever cannot be read, wholly or in part, becomes a sentence. Never rejects.
 * @param rulesOf the published rules by slug, null for a regulation not published here
 * @param signal stops the reading; what was read until then is kept
 */
export async function gatherFiles(
  files: readonly File[],
  before: Gathered,
  rulesOf: (slug: string) => Promise<PublishedRules | null>,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: (progress: Progress) => void },
): Promise<Gathered> {
  const tables = new Map([...before.tables].map(([slug, { rules, rows }]) => [slug, { rules, rows: [...rows] }]));
  const problems: FileProblem[] = [...before.problems];
  const seen = new Set([...tables].flatMap(([slug, { rows }]) => rows.map((row) => identity(slug, row.draft, row.revision, row.editedAt))));
  const batch = `${tables.size}.${problems.length}.${seen.size}`;
  let since = performance.now();
  // Rules on a slow line may be long in coming: whoever stops does not wait for them. Those that are there come first.
  const stopped = new Promise<'stopped'>((resolve) => signal.addEventListener('abort', () => void turn().then(() => resolve('stopped')), { once: true }));

  for (const [index, file] of files.entries()) {
    if (signal.aborted) break;
    const name = printable(file.name);
    progress({ done: index, total: files.length });
    const tell = (sentence: string) => problems.push({ file: name, sentence });
    const text = await textOf(file);
    if (text.kind === 'problem') {
      tell(text.sentence);
      continue;
    }
    const { drafts, stated, problems: found } = readImport(text.text);
    found.forEach(tell);
    for (const [place, draft] of drafts.entries()) {
      if (performance.now() - since > TURN) {
        await turn();
        since = performance.now();
        if (signal.aborted) break;
      }
      const named = printable(draft.unit) === '' ? `Bản thứ ${place + 1}` : `Bản của “${printable(draft.unit)}”`;
      const rules = await Promise.race([rulesOf(draft.regulation).catch(() => 'unreachable' as const), stopped]);
      if (rules === 'stopped') break;
      if (rules === null) tell(`${named} theo văn bản “${draft.regulation}”, không được công bố ở trang này nên không tính được.`);
      else if (rules === 'unreachable') tell(`${named} chưa tính được vì không tải được quy tắc. Hãy kiểm tra kết nối mạng rồi mở lại tệp.`);
      else {
        const key = identity(draft.regulation, draft.id, draft.revision, draft.updatedAt);
        const row = summaryRow(rules, { key: `${batch}.${index}.${place}`, file: name }, draft, stated[place] ?? null, new Date().toISOString());
        if (row === null) tell(`${named} có chức danh “${draft.role}” không thuộc quy định đang công bố nên không tính được.`);
        else if (seen.has(key)) tell(`${named} đã có trong bảng, không thêm lần nữa.`);
        else {
          seen.add(key);
          const table = tables.get(draft.regulation) ?? { rules, rows: [] };
          table.rows.push(row);
          tables.set(draft.regulation, table);
        }
      }
    }
  }
  return { tables, problems };
}

type FileText = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'problem'; readonly sentence: string };

async function textOf(file: File): Promise<FileText> {
  if (file.size > LARGEST) return { kind: 'problem', sentence: 'Tệp quá lớn, không phải tệp bản tự kiểm tra.' };
  if (file.size === 0) return { kind: 'problem', sentence: 'Tệp trống, hoặc là một thư mục.' };
  try {
    return { kind: 'text', text: await file.text() };
  } catch {
    return { kind: 'problem', sentence: 'Máy không đọc được tệp này. Có thể tệp đã bị xóa, đổi tên hoặc đang bị khóa.' };
  }
}

function identity(regulation: string, draft: string, revision: number, editedAt: string): string {
  return `${regulation} ${draft} ${revision} ${editedAt}`;
}
