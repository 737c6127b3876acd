import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { askedPlaces, type AskedPlaces } from './askedPlaces.ts';
import { exactForm, fold } from '../../fold.ts';
import type { Places } from '../text/places.ts';
import { placeTokens } from './placeTokens.ts';
import { resolvePlace, type PlaceAnswer } from './resolvePlace.ts';

/** A parsed query. */
export interface Query {
  /** The provisions it names, or, for places that do not exist, a message saying what does. No id twice. */
  readonly places: readonly PlaceAnswer[];
  /** The words to search for; empty when everything typed names an existing place. */
  readonly words: string;
}

/**
 * Only numbers and perhaps a letter: `12`, `12.4`, `12.4.đ`, `12/4`. May equally be a search term, so never an error.
 */
const BARE = /^(\d{1,3})(?: ?[./-] ?(\d{1,3}))?(?: ?[./-] ?([a-zđ]|dd))?$/;

/**
 * Parses a query into words and places of a text in any usual spelling (“d12k4dd”, “điểm đ khoản 4 điều 12”, “khoan 2
 * dieu 12”, “điều 12.4.đ”, “chương ii”, “qd d2”). For a place that does not exist, the answer says what does exist, and
 * the words are searched for as well.
 * @param here the article that the reader is on, for “khoản 4” typed alone; null elsewhere
 */
export function readQuery(typed: string, places: Places, here: ProvisionId | null = null): Query {
  const words = typed.trim();
  const exact = exactForm(words).trim();
  const bare = BARE.exec(exact);
  if (bare) return { places: onlyFound(answersOf(askedBare(bare), places, null)), words };
  const asked = askedPlaces(placeTokens(typed), exact !== fold(exact));
  const answers = answersOf(asked, places, here);
  const found = onlyFound(answers);
  // A missing “khoản 1” is not reported beside a place that exists.
  return found.length > 0 ? { places: found, words: asked.rest.trim() } : { places: answers, words };
}

/**
 * The words typed besides places, whatever texts there are: “điều 12 tham nhũng” → “tham nhũng”. A bare number may be a
 * word, so it is kept.
 */
export function wordsBeside(typed: string): string {
  const exact = exactForm(typed.trim()).trim();
  return BARE.test(exact) ? typed : askedPlaces(placeTokens(typed), exact !== fold(exact)).rest;
}

function askedBare([, article = '', clause, point]: RegExpExecArray): AskedPlaces {
  const place = {
    article: String(Number(article)),
    ...(clause === undefined ? {} : { clause: String(Number(clause)) }),
    ...(point === undefined ? {} : { point: point === 'd' ? ['d', 'dd'] : [point === 'đ' ? 'dd' : point] }),
  };
  return { asked: [place], instrument: null, rest: '' };
}

function answersOf(
  { asked, instrument }: AskedPlaces,
  places: Places,
  here: ProvisionId | null,
): readonly PlaceAnswer[] {
  const answers = asked.flatMap((place) => resolvePlace(place, instrument, places, here));
  const seen = new Set<string>();
  return answers.filter((answer) => {
    const key = answer.kind === 'found' ? answer.id : answer.sentence;
    return !seen.has(key) && seen.add(key);
  });
}

function onlyFound(answers: readonly PlaceAnswer[]): readonly PlaceAnswer[] {
  return answers.filter(({ kind }) => kind === 'found');
}
