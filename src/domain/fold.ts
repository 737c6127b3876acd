/**
 * Two normalised spellings of Vietnamese words for searching: the exact one (diacritics kept) and the folded one
 * (diacritics removed). Both ignore what depends only on the keyboard: NFC or NFD, case, tone mark placement,
 * typographic quotes and dashes.
 */

/** A base letter with its combining marks, or isolated combining marks. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** The five tone marks in NFD: huyền, sắc, ngã, hỏi, nặng. */
const TONES = '\\u0300\\u0301\\u0303\\u0309\\u0323';

/**
 * oa, oe, uy with the tone mark on the first letter (hòa, khỏe, ủy), the traditional placement; the other puts it on
 * the second.
 */
const OLD_PLACEMENT = new RegExp(`(o)([${TONES}])([ae][\\u0302\\u0306]?)|(u)([${TONES}])(y)`, 'g');

const SIGNS: readonly (readonly [pattern: RegExp, plain: string])[] = [
  // Zero-width characters, soft hyphens and direction marks are not typed intentionally.
  [/\p{Cf}/gu, ''],
  [/\p{Zs}/gu, ' '],
  [/[‘’‚‛′ʼ]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  // Look-alikes of đ produced by older converters.
  [/[ðɖ]/g, 'đ'],
];

function plainSigns(text: string): string {
  return SIGNS.reduce((plain, [pattern, sign]) => plain.replace(pattern, sign), text);
}

/**
 * The exact spelling: lower case, diacritics kept, NFC, one tone placement (hòa and hoà are the same), plain quotes,
 * dashes and spaces. Its length may differ from that of `text`.
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

/** A folded text with the original position of each of its characters. */
export interface Folded {
  readonly text: string;
  /** For each character of `text`: where its letter (with marks) starts in the original. */
  readonly starts: readonly number[];
  /** For each character of `text`: where that letter ends in the original (exclusive). */
  readonly ends: readonly number[];
}

/**
 * The folded spelling (no diacritics, đ as d, lower case, plain punctuation) with a mapping to the original's UTF-16
 * offsets.
 */
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

/** Only the folded spelling: `Đạo đức`, `ĐẠO ĐỨC` and `dao duc` all give `dao duc`. */
export function fold(text: string): string {
  return text.replace(CLUSTER, foldCluster);
}

function foldCluster(cluster: string): string {
  // Lower-casing can add a combining mark (İ), so marks are removed afterwards.
  return plainSigns(cluster.normalize('NFD').toLowerCase())
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd');
}
