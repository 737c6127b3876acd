/** Which tokens of a run contain others, and where a citation ends: “điểm a, điểm b khoản 2 Điều 5”. */
import { ARTICLE_RANK, type ReferenceToken } from './referenceTokens.ts';
import { positionsOf } from './tokenPositions.ts';

/** True if the token only names the container of the one before it: “khoản 1” + “Điều 5”. */
export function namesContainer(run: readonly ReferenceToken[], index: number): boolean {
  const token = run[index];
  const before = run[index - 1];
  if (token === undefined || before === undefined || token.rank <= before.rank) return false;
  if (token.join === 'within') return true;
  if (token.join === 'comma' && endsOutside(run, index)) return true;
  // “khoản 2, Điều 5” means khoản 2 of Điều 5; “Điều 5, Chương II” may be two references.
  return (
    token.join === 'comma' &&
    (before.rank < ARTICLE_RANK || token.kind === 'foreign') &&
    !(token.kind === 'unit' && token.rank > ARTICLE_RANK)
  );
}

/** True if ever larger units lead from this one to another document: “Điều 5, Chương II, Luật …”. */
function endsOutside(run: readonly ReferenceToken[], index: number): boolean {
  for (let at = index; at < run.length; at += 1) {
    const [token, next] = [run[at], run[at + 1]];
    if (token === undefined || token.kind === 'foreign') return token !== undefined;
    if (next === undefined || next.rank <= token.rank || (next.join !== 'within' && next.join !== 'comma'))
      return false;
  }
  return false;
}

/**
 * Index of the token that contains this one, or null: the next larger one that is a container, else the larger one just
 * before (“Điều 5, khoản 2”).
 */
export function containingToken(run: readonly ReferenceToken[], index: number): number | null {
  const next = positionsOf(run).nextLarger[index] ?? run.length;
  return next < run.length && namesContainer(run, next) ? next : beforeOf(run, index);
}

function beforeOf(run: readonly ReferenceToken[], index: number): number | null {
  const { listStart, lastOther } = positionsOf(run);
  // “Điều 5, khoản 2 và khoản 3”: an item of a list has the same container as the item before it.
  const at = listStart[index] ?? index;
  const token = run[at];
  if (token === undefined || token.join === 'and' || token.join === 'to') return null;
  const last = lastOther[at] ?? -1;
  const before = run[last];
  return before !== undefined && before.rank > token.rank && before.kind === 'unit' && before.rank <= ARTICLE_RANK
    ? last
    : null;
}

/** Index of the other end of a range that starts here, or null. */
export function rangeEnd(run: readonly ReferenceToken[], index: number): number | null {
  const next = run[index + 1];
  return next?.join === 'to' && next.kind === 'unit' && next.rank === run[index]?.rank ? index + 1 : null;
}

/** End offset of a citation: after the larger units that follow it; a bare list item ends after its own number. */
export function endOf(run: readonly ReferenceToken[], index: number): number {
  const token = run[index];
  if (token === undefined || token.bare) return token?.end ?? 0;
  let last = index;
  while (namesContainer(run, last + 1)) last += 1;
  return run[last]?.end ?? token.end;
}
