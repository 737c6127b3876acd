import type { Metadata } from './metadata.ts';
import type { BoundNote } from './notes/notes.ts';
import type { Reference } from './references/references.ts';
import type { RelatedDocument } from './references/related.ts';
import type { RegulationText } from './tree/tree.ts';
import type { RuleSet } from '../rating/ruleset.ts';

/** One published regulation as pages get it: everything of its folder, checked against each other. */
export interface Regulation {
  /** Name of the folder under `content/`, and of its pages under `/van-ban/`. */
  readonly slug: string;
  readonly meta: Metadata;
  readonly text: RegulationText;
  /** Changes whenever the official words change; kept in drafts and exports. */
  readonly textVersion: string;
  /** What an editor says of the words; never part of them. */
  readonly notes: readonly BoundNote[];
  /** The other documents that the text names. */
  readonly related: readonly RelatedDocument[];
  /** What the words point to, in the order of the text. */
  readonly references: readonly Reference[];
  /** Null where the regulation has no rating rules: then it has no self-check. */
  readonly ruleset: RuleSet | null;
}
