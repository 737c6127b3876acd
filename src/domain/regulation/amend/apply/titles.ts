/** Gives the text itself, or the decision that issues it, another title. */
import type { Instrument, Passage, RegulationText } from '../../tree/tree.ts';
import type { Operation, UnitPath } from '../operation/operation.ts';
import type { Applied } from './applied.ts';

/** True for a change of the title of a whole instrument. */
export function isTitlePath({ steps }: UnitPath): boolean {
  return steps.length === 0;
}

/**
 * The text with its title as `edit` makes it; refused if it has no title, or several, or the title stays as it is.
 * @param words what the order looks for in the title, for the message
 */
export function retitle(
  text: RegulationText,
  { instrument }: UnitPath,
  edit: (title: string) => string,
  operation: Operation,
  words?: string,
): Applied {
  const isEnacting = instrument === 'enacting' && text.decision !== null;
  const own: Instrument = isEnacting && text.decision !== null ? text.decision : text.regulation;
  const [title, another] = own.front.filter(({ kind }) => kind === 'title');
  if (title === undefined || another !== undefined)
    return {
      refused: {
        found: title === undefined ? 'văn bản không có tên' : 'tên văn bản có nhiều đoạn',
        expected: 'một văn bản có tên ở một đoạn',
      },
    };
  const anew = edit(title.text);
  if (anew === title.text)
    return {
      refused: {
        found: 'tên văn bản không có cụm từ',
        ...(words === undefined ? {} : { words }),
        expected: 'cụm từ có đúng như lệnh nêu',
      },
    };
  const front = own.front.map((one): Passage => (one === title ? { ...title, text: anew } : one));
  const edited = { ...own, front };
  return {
    text: isEnacting ? { ...text, decision: edited } : { ...text, regulation: edited },
    changes: [{ id: title.id, as: 'rewritten', operation, former: null, formerWords: title.text }],
  };
}
