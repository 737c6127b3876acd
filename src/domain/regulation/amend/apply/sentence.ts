/** Replaces, removes or adds one sentence of a unit. */
import { editUnit } from '../operation/editTree.ts';
import type { Change, Operation } from '../operation/operation.ts';
import { onlyUnit, pathWords } from '../operation/unitPaths.ts';
import type { Applied } from './applied.ts';

/** A full stop after an abbreviation, a person's initial or a list's number does not surely end a sentence. */
const UNSURE_END = /(?:^|[\s(])(?:\p{Lu}|\d{1,3}|\p{Ll}|TP|Tp|TS|ThS|PGS|GS|BS|KS|TX|TT|v\.v)\.$/u;

/** The sentences of a paragraph; null if it is not clear where they end. */
function sentencesOf(paragraph: string): readonly string[] | null {
  const sentences = paragraph.split(/(?<=[.!?…;]) +(?=\p{Lu})/u);
  return sentences.slice(0, -1).some((one) => UNSURE_END.test(one)) ? null : sentences;
}

/** Edits one sentence; refuses where it is not clear which one is meant. */
export function editSentence(
  text: Parameters<typeof onlyUnit>[0],
  { target, does, at, words }: Extract<Change, { kind: 'sentence' }>,
  operation: Operation,
): Applied {
  const found = onlyUnit(text, target);
  if ('refused' in found) return found;
  const { unit } = found;
  const last = unit.paragraphs.length - 1;
  // Of several paragraphs only the first and the last sentence are clear.
  const paragraphAt = at < 0 ? last : at === 0 || last === 0 ? 0 : -1;
  const sentences = sentencesOf(unit.paragraphs[paragraphAt] ?? '');
  const index = at < 0 ? (sentences?.length ?? 0) - 1 : at;
  const former = sentences?.[index];
  const isAlone = sentences?.length === 1;
  const isUnclear =
    unit.children.length > 0 || (does === 'add' && at >= 0) || (does === 'remove' && isAlone && last === 0);
  if (sentences === null || former === undefined || isUnclear)
    return {
      refused: {
        found: `không rõ câu nào của ${pathWords(target)} được sửa`,
        expected: 'một đơn vị không có khoản, điểm bên trong, có câu mà lệnh nêu',
      },
    };
  // The mark after the quotation is that of the order: the sentence keeps its own.
  const ended = /[.!?…;:]$/u.test(words) ? words : words + (/[.!?…;:]$/u.exec(former)?.[0] ?? '');
  const anew =
    does === 'add'
      ? [...sentences, ended]
      : sentences.flatMap((one, place) => (place !== index ? [one] : does === 'remove' ? [] : [ended]));
  const paragraphs = unit.paragraphs.flatMap((own, place) =>
    place !== paragraphAt ? [own] : anew.length === 0 ? [] : [anew.join(' ')],
  );
  return {
    text: editUnit(text, unit.id, () => [{ ...unit, paragraphs }]),
    changes: [{ id: unit.id, as: 'rewritten', operation, former: unit }],
  };
}
