import type { CitedWords } from '../../../domain/report/office/citedWords.ts';
import type { ReportContext } from '../../../domain/report/reportOf.ts';
import { fetchJson } from '../faults/fetchJson.ts';
import { NetworkFailure } from '../faults/networkFailure.ts';

/** What the reviewing office's page needs of one regulation; `/van-ban/S/quy-tac.json` as written by the build. */
export interface PublishedRules extends ReportContext {
  /** `Quyết định 212/QĐ-UBND`. */
  readonly name: string;
  /** The official words of the provisions that the rules cite. */
  readonly words: CitedWords;
}

/**
 * Returns a function that gives the rules of a regulation by its slug. They are fetched once, when a file first names
 * the regulation; null if it is not published here. Rejects if the network fails; the next call tries again.
 * @param root address of the site's root, ending in a slash
 */
export function regulationRules(
  root: URL,
  get: typeof fetch = (input) => fetch(input),
): (slug: string) => Promise<PublishedRules | null> {
  const once = new Map<string, Promise<unknown>>();
  const fetched = (path: string): Promise<unknown> => {
    const known = once.get(path);
    if (known !== undefined) return known;
    const made = fetchJson(new URL(path, root), get).catch((error: unknown) => {
      once.delete(path);
      throw error;
    });
    once.set(path, made);
    return made;
  };
  return async (slug) => {
    const slugs = await fetched('tong-hop/index.json');
    if (!Array.isArray(slugs) || !slugs.includes(slug)) return null;
    const rules = await fetched(`van-ban/${slug}/quy-tac.json`);
    if (!isRules(rules, slug)) throw new NetworkFailure(`the rules of ${slug} are not what the build writes`);
    return rules;
  };
}

/** The file is the build's own; checked only enough to detect an incompletely copied site. */
function isRules(value: unknown, slug: string): value is PublishedRules {
  const rules = value as Partial<PublishedRules> | null;
  return (
    typeof rules === 'object' &&
    rules?.ruleset?.regulation === slug &&
    typeof rules.name === 'string' &&
    typeof rules.textVersion === 'string' &&
    Array.isArray(rules.checklist)
  );
}
