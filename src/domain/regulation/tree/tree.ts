/**
 * The typed tree of a Vietnamese legal text. Plain data, created by the parser.
 *
 * All strings are official words, NFC, verbatim; only line breaks inside a sentence have been replaced by a space.
 */
import type { Id } from '../../ids.ts';

/** A provision's unique id, e.g. `dieu-12.khoan-4.diem-dd`, `quyet-dinh.dieu-1`, `chuong-2`, `quyet-dinh.can-cu-3`. */
export type ProvisionId = Id<'provision'>;

/** Điều (article), khoản (clause), điểm (point) or tiết (subpoint): the numbered units that can be cited. */
export interface Provision {
  readonly id: ProvisionId;
  readonly kind: 'article' | 'clause' | 'point' | 'subpoint';
  /** The number or letter by which the unit is cited: `12`, `5a`, `4`, `đ`, `1.2`, `iv`. */
  readonly label: string;
  /** The number as printed, without footnote marks: `Điều 12.`, `Điều thứ nhất:`, `4.`, `đ)`, `a.`, `(iv)`. */
  readonly mark: string;
  /** Marks of printed footnotes directly after the number, as printed (`[1]`, `10`); absent if there are none. */
  readonly footnotes?: readonly string[];
  /** The words on the unit's first line when they are a title (no closing punctuation, text follows), else null. */
  readonly heading: string | null;
  /**
   * The unit's unnumbered paragraphs, in order, before its children: prose, or a table, quotation or formula (see
   * blocks.ts).
   */
  readonly paragraphs: readonly string[];
  /** Clauses of an article, points of a clause (or of an article with points but no clauses), subpoints of a point. */
  readonly children: readonly Provision[];
  /** 1-based line of the source file on which the unit starts. */
  readonly line: number;
}

/**
 * Phần (part), Chương (chapter), Mục (section) or Tiểu mục (subsection): a group of articles. `outline`: a heading
 * numbered only by a letter or Roman numeral (`A.`, `II.`), as in plans, directives and appendices.
 */
export interface Division {
  readonly id: ProvisionId;
  readonly kind: 'part' | 'chapter' | 'section' | 'subsection' | 'outline';
  /** The number as printed: `II`, `thứ nhất`, `1`. */
  readonly label: string;
  /** The caption as printed: `Chương II`, `Mục 1.`, `II.`. */
  readonly caption: string;
  /** The title as printed; empty if the division has none. */
  readonly heading: string;
  /** The source has it in bold (`**…**`). */
  readonly strong: boolean;
  /** Unnumbered paragraphs between the title and the first unit below; only in outlines and appendices. */
  readonly paragraphs: readonly string[];
  readonly children: readonly (Division | Provision)[];
  readonly line: number;
}

/** The kind of a passage outside the numbered units. */
export type PassageKind =
  /** A line of the letterhead: issuing body, quốc hiệu, tiêu ngữ, “Số: …”, locality and day. */
  | 'letterhead'
  /** The caption of an appendix: PHỤ LỤC I, Mẫu số 01. */
  | 'appendix'
  /** The type of instrument on a line of its own: QUYẾT ĐỊNH, QUY ĐỊNH. */
  | 'instrument'
  /** The subject of the instrument. */
  | 'title'
  /** The issuer. */
  | 'issuer'
  /** “(Ban hành kèm theo Quyết định số …)”. */
  | 'enactedBy'
  /** The amending texts of a consolidated text: “… được sửa đổi, bổ sung bởi:”, and each line below. */
  | 'history'
  /** “Căn cứ …”. */
  | 'recital'
  /** “Theo đề nghị của …”. */
  | 'proposal'
  /** “QUYẾT ĐỊNH:” before the articles. */
  | 'enactingWords'
  /** “Nơi nhận:” and each of its lines. */
  | 'recipientsHead'
  | 'recipient'
  /** “TM. …”, the office below it, and the name. */
  | 'authority'
  | 'office'
  | 'signer'
  /** “(Đã ký)”, “SAO Y”, the lines of a digital signature. */
  | 'stamp'
  /** A printed footnote of a consolidated text, with its mark. */
  | 'footnote'
  /** Any other unnumbered paragraph outside an article. */
  | 'paragraph';

export interface Passage {
  /**
   * `quyet-dinh.tieu-de`, `quyet-dinh.can-cu-2`, `quyet-dinh.noi-nhan`, `quyet-dinh.noi-nhan.7`, `ky`, …; unique in the
   * text.
   */
  readonly id: ProvisionId;
  readonly kind: PassageKind;
  readonly text: string;
  readonly strong: boolean;
  readonly line: number;
}

/** One instrument: the enacting decision, the regulation issued with it, or a law without attachment. */
export interface Instrument {
  /**
   * The prefix of all its ids: `quyet-dinh.` for an enacting decision, empty for the regulation itself, `phu-luc-1.`
   * for an appendix.
   */
  readonly prefix: string;
  readonly front: readonly Passage[];
  readonly body: readonly (Division | Provision)[];
  readonly back: readonly Passage[];
}

/** What follows the main text: an appendix, a form, or another instrument issued with the same decision. */
export interface Annex extends Instrument {
  /** `phu-luc-1`, `mau-2`, `kem-theo-2`: its page, and the id of its caption. */
  readonly id: ProvisionId;
  readonly kind: 'appendix' | 'form' | 'attachment';
  /** Its number as printed: `I`, `01`; empty if it has none. */
  readonly label: string;
  /** Its name: `Phụ lục I`, `Mẫu số 01`, `Quy chế`. */
  readonly name: string;
}

/** The whole published text. `decision` is null if the instrument stands alone (a law, a decree). */
export interface RegulationText {
  readonly decision: Instrument | null;
  readonly regulation: Instrument;
  /** In the order of the text. */
  readonly annexes: readonly Annex[];
}

/** True for Phần, Chương, Mục, Tiểu mục and outline headings. */
export function isDivision(node: Division | Provision): node is Division {
  return 'caption' in node;
}
