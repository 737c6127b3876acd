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
  /** How long until the next moment, as a whole number: 8 for the longest time, 1 at least, and for the last moment. */
  readonly length: number;
}

const LONGEST = 8;

/**
 * The days that matter to a text's legal force, in order: the texts that it replaces, its signing, its entry into
 * force, what `metadata.yaml` names, and the day on which that was checked. Says nothing that its metadata does not.
 */
export function timelineOf(
  meta: Pick<Metadata, 'date' | 'inForceFrom' | 'validity'>,
  related: readonly RelatedDocument[],
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
  const { status, checked } = meta.validity;
  add(checked, `Kiểm tra: ${CHECKED[status]}`, status === 'unverified' ? 'unclear' : status);
  let last: Force = 'before';
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  const spans = sorted.map(([date], at) => Date.parse(sorted[at + 1]?.[0] ?? date) - Date.parse(date));
  const longest = Math.max(...spans);
  return sorted.map(([date, { words, after }], at) => {
    last = after ?? last;
    const length = longest === 0 ? 1 : Math.max(1, Math.round((LONGEST * (spans[at] ?? 0)) / longest));
    return { date, words, after: last, length };
  });
}

const CHECKED = {
  unverified: 'chưa rõ còn áp dụng hay không',
  inForce: 'còn hiệu lực',
  ended: 'hết hiệu lực',
} as const;
