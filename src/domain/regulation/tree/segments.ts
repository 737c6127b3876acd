/** Splits a paragraph into runs for rendering: plain words, links, annotated words. */
import { lastOf } from '../../baseline.ts';
import type { ProvisionId } from './tree.ts';

/** The target of a reference: a provision of this text, or an entry in the list of related documents. */
export type LinkTarget =
  { readonly kind: 'provision'; readonly id: ProvisionId } | { readonly kind: 'document'; readonly id: string };

/** A range of the paragraph: UTF-16 offsets, `end` exclusive. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

export interface LinkRange extends WordRange {
  readonly link: LinkTarget;
}

export interface NoteRange extends WordRange {
  /** The note's id. */
  readonly id: string;
}

/** A run of words with the same link and the same notes. */
export interface Segment {
  readonly text: string;
  /** The same object as in the range, so that two runs of one link differ from two links to one target. */
  readonly link?: LinkTarget;
  /** Ids in the order in which the notes were given; never empty. */
  readonly notes?: readonly string[];
}

/**
 * Splits a paragraph into runs, which concatenated are `words`. Links and annotated words may be nested or overlap: the
 * paragraph is split at every boundary. No runs for an empty paragraph.
 * @throws RangeError for a range that is empty, reversed or outside the words, and for overlapping links
 */
export function segmentsOf(
  words: string,
  links: readonly LinkRange[],
  notes: readonly NoteRange[],
): readonly Segment[] {
  refuseBad(words, links, notes);
  const cuts = [...new Set([0, words.length, ...[...links, ...notes].flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const covers = (range: WordRange) => range.start <= start && end <= range.end;
    const link = links.find(covers)?.link;
    const here = [...new Set(notes.filter(covers).map(({ id }) => id))];
    return {
      text: words.slice(start, end),
      ...(link === undefined ? {} : { link }),
      ...(here.length === 0 ? {} : { notes: here }),
    };
  });
}

/**
 * Consecutive segments of one link (or of none), so that a page renders each link as one element, with annotated words
 * inside.
 */
export interface LinkedRun {
  readonly link?: LinkTarget;
  readonly segments: readonly Segment[];
}

/** Joins what `segmentsOf` split within a link. */
export function linkedRuns(segments: readonly Segment[]): readonly LinkedRun[] {
  const runs: { link?: LinkTarget; segments: Segment[] }[] = [];
  for (const segment of segments) {
    const last = lastOf(runs);
    if (last !== undefined && last.link === segment.link) last.segments.push(segment);
    else runs.push({ ...(segment.link === undefined ? {} : { link: segment.link }), segments: [segment] });
  }
  return runs;
}

function refuseBad(words: string, links: readonly LinkRange[], notes: readonly NoteRange[]): void {
  for (const { start, end } of [...links, ...notes]) {
    const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= words.length;
    if (!inside)
      throw new RangeError(
        `range ${start}–${end} does not fit the ${words.length} characters of “${words.slice(0, 40)}”`,
      );
  }
  const inOrder = [...links].sort((a, b) => a.start - b.start);
  inOrder.forEach((link, index) => {
    const next = inOrder[index + 1];
    if (next !== undefined && next.start < link.end)
      throw new RangeError(`links overlap at ${next.start}–${link.end} of “${words.slice(0, 40)}”`);
  });
}
