/** The contents of an instrument, and the way from one article to its neighbours and up. */
import { articleIdOf } from './ids.ts';
import { isDivision, type Division, type Instrument, type Provision, type ProvisionId, type RegulationText } from './tree.ts';
import { articlesOf, instrumentsOf, walk } from './walk.ts';

/** A line of the contents: a division with what it holds, or an article (which holds nothing here). */
export interface OutlineEntry {
  readonly id: ProvisionId;
  readonly kind: Division['kind'] | 'article';
  /** `Chương II`, `Điều 12`, without the full stop that may follow in print. */
  readonly caption: string;
  /** The title as printed; null where there is none. */
  readonly heading: string | null;
  readonly entries: readonly OutlineEntry[];
}

/** The contents of an instrument, nested as its divisions are. */
export function outlineOf(instrument: Instrument): readonly OutlineEntry[] {
  return entriesOf(instrument.body);
}

function entriesOf(nodes: readonly (Division | Provision)[]): readonly OutlineEntry[] {
  return nodes.map((node): OutlineEntry =>
    isDivision(node)
      ? { id: node.id, kind: node.kind, caption: node.caption.replace(/[.:]$/, ''), heading: node.heading === '' ? null : node.heading, entries: entriesOf(node.children) }
      : { id: node.id, kind: 'article', caption: `Điều ${node.label}`, heading: node.heading, entries: [] },
  );
}

/** The same contents one after another; `depth` counts the divisions around an entry, 0 at the top. */
export function flatOutline(instrument: Instrument): readonly (OutlineEntry & { readonly depth: number })[] {
  const flatten = (entries: readonly OutlineEntry[], depth: number): (OutlineEntry & { readonly depth: number })[] =>
    entries.flatMap((entry) => [{ ...entry, depth }, ...flatten(entry.entries, depth + 1)]);
  return flatten(outlineOf(instrument), 0);
}

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

/** The chapter that an article, clause or point stands in, or null. */
export function chapterOf(text: RegulationText, id: ProvisionId): Division | null {
  return divisionsOf(text, id).find(({ kind }) => kind === 'chapter') ?? null;
}
