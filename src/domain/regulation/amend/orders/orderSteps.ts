/** The steps to a unit that a sentence cites, from the tokens of the citation. */
import {
  ANNEX_RANK,
  ARTICLE_RANK,
  INSTRUMENT_RANK,
  levelOfRank,
  POINT_RANK,
  type ReferenceToken,
} from '../../references/referenceTokens.ts';
import type { UnitStep } from '../operation/operation.ts';

/** A token that only names where the one before it is: khoản 6 in “điểm c khoản 6”, Điều 2 in “khoản 12 Điều 2”. */
export function isContainer(tokens: readonly ReferenceToken[], token: ReferenceToken): boolean {
  const index = tokens.indexOf(token);
  const before = tokens[index - 1];
  return before !== undefined && before.kind === 'unit' && before.rank < token.rank && token.join === 'within';
}

/** The steps to a unit: its own and those of the larger units named after it, else before it (“Điều 5, khoản 2”). */
export function stepsOf(tokens: readonly ReferenceToken[], token: ReferenceToken): readonly UnitStep[] {
  const index = tokens.indexOf(token);
  const steps: UnitStep[] = [stepOf(token)];
  let rank = token.rank;
  for (const [at, next] of tokens.entries()) {
    if (at <= index) continue;
    if (next.rank >= INSTRUMENT_RANK) break;
    if (next.rank <= rank || next.kind !== 'unit') {
      // “Điều 4; khoản 2 Phụ lục I”: the appendix holds the clause, not the article.
      if (rank === ARTICLE_RANK && next.rank < rank) break;
      continue;
    }
    if (rank >= ARTICLE_RANK && next.join !== 'within') break;
    steps.push(stepOf(next));
    rank = next.rank;
  }
  if (rank < ARTICLE_RANK && steps.length === 1) {
    const before = tokens.slice(0, index).findLast(({ rank: other }) => other > token.rank);
    if (before !== undefined && before.kind === 'unit' && before.rank <= ARTICLE_RANK) steps.push(stepOf(before));
  }
  return steps.reverse();
}

/** The step of a path that a cited unit stands for: `khoản 2` → level `clause`, label `2`. */
export function stepOf({ rank, label }: ReferenceToken): UnitStep {
  if (rank === POINT_RANK && /^\p{Ll}\.\d/u.test(label)) return { level: 'subpoint', label };
  return { level: rank === ANNEX_RANK ? 'annex' : levelOfRank(rank), label };
}
