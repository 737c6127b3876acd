/**
 * How one page renders the words of a text: links with their addresses on that page, and annotated words with their
 * numbers.
 */
import { addressOf } from './address.ts';
import { changeNotes, type ChangeNote } from '../amend/changeNotes.ts';
import type { DatedText } from '../amend/textOn.ts';
import { unitWords } from './citation.ts';
import { footnotesOf, isOnMisprint, type Footnote } from '../notes/footnotes.ts';
import { printedMarks } from '../notes/printedMarks.ts';
import { anchorInWhole, pageAnchorOf } from '../tree/ids.ts';
import { linksAt } from '../references/linksAt.ts';
import { notesAt } from '../notes/notesAt.ts';
import type { Part } from '../tree/parts.ts';
import type { Regulation } from '../regulation.ts';
import { linkedRuns, segmentsOf, type LinkTarget, type Segment } from '../tree/segments.ts';
import type { ProvisionId } from '../tree/tree.ts';

/** Words to print unchanged; `numbers` are those of the notes that end here. */
export interface PrintedSegment extends Segment {
  readonly numbers: readonly number[];
}

/** Consecutive words with the same address, or with none. */
export interface PrintedRun {
  /** Relative to the site's root, or `#…` on the same page. */
  readonly href?: string;
  /** True for the mark of a printed footnote. */
  readonly isMark?: boolean;
  readonly segments: readonly PrintedSegment[];
}

/** A note on this page: its number, and its index in the list. */
interface ListedNote extends Footnote {
  /** Anchor on this page, without `#`. */
  readonly anchor: string;
  /** A misprint, which is shown on request. */
  readonly isMisprint: boolean;
}

/** Anchor of the list of notes on units of a page; undefined if no note is shown by default. */
export function notesAnchor(page: Pick<TextOnPage, 'notes'>, ids: readonly ProvisionId[]): string | undefined {
  const notes = page.notes(ids);
  return notes.every(({ isMisprint }) => isMisprint) ? undefined : listAnchor(notes);
}

/** Anchor of a list of notes, from that of its first one; undefined if there are none. */
export function listAnchor(notes: readonly Pick<ListedNote, 'anchor'>[]): string | undefined {
  return notes[0]?.anchor.replace(/-\d+$/, '');
}

export interface TextOnPage {
  /** Anchor of a unit on this page, without `#`; empty for the article whose page it is. */
  readonly anchor: (id: ProvisionId) => string;
  /** Address of a unit from the site's root, or `#…` if it is on this page. */
  readonly href: (id: ProvisionId) => string;
  /** The words that name a unit in a citation, before its instrument. */
  readonly cite: (id: ProvisionId) => string;
  /** One part of a unit's words split into runs, which concatenated are `words`. */
  readonly runs: (at: ProvisionId, part: Part, words: string) => readonly PrintedRun[];
  /** Address of the printed footnote of a mark (`[1]`, `10`); null if the text has none. */
  readonly printedFootnote: (mark: string) => string | null;
  /** The notes of several units together, by number. */
  readonly notes: (ids: readonly ProvisionId[]) => readonly ListedNote[];
  /** The notes with these numbers at a unit. */
  readonly numbered: (at: ProvisionId, numbers: readonly number[]) => readonly ListedNote[];
  /** True if all of these notes, by id, are on misprints. */
  readonly areMisprints: (ids: readonly string[]) => boolean;
  /** The changes that made a unit's present words; none if nothing amends the text. */
  readonly changes: (id: ProvisionId) => readonly ChangeNote[];
  /** Address of a provision of an amending text. */
  readonly amendingHref: (source: ChangeNote['source']) => string;
}

/**
 * Prepares a text for rendering on one page.
 * @param page `dieu-12` or `quyet-dinh` for that page and its anchors; or the units shown on a page with the anchors of
 * the whole text (null for all of them)
 * @param version the version of the text whose changes are listed, if it was amended
 */
export function textOnPage(
  {
    slug,
    text,
    notes,
    references,
    related,
    history,
  }: Pick<Regulation, 'slug' | 'text' | 'notes' | 'references' | 'related' | 'history'>,
  page: string | ReadonlySet<ProvisionId> | null,
  version: DatedText | null = history?.current ?? null,
): TextOnPage {
  const found = notesAt(notes);
  const footnotes = footnotesOf(text, found);
  const links = linksAt(references, related);
  const isHere = (id: ProvisionId) =>
    typeof page === 'string' ? pageAnchorOf(id).page === page : page === null || page.has(id);
  const anchor = (id: ProvisionId) => (typeof page === 'string' ? pageAnchorOf(id).anchor : anchorInWhole(id));
  // The article whose page this is has no anchor: its words start at the top of the page.
  const href = (id: ProvisionId) => (isHere(id) ? `#${anchor(id) || 'noi-dung'}` : `/${addressOf(slug, id)}`);
  const hrefOf = (target: LinkTarget) =>
    target.kind === 'provision' ? href(target.id) : `/${addressOf(slug, '')}#${target.id}`;
  const printed = printedMarks(text);
  const misprints = new Set(notes.filter(isOnMisprint).map(({ id }) => id));
  const listed = (footnote: Footnote): ListedNote => ({
    ...footnote,
    // A separate page has one group of notes.
    anchor: `gc-${typeof page === 'string' ? '' : `${anchorInWhole(footnote.group.replace(/\.$/, ''))}-`}${footnote.number}`,
    isMisprint: isOnMisprint(footnote.note),
  });
  return {
    anchor,
    href,
    printedFootnote: (mark) => {
      const id = printed.footnote(mark);
      return id === undefined ? null : href(id);
    },
    changes: version === null || history === null ? () => [] : changeNotes(version, history),
    amendingHref: ({ text: id, provision }) => `/van-ban/${slug}/sua-doi/${id}/#${anchorInWhole(provision)}`,
    cite: (id) => unitWords(text, id) ?? '',
    notes: (ids) => footnotes.of(ids).map(listed),
    numbered: (at, numbers) =>
      numbers.flatMap((number) => {
        const footnote = footnotes.numbered(at, number);
        return footnote === undefined ? [] : [listed(footnote)];
      }),
    areMisprints: (ids) => ids.every((id) => misprints.has(id)),
    runs: (at, part, words) => {
      let end = 0;
      const marks = new Set(printed.ranges(at, part).map(({ link }) => link));
      const cited = links.ranges(at, part);
      const own = printed
        .ranges(at, part)
        .filter(({ start }) => !cited.some((link) => start < link.end && start >= link.start));
      const runs = linkedRuns(segmentsOf(words, [...cited, ...own], found.ranges(at, part))).map(
        ({ link, segments }): PrintedRun => ({
          ...(link === undefined ? {} : { href: hrefOf(link) }),
          ...(link !== undefined && marks.has(link) ? { isMark: true } : {}),
          segments: segments.map((segment) => {
            end += segment.text.length;
            return { ...segment, numbers: footnotes.endingAt(at, part, end) };
          }),
        }),
      );
      return runs;
    },
  };
}
