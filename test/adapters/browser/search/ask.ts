import type { SearchEngine } from '../../../../src/adapters/browser/search/searchIndex.ts';
import { mayCite } from '../../../../src/domain/search/query/mayCite.ts';
import { citedIn } from '../../../../src/domain/search/results/cited.ts';
import type { Found, CurrentArticle } from '../../../../src/domain/search/results/found.ts';

/** Searches as a page does: what finds citations is only there for a query that may have any. */
export function ask(
  engine: SearchEngine | null,
  typed: string,
  most: number,
  here: CurrentArticle | null = null,
): Found {
  if (engine === null) throw new Error('the texts are not searched at once');
  return engine.search(typed, most, here, mayCite(typed) ? citedIn : null);
}
