import { findLast, lastOf } from '../../baseline.ts';
import { numberLabel, ordinalLabel, pointLabels, romanLabel } from './placeLabels.ts';
import type { PlaceLevel, PlaceToken } from './placeTokens.ts';

/** One place that a query names, level by level, not yet looked up. Labels are spelt as in ids (`12`, `4`, `dd`). */
export interface AskedPlace {
  part?: string;
  chapter?: string;
  section?: string;
  article?: string;
  clause?: string;
  /** The letter; several, most likely first, when the typed one is ambiguous (`d` typed without diacritics: d or đ). */
  point?: readonly string[];
  /** Letters typed directly after a number: `5a` is article 5a, or point a of article 5. Labels as for `point`. */
  suffix?: { readonly of: 'article' | 'clause'; readonly labels: readonly string[] };
}

/** What a query names, before anything is looked up. */
export interface AskedPlaces {
  readonly asked: readonly AskedPlace[];
  /** The instrument that the query names, or null. */
  readonly instrument: 'decision' | 'regulation' | null;
  /** The words that name no place, as typed (exact spelling). */
  readonly rest: string;
}

/**
 * Finds the places named by the tokens of a query, with the levels in any order (“điểm đ khoản 4 điều 12”, “d12k4dd”,
 * “điều 12.4.đ”).
 * @param accented the query was typed with diacritics, so `d` does not mean đ
 */
export function askedPlaces(tokens: readonly PlaceToken[], accented: boolean): AskedPlaces {
  const reader = new Reader(tokens, accented);
  return reader.read();
}

class Reader {
  readonly #tokens: readonly PlaceToken[];
  readonly #accented: boolean;
  readonly #asked: AskedPlace[] = [];
  #last: PlaceLevel | null = null;
  #instrument: AskedPlaces['instrument'] = null;
  #rest = '';

  constructor(tokens: readonly PlaceToken[], accented: boolean) {
    this.#tokens = tokens;
    this.#accented = accented;
  }

  read(): AskedPlaces {
    for (let at = 0; at < this.#tokens.length;) {
      const taken = this.#takeNumbered(at) || this.#takeDivision(at) || this.#takePoint(at) || this.#takeInstrument(at);
      if (taken === 0) this.#leave(at);
      at += Math.max(1, taken);
    }
    return { asked: lend(this.#asked), instrument: this.#instrument, rest: this.#rest };
  }

  /** “điều 12”, “k4”, “12.4”, “điều 4, 5”: returns the number of tokens used, 0 if there is no numbered unit here. */
  #takeNumbered(at: number): number {
    const token = this.#tokens[at];
    if (token === undefined) return 0;
    if (token.kind === 'number') {
      const level = this.#levelOfBareNumber(at);
      return level === null ? 0 : this.#setNumber(level, at);
    }
    const level = this.#numberedLevel(token, this.#tokens[at + 1]);
    if (level === null) return 0;
    const between = ['so', 'thu'].includes(this.#tokens[at + 1]?.folded ?? '') ? 1 : 0;
    const taken = this.#tokens[at + 1 + between]?.kind === 'number' ? this.#setNumber(level, at + 1 + between) : 0;
    return taken === 0 ? 0 : taken + 1 + between;
  }

  #numberedLevel(token: PlaceToken, next: PlaceToken | undefined): 'article' | 'clause' | null {
    if (token.kind === 'article' || token.kind === 'clause') return token.kind;
    // “d 12 k 4”: without a number after them, these letters would be ordinary words.
    if (token.kind !== 'letters' || next?.kind !== 'number' || !/^\.? *$/.test(next.gap)) return null;
    return token.folded === 'd' ? 'article' : token.folded === 'k' ? 'clause' : null;
  }

  #levelOfBareNumber(at: number): 'article' | 'clause' | null {
    const gap = this.#tokens[at]?.gap ?? '';
    if (this.#last === 'article' && /^ ?[./-] ?$/.test(gap)) return 'clause';
    const listed = /^ ?, ?$/.test(gap) || this.#tokens[at - 1]?.folded === 'va';
    if ((this.#last === 'article' || this.#last === 'clause') && listed) return this.#last;
    const next = this.#tokens[at + 1];
    return next?.kind === 'clause' && next.gap === '' && this.#last === null ? 'article' : null;
  }

  #setNumber(level: 'article' | 'clause', at: number): number {
    const label = numberLabel(this.#tokens[at]);
    if (label === null) return 0;
    const place = this.#placeFor(level);
    place[level] = label;
    const next = this.#tokens[at + 1];
    const labels = next?.kind === 'letters' && next.gap === '' ? pointLabels(next.exact, this.#accented) : [];
    const afterNext = this.#tokens[at + 2];
    // “k1a1”: the letter is followed by a number, so it is a point's label.
    if (labels.length === 0 || (afterNext?.kind === 'number' && afterNext.gap === '')) return 1;
    place.suffix = { of: level, labels };
    this.#last = 'point';
    return 2;
  }

  /** “chương ii”, “c2”, “phần thứ nhất”. */
  #takeDivision(at: number): number {
    const kind = this.#tokens[at]?.kind;
    if (kind !== 'part' && kind !== 'chapter' && kind !== 'section') return 0;
    const ordinal = this.#tokens[at + 1]?.folded === 'thu' ? ordinalLabel(this.#tokens[at + 2]) : null;
    const label = ordinal ?? numberLabel(this.#tokens[at + 1]) ?? romanLabel(this.#tokens[at + 1]);
    if (label === null) return 0;
    this.#placeFor(kind)[kind] = label;
    return ordinal === null ? 2 : 3;
  }

  /** “điểm đ”, or a bare letter right after a number: “k4 đ”, “12.4.đ”, “điểm a, b”. */
  #takePoint(at: number): number {
    const marked = this.#tokens[at]?.kind === 'point';
    const token = this.#tokens[marked ? at + 1 : at];
    if (
      token === undefined ||
      !(token.kind === 'letters' || token.folded === 'o') ||
      (!marked && !this.#isBarePoint(at))
    )
      return 0;
    const number = this.#tokens[marked ? at + 2 : at + 1];
    const numbered = number?.kind === 'number' && number.gap === '';
    const labels = pointLabels(token.exact, this.#accented).map((label) =>
      numbered ? `${label}${number.exact}` : label,
    );
    if (labels.length === 0) return 0;
    this.#placeFor('point').point = labels;
    return (marked ? 2 : 1) + (numbered ? 1 : 0);
  }

  #isBarePoint(at: number): boolean {
    const token = this.#tokens[at];
    const next = this.#tokens[at + 1];
    if (token === undefined || this.#last === null) return false;
    if (this.#last === 'point') return /^ ?, ?$/.test(token.gap) || this.#tokens[at - 1]?.folded === 'va';
    if (this.#last !== 'clause' && this.#last !== 'article') return false;
    const closes = next === undefined || !['letters', 'number'].includes(next.kind);
    return token.gap === '' || /^ ?[./-] ?$/.test(token.gap) || (/^,? +$/.test(token.gap) && closes);
  }

  /** The name of an instrument; with a number after it, it is another document. */
  #takeInstrument(at: number): number {
    const kind = this.#tokens[at]?.kind;
    const next = this.#tokens[at + 1];
    if ((kind !== 'decision' && kind !== 'regulation') || next?.kind === 'number' || next?.folded === 'so') return 0;
    this.#instrument = kind;
    return 1;
  }

  /** The place to which a level belongs: the current one, or a new one if the current one already has that level. */
  #placeFor(level: PlaceLevel): AskedPlace {
    this.#last = level;
    const open = lastOf(this.#asked);
    if (open !== undefined && open[level] === undefined) return open;
    const place: AskedPlace = {};
    this.#asked.push(place);
    return place;
  }

  #leave(at: number): void {
    const token = this.#tokens[at];
    if (token === undefined || token.kind === 'filler') return;
    this.#rest += this.#rest === '' ? token.exact : `${token.gap === '' ? ' ' : token.gap}${token.exact}`;
    this.#last = null;
  }
}

/** “khoản 1, khoản 2 Điều 5”: a place without an article takes the one named before it, else the one named after it. */
function lend(asked: readonly AskedPlace[]): readonly AskedPlace[] {
  return asked.map((place, index) => {
    if (place.article !== undefined || (place.clause === undefined && place.point === undefined)) return place;
    const lender =
      findLast(asked.slice(0, index), ({ article }) => article !== undefined) ??
      asked.slice(index + 1).find(({ article }) => article !== undefined);
    if (lender?.article === undefined) return place;
    const clause = place.clause ?? lender.clause;
    return { ...place, article: lender.article, ...(clause === undefined ? {} : { clause }) };
  });
}
