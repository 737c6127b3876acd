/** The pieces of text that can contain a note or a reference, with a name for each. */
import { isDivision, type Division, type Passage, type Provision } from './tree.ts';

/**
 * A piece of a unit's own words: its heading, one of its unnumbered paragraphs (counted from 0), or `text` for a
 * passage outside the numbered units.
 */
export type Part = 'heading' | 'text' | number;

/** Anything in the text that has an id. */
export type Unit = Division | Provision | Passage;

/** The words of each part of a unit, in the order of the text. Words of its children are not included. */
export function partsOf(unit: Unit): readonly { readonly part: Part; readonly words: string }[] {
  if ('text' in unit) return [{ part: 'text', words: unit.text }];
  const paragraphs = unit.paragraphs.map((words, part) => ({ part, words }));
  if (isDivision(unit)) return [{ part: 'heading', words: unit.heading }, ...paragraphs];
  return unit.heading === null ? paragraphs : [{ part: 'heading', words: unit.heading }, ...paragraphs];
}
