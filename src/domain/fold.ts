/**
 * Two spellings of Vietnamese words for searching: the exact one (diacritics kept) and the folded one (diacritics off).
 * Both treat alike what only a keyboard decides: NFC or NFD, case, where the tone mark stands, typographic quotes and dashes.
 */

/** One base letter with the marks on it, or marks that stand alone. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** The five tone marks as NFD has them: huyền, sắc, ngã, hỏi, nặng. */
const TONES = '\\u0300\\u0301\\u0303\\u0309\\u0323';

/** oa, oe, uy with the tone on the first letter (hòa, khỏe, ủy), as school-book spelling has it; the other has it on the second. */
const OLD_PLACEMENT = new RegExp(`(o)([${TONES}])([ae][\\u0302\\u0306]?)|(u)([${TONES}])(y)`, 'g');

const SIGNS: readonly (readonly [pattern: RegExp, plain: string])[] = [
  // Zero-width characters, soft hyphens and direction marks are not typed on purpose.
  [/\p{Cf}/gu, ''],
  [/\p{Zs}/gu, ' '],
  [/[‘’‚‛′ʼ]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  // Lookalikes of đ that older converters leave.
  [/[ðɖ]/g, 'đ'],
];

function plainSigns(text: string): string {
  return SIGNS.reduce((plain, [pattern, sign]) => plain.replace(pattern, sign), text);
}

/**
 * The exact spelling: lower case, diacritics kept, NFC, one tone placement (hòa and hoà alike), plain quotes, dashes and spaces.
 * Not of the same length as `text`.
 */
export function exactForm(text: string): string {
  return plainSigns(text.normalize('NFD').toLowerCase())
    .normalize('NFD')
    .replace(
      OLD_PLACEMENT,
      (_, o = '', toneOfO = '', after = '', u = '', toneOfU = '', y = '') => `${o}${after}${toneOfO}${u}${y}${toneOfU}`,
    )
    .normalize('NFC');
}

/** A folded text and where each of its characters comes from. */
export interface Folded {
  readonly text: string;
  /** For each character of `text`: where in the original the letter (with its marks) begins. */
  readonly starts: readonly number[];
  /** For each character of `text`: where in the original that letter ends. */
  readonly ends: readonly number[];
}

/** The folded spelling (no diacritics, đ as d, lower case, plain signs) with the way back to the original's positions (UTF-16 units). */
export function foldWithMap(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    const [cluster] = match;
    const plain = foldCluster(cluster);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + cluster.length);
    }
  }
  return { text: folded, starts, ends };
}

/** The folded spelling alone: `Đạo đức`, `ĐẠO ĐỨC` and `dao duc` all give `dao duc`. */
export function fold(text: string): string {
  return text.replace(CLUSTER, foldCluster);
}

function foldCluster(cluster: string): string {
  // Lower-casing can give a mark of its own (İ), so marks go off after it.
  return plainSigns(cluster.normalize('NFD').toLowerCase())
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd');
}
