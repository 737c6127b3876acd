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
  /** The text with matches marked. */
  readonly excerpt: readonly ExcerptPart[];
  /** The kind of an editor's note; null for official text. */
  readonly note: string | null;
  /** The last day on which a former wording was in force, as `30/6/2023`; null for words in force and for notes. */
  readonly former: string | null;
}

/** The result of one search. */
export interface Found {
  /** Provisions that the query names. */
  readonly provisions: readonly Hit[];
  /** Messages about named provisions that do not exist. */
  readonly missing: readonly { readonly sentence: string; readonly near: readonly Hit[] }[];
  /** Matches in the official text, best first, up to the requested number. */
  readonly text: readonly Hit[];
  /** Matches in former wordings whose unit no longer has the words. */
  readonly former: readonly Hit[];
  /** Matches in the editor's notes. */
  readonly notes: readonly Hit[];
  /** The matches are references to a provision that the query names. */
  readonly mentions: boolean;
  /** Total number of matches, including those not listed. */
  readonly textCount: number;
  readonly formerCount: number;
  readonly notesCount: number;
  /** `whole`: every word was found; `slips`: with a letter wrong; `some`: only some of the words. */
  readonly how: 'whole' | 'slips' | 'some';
  /** The query with a word replaced by a similar one that occurs in the texts. */
  readonly similar: readonly string[];
}

/** The article that the reader is on. */
export interface CurrentArticle {
  readonly slug: string;
  readonly article: ProvisionId;
}
