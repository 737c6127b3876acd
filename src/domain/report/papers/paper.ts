/**
 * Papers independent of their format: their blocks and words. The printed page and the DOCX file render the same
 * blocks, so that neither can say less than the other. In the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */
import type { ProvisionId } from '../../regulation/tree/tree.ts';

/** Words in one style; `clause` makes them a link where a format has links. */
export interface PaperRun {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly clause?: ProvisionId;
}

/** One paragraph. */
export type PaperLine = readonly PaperRun[];

export interface PaperCell {
  readonly lines: readonly PaperLine[];
  /** How many columns and rows it takes; one where absent. */
  readonly across?: number;
  readonly down?: number;
  readonly align?: 'centre' | 'end';
  /** The number of dotted lines to be written on by hand, under its own lines. */
  readonly blank?: number;
}

/** Never split across pages if it fits on one. */
export interface PaperRow {
  readonly cells: readonly PaperCell[];
  /** Stays on one page with the row after it. */
  readonly together?: true;
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  /** `small` print; a line `dotted` to its end is filled in by hand. */
  | {
      readonly kind: 'paragraph';
      readonly line: PaperLine;
      readonly small?: true;
      readonly dotted?: true;
      readonly centred?: true;
    }
  | { readonly kind: 'list'; readonly items: readonly PaperLine[] }
  | {
      readonly kind: 'table';
      readonly name: string;
      /** Share of each column in percent; they make 100. */
      readonly widths: readonly number[];
      /** Repeated on every page; null for a table that needs none. */
      readonly head: readonly PaperCell[] | null;
      /** A row over the head, for names of several columns; its cells of one column reach down over the head. */
      readonly over?: readonly PaperCell[];
      readonly rows: readonly PaperRow[];
      /** Its cells are short: it stays a table on a narrow screen. */
      readonly short?: true;
      /** For many rows: in slightly smaller letters. */
      readonly compact?: true;
    }
  /** Who signs, and below that what is filled in by hand; left to right. */
  | {
      readonly kind: 'signatures';
      readonly signers: readonly { readonly who: string; readonly how: string; readonly name?: string }[];
      /** Who receives the paper (nơi nhận), at the left of the signatures. */
      readonly recipients?: readonly string[];
    };

/** Quốc hiệu, tiêu ngữ and who issues it; number, locality and day are left blank. */
export interface Letterhead {
  readonly nation: string;
  readonly motto: string;
  /** The body above it, in capitals; absent where there is none. */
  readonly above?: readonly string[];
  /** The unit in capitals, split into lines, or dots to be filled in by hand. */
  readonly unit: readonly string[];
  readonly number: string;
  readonly localityAndDay: string;
  /** What a letter is about (“V/v …”), under its number; such a paper has no title. */
  readonly about?: string;
}

/** One paper. Starts on a new page, and has its own page numbers. */
export interface Paper {
  readonly id: 'phieu' | 'phu-luc' | 'giai-thich' | 'tong-hop' | 'bao-cao' | 'danh-sach' | 'phan-anh' | 'soat-du-thao';
  /** Its name in a list of papers. */
  readonly name: string;
  readonly letterhead: Letterhead | null;
  /** Printed across the page's longer side. */
  readonly landscape?: true;
  /** The kind of paper in capitals, and below it the subject; '' for a letter. */
  readonly kind: string;
  readonly subject: string;
  /** In brackets under the title; '' for none. */
  readonly remark: string;
  readonly blocks: readonly PaperBlock[];
}
