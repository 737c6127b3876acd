/**
 * A report as a document, independent of the file format: its blocks and their text. The printed page and the DOCX file
 * render the same blocks, so that they have the same content.
 */
import type { ProvisionId } from '../regulation/tree/tree.ts';

/** Text in one style; `clause` makes it a link in formats with links. */
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
  /** Percentage of the table's width; the columns add up to 100. */
  readonly width: number;
  readonly centred?: true;
}

export type FormRow =
  /** One cell for each column, each with a list of paragraphs. */
  | { readonly kind: 'cells'; readonly cells: readonly (readonly Line[])[] }
  /** One cell across the whole width: an article, or the words that introduce its points. */
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

/** Laid out as required by Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export interface Form {
  /** Quốc hiệu and tiêu ngữ. */
  readonly nation: string;
  readonly motto: string;
  /** The unit in capitals, or dots to be filled in by hand. */
  readonly unit: string;
  /** Số, ký hiệu, place and date: left blank. */
  readonly number: string;
  readonly placeAndDay: string;
  readonly kind: string;
  readonly subject: string;
  readonly remark: string;
  readonly blocks: readonly FormBlock[];
  readonly recipients: readonly string[];
  /** The signatory's title, and the instruction below it. */
  readonly signer: string;
  readonly signing: string;
}
