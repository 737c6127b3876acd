/** The runs of references that cite units of this text, with brackets and lists of articles understood. */
import { lastOf } from '../../baseline.ts';
import type { CitedDocument } from './citedDocuments.ts';
import { ANNEX_RANK, ARTICLE_RANK, tokenRuns, type ReferenceToken } from './referenceTokens.ts';
import { namesContainer } from './tokenContainers.ts';

/** The runs of a piece of prose, without those that belong to a document named just before them. */
export function unitRuns(prose: string, documents: readonly CitedDocument[]): readonly (readonly ReferenceToken[])[] {
  return bracketsJoined(prose, tokenRuns(prose, documents)).filter((run) => !isAfterDocument(prose, run, documents));
}

/**
 * True for units named just after another document, which may be its own: “Luật Viên chức (khoản 1 Điều 3)”, “Nghị định
 * số 24/2014/NĐ-CP tại Điều 2”. Units of “… này” are those of this text.
 */
function isAfterDocument(prose: string, run: readonly ReferenceToken[], documents: readonly CitedDocument[]): boolean {
  const start = run[0]?.start ?? 0;
  if (run.some(({ kind, rank }) => kind !== 'unit' || rank === ANNEX_RANK)) return false;
  return documents.some(
    ({ end }) => end <= start && /^(?: ?\((?:tại |quy định tại )?|,? tại |, )$/u.test(prose.slice(end, start)),
  );
}

/**
 * The runs with units in brackets after the one that holds them as part of it: “Điều 5 (khoản 1, khoản 3)”. Left out
 * where a larger unit follows the bracket: “khoản 2 (điểm a, b) Điều 5”.
 */
function bracketsJoined(
  prose: string,
  runs: readonly (readonly ReferenceToken[])[],
): readonly (readonly ReferenceToken[])[] {
  const joined: (readonly ReferenceToken[])[] = [];
  for (const run of runs) {
    const before = lastOf(joined);
    const [holder, first] = [lastOf(before ?? []), run[0]];
    const isInside =
      holder?.kind === 'unit' &&
      first?.kind === 'unit' &&
      /^ \((?:tại )?$/u.test(prose.slice(holder.end, first.start)) &&
      run.every(({ rank }) => rank < holder.rank);
    if (before === undefined || first === undefined || !isInside) {
      joined.push(run);
      continue;
    }
    joined.pop();
    const end = lastOf(run)?.end ?? 0;
    if (!/^\) (?:của )?(?:Điều|khoản) /u.test(prose.slice(end)))
      joined.push([...before, { ...first, join: 'comma' }, ...run.slice(1)]);
  }
  return joined;
}

/**
 * For 7 in “khoản 2 các Điều 5 và 7”: the run of the unit that is meant in each of the articles, from it on; null for
 * any other token.
 */
export function sharedUnit(
  prose: string,
  run: readonly ReferenceToken[],
  index: number,
): readonly ReferenceToken[] | null {
  const token = run[index];
  if (token === undefined || token.rank !== ARTICLE_RANK || !token.bare) return null;
  let head = index;
  while (run[head]?.bare === true && run[head]?.rank === ARTICLE_RANK) head -= 1;
  const [named, small] = [run[head], run[head - 1]];
  if (named === undefined || small === undefined || small.bare || !namesContainer(run, head)) return null;
  if (!/các $/iu.test(prose.slice(0, named.start))) return null;
  let from = head - 1;
  while (from > 0 && namesContainer(run, from)) from -= 1;
  return [...run.slice(from, head), { ...token, bare: false, join: 'within' }, ...run.slice(index + 1)];
}
