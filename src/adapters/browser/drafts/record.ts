/** What the draft store keeps for one draft: the draft, and who wrote it when, so that no tab overwrites what it has not seen. */
import type { Draft } from '../../../domain/draft/draft.ts';
import { readDraft } from '../../../domain/draft/readDraft.ts';
import { fieldsOf, type Dropped } from '../../../domain/draft/reader.ts';

/** One state of a draft: the tab (page load) in which it came about, and that tab's count of states. Equal tokens, equal content. */
export interface Token {
  readonly by: string;
  readonly seq: number;
}

/** How many other writers a state remembers: more visits than one person makes between two that can still meet. */
const MOST_WRITERS = 20;

/** The stored form. A later version may change all of it but `draft.version`, by which an older page knows to leave it alone. */
export interface StoredDraft extends Token {
  readonly draft: Draft;
  /** ISO 8601. */
  readonly savedAt: string;
  /**
   * The last state of each other writer that this one descends from, latest first. A journal entry whose removal was undone by
   * a kill (localStorage reaches the disk late) is known by them as contained, and not taken for a change made apart.
   */
  readonly absorbed?: readonly Token[] | undefined;
  /** Id of the draft from which this one was split off, when two tabs had changed it apart. */
  readonly splitFrom?: string | undefined;
  /** ISO 8601; the draft is deleted, and kept only until that can no longer be undone. */
  readonly deletedAt?: string | undefined;
}

export type RecordReading =
  | { readonly kind: 'record'; readonly record: StoredDraft; readonly dropped: readonly Dropped[] }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'corrupt'; readonly because: string };

/** Reads what stands under a draft's id. Believes nothing, never throws. */
export function readRecord(raw: unknown, id: string): RecordReading {
  const { draft: given, by, seq, savedAt, absorbed, splitFrom, deletedAt } = fieldsOf(raw) ?? {};
  const reading = readDraft(given);
  if (reading.kind !== 'draft') return reading;
  const { draft, dropped } = reading;
  if (draft.id !== id) return { kind: 'corrupt', because: 'Bản nháp nằm dưới mã của bản nháp khác.' };
  const token = readToken({ by, seq }) ?? { by: '', seq: 0 };
  return {
    kind: 'record',
    record: {
      draft,
      ...token,
      savedAt: typeof savedAt === 'string' ? savedAt : draft.updatedAt,
      ...absorbedOf(readTokens(absorbed)),
      ...(typeof splitFrom === 'string' ? { splitFrom } : {}),
      ...(typeof deletedAt === 'string' ? { deletedAt } : {}),
    },
    dropped,
  };
}

/** A token out of stored data, or null. */
export function readToken(value: unknown): Token | null {
  const { by, seq } = fieldsOf(value) ?? {};
  return typeof by === 'string' && typeof seq === 'number' && Number.isSafeInteger(seq) ? { by, seq } : null;
}

/** The tokens of a list out of stored data; whatever else is in it is passed over. */
export function readTokens(value: unknown): readonly Token[] {
  return Array.isArray(value) ? value.slice(0, MOST_WRITERS).flatMap((one) => readToken(one) ?? []) : [];
}

/** What a state has absorbed once it goes on from a state of another writer. */
export function absorb(before: readonly Token[] | undefined, token: Token): readonly Token[] {
  return [tokenOf(token), ...(before ?? []).filter(({ by }) => by !== token.by)].slice(0, MOST_WRITERS);
}

/** True where a state that has absorbed these contains the other. */
export function contains(absorbed: readonly Token[] | undefined, { by, seq }: Token): boolean {
  return absorbed?.some((one) => one.by === by && one.seq >= seq) === true;
}

/** The property, left out where it would be empty. */
export function absorbedOf(absorbed: readonly Token[] | undefined): { readonly absorbed?: readonly Token[] } {
  return absorbed === undefined || absorbed.length === 0 ? {} : { absorbed };
}

export function sameToken(a: Token | null, b: Token | null): boolean {
  return a === null || b === null ? a === b : a.by === b.by && a.seq === b.seq;
}

/** The token alone of anything that has one. */
export function tokenOf({ by, seq }: Token): Token {
  return { by, seq };
}

/**
 * The id under which a state that does not descend from the stored one is kept beside it: the same for the same state, so
 * that two tabs that find it at once keep one copy.
 * @param isFree whether the state may be put under an id: nothing else stands there. A copy may have been edited since.
 */
export function splitId(id: string, by: string, base: Token | null, isFree: (id: string) => boolean): string {
  const origin = `${id}~${by}.${base === null ? '' : `${base.by}${base.seq}`}`;
  for (let count = 0; ; count += 1) {
    const split = `${origin}${count === 0 ? '' : `.${count}`}`.slice(-120);
    if (isFree(split)) return split;
  }
}
