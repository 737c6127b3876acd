import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { ExcerptPart } from './excerpt.ts';

/** One line of the results. */
export interface Hit {
  /** Address from the site's root: `van-ban/S/dieu-12/#khoan-4-diem-a`. */
  readonly address: string;
  readonly id: ProvisionId;
  /** `điểm a khoản 4 Điều 12`. */
  readonly name: string;
  /** The regulation it is in: `Quyết định 212/QĐ-UBND`. */
  readonly regulation: string;
  /** The nearest heading above it, or empty. */
  readonly heading: string;
  /** The words with what was found marked. */
  readonly excerpt: readonly ExcerptPart[];
  /** The kind of an editor's note; null for official text. */
  readonly note: string | null;
}

/** What one search gives. */
export interface Found {
  /** Provisions that the query names. */
  readonly places: readonly Hit[];
  /** What the texts say to places that do not exist. */
  readonly missing: readonly { readonly sentence: string; readonly near: readonly Hit[] }[];
  /** Hits in the official text, best first, as many as were asked for. */
  readonly text: readonly Hit[];
  /** Hits in editor's notes. */
  readonly notes: readonly Hit[];
  /** The hits are where a place that was named is referred to. */
  readonly mentions: boolean;
  /** How many there are in all. */
  readonly textCount: number;
  readonly notesCount: number;
  /** `whole`: every word stands there; `slips`: with a letter wrong; `some`: only some of the words. */
  readonly how: 'whole' | 'slips' | 'some';
  /** The query with a word that is spelt nearly so and stands in the texts. */
  readonly similar: readonly string[];
}

/** The article that the reader is on. */
export interface Here {
  readonly slug: string;
  readonly article: ProvisionId;
}
