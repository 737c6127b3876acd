/** The findings of a check: some words, why they are doubtful, and what could replace them. */
import type { Reference } from '../../regulation/references/references.ts';
import type { BlockKind } from '../../regulation/tree/blocks.ts';
import type { Part } from '../../regulation/tree/parts.ts';
import type { Division, Passage, Provision, ProvisionId, RegulationText } from '../../regulation/tree/tree.ts';

/**
 * `severe`: wrong whatever was meant. `check`: most likely wrong. `hint`: a matter of style or of habit, shown when
 * asked for.
 */
export type Severity = 'severe' | 'check' | 'hint';

/** Other words that say something else. */
interface Elsewhere {
  readonly at: ProvisionId;
  readonly words: string;
}

export interface DraftFinding {
  /** The rule that found it: `khoang-nguoc`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The unit; empty where the text could not be read as units. */
  readonly at: ProvisionId;
  readonly part: Part;
  /** UTF-16 offsets in that part of the unit's words, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The words in that range. */
  readonly words: string;
  /** The few words before them in the same part. */
  readonly lead: string;
  /** 1-based line of the source on which the unit starts. */
  readonly line: number;
  /** A sentence: what is wrong. */
  readonly why: string;
  readonly elsewhere: readonly Elsewhere[];
  /** Words to put there instead; null where nobody but the author can know. */
  readonly proposal: string | null;
}

/** One part of a unit's own words, with its location. */
export interface TextPiece {
  readonly at: ProvisionId;
  readonly part: Part;
  readonly words: string;
  readonly line: number;
  readonly block: BlockKind;
  readonly unit: Division | Provision | Passage;
}

/** A draft that could be read as a text, prepared once for all rules. */
export interface DraftText {
  readonly text: RegulationText;
  readonly units: ReadonlyMap<ProvisionId, Division | Provision | Passage>;
  /** Every part of every unit in order, without the quotations of an amending text. */
  readonly pieces: readonly TextPiece[];
  /** The same with quotations, for what is wrong in any text: letters and marks. */
  readonly all: readonly TextPiece[];
  readonly references: readonly Reference[];
}

/** Looks for one kind of defect. */
export type Rule = (draft: DraftText) => readonly DraftFinding[];

/** What a rule says about a range of a piece's words. */
export interface FindingWords {
  readonly rule: string;
  readonly severity: Severity;
  readonly why: string;
  readonly elsewhere?: readonly Elsewhere[];
  readonly proposal?: string | null;
}

/** Number of characters before some words that distinguish them from others with the same words. */
const LEAD = 24;

/** A finding on a range of a piece's words. */
export function findingAt(piece: TextPiece, start: number, end: number, finding: FindingWords): DraftFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    at: piece.at,
    part: piece.part,
    start,
    end,
    words: piece.words.slice(start, end),
    lead: piece.words.slice(Math.max(0, start - LEAD), start),
    line: piece.line,
    why: finding.why,
    elsewhere: finding.elsewhere ?? [],
    proposal: finding.proposal ?? null,
  };
}
