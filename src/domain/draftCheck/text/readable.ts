/**
 * What of a draft can be checked although its numbers are wrong: one number out of order must not hide everything else.
 */
import type { Problem } from '../../problem.ts';
import { parseRegulation } from '../../regulation/parse/parse.ts';
import { blockKind } from '../../regulation/tree/blocks.ts';
import type { RegulationText } from '../../regulation/tree/tree.ts';
import type { DraftText, TextPiece } from './finding.ts';

const NUMBER = /^(?:Điều|Chương|Mục|Phần|khoản|điểm) (\S+)$/u;
/** Maximum number of passes. Each corrects the first wrong number, and with it the errors that follow from that. */
const MAX_TIMES = 12;

/**
 * The text with its wrong numbers replaced by those that were expected, line by line, so that every line stays where it
 * is. Null if it is not only numbers.
 */
export function renumbered(source: string, problems: readonly Problem[]): RegulationText | null {
  const lines = source.split('\n');
  let open = problems;
  for (let time = 0; time < MAX_TIMES; time += 1) {
    const [first] = open;
    if (first === undefined) return null;
    const [found, expected] = [NUMBER.exec(first.found)?.[1], NUMBER.exec(first.expected)?.[1]];
    const line = lines[first.line - 1];
    const at = line === undefined || found === undefined ? -1 : line.indexOf(found);
    if (line === undefined || found === undefined || expected === undefined || at < 0 || at > 20) return null;
    lines[first.line - 1] = line.slice(0, at) + expected + line.slice(at + found.length);
    const read = parseRegulation(lines.join('\n'), '');
    if (read.text !== null) return read.text;
    open = read.problems;
  }
  return null;
}

/** The lines of a draft without structure, for the rules that examine words only. */
export function linesAsDraft(source: string): DraftText {
  const pieces = source.split('\n').flatMap((line, at): TextPiece[] => {
    const words = line.replace(/\s+/gu, ' ').trim();
    const unit = { id: '', kind: 'paragraph', text: words, strong: false, line: at + 1 } as const;
    return words === '' ? [] : [{ at: '', part: 'text', words, line: at + 1, block: blockKind(words), unit }];
  });
  const none = { prefix: '', front: [], body: [], back: [] };
  return {
    text: { decision: null, regulation: none, annexes: [] },
    units: new Map(),
    pieces,
    all: pieces,
    references: [],
  };
}
