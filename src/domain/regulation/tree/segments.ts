/** Cuts one paragraph into runs that a page can print one after another: plain words, links, words with a note. */
import type { ProvisionId } from './tree.ts';

/** What a reference leads to: a place in this text, or an entry in the list of related documents. */
export type LinkTarget =
  { readonly kind: 'provision'; readonly id: ProvisionId } | { readonly kind: 'document'; readonly id: string };

/** Words of the paragraph: UTF-16 offsets, the end not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface LinkRange extends Range {
  readonly link: LinkTarget;
}

export interface NoteRange extends Range {
  /** The note's id. */
  readonly id: string;
}

/** A run of words with the same link and the same notes. */
export interface Segment {
  readonly text: string;
  /** The very object of the range, so that runs of one link can be told from two links to one place. */
  readonly link?: LinkTarget;
  /** Ids in the order in which the notes were given; never empty. */
  readonly notes?: readonly string[];
}

/**
 * The paragraph as runs: their texts joined are `words`. A link may lie in noted words and the reverse, or they may overlap: everything is cut
 * at every boundary. No words, no runs.
 * @throws RangeError for a range that is empty, reversed or outside the words, and for links that overlap, which no page could print.
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
    const covers = (range: Range) => range.start <= start && end <= range.end;
    const link = links.find(covers)?.link;
    const here = [...new Set(notes.filter(covers).map(({ id }) => id))];
    return {
      text: words.slice(start, end),
      ...(link === undefined ? {} : { link }),
      ...(here.length === 0 ? {} : { notes: here }),
    };
  });
}

/** Neighbouring runs of one link (or of none) together, so that a page prints each link as one, with the noted words in it. */
export interface LinkedRun {
  readonly link?: LinkTarget;
  readonly segments: readonly Segment[];
}

/** Joins what `segmentsOf` cut inside a link. */
export function linkedRuns(segments: readonly Segment[]): readonly LinkedRun[] {
  const runs: { link?: LinkTarget; segments: Segment[] }[] = [];
  for (const segment of segments) {
    const last = runs.at(-1);
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
