import type { RegulationId } from '../ids.ts';
import type { TextHistory } from './amend/history.ts';
import type { Metadata } from './metadata.ts';
import type { BoundNote } from './notes/notes.ts';
import type { Reference } from './references/references.ts';
import type { RelatedDocument } from './references/related.ts';
import type { Scan } from './scan.ts';
import type { RegulationText } from './tree/tree.ts';
import type { Facts, RuleSet } from '../rating/ruleset.ts';

/** One published regulation: the content of its folder, cross-checked. */
export interface Regulation {
  /** Name of the folder under `content/`, and of its pages under `/van-ban/`. */
  readonly slug: RegulationId;
  readonly meta: Metadata;
  /** The text in force on the day of the build, with the amendments in `history` applied. */
  readonly text: RegulationText;
  /** All versions of the text; null if nothing amends it. */
  readonly history: TextHistory | null;
  /** Changes whenever the official words change; stored in drafts and exports. */
  readonly textVersion: string;
  /** The editor's notes on the text; never part of it. */
  readonly notes: readonly BoundNote[];
  /** The other documents that the text mentions. */
  readonly related: readonly RelatedDocument[];
  /** The references in the text, in order. */
  readonly references: readonly Reference[];
  /** Null if the regulation has no rating rules, and so no self-check. */
  readonly ruleset: RuleSet | null;
  /** The worked case that best shows what a self-check gives; absent if there is none. */
  readonly sample?: Facts | undefined;
  /** The official file in its folder; absent if there is none. */
  readonly scan?: Scan | undefined;
}
