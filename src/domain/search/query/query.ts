import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { citationsIn, type Citations } from './citations.ts';
import { exactForm, fold } from '../../fold.ts';
import type { ProvisionIndex } from '../text/provisionIndex.ts';
import { citationTokens } from './citationTokens.ts';
import type { CitationAnswer } from './citationAnswer.ts';
import { resolveCitation } from './resolveCitation.ts';

/** A parsed query. */
export interface Query {
  /** The provisions it names, or, for provisions that do not exist, a message saying what does. No id twice. */
  readonly citations: readonly CitationAnswer[];
  /** The words to search for; empty when everything typed names an existing provision. */
  readonly words: string;
}

/**
 * Only numbers and perhaps a letter: `12`, `12.4`, `12.4.đ`, `12/4`. May equally be a search term, so never an error.
 */
const BARE = /^(\d{1,3})(?: ?[./-] ?(\d{1,3}))?(?: ?[./-] ?([a-zđ]|dd))?$/;

/**
 * Parses a query into words and citations of a text in any usual spelling (“d12k4dd”, “điểm đ khoản 4 điều 12”, “khoan
 * 2 dieu 12”, “điều 12.4.đ”, “chương ii”, “qd d2”). For a citation that does not exist, the answer says what does
 * exist, and the words are searched for as well.
 * @param here the article that the reader is on, for “khoản 4” typed alone; null elsewhere
 */
export function readQuery(typed: string, provisionIndex: ProvisionIndex, here: ProvisionId | null = null): Query {
  const words = typed.trim();
  const exact = exactForm(words).trim();
  const bare = BARE.exec(exact);
  if (bare) return { citations: onlyFound(answersOf(askedBare(bare), provisionIndex, null)), words };
  const asked = citationsIn(citationTokens(typed), exact !== fold(exact));
  const answers = answersOf(asked, provisionIndex, here);
  const found = onlyFound(answers);
  // A missing “khoản 1” is not reported beside a provision that exists.
  return found.length > 0 ? { citations: found, words: asked.rest.trim() } : { citations: answers, words };
}

/**
 * The words typed besides citations, whatever texts there are: “điều 12 tham nhũng” → “tham nhũng”. A bare number may
 * be a word, so it is kept.
 */
export function wordsBeside(typed: string): string {
  const exact = exactForm(typed.trim()).trim();
  return BARE.test(exact) ? typed : citationsIn(citationTokens(typed), exact !== fold(exact)).rest;
}

function askedBare([, article = '', clause, point]: RegExpExecArray): Citations {
  const citation = {
    article: String(Number(article)),
    ...(clause === undefined ? {} : { clause: String(Number(clause)) }),
    ...(point === undefined ? {} : { point: point === 'd' ? ['d', 'dd'] : [point === 'đ' ? 'dd' : point] }),
  };
  return { asked: [citation], instrument: null, rest: '' };
}

function answersOf(
  { asked, instrument }: Citations,
  provisionIndex: ProvisionIndex,
  here: ProvisionId | null,
): readonly CitationAnswer[] {
  const answers = asked.flatMap((citation) => resolveCitation(citation, instrument, provisionIndex, here));
  const seen = new Set<string>();
  return answers.filter((answer) => {
    const key = answer.kind === 'found' ? answer.id : answer.sentence;
    return !seen.has(key) && seen.add(key);
  });
}

function onlyFound(answers: readonly CitationAnswer[]): readonly CitationAnswer[] {
  return answers.filter(({ kind }) => kind === 'found');
}
