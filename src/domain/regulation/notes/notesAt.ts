/** The notes of a text, indexed by location. */
import { oncePer } from '../../oncePer.ts';
import type { WordsLocation } from './findWords.ts';
import type { BoundNote } from './notes.ts';
import type { Part } from '../tree/parts.ts';
import type { NoteRange } from '../tree/segments.ts';
import type { ProvisionId } from '../tree/tree.ts';

export interface NotesAt {
  /** Annotated ranges of one part, as input of `segmentsOf`, in the order of the notes. */
  readonly ranges: (at: ProvisionId, part: Part) => readonly NoteRange[];
  /** The location of a note's words in one part, with their correct form. */
  readonly spans: (at: ProvisionId, part: Part) => readonly (WordsLocation & { readonly note: BoundNote })[];
  /** Every note on a unit's own words or on the whole unit, each once, in the order of the notes. */
  readonly notes: (at: ProvisionId) => readonly BoundNote[];
}

/** Indexes resolved notes by location. */
export const notesAt: (bound: readonly BoundNote[]) => NotesAt = oncePer(indexed);

function indexed(bound: readonly BoundNote[]): NotesAt {
  const byUnit = new Map<ProvisionId, BoundNote[]>();
  const byPart = new Map<string, (WordsLocation & { readonly note: BoundNote })[]>();
  for (const note of bound) {
    for (const location of note.locations) {
      const here = listAt(byUnit, location.at);
      if (here.at(-1) !== note) here.push(note);
      if (location.part !== 'whole') listAt(byPart, `${location.at} ${location.part}`).push({ ...location, note });
    }
  }
  const spans = (at: ProvisionId, part: Part) => byPart.get(`${at} ${part}`) ?? [];
  return {
    spans,
    ranges: (at, part) => spans(at, part).map(({ start, end, note }) => ({ start, end, id: note.id })),
    notes: (at) => byUnit.get(at) ?? [],
  };
}

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
