/** Where the neighbours of each token are in a run of references, for lists of any length. */
import { lastOf } from '../../baseline.ts';
import type { ReferenceToken } from './referenceTokens.ts';

/** For each token of a run, the indexes of others that are needed repeatedly. */
interface TokenPositions {
  /** The next token of larger rank; the length of the run if there is none. */
  readonly nextLarger: readonly number[];
  /** The first token of the list “…, … và …” that ends with this one. */
  readonly listStart: readonly number[];
  /** The last token before it of another rank; -1 if there is none. */
  readonly lastOther: readonly number[];
}

const known = new WeakMap<readonly ReferenceToken[], TokenPositions>();

/** The positions of a run, found once for all its tokens. */
export function positionsOf(run: readonly ReferenceToken[]): TokenPositions {
  const positions = known.get(run) ?? findPositions(run);
  known.set(run, positions);
  return positions;
}

function findPositions(run: readonly ReferenceToken[]): TokenPositions {
  const rankAt = (index: number): number => run[index]?.rank ?? 0;
  const nextLarger: number[] = run.map(() => run.length);
  const listStart: number[] = [];
  const lastOther: number[] = [];
  const waiting: number[] = [];
  for (const [index, { rank, join }] of run.entries()) {
    for (let last = lastOf(waiting); last !== undefined && rankAt(last) < rank; last = lastOf(waiting)) {
      nextLarger[last] = index;
      waiting.pop();
    }
    waiting.push(index);
    const isSame = index > 0 && rankAt(index - 1) === rank;
    listStart[index] = isSame && (join === 'and' || join === 'to') ? (listStart[index - 1] ?? index) : index;
    lastOther[index] = isSame ? (lastOther[index - 1] ?? -1) : index - 1;
  }
  return { nextLarger, listStart, lastOther };
}
