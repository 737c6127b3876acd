/** The way from one article to its neighbours, and from a unit up. */
import { articleIdOf } from './ids.ts';
import { isDivision, type Division, type Provision, type ProvisionId, type RegulationText } from './tree.ts';
import { articlesOf, instrumentsOf, walk } from './walk.ts';

export interface Neighbours {
  readonly previous: Provision | null;
  readonly next: Provision | null;
}

/** The articles before and after the one that an id belongs to, across divisions but within its instrument; both null for an unknown article. */
export function neighboursOf(text: RegulationText, id: ProvisionId): Neighbours {
  const article = articleIdOf(id);
  for (const instrument of instrumentsOf(text)) {
    const articles = articlesOf(instrument).map(({ node }) => node);
    const index = articles.findIndex((one) => one.id === article);
    if (index >= 0) return { previous: articles[index - 1] ?? null, next: articles[index + 1] ?? null };
  }
  return { previous: null, next: null };
}

/** The divisions around a unit, outermost first, itself not included; empty for an unknown id. */
export function divisionsOf(text: RegulationText, id: ProvisionId): readonly Division[] {
  for (const instrument of instrumentsOf(text)) {
    for (const { node, within } of walk(instrument)) if (node.id === id) return within.filter(isDivision);
  }
  return [];
}
