/**
 * Recognizes the captions of appendices and forms: `PHỤ LỤC`, `Phụ lục I`, `PHỤ LỤC SỐ 01: DANH MỤC …`, `Mẫu số 02`.
 */
import { readNumber } from '../../tree/numbering.ts';
import { isAllCaps } from './sentences.ts';

/** The caption of an annex. */
export interface AnnexCaption {
  readonly kind: 'appendix' | 'form' | 'attachment';
  /** The number as printed: `I`, `01`, `1A`; empty if there is none. */
  readonly label: string;
  /** The caption without the title that may follow it. */
  readonly printed: string;
  /** The title on the same line; may be empty. */
  readonly rest: string;
}

const LABEL = '(?:[IVXLC]+|\\d{1,3}|[A-Z](?=[ .:–-]|$))(?:[-./]?\\d{1,2})?[A-Za-zđĐ]?';
const APPENDIX = new RegExp(
  `^((?:PHỤ LỤC|Phụ lục|Phụ Lục)(?: (?:SỐ|Số|số))?(?: (${LABEL}))?(?![\\p{L}\\d])(?: ?[.:–-])?)(?: (.*))?$`,
  'u',
);
const FORM = new RegExp(
  `^((?:BIỂU MẪU|Biểu mẫu|BIỂU|Biểu|MẪU|Mẫu)(?: (?:SỐ|Số|số):?)? (${LABEL}(?:/[\\p{Lu}\\d]+(?:-[\\p{Lu}\\d]+)*)?)(?![\\p{L}\\d/])(?: ?[.:–-])?)(?: (.*))?$`,
  'u',
);

/**
 * Parses a line as the caption of an annex; null if it is not one (such as a sentence that begins with “Phụ lục I …”).
 */
export function annexCaption(text: string): AnnexCaption | null {
  for (const [kind, pattern] of [
    ['appendix', APPENDIX],
    ['form', FORM],
  ] as const) {
    const [whole, printed = '', label = '', rest = ''] = pattern.exec(text) ?? [];
    if (whole === undefined) continue;
    const isTitle =
      rest === '' ||
      (isAllCaps(rest) && !/^[,;]/.test(rest)) ||
      (/[.:–-]$/.test(printed) && /^\p{Lu}/u.test(rest) && !/[;.]$/.test(rest)) ||
      /^\(.*\)$/.test(rest);
    return isTitle ? { kind, label, printed, rest } : null;
  }
  return null;
}

/** An annex label in the form used in ids: `I` → `1`, `01` → `1`, `1A` → `1a`, `II-2` → `2-2`, `01/TCD` → `1-tcd`. */
export function annexNumber(label: string): string {
  return label
    .split(/[-./]/)
    .map((part) => {
      const [whole, figure = '', letter = ''] = /^([IVXLC]+|\d+)?(\p{L}?)$/u.exec(part) ?? [];
      if (whole === undefined) return part.toLowerCase().replaceAll('đ', 'dd');
      const ordinal = readNumber(figure.replace(/^0+/, ''));
      return `${ordinal === null ? figure.toLowerCase() : ordinal.number}${letter.toLowerCase().replace('đ', 'dd')}`;
    })
    .join('-');
}

/** “(Ban hành kèm theo Quyết định số …)”. */
export function isEnactedBy(text: string): boolean {
  return /^\( ?(?:[Đđ]ược )?(?:(?:[Bb]an hành|[Pp]hê duyệt) )?[Kk]èm theo /.test(text);
}
