/** Turns what an order quotes for a part of a unit into changes: title, opening words, a paragraph, a sentence. */
import type { FoundChange, Target } from './quotedChanges.ts';
import type { Quoted } from './quotedUnits.ts';

export const PARTS_UNCLEAR = 'không rõ lời văn trích dẫn là của phần nào';

/** The changes of an order about one part of a unit; why they are unclear if they are. */
export function rewriting({ unit, path }: Target, { lead, units }: Quoted): readonly FoundChange[] | string {
  const [first, second] = units;
  if (second !== undefined || (first !== undefined && first.children.length > 0)) return PARTS_UNCLEAR;
  const words = first === undefined ? lead : [...(first.heading ? [first.heading] : []), ...first.paragraphs];
  const { part } = unit;
  if (part !== null && typeof part === 'object' && 'sentence' in part) {
    const [sentence, another] = words;
    if (sentence === undefined || another !== undefined) return PARTS_UNCLEAR;
    const does = unit.act === 'insert' ? 'add' : 'replace';
    return [
      { change: { kind: 'sentence', target: path, does, at: part.sentence, words: sentence }, named: unit.addressee },
    ];
  }
  if (part !== null && typeof part === 'object') {
    const does = unit.act === 'insert' ? 'add' : 'replace';
    return [{ change: { kind: 'paragraph', target: path, does, at: part.paragraph, words }, named: unit.addressee }];
  }
  if (unit.act === 'insert') return PARTS_UNCLEAR;
  return [{ change: { kind: 'rewrite', target: path, part: part ?? 'content', words }, named: unit.addressee }];
}
