import { parentId, provisionWords } from '../../regulation/tree/ids.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';

/** The smallest unit a search can find: a heading with its own paragraphs, a clause, a point, a passage, a note. */
export interface SearchUnit {
  /** The provision it belongs to; empty for the regulation as a whole. */
  readonly id: ProvisionId;
  /** Its name, where the id does not give it (divisions, passages, the regulation itself). */
  readonly name?: string;
  readonly heading?: string;
  /** Its own paragraphs, joined by line breaks; empty if it only has a heading. */
  readonly text: string;
  /** Present on an editor's note, which is not official text: its kind, e.g. `mâu thuẫn`. */
  readonly note?: string;
  /** Present on a former wording. */
  readonly former?: FormerWording;
}

/** When a former wording was in force, and where its change is shown. */
export interface FormerWording {
  /** The last day, as `2023-06-30`. */
  readonly until: string;
  /** Address below `/van-ban/S/`: `dieu-3/#khoan-1`, `lich-su/#ngay-2023-07-01`. */
  readonly at: string;
}

/** The searchable form of one regulation; the content of `/van-ban/S/search.json`. */
export interface SearchText {
  /** Folder of its pages under `/van-ban/`. */
  readonly slug: string;
  /** `Quyết định 212/QĐ-UBND`. */
  readonly name: string;
  readonly title: string;
  /** The type of the enacting instrument (`Quyết định`); null if there is none. */
  readonly decision: string | null;
  /** The type of the text itself (`Quy định`, `Luật`). */
  readonly regulation: string;
  /** Present on the only regulation of a site: there is nothing else to search. */
  readonly isAlone?: true;
  /** In the order of the text, notes last. */
  readonly units: readonly SearchUnit[];
  /**
   * Former wordings, each with `former`, the latest first; absent if there are none. Kept apart from the units, so that
   * a script that does not know them never shows them as words in force.
   */
  readonly former?: readonly SearchUnit[];
}

/** One entry of `/tim-kiem/index.json`, the list of searchable regulations. */
export type SearchListing = Pick<SearchText, 'slug' | 'name' | 'title'>;

/** The content of `/tim-kiem/index.json`. */
export interface SearchList {
  readonly regulations: readonly SearchListing[];
  /** Names of the shards (see shards.ts) if there are too many regulations to fetch them all; else empty. */
  readonly shards: readonly string[];
}

/** True for a provision of the enacting decision. */
function isOfDecision(id: ProvisionId): boolean {
  return id.startsWith('quyet-dinh.');
}

/**
 * The name of a provision: `điểm đ khoản 4 Điều 12`, `Điều 2 của Quyết định`. Empty for an id that is not a numbered
 * unit.
 */
export function nameOfProvision(id: ProvisionId, text: Pick<SearchText, 'decision'>): string {
  const words = provisionWords(id);
  return words !== '' && isOfDecision(id) && text.decision !== null ? `${words} của ${text.decision}` : words;
}

/** The name of a unit; a note has the name of the provision it is attached to. */
export function nameOfUnit(unit: SearchUnit, text: Pick<SearchText, 'decision' | 'name'>): string {
  return unit.name ?? (nameOfProvision(unit.id, text) || text.name);
}

/** The ids of the provisions that contain a provision, nearest first: khoản 4, then Điều 12. */
export function ancestorsOf(id: ProvisionId): readonly ProvisionId[] {
  const parent = parentId(id);
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}
