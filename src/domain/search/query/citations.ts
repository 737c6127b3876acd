import { findLast, lastOf } from '../../baseline.ts';
import { numberLabel, ordinalLabel, pointLabels, romanLabel } from './citationLabels.ts';
import type { CitationLevel, CitationToken } from './citationTokens.ts';

/** One citation that a query names, level by level, not yet looked up. Labels are spelt as in ids (`12`, `4`, `dd`). */
export interface Citation {
  /** A number as digits; empty for “phụ lục” alone. */
  annex?: string;
  form?: string;
  part?: string;
  chapter?: string;
  section?: string;
  subsection?: string;
  article?: string;
  clause?: string;
  /** The letter; several, most likely first, when the typed one is ambiguous (`d` typed without diacritics: d or đ). */
  point?: readonly string[];
  /** The label of a tiết: `i`, `a`. */
  subpoint?: string;
  /** Letters typed directly after a number: `5a` is article 5a, or point a of article 5. Labels as for `point`. */
  suffix?: { readonly of: 'article' | 'clause'; readonly labels: readonly string[] };
}

/** What a query names, before anything is looked up. */
export interface Citations {
  readonly asked: readonly Citation[];
  /** The instrument that the query names, or null. */
  readonly instrument: 'decision' | 'regulation' | null;
  /** The words that name no citation, as typed (exact spelling). */
  readonly rest: string;
}

/**
 * Finds the citations named by the tokens of a query, with the levels in any order (“điểm đ khoản 4 điều 12”,
 * “d12k4dd”, “điều 12.4.đ”).
 * @param accented the query was typed with diacritics, so `d` does not mean đ
 */
export function citationsIn(tokens: readonly CitationToken[], accented: boolean): Citations {
  const asked: Citation[] = [];
  let last: CitationLevel | null = null;
  let instrument: Citations['instrument'] = null;
  let rest = '';
  for (let at = 0; at < tokens.length;) {
    const taken = takeNumbered(at) || takeDivision(at) || takeSubpoint(at) || takePoint(at) || takeInstrument(at);
    if (taken === 0) leave(at);
    at += Math.max(1, taken);
  }
  return { asked: lend(asked), instrument, rest };

  /** “điều 12”, “k4”, “12.4”, “điều 4, 5”: returns the number of tokens used, 0 if there is no numbered unit here. */
  function takeNumbered(at: number): number {
    const token = tokens[at];
    if (token === undefined) return 0;
    if (token.kind === 'number') {
      const level = levelOfBareNumber(at);
      return level === null ? 0 : setNumber(level, at);
    }
    const level = numberedLevel(token, tokens[at + 1]);
    if (level === null) return 0;
    const between = ['so', 'thu'].includes(tokens[at + 1]?.folded ?? '') ? 1 : 0;
    const taken = tokens[at + 1 + between]?.kind === 'number' ? setNumber(level, at + 1 + between) : 0;
    return taken === 0 ? 0 : taken + 1 + between;
  }

  function numberedLevel(token: CitationToken, next: CitationToken | undefined): 'article' | 'clause' | null {
    if (token.kind === 'article' || token.kind === 'clause') return token.kind;
    // “d 12 k 4”: without a number after them, these letters would be ordinary words.
    if (token.kind !== 'letters' || next?.kind !== 'number' || !/^\.? *$/.test(next.gap)) return null;
    return token.folded === 'd' ? 'article' : token.folded === 'k' ? 'clause' : null;
  }

  function levelOfBareNumber(at: number): 'article' | 'clause' | null {
    const gap = tokens[at]?.gap ?? '';
    if (last === 'article' && /^ ?[./-] ?$/.test(gap)) return 'clause';
    const listed = /^ ?, ?$/.test(gap) || tokens[at - 1]?.folded === 'va';
    if ((last === 'article' || last === 'clause') && listed) return last;
    const next = tokens[at + 1];
    return next?.kind === 'clause' && next.gap === '' && last === null ? 'article' : null;
  }

  function setNumber(level: 'article' | 'clause', at: number): number {
    const label = numberLabel(tokens[at]);
    if (label === null) return 0;
    const citation = citationFor(level);
    citation[level] = label;
    const next = tokens[at + 1];
    const labels = next?.kind === 'letters' && next.gap === '' ? pointLabels(next.exact, accented) : [];
    const afterNext = tokens[at + 2];
    // “k1a1”: the letter is followed by a number, so it is a point's label.
    if (labels.length === 0 || (afterNext?.kind === 'number' && afterNext.gap === '')) return 1;
    citation.suffix = { of: level, labels };
    last = 'point';
    return 2;
  }

  /** “chương ii”, “c2”, “phần thứ nhất”, “phụ lục số 2”; “phụ lục” alone only at the end. */
  function takeDivision(at: number): number {
    const kind = tokens[at]?.kind;
    if (kind === undefined || !isDivision(kind)) return 0;
    const between = tokens[at + 1]?.folded === 'so' ? 1 : 0;
    const next = tokens[at + 1 + between];
    const ordinal = next?.folded === 'thu' ? ordinalLabel(tokens[at + 2 + between]) : null;
    const label = ordinal ?? numberLabel(next) ?? romanLabel(next);
    if (label === null && (kind !== 'annex' || at < tokens.length - 1)) return 0;
    citationFor(kind)[kind] = label ?? '';
    if (label === null) return 1;
    return (ordinal === null ? 2 : 3) + between;
  }

  /** “tiết i”, “tiết a”. */
  function takeSubpoint(at: number): number {
    const label = tokens[at + 1];
    if (tokens[at]?.kind !== 'subpoint' || label?.kind !== 'letters' || !/^(?:[ivx]+|[a-zđ])$/.test(label.exact))
      return 0;
    citationFor('subpoint').subpoint = label.exact === 'đ' ? 'dd' : label.exact;
    return 2;
  }

  /** “điểm đ”, or a bare letter right after a number: “k4 đ”, “12.4.đ”, “điểm a, b”. */
  function takePoint(at: number): number {
    const marked = tokens[at]?.kind === 'point';
    const token = tokens[marked ? at + 1 : at];
    if (token === undefined || !(token.kind === 'letters' || token.folded === 'o') || (!marked && !isBarePoint(at)))
      return 0;
    const number = tokens[marked ? at + 2 : at + 1];
    const numbered = number?.kind === 'number' && number.gap === '';
    const labels = pointLabels(token.exact, accented).map((label) => (numbered ? `${label}${number.exact}` : label));
    if (labels.length === 0) return 0;
    citationFor('point').point = labels;
    return (marked ? 2 : 1) + (numbered ? 1 : 0);
  }

  function isBarePoint(at: number): boolean {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined || last === null) return false;
    if (last === 'point') return /^ ?, ?$/.test(token.gap) || tokens[at - 1]?.folded === 'va';
    if (last !== 'clause' && last !== 'article') return false;
    const closes = next === undefined || !['letters', 'number'].includes(next.kind);
    return token.gap === '' || /^ ?[./-] ?$/.test(token.gap) || (/^,? +$/.test(token.gap) && closes);
  }

  /** The name of an instrument; with a number after it, it is another document. */
  function takeInstrument(at: number): number {
    const kind = tokens[at]?.kind;
    const next = tokens[at + 1];
    if ((kind !== 'decision' && kind !== 'regulation') || next?.kind === 'number' || next?.folded === 'so') return 0;
    instrument = kind;
    return 1;
  }

  /** The citation to which a level belongs: the current one, or a new one if the current one already has that level. */
  function citationFor(level: CitationLevel): Citation {
    last = level;
    const open = lastOf(asked);
    if (open !== undefined && open[level] === undefined) return open;
    const citation: Citation = {};
    asked.push(citation);
    return citation;
  }

  function leave(at: number): void {
    const token = tokens[at];
    if (token === undefined || token.kind === 'filler') return;
    rest += rest === '' ? token.exact : `${token.gap === '' ? ' ' : token.gap}${token.exact}`;
    last = null;
  }
}

function isDivision(
  kind: CitationToken['kind'],
): kind is 'annex' | 'form' | 'part' | 'chapter' | 'section' | 'subsection' {
  return ['annex', 'form', 'part', 'chapter', 'section', 'subsection'].includes(kind);
}

/**
 * “khoản 1, khoản 2 Điều 5”: a citation without an article takes the one named before it, else the one named after it.
 */
function lend(asked: readonly Citation[]): readonly Citation[] {
  return asked.map((citation, index) => {
    const isInAnnex = citation.annex !== undefined || citation.form !== undefined;
    if (isInAnnex || citation.article !== undefined || (citation.clause === undefined && citation.point === undefined))
      return citation;
    const lender =
      findLast(asked.slice(0, index), ({ article }) => article !== undefined) ??
      asked.slice(index + 1).find(({ article }) => article !== undefined);
    if (lender?.article === undefined) return citation;
    const clause = citation.clause ?? lender.clause;
    return { ...citation, article: lender.article, ...(clause === undefined ? {} : { clause }) };
  });
}
