/**
 * A report as a document, still without a format: what stands where, in which words. The printed page and the DOCX file draw the same blocks,
 * so that neither can say less than the other.
 */
import type { ProvisionId } from '../regulation/tree/tree.ts';

/** Words in one style; `clause` makes them a link where a format has links. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly clause?: ProvisionId;
}

/** One paragraph. */
export type Line = readonly Run[];

export interface FormColumn {
  readonly name: string;
  /** Share of the table's width in percent; a table's columns make 100. */
  readonly width: number;
  readonly centred?: true;
}

export type FormRow =
  /** One cell for each column, each of some paragraphs. */
  | { readonly kind: 'cells'; readonly cells: readonly (readonly Line[])[] }
  /** One cell over the whole width: an article, or the words that lead to its points. */
  | { readonly kind: 'band'; readonly strong: boolean; readonly line: Line };

export type FormBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line; /** Small print. */ readonly small?: true }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly columns: readonly FormColumn[];
      readonly rows: readonly FormRow[];
    };

/** Laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I, lays out documents. */
export interface Form {
  /** Quốc hiệu and tiêu ngữ. */
  readonly nation: string;
  readonly motto: string;
  /** The unit in capitals, or dots to be filled in by hand. */
  readonly unit: string;
  /** Số, ký hiệu, place and day: left blank. */
  readonly number: string;
  readonly placeAndDay: string;
  readonly kind: string;
  readonly subject: string;
  readonly remark: string;
  readonly blocks: readonly FormBlock[];
  readonly recipients: readonly string[];
  /** Who signs, and under it what is done there by hand. */
  readonly signer: string;
  readonly signing: string;
}
