/**
 * The typed tree of a Vietnamese legal text. Plain data: the parser makes it, everything else reads it.
 *
 * All strings are official words, NFC, verbatim; only line breaks inside a sentence have become one space.
 */

/** A provision's one spelling everywhere, e.g. `dieu-12.khoan-4.diem-dd`, `quyet-dinh.dieu-1`, `chuong-2`, `quyet-dinh.can-cu-3`. */
export type ProvisionId = string;

/** Điều (article), khoản (clause) or điểm (point): the numbered units that can be cited. */
export interface Provision {
  readonly id: ProvisionId;
  readonly kind: 'article' | 'clause' | 'point';
  /** The number or letter as printed: `12`, `5a`, `4`, `đ`. */
  readonly label: string;
  /** The words on the unit's first line when they are a title (no closing punctuation, text follows), else null. */
  readonly heading: string | null;
  /** The unit's own unnumbered paragraphs, in order, before its children. One with tabs is a table (see tables.ts). */
  readonly paragraphs: readonly string[];
  /** Clauses of an article, points of a clause (or of an article that has points but no clauses). */
  readonly children: readonly Provision[];
  /** 1-based line of the source file on which the unit begins. */
  readonly line: number;
}

/** Phần (part), Chương (chapter) or Mục (section): a grouping of articles. */
export interface Division {
  readonly id: ProvisionId;
  readonly kind: 'part' | 'chapter' | 'section';
  /** The number as printed: `II`, `thứ nhất`, `1`. */
  readonly label: string;
  /** The caption as printed: `Chương II`, `Mục 1.`. */
  readonly caption: string;
  /** The title as printed; empty when the division has none. */
  readonly heading: string;
  /** The source sets it in bold (`**…**`). */
  readonly strong: boolean;
  readonly children: readonly (Division | Provision)[];
  readonly line: number;
}

/** What a passage outside the numbered units is. */
export type PassageKind =
  /** The kind of instrument on a line of its own: QUYẾT ĐỊNH, QUY ĐỊNH. */
  | 'instrument'
  /** What the instrument is about. */
  | 'title'
  /** Who issues it. */
  | 'issuer'
  /** “(Ban hành kèm theo Quyết định số …)”. */
  | 'enactedBy'
  /** “Căn cứ …”. */
  | 'recital'
  /** “Theo đề nghị của …”. */
  | 'proposal'
  /** “QUYẾT ĐỊNH:” before the articles. */
  | 'enactingWords'
  /** “Nơi nhận:” and each of its lines. */
  | 'recipientsHead'
  | 'recipient'
  /** “TM. …” and the office under it, then the name. */
  | 'authority'
  | 'office'
  | 'signer'
  /** Anything else unnumbered outside an article. */
  | 'paragraph';

export interface Passage {
  /** `quyet-dinh.tieu-de`, `quyet-dinh.can-cu-2`, `quyet-dinh.noi-nhan`, `quyet-dinh.noi-nhan.7`, `ky`, … unique in the text. */
  readonly id: ProvisionId;
  readonly kind: PassageKind;
  readonly text: string;
  readonly strong: boolean;
  readonly line: number;
}

/** One instrument: the enacting decision, or the regulation issued with it, or a law that stands alone. */
export interface Instrument {
  /** Prefix of all its ids: `quyet-dinh.` for an enacting decision, empty for the regulation itself. */
  readonly prefix: string;
  readonly front: readonly Passage[];
  readonly body: readonly (Division | Provision)[];
  readonly back: readonly Passage[];
}

/** The whole published text. `decision` is null where the instrument stands alone (a law, a decree). */
export interface RegulationText {
  readonly decision: Instrument | null;
  readonly regulation: Instrument;
}

/** True for Phần, Chương, Mục. */
export function isDivision(node: Division | Provision): node is Division {
  return node.kind === 'part' || node.kind === 'chapter' || node.kind === 'section';
}
