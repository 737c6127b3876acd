/** The record of one draft: the draft, and who wrote it when, so that no tab overwrites a state it has not seen. */
import type { Draft } from '../../../../domain/draft/draft.ts';
import { is } from '../../../../domain/draft/guards.ts';
import { readDraft } from '../../../../domain/draft/read/readDraft.ts';
import { collectDrops, fieldsOf, type LeftOut } from '../../../../domain/draft/read/reader.ts';
import { MAX_WRITERS, readMarks, type Marks, type StateToken } from './readMarks.ts';

/**
 * The stored form. A later version may change all of it except `draft.version`, by which an older page knows not to
 * touch it.
 */
export interface StoredDraft extends Marks {
  readonly draft: Draft;
  /** ISO 8601. */
  readonly savedAt: string;
  /** ISO 8601; set while the draft is deleted, until that can no longer be undone. */
  readonly deletedAt?: string | undefined;
}

/** The result of reading a record. */
export type ParsedRecord =
  /** `dropped` lists every part that was left out; empty if the record was complete. */
  | { readonly kind: 'record'; readonly record: StoredDraft; readonly dropped: readonly LeftOut[] }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'corrupt'; readonly because: string };

/**
 * Parses what is stored under a draft's id. Validates everything, never throws. If it is unclear whether the draft is
 * deleted, it counts as not deleted.
 */
export function readRecord(raw: unknown, id: string): ParsedRecord {
  const fields = fieldsOf(raw) ?? {};
  const { draft: given, savedAt, deletedAt } = fields;
  const parsed = readDraft(given);
  if (parsed.kind !== 'draft') return parsed;
  const { draft, dropped } = parsed;
  if (draft.id !== id) return { kind: 'corrupt', because: 'Bản nháp nằm dưới mã của bản nháp khác.' };
  const drops = collectDrops();
  const marks = readMarks(fields, ['draft', 'savedAt', 'deletedAt'], drops);
  if (!is.time(savedAt)) drops.add('savedAt', 'Thời điểm lưu không đọc được nên đã bỏ qua.');
  if (deletedAt !== undefined && !is.time(deletedAt)) {
    drops.add('deletedAt', 'Không rõ bản này đã bị xóa hay chưa nên vẫn để trong danh sách.');
  }
  return {
    kind: 'record',
    record: {
      draft,
      ...marks,
      savedAt: is.time(savedAt) ? savedAt : draft.updatedAt,
      ...(is.time(deletedAt) ? { deletedAt } : {}),
    },
    dropped: [...dropped, ...drops.all()],
  };
}

/** The absorbed tokens of a state that continues a state of another writer. */
export function absorb(before: readonly StateToken[] | undefined, token: StateToken): readonly StateToken[] {
  return [tokenOf(token), ...(before ?? []).filter(({ by }) => by !== token.by)].slice(0, MAX_WRITERS);
}

/** True if a state that has absorbed these tokens contains the given one. */
export function contains(absorbed: readonly StateToken[] | undefined, { by, seq }: StateToken): boolean {
  return absorbed?.some((one) => one.by === by && one.seq >= seq) === true;
}

/** The optional marks, without those that are absent. */
export function optionalMarks({
  absorbed,
  splitFrom,
  order,
}: Omit<Marks, keyof StateToken>): Omit<Marks, keyof StateToken> {
  return {
    ...(absorbed === undefined || absorbed.length === 0 ? {} : { absorbed }),
    ...(splitFrom === undefined ? {} : { splitFrom }),
    ...(order === undefined ? {} : { order }),
  };
}

/** True if two tokens are of the same state, or both are null. */
export function sameToken(a: StateToken | null, b: StateToken | null): boolean {
  return a === null || b === null ? a === b : a.by === b.by && a.seq === b.seq;
}

/** Only the token of anything that has one. */
export function tokenOf({ by, seq }: StateToken): StateToken {
  return { by, seq };
}

/**
 * The id under which a state that does not descend from the stored one is kept beside it: the same for the same state,
 * so that two tabs that find it at the same time keep one copy.
 * @param isFree true if the state may be stored under an id: nothing else is. An existing copy may have been edited
 * since.
 */
export function splitId(id: string, by: string, base: StateToken | null, isFree: (id: string) => boolean): string {
  const origin = `${id}~${by}.${base === null ? '' : `${base.by}${base.seq}`}`;
  for (let count = 0; ; count += 1) {
    const split = `${origin}${count === 0 ? '' : `.${count}`}`.slice(-120);
    if (isFree(split)) return split;
  }
}
