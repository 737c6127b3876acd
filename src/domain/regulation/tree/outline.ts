/** Navigation from one page of a text to its neighbours, and from a unit to its divisions. */
import { oncePer } from '../../oncePer.ts';
import { articleIdOf, pageAnchorOf } from './ids.ts';
import { annexName, articleName } from './names.ts';
import { isDivision, type Division, type ProvisionId, type RegulationText } from './tree.ts';
import { articlesOf, instrumentsOf, walk } from './walk.ts';

/** A page of the text: an article, or a whole annex. */
export interface TextPage {
  readonly id: ProvisionId;
  readonly name: string;
}

export interface Neighbours {
  /** The page itself. */
  readonly here: TextPage | null;
  readonly previous: TextPage | null;
  readonly next: TextPage | null;
}

/**
 * The pages of a text in order: the regulation's articles, across divisions, then its annexes. The decision's articles
 * do not have separate pages.
 */
const textPages = oncePer((text: RegulationText): readonly TextPage[] => [
  ...articlesOf(text.regulation).map(({ node }) => ({ id: node.id, name: articleName(node) })),
  ...text.annexes.map((annex) => ({ id: annex.id, name: annexName(text, annex) })),
]);

/** The page that contains an id, with those before and after it; all null for an id on no such page. */
export function neighboursOf(text: RegulationText, id: ProvisionId): Neighbours {
  const pages = textPages(text);
  const index = pages.findIndex((one) => one.id === (articleIdOf(id) ?? pageAnchorOf(id).page));
  return index < 0
    ? { here: null, previous: null, next: null }
    : { here: pages[index] ?? null, previous: pages[index - 1] ?? null, next: pages[index + 1] ?? null };
}

/** The divisions that contain a unit, outermost first, excluding itself; empty for an unknown id. */
export function divisionsOf(text: RegulationText, id: ProvisionId): readonly Division[] {
  return divisionsById(text).get(id) ?? [];
}

const divisionsById = oncePer((text: RegulationText): ReadonlyMap<ProvisionId, readonly Division[]> => {
  const found = new Map<ProvisionId, readonly Division[]>();
  for (const instrument of instrumentsOf(text))
    for (const { node, within } of walk(instrument))
      if (!found.has(node.id)) found.set(node.id, within.filter(isDivision));
  return found;
});
