/** Numbers the notes, so that a mark in the words can be matched with its note beside or below them. */
import { oncePerPair } from '../../oncePer.ts';
import { articleIdOf } from '../tree/ids.ts';
import { CORRECTABLE } from './noteSchema.ts';
import type { BoundNote } from './notes.ts';
import type { NotesAt } from './notesAt.ts';
import { partsOf, type Part, type Unit } from '../tree/parts.ts';
import type { ProvisionId, RegulationText } from '../tree/tree.ts';
import { indexById } from '../tree/walk.ts';

/**
 * A note with its number in its group: an article; a whole enacting decision, which is short; or the words outside the
 * articles.
 */
export interface Footnote {
  readonly number: number;
  readonly note: BoundNote;
  /** The group: an id, or a prefix of ids. Numbers are unique in it. */
  readonly group: string;
}

/** True for notes on misprints alone, which a reader seldom needs. */
export function isOnMisprint({ kind }: Pick<BoundNote, 'kind'>): boolean {
  return CORRECTABLE.includes(kind);
}

export interface Footnotes {
  /** The notes of these units, each once, by number. */
  readonly of: (ids: readonly ProvisionId[]) => readonly Footnote[];
  /**
   * Numbers to print after the character at `end` of a part: of the notes whose words end there; and, if the part is
   * the unit's first and `end` its length, of the notes on the whole unit.
   */
  readonly endingAt: (at: ProvisionId, part: Part, end: number) => readonly number[];
  /** The note with a number in the group of a unit; undefined if there is none. */
  readonly numbered: (at: ProvisionId, number: number) => Footnote | undefined;
}

/**
 * Numbers the notes of each group from 1 in the order of the text, those on misprints last, so that numbers have no
 * holes while they are hidden; a note with several locations in a group is numbered once.
 */
export const footnotesOf: (text: RegulationText, notes: NotesAt) => Footnotes = oncePerPair(numbered);

function numbered(text: RegulationText, notes: NotesAt): Footnotes {
  const units = indexById(text);
  const groups = new Map<string, BoundNote[]>();
  const keyOf = (at: ProvisionId, { id }: BoundNote) => `${groupOf(text, at)} ${id}`;
  const numberOf = (at: ProvisionId, note: BoundNote): number =>
    (groups.get(groupOf(text, at))?.indexOf(note) ?? -1) + 1;
  for (const unit of [...units.values()].sort((a, b) => a.line - b.line)) {
    const group = groups.get(groupOf(text, unit.id)) ?? [];
    for (const note of new Set(inOrder(unit, notes))) if (!group.includes(note)) group.push(note);
    groups.set(groupOf(text, unit.id), group);
  }
  for (const [key, group] of groups)
    groups.set(key, [...group.filter((note) => !isOnMisprint(note)), ...group.filter(isOnMisprint)]);
  return {
    of: (ids) => {
      const found = new Map<string, Footnote>();
      for (const id of ids)
        for (const note of notes.notes(id))
          found.set(keyOf(id, note), { number: numberOf(id, note), note, group: groupOf(text, id) });
      return [...found.values()].sort((a, b) => a.number - b.number);
    },
    endingAt: (at, part, end) => {
      const unit = units.get(at);
      const here = notes
        .spans(at, part)
        .filter((span) => span.end === end)
        .map(({ note }) => note);
      const first = unit === undefined ? undefined : firstPart(unit);
      const whole = first?.part === part && first.words.length === end ? wholeNotes(notes, at) : [];
      return [...new Set([...here, ...whole])].map((note) => numberOf(at, note)).sort((a, b) => a - b);
    },
    numbered: (at, number) => {
      const group = groupOf(text, at);
      const note = groups.get(group)?.[number - 1];
      return note === undefined ? undefined : { number, note, group };
    },
  };
}

/** The notes of one unit, ordered by where their words end. */
function inOrder(unit: Unit, notes: NotesAt): readonly BoundNote[] {
  const spans = partsOf(unit).map(({ part }) =>
    [...notes.spans(unit.id, part)].sort((a, b) => a.end - b.end).map(({ note }) => note),
  );
  const [first = [], ...others] = spans;
  return [...first, ...wholeNotes(notes, unit.id), ...others.flat()];
}

function wholeNotes(notes: NotesAt, id: ProvisionId): readonly BoundNote[] {
  return notes.notes(id).filter(({ locations }) => locations.some(({ at, part }) => at === id && part === 'whole'));
}

function firstPart(unit: Unit): { readonly part: Part; readonly words: string } | undefined {
  return partsOf(unit)[0];
}

/**
 * The group in which notes are numbered: a decision; an article; a division's own words; the words before, or after,
 * the articles.
 */
function groupOf({ decision, regulation, annexes }: RegulationText, id: ProvisionId): string {
  if (decision !== null && id.startsWith(decision.prefix)) return decision.prefix;
  const article = articleIdOf(id);
  if (article !== null) return article;
  const annex = annexes.find((one) => id === one.id || id.startsWith(one.prefix));
  if (annex !== undefined) return annex.id;
  if (regulation.front.some((passage) => passage.id === id)) return 'front';
  return regulation.back.some((passage) => passage.id === id) ? 'back' : id;
}
