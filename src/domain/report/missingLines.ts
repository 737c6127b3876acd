import { articleIdOf, provisionWords } from '../regulation/tree/ids.ts';
import type { ProvisionId } from '../regulation/tree/tree.ts';
import type { ReportGap } from './report.ts';

/**
 * The missing entries as lines of the form: one line per article for its duties, clause by clause, then one for each
 * figure. `Điều 4: chưa trả lời khoản 1 điểm a, b; khoản 2`.
 */
export function missingLines(missing: readonly ReportGap[]): readonly string[] {
  const duties = missing.flatMap(({ duty }) => (duty === null ? [] : [duty]));
  const lines = [...grouped(duties, (id) => articleIdOf(id) ?? '')].map(([article, ids]) => {
    const parts = ids.includes(article)
      ? []
      : [...grouped(ids, (id) => clauseOf(article, id))].map(([clause, own]) => clauseWords(article, clause, own));
    return `${provisionWords(article)}: chưa trả lời${parts.length === 0 ? '' : ` ${parts.join('; ')}`}`;
  });
  return [...lines, ...missing.flatMap(({ duty, text }) => (duty === null ? [text] : []))];
}

/** The level below the article: a clause, or a point directly below the article. */
function clauseOf(article: ProvisionId, id: ProvisionId): string {
  return id.slice(article.length + 1).split('.')[0] ?? '';
}

function clauseWords(article: ProvisionId, clause: string, ids: readonly ProvisionId[]): string {
  const points = ids.flatMap((id) => {
    const below = id.slice(article.length + clause.length + 2);
    return below === '' ? [] : [provisionWords(below).replace(/^điểm /, '')];
  });
  return `${provisionWords(clause)}${points.length === 0 ? '' : ` điểm ${points.join(', ')}`}`;
}

/** Groups ids by key, in the order of each group's first id. */
function grouped(
  ids: readonly ProvisionId[],
  keyOf: (id: ProvisionId) => string,
): ReadonlyMap<string, readonly ProvisionId[]> {
  const groups = new Map<string, ProvisionId[]>();
  for (const id of ids) groups.set(keyOf(id), [...(groups.get(keyOf(id)) ?? []), id]);
  return groups;
}
