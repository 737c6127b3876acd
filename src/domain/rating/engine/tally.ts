import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { ASSURED, DEFICIENT, NOT_DONE, type CompiledDuties } from './duties.ts';
import { containerOf } from './figures.ts';

/**
 * The number of units (duties, or whole clauses) in each state. Two states can still change: `open` units can become
 * anything, `worsening` ones (a clause with a deficient duty and an unanswered one) are deficient or, at worst, not
 * done.
 */
export interface Tally {
  readonly assured: number;
  readonly deficient: number;
  readonly notDone: number;
  readonly open: number;
  readonly worsening: number;
  readonly notApplicable: number;
  /** All except those not applicable: the denominator of shares. */
  readonly applicable: number;
}

/** The tallies of one case by duty and by clause. */
export interface Tallies {
  readonly byDuty: Tally;
  readonly byClause: Tally;
}

const OPEN = 8;
/** Not applicable. */
const NONE = 0;
const MEANINGS = new Map<unknown, number>([
  ['assured', ASSURED],
  ['deficient', DEFICIENT],
  ['notDone', NOT_DONE],
  ['notApplicable', NONE],
]);

/**
 * Counts the answers to a role's duties. A clause is not done if one of its duties is, else deficient (or worsening) if
 * one is, else open if one is unanswered, else assured. Duties that do not apply are ignored, and so is a clause with
 * no other duties.
 * @param answers the `answers` of the facts: an object from duty to answer; absent or null means unanswered. Other keys
 * are ignored.
 * @throws TypeError if `answers` is not an object; RangeError for an answer that is not one of the four
 */
export function tallyOf(duties: CompiledDuties, answers: unknown): Tallies {
  const { ids, clauseOf, clauses, counts } = duties;
  const given = containerOf('answers', answers);
  const { length } = ids;
  counts.fill(0);
  clauses.fill(0);
  const take = (duty: number, mark: number): void => {
    counts[mark] = counts[mark]! + 1;
    const clause = clauseOf[duty]!;
    clauses[clause] = clauses[clause]! | mark;
  };
  let at = 0;
  // Answers mostly come in the order of the duties. Reading an object in its own order takes a tenth of the time of
  // looking up key by key, which was a sixth of a rating.
  for (const key in given) {
    for (; at < length && ids[at] !== key; at += 1) take(at, markOf(ids[at]!, given[ids[at]!]));
    if (at === length) break;
    take(at, markOf(key, given[key]));
    at += 1;
  }
  for (; at < length; at += 1) take(at, markOf(ids[at]!, given[ids[at]!]));
  const byDuty = tally(counts[ASSURED]!, counts[DEFICIENT]!, counts[NOT_DONE]!, counts[OPEN]!, 0, counts[NONE]!);
  return { byDuty, byClause: tallyOfClauses(clauses) };
}

function markOf(duty: ProvisionId, answer: unknown): number {
  // The most frequent answers first: this runs for every duty of every rating.
  if (answer === 'assured') return ASSURED;
  if (answer === undefined || answer === null) return OPEN;
  const mark = MEANINGS.get(answer);
  if (mark === undefined)
    throw new RangeError(
      `answers["${duty}"] is ${JSON.stringify(answer)}; expected assured, deficient, notDone, notApplicable or nothing`,
    );
  return mark;
}

function tallyOfClauses(clauses: Uint8Array): Tally {
  let assured = 0,
    deficient = 0,
    notDone = 0,
    open = 0,
    worsening = 0,
    notApplicable = 0;
  for (const marks of clauses) {
    if (marks === 0) notApplicable += 1;
    else if ((marks & NOT_DONE) !== 0) notDone += 1;
    else if ((marks & DEFICIENT) !== 0) {
      if ((marks & OPEN) !== 0) worsening += 1;
      else deficient += 1;
    } else if ((marks & OPEN) !== 0) open += 1;
    else assured += 1;
  }
  return tally(assured, deficient, notDone, open, worsening, notApplicable);
}

function tally(
  assured: number,
  deficient: number,
  notDone: number,
  open: number,
  worsening: number,
  notApplicable: number,
): Tally {
  return {
    assured,
    deficient,
    notDone,
    open,
    worsening,
    notApplicable,
    applicable: assured + deficient + notDone + open + worsening,
  };
}
