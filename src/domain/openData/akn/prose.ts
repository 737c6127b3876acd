/**
 * The words of one part as Akoma Ntoso inline content: references as `ref` or `rref`, and a `noteRef` after annotated
 * words.
 */
import { lastOf } from '../../baseline.ts';
import { linkOf } from '../../regulation/references/linksAt.ts';
import { notesAt } from '../../regulation/notes/notesAt.ts';
import type { Part } from '../../regulation/tree/parts.ts';
import type { Reference } from '../../regulation/references/references.ts';
import type { Regulation } from '../../regulation/regulation.ts';
import type { RelatedDocument } from '../../regulation/references/related.ts';
import { blockKind } from '../../regulation/tree/blocks.ts';
import { CELL_BREAK, tableOf, type Cell } from '../../regulation/tree/tables.ts';
import type { PassageKind, ProvisionId } from '../../regulation/tree/tree.ts';
import { block, inline, xmlText, type Attributes } from '../xml.ts';
import { unitStatus } from './amendments.ts';
import { eIdOf } from './eIds.ts';
import { citedIri, relatedIri } from './iris.ts';
import { quotationXml } from './quotation.ts';

/** Renders the words of a text's units. */
export interface Prose {
  /** The words of a part, or those between two offsets (UTF-16). */
  readonly inline: (words: string, at: ProvisionId, part: Part, start?: number, end?: number) => string;
  /** A paragraph as a block: `p`, or `table`; `passage` is the kind of a passage, which has an id of its own. */
  readonly paragraph: (words: string, at: ProvisionId, part: Part, eId: string, passage?: PassageKind) => string;
  /** The references to the notes on a whole unit; empty if there are none. */
  readonly wholeNotes: (at: ProvisionId) => string;
  /** Attributes of a unit whose words are repealed or suspended. */
  readonly status: (at: ProvisionId) => Attributes;
}

/** The eId of an editor's note. */
export function noteId(id: string): string {
  return `note_${id}`;
}

/** Indexes a text's references and notes by location; call once per text. */
export function proseOf({
  references,
  related,
  notes,
  history,
}: Pick<Regulation, 'references' | 'related' | 'notes' | 'history'>): Prose {
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
      return marked.join('') + xmlText(words.slice(lastOf(cuts) ?? from, to));
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
    status: unitStatus({ history }),
    paragraph: (words, at, part, eId, passage) => {
      const kind = blockKind(words);
      const own = passage === undefined ? {} : { wId: at, class: passage };
      if (kind === 'table')
        return tableXml(words, { eId, ...own }, 0, (start, end) => write(words, at, part, start, end));
      if (kind === 'quotation') {
        const inside = (start: number, end: number) => write(words, at, part, start, end);
        return quotationXml(words, { eId, ...own }, inside, (start, end, id) =>
          tableXml(words.slice(start, end), { eId: id }, start, inside),
        );
      }
      if (kind === 'prose') return inline('p', { eId }, write(words, at, part));
      // One block per line of a formula or of a former table.
      let start = 0;
      const lines = words.split('\n').map((line) => {
        const from = start;
        start += line.length + 1;
        return write(words, at, part, from, from + line.length);
      });
      return inline(
        'p',
        { eId, ...own, class: [passage, kind].filter(Boolean).join(' ') },
        lines.join(inline('eol', {})),
      );
    },
    wholeNotes: (at) =>
      noted
        .notes(at)
        .filter(({ locations }) => locations.some((location) => location.at === at && location.part === 'whole'))
        .map(({ id }) => marker(id))
        .join(''),
  };
}

/** A table whose words start at `offset` in the paragraph. */
function tableXml(
  words: string,
  attributes: Readonly<Record<string, string>>,
  offset: number,
  write: (start: number, end: number) => string,
): string {
  const table = tableOf(words);
  const rows = table?.rows ?? [];
  const span = (count: number) => (count === 1 ? undefined : String(count));
  const cellXml = (name: string, { start, words: cell, columns, rows: high }: Cell) => {
    let from = offset + start;
    const paragraphs = cell.split(CELL_BREAK).map((paragraph) => {
      const begin = from;
      from += paragraph.length + 1;
      return inline('p', {}, write(begin, begin + paragraph.length));
    });
    return inline(name, { colspan: span(columns), rowspan: span(high) }, ...(cell === '' ? [] : paragraphs));
  };
  return block(
    'table',
    attributes,
    ...rows.map((row, index) => {
      return block('tr', {}, ...row.map((cell) => cellXml(index < (table?.head ?? 1) ? 'th' : 'td', cell)));
    }),
  );
}

/** Wraps the finished words in a reference; a unit that does not exist is not a reference. */
function refOf(reference: Reference, related: readonly RelatedDocument[], words: string): string {
  const { target } = reference;
  if (target.kind === 'missing') return words;
  if (target.kind === 'internal') {
    const [first] = target.ids;
    const last = lastOf(target.ids) ?? first;
    return first === last
      ? inline('ref', { href: `#${eIdOf(first)}` }, words)
      : inline('rref', { from: `#${eIdOf(first)}`, upTo: `#${eIdOf(last)}` }, words);
  }
  const link = linkOf(reference, related);
  const entry = link?.kind === 'document' ? related.find(({ id }) => id === link.id) : undefined;
  return inline('ref', { href: entry === undefined ? citedIri(target) : relatedIri(entry) }, words);
}
