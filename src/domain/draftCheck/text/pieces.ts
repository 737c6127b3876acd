import { quotedText } from '../../regulation/notes/quotedText.ts';
import { findReferences } from '../../regulation/references/references.ts';
import { blockKind } from '../../regulation/tree/blocks.ts';
import { articleIdOf } from '../../regulation/tree/ids.ts';
import { partsOf } from '../../regulation/tree/parts.ts';
import type { Provision, ProvisionId, RegulationText } from '../../regulation/tree/tree.ts';
import { indexById } from '../../regulation/tree/walk.ts';
import type { DraftText, TextPiece } from './finding.ts';

/** Passages that are not sentences of the text. */
const NO_PROSE = new Set(['letterhead', 'stamp', 'signer', 'footnote']);

/** Prepares a text for the rules; the numbers of printed footnotes are not part of its words. */
export function draftOf(printed: RegulationText): DraftText {
  const text = quotedText(printed);
  const units = indexById(text);
  const all = [...units.values()].flatMap((unit): TextPiece[] =>
    NO_PROSE.has(unit.kind)
      ? []
      : partsOf(unit)
          .map(({ part, words }) => ({ at: unit.id, part, words, line: unit.line, block: blockKind(words), unit }))
          .filter(({ words }) => words !== ''),
  );
  // Quoted words belong to another text: their numbers and references are not this one's.
  const pieces = all.filter(({ block }) => block !== 'quotation');
  return { text, units, pieces, all, references: findReferences(text) };
}

/** The pieces of each article, by its id; passages and divisions are left out. */
export function piecesByArticle({ pieces }: DraftText): ReadonlyMap<ProvisionId, readonly TextPiece[]> {
  const byArticle = new Map<ProvisionId, TextPiece[]>();
  for (const piece of pieces) {
    const id = articleIdOf(piece.at);
    if (id === null) continue;
    const list = byArticle.get(id) ?? [];
    list.push(piece);
    byArticle.set(id, list);
  }
  return byArticle;
}

/** All words of a provision, of its clauses and points, line by line. */
export function wholeWords({ heading, paragraphs, children }: Provision): string {
  return [heading ?? '', ...paragraphs, ...children.map(wholeWords)].filter((words) => words !== '').join('\n');
}

/** The syllables of some words in lower case, without punctuation. */
export function syllablesOf(words: string): readonly string[] {
  return words.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [];
}
