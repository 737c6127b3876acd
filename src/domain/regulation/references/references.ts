/** Cross-references: what the words of a text point to, in this text and in other documents. */
import { blockKind } from '../tree/blocks.ts';
import { citedDocuments } from './citedDocuments.ts';
import { partsOf, type Part } from '../tree/parts.ts';
import { citedUnits, type UnitTarget } from './citedUnits.ts';
import { contextsOf, type ReferenceContext } from './referenceContext.ts';
import type { ProvisionId, RegulationText } from '../tree/tree.ts';
import { indexById, instrumentOf, instrumentsOf } from '../tree/walk.ts';

export type ReferenceTarget =
  | UnitTarget
  /** Another document; number, title and date as printed. */
  | {
      readonly kind: 'document';
      readonly type: string;
      readonly number: string | null;
      readonly title: string | null;
      readonly date: string | null;
    };

export interface Reference {
  /** The unit or passage whose own words contain it. */
  readonly at: ProvisionId;
  readonly part: Part;
  /** UTF-16 offsets in that part, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The words in that range. */
  readonly words: string;
  readonly target: ReferenceTarget;
}

/**
 * All references of a text in the order of the text; those in one part do not overlap.
 *
 * Each item of a list is a separate reference; a range is one. For a cited unit of another document (“Điều 5 Luật …”)
 * only the document is a reference. Words that only name the unit or text being read (“Điều này”, “Quy định này” alone)
 * are not references, nor is the line of the attached regulation that names its own decision.
 * @param names the names of documents without a number; see `citedDocuments`
 */
export function findReferences(text: RegulationText, names: readonly string[] = []): readonly Reference[] {
  const contexts = contextsOf(text);
  const inOrder = [...indexById(text).values()].sort(
    (a, b) => orderOf(text, a.id) - orderOf(text, b.id) || a.line - b.line,
  );
  return inOrder.flatMap((unit) => {
    if (
      (unit.kind === 'enactedBy' && (text.decision !== null || orderOf(text, unit.id) > 0)) ||
      unit.kind === 'appendix' ||
      unit.kind === 'letterhead'
    )
      return [];
    return partsOf(unit).flatMap(({ part, words }) =>
      referencesIn(
        words,
        unit.kind === 'footnote' || blockKind(words) === 'lines' ? null : contexts.contextOf(unit.id),
        names,
      ).map((found) => ({ at: unit.id, part, ...found })),
    );
  });
}

function orderOf(text: RegulationText, id: ProvisionId): number {
  return instrumentsOf(text).indexOf(instrumentOf(text, id));
}

/**
 * The references in one piece of prose in its context; null if they cannot be determined: in a printed footnote, which
 * is about other texts, and in loose cells of a table.
 */
function referencesIn(
  words: string,
  context: ReferenceContext | null,
  names: readonly string[],
): readonly Omit<Reference, 'at' | 'part'>[] {
  const documents = citedDocuments(words, names);
  const cited = documents.map(({ start, end, type, number, title, date }) => ({
    start,
    end,
    target: { kind: 'document', type, number, title, date } as const,
  }));
  return [...(context === null ? [] : citedUnits(words, documents, context)), ...cited]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, target }) => ({ start, end, words: words.slice(start, end), target }));
}
