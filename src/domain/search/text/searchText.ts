import { parentId, provisionWords } from '../../regulation/tree/ids.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';

/** The smallest thing a search can find: a heading with its own paragraphs, a clause, a point, a passage, a note. */
export interface SearchUnit {
  /** The provision it belongs to; empty for the regulation as a whole. */
  readonly id: ProvisionId;
  /** What it is called, where its id does not say it (divisions, passages, the regulation itself). */
  readonly name?: string;
  readonly heading?: string;
  /** Its own paragraphs, joined by line breaks; empty where it only has a heading. */
  readonly text: string;
  /** Present on an editor's note, which is not official text: its kind, e.g. `mâu thuẫn`. */
  readonly note?: string;
}

/** One regulation as the search reads it; the content of `/van-ban/S/search.json`. */
export interface SearchText {
  /** Folder of its pages under `/van-ban/`. */
  readonly slug: string;
  /** `Quyết định 212/QĐ-UBND`. */
  readonly name: string;
  readonly title: string;
  /** What the enacting instrument is called (`Quyết định`); null where the instrument stands alone. */
  readonly decision: string | null;
  /** What the text itself is called (`Quy định`, `Luật`). */
  readonly regulation: string;
  /** In the order of the text, notes last. */
  readonly units: readonly SearchUnit[];
}

/** One line of `/tim-kiem/index.json`: the regulations that can be searched. */
export type SearchListing = Pick<SearchText, 'slug' | 'name' | 'title'>;

/** What `/tim-kiem/index.json` holds. */
export interface SearchList {
  readonly regulations: readonly SearchListing[];
  /** Names of the shards (see shards.ts), where there are too many regulations to fetch them all; else none. */
  readonly shards: readonly string[];
}

/** True for a provision of the enacting decision. */
export function isOfDecision(id: ProvisionId): boolean {
  return id.startsWith('quyet-dinh.');
}

/** A provision in words: `điểm đ khoản 4 Điều 12`, `Điều 2 của Quyết định`. Empty for an id that is no numbered unit. */
export function nameOfProvision(id: ProvisionId, text: Pick<SearchText, 'decision'>): string {
  const words = provisionWords(id);
  return words !== '' && isOfDecision(id) && text.decision !== null ? `${words} của ${text.decision}` : words;
}

/** What a unit is called; a note is called as the provision it stands at. */
export function nameOfUnit(unit: SearchUnit, text: Pick<SearchText, 'decision' | 'name'>): string {
  return unit.name ?? (nameOfProvision(unit.id, text) || text.name);
}

/** The ids that hold a provision, nearest first: khoản 4, then Điều 12. */
export function ancestorsOf(id: ProvisionId): readonly ProvisionId[] {
  const parent = parentId(id);
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}
