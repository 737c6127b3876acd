/**
 * The words of one part as Akoma Ntoso inline content: references as `ref` or `rref`, and a `noteRef` after annotated
 * words.
 */
import { linkOf } from '../../regulation/references/linksAt.ts';
import { notesAt } from '../../regulation/notes/notesAt.ts';
import type { Part } from '../../regulation/tree/parts.ts';
import type { Reference } from '../../regulation/references/references.ts';
import type { Regulation } from '../../regulation/regulation.ts';
import type { RelatedDocument } from '../../regulation/references/related.ts';
import { tableOf } from '../../regulation/tree/tables.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { block, inline, xmlText } from '../xml.ts';
import { eIdOf } from './eIds.ts';
import { citedIri, relatedIri } from './iris.ts';

/** Renders the words of a text's units. */
export interface Prose {
  /** The words of a part, or those between two offsets (UTF-16). */
  readonly inline: (words: string, at: ProvisionId, part: Part, start?: number, end?: number) => string;
  /** A paragraph as a block: `p`, or `table`. */
  readonly paragraph: (words: string, at: ProvisionId, part: Part, eId: string) => string;
  /** References to the notes on a whole unit; empty if there are none. */
  readonly wholeNotes: (at: ProvisionId) => string;
}

/** The eId of an editor's note. */
export function noteId(id: string): string {
  return `note_${id}`;
}

/** Indexes a text's references and notes by place. */
export function proseOf({ references, related, notes }: Pick<Regulation, 'references' | 'related' | 'notes'>): Prose {
  const byPart = Map.groupBy(references, ({ at, part }) => `${at} ${part}`);
  const noted = notesAt(notes);
  const numbers = new Map(notes.map(({ id }, index) => [id, String(index + 1)]));
  const marker = (id: string) => inline('noteRef', { href: `#${noteId(id)}`, marker: numbers.get(id) });

  const write: Prose['inline'] = (words, at, part, start = 0, end = words.length) => {
    const here = (byPart.get(`${at} ${part}`) ?? []).filter((one) => one.start >= start && one.end <= end);
    const ends = noted.spans(at, part);
    const plain = (from: number, to: number): string => {
      const cuts = [...new Set(ends.map((span) => span.end).filter((cut) => cut > from && cut <= to))].sort(
        (a, b) => a - b,
      );
      const marked = cuts.map(
        (cut, index) =>
          xmlText(words.slice(cuts[index - 1] ?? from, cut)) +
          ends
            .filter((span) => span.end === cut)
            .map(({ note }) => marker(note.id))
            .join(''),
      );
      return marked.join('') + xmlText(words.slice(cuts.at(-1) ?? from, to));
    };
    let done = start;
    const pieces = here.flatMap((reference) => {
      const before = plain(done, reference.start);
      done = reference.end;
      return [before, refOf(reference, related, plain(reference.start, reference.end))];
    });
    return [...pieces, plain(done, end)].join('');
  };

  return {
    inline: write,
    paragraph: (words, at, part, eId) => {
      const rows = tableOf(words);
      if (rows === null) return inline('p', { eId }, write(words, at, part));
      return block(
        'table',
        { eId },
        ...rows.map((row, index) =>
          block(
            'tr',
            {},
            ...row.map(({ start, end }) =>
              inline(
                index === 0 ? 'th' : 'td',
                {},
                start === end ? '' : inline('p', {}, write(words, at, part, start, end)),
              ),
            ),
          ),
        ),
      );
    },
    wholeNotes: (at) =>
      noted
        .notes(at)
        .filter(({ places }) => places.some((place) => place.at === at && place.part === 'whole'))
        .map(({ id }) => marker(id))
        .join(''),
  };
}

/** The reference element around its rendered words; a reference to a unit that does not exist is plain text. */
function refOf(reference: Reference, related: readonly RelatedDocument[], words: string): string {
  const { target } = reference;
  if (target.kind === 'missing') return words;
  if (target.kind === 'internal') {
    const [first] = target.ids;
    const last = target.ids.at(-1) ?? first;
    return first === last
      ? inline('ref', { href: `#${eIdOf(first)}` }, words)
      : inline('rref', { from: `#${eIdOf(first)}`, upTo: `#${eIdOf(last)}` }, words);
  }
  const link = linkOf(reference, related);
  const entry = link?.kind === 'document' ? related.find(({ id }) => id === link.id) : undefined;
  return inline('ref', { href: entry === undefined ? citedIri(target) : relatedIri(entry) }, words);
}
