import { readImport } from '../../../domain/draft/exchange/exchange.ts';
import { printable } from '../../../domain/printable.ts';
import type { SummaryRow } from '../../../domain/report/summaryRow.ts';
import { isSessionText, type OfficeWork } from '../../../domain/report/office/session.ts';
import { readSessionSteps } from '../../../domain/report/office/readSession.ts';
import type { PublishedRules } from './regulationRules.ts';
import { yieldToPage } from '../page/yieldToPage.ts';
import { draftRow, type RatedDraft } from './draftRow.ts';
import type { Item } from './items.ts';
import { openItem } from './openItem.ts';

/** Why a file, or a part of it, is not in the table, as a Vietnamese sentence. */
export interface FileProblem {
  readonly file: string;
  readonly sentence: string;
}

/** The result of reading files. Rows are grouped by regulation, because each has its own readings and figures. */
export interface Gathered {
  readonly tables: ReadonlyMap<string, { readonly rules: PublishedRules; readonly rows: readonly SummaryRow[] }>;
  readonly problems: readonly FileProblem[];
}

export const NOTHING_GATHERED: Gathered = { tables: new Map(), problems: [] };

export interface ReadProgress {
  readonly done: number;
  /** The number known so far; folders and ZIP files add more. */
  readonly total: number;
}

/** What is kept of a file, so that it can be read again in a later visit. */
export interface KeptFile {
  readonly name: string;
  /** The file without the quoted text of the regulation; null if it added nothing. */
  readonly text: string | null;
  /** Why it added nothing. */
  readonly problems: readonly string[];
}

export interface GatherOptions {
  /** Stops the reading; what has been read is kept. */
  readonly signal: AbortSignal;
  readonly progress: (progress: ReadProgress) => void;
  /** Called for each file that has been read. */
  readonly keep?: (kept: KeptFile) => void;
  /** Called with the office's work in a session that was opened, by the regulation's slug. */
  readonly session?: (work: ReadonlyMap<string, OfficeWork>) => void;
}

/** Milliseconds of work before yielding to the page. */
const SLICE = 12;

/**
 * Reads files of self-checks and adds them to what was gathered before. Yields regularly, so the page stays responsive.
 * A bad file does not affect the others: whatever cannot be read, wholly or in part, becomes a sentence. Never rejects.
 * @param waiting is emptied; items added meanwhile are read too
 * @param rulesOf the published rules by slug, null for a regulation not published here
 */
export async function gatherFiles(
  waiting: Item[],
  before: Gathered,
  rulesOf: (slug: string) => Promise<PublishedRules | null>,
  { signal, progress, keep, session }: GatherOptions,
): Promise<Gathered> {
  const tables = new Map([...before.tables].map(([slug, { rules, rows }]) => [slug, { rules, rows: [...rows] }]));
  const problems: FileProblem[] = [...before.problems];
  const seen = new Set(
    [...tables].flatMap(([slug, { rows }]) => rows.map((row) => identity(slug, row.draft, row.revision, row.editedAt))),
  );
  const batch = `${tables.size}.${problems.length}.${seen.size}`;
  let since = performance.now();
  const breathe = async () => {
    if (performance.now() - since <= SLICE) return;
    await yieldToPage();
    since = performance.now();
  };
  const runInSlices = async <T>(steps: Generator<unknown, T>): Promise<T> => {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await breathe();
    }
  };
  // Rules may take long to load on a slow connection: stopping does not wait for them, but uses those already loaded.
  const stopped = new Promise<'stopped'>((resolve) =>
    signal.addEventListener('abort', () => void yieldToPage().then(() => resolve('stopped')), { once: true }),
  );

  for (let done = 0; !signal.aborted; done += 1) {
    const item = waiting.shift();
    if (item === undefined) break;
    const file = printable(item.name);
    progress({ done, total: done + 1 + waiting.length });
    const reported: string[] = [];
    const opened = await openItem(item, signal);
    await breathe();
    if (opened.kind === 'items') {
      // A folder or ZIP file is replaced by its content.
      done -= 1;
      waiting.unshift(...opened.items);
    }
    if (opened.kind !== 'text') reported.push(...opened.problems);
    if (opened.kind === 'text' && isSessionText(opened.text)) {
      // A session is replaced by the files in it, which are read and kept one by one.
      done -= 1;
      const { files, work, problems: unread } = await runInSlices(readSessionSteps(opened.text));
      problems.push(...unread.map((sentence) => ({ file, sentence })));
      if (files !== null) waiting.unshift(...files.map((one): Item => ({ kind: 'saved', ...one })));
      if (work !== null) session?.(work);
      continue;
    }
    const added =
      opened.kind === 'text'
        ? await addDrafts(opened.text, { file, key: `${batch}.${done}`, again: item.kind === 'saved' }, reported)
        : 0;
    // Stopped while reading it: it counts as not read, with all its drafts. The content of a folder is already in the
    // queue.
    if (added === 'stopped' || (signal.aborted && added === 0)) {
      if (opened.kind !== 'items') waiting.unshift(item);
      break;
    }
    // Problems reported before are not repeated.
    const fresh =
      item.kind === 'saved'
        ? reported.filter((words) => !problems.some((one) => one.file === file && one.sentence === words))
        : reported;
    problems.push(...fresh.map((sentence) => ({ file, sentence })));
    // Files from the store are there already.
    if (item.kind === 'kept') continue;
    if (opened.kind === 'text' && added > 0) keep?.({ name: item.name, text: compact(opened.text), problems: [] });
    else if (fresh.length > 0) keep?.({ name: item.name, text: null, problems: reported });
  }
  return { tables, problems };

  /** Adds all drafts of a file to the tables, or none if stopped before the last; returns how many were added. */
  async function addDrafts(
    text: string,
    { file, key, again }: { readonly file: string; readonly key: string; readonly again: boolean },
    reported: string[],
  ): Promise<number | 'stopped'> {
    const { drafts, stated, problems: found } = readImport(text);
    reported.push(...found);
    const added = new Map<string, RatedDraft & { readonly slug: string }>();
    for (const [index, draft] of drafts.entries()) {
      await breathe();
      if (signal.aborted) return 'stopped';
      const named = printable(draft.unit) === '' ? `Bản thứ ${index + 1}` : `Bản của “${printable(draft.unit)}”`;
      const rated = await draftRow(draft, stated[index] ?? null, { key: `${key}.${index}`, file }, named, () =>
        Promise.race([rulesOf(draft.regulation), stopped]),
      );
      if (rated === 'stopped') return 'stopped';
      if ('problem' in rated) {
        reported.push(rated.problem);
        continue;
      }
      const self = identity(draft.regulation, draft.id, draft.revision, draft.updatedAt);
      // Opening a session on the device that saved it is not a mistake.
      if (seen.has(self) || added.has(self))
        reported.push(...(again ? [] : [`${named} đã có trong bảng, không thêm lần nữa.`]));
      else added.set(self, { slug: draft.regulation, ...rated });
    }
    for (const [self, { slug, rules, row }] of added) {
      seen.add(self);
      const table = tables.get(slug) ?? { rules, rows: [] };
      table.rows.push(row);
      tables.set(slug, table);
    }
    return added.size;
  }
}

/** A file of self-checks without the text of the regulation: a tenth of the size, and read the same way. */
function compact(text: string): string {
  const { format, version, drafts } = JSON.parse(text.replace(/^\uFEFF/, '')) as {
    format: unknown;
    version: unknown;
    drafts: readonly { draft?: unknown; result?: unknown }[];
  };
  return JSON.stringify({
    format,
    version,
    drafts: drafts.map((item) => ({ draft: item?.draft, result: item?.result })),
  });
}

function identity(regulation: string, draft: string, revision: number, editedAt: string): string {
  return `${regulation} ${draft} ${revision} ${editedAt}`;
}
