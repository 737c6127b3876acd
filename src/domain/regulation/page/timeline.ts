import { suspensionsEnded, textsBehind } from '../amend/changeNotes.ts';
import type { TextHistory } from '../amend/history.ts';
import type { DatedText } from '../amend/textOn.ts';
import type { Metadata } from '../metadata.ts';
import { relatedName, type RelatedDocument } from '../references/related.ts';

/** The state from a day on: an earlier text in force, this one, nothing known, or this one no longer. */
export type Force = 'before' | 'inForce' | 'unclear' | 'ended';

export interface Moment {
  /** `2021-01-25` */
  readonly date: string;
  /** What happened that day, in sentences without a full stop. */
  readonly words: readonly string[];
  /** The state until the next moment. */
  readonly after: Force;
  /** True if the words of an amended text are others from this day on, or from this day on in force. */
  readonly hasWords: boolean;
  /** How long until the next moment, as a whole number: 8 for the longest time, 1 at least, and for the last moment. */
  readonly length: number;
}

const LONGEST = 8;

/**
 * The days that matter to a text's legal force, in order: the texts that it replaces, its signing, its entry into
 * force, what `metadata.yaml` names, each day on which its words change, and the day on which that was checked. Says
 * nothing that the content does not.
 * @param history of an amended text
 */
export function timelineOf(
  meta: Pick<Metadata, 'date' | 'inForceFrom' | 'validity'>,
  related: readonly RelatedDocument[],
  history: TextHistory | null = null,
): readonly Moment[] {
  const days = new Map<string, { words: string[]; after: Force | null }>();
  const add = (date: string, words: string, after: Force | null) => {
    const day = days.get(date) ?? { words: [], after: null };
    days.set(date, { words: [...day.words, words], after: after ?? day.after });
  };
  const replaced = related.filter(({ relations }) => relations.includes('bị thay thế'));
  for (const document of replaced)
    if (document.date !== undefined && document.date < meta.date)
      add(document.date, `${relatedName(document)}, văn bản trước`, 'before');
  add(meta.date, 'Ký ban hành', null);
  const names = replaced.map(relatedName);
  add(meta.inForceFrom, `Có hiệu lực${names.length === 0 ? '' : `, thay thế ${names.join(', ')}`}`, 'inForce');
  for (const { date, words, after } of meta.validity.events ?? []) add(date, words, after ?? null);
  const versions = history?.versions ?? [];
  if (history !== null) for (const version of versions.slice(1)) add(version.day, changePhrase(version, history), null);
  const { status, checked } = meta.validity;
  add(checked, `Kiểm tra: ${CHECKED[status]}`, status === 'unverified' ? 'unclear' : status);
  let last: Force = 'before';
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  const spans = sorted.map(([date], at) => Date.parse(sorted[at + 1]?.[0] ?? date) - Date.parse(date));
  const longest = Math.max(...spans);
  return sorted.map(([date, { words, after }], at) => {
    last = after ?? last;
    const length = longest === 0 ? 1 : Math.max(1, Math.round((LONGEST * (spans[at] ?? 0)) / longest));
    return { date, words, after: last, length, hasWords: versions.some(({ day }) => day === date) };
  });
}

function changePhrase(version: DatedText, history: TextHistory): string {
  const by = textsBehind(version, history).map(({ name }) => name);
  if (by.length > 0) return `Sửa đổi theo ${by.join(', ')}`;
  const before = history.versions[history.versions.indexOf(version) - 1];
  return before !== undefined && suspensionsEnded(version, before).length > 0
    ? 'Hết thời hạn ngưng hiệu lực một phần'
    : 'Lời văn thay đổi';
}

const CHECKED = {
  unverified: 'chưa rõ còn áp dụng hay không',
  inForce: 'còn hiệu lực',
  ended: 'hết hiệu lực',
} as const;
