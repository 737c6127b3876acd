/** What the reviewing office's papers say about a regulation, from its metadata and the editor's notes. */
import { citationSource, instrumentName } from '../regulation/metadata.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { ReadingId } from '../rating/ruleset.ts';
import type { ProvisionId } from '../regulation/tree/tree.ts';

/** A defect of the text that changes a rating. */
interface TextGap {
  readonly id: string;
  /** Its location. */
  readonly clause: ProvisionId;
  /** The editor's words about it. */
  readonly note: string;
  /** The readings that it allows. */
  readonly readings: readonly ReadingId[];
  /** The cases that no provision covers because of it. */
  readonly gaps: readonly string[];
}

export interface PapersContext {
  /** `Quyết định 212/QĐ-UBND`. */
  readonly name: string;
  /** What ends a citation: `Quy định ban hành kèm theo Quyết định số …`. */
  readonly citation: string;
  /** Who rates, who gathers and reports, how difficulties are reported; empty if the content does not say. */
  readonly rating: readonly ProvisionId[];
  readonly report: readonly ProvisionId[];
  readonly feedback: readonly ProvisionId[];
  readonly reportTo: string;
  readonly feedbackTo: string;
  readonly gaps: readonly TextGap[];
}

export function papersContext({ meta, notes }: Pick<Regulation, 'meta' | 'notes'>): PapersContext {
  const { rating = [], report = [], feedback = [], reportTo = '', feedbackTo = '' } = meta.papers ?? {};
  return {
    name: instrumentName(meta),
    citation: citationSource(meta),
    rating,
    report,
    feedback,
    reportTo,
    feedbackTo,
    gaps: notes
      .filter(({ readings, gaps }) => readings.length + gaps.length > 0)
      .map(({ id, locations: [first], note, readings, gaps }) => ({
        id,
        clause: first?.at ?? '',
        note,
        readings,
        gaps,
      })),
  };
}
