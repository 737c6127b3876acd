/** The text in force on a day: the base with the operations of its amending texts applied. */
import type { Problem } from '../../problem.ts';
import { quote } from '../parse/report.ts';
import type { RegulationText } from '../tree/tree.ts';
import { applyOperation } from './applyOperation.ts';
import type { AmendingText, Operation, UnitChange } from './operation.ts';
import { readOperations, type AmendedText } from './readOperations.ts';

/** The text on a day. */
export interface DatedText {
  readonly day: string;
  readonly text: RegulationText;
  /** What changed since the base, in the order of application. */
  readonly changes: readonly UnitChange[];
  /** Operations that do not fit the text: no such unit, a number taken, words that are not there. */
  readonly problems: readonly Problem[];
}

/**
 * The text in force on a day. Operations apply in the order of their days, those of one day in the order in which their
 * texts were signed. A repealed unit keeps its address, without words; a suspended one keeps its words. What amends an
 * amending text applies to that text first: a provision that is repealed orders nothing any more.
 * @param operations of all amending texts on the base (see `operationsOn`)
 * @param day as `2024-07-01`; before the first operation the text is the base itself
 */
export function textOn(base: RegulationText, operations: readonly Operation[], day: string, file: FileOf): DatedText {
  let text = base;
  const changes: UnitChange[] = [];
  const problems: Problem[] = [];
  for (const operation of inOrder(operations).filter((one) => holdsOn(one, day))) {
    const applied = applyOperation(text, operation);
    if ('refused' in applied)
      problems.push({
        file: file(operation),
        line: operation.line,
        found: `${applied.refused.found}${applied.refused.words === undefined ? '' : ` ${quote(applied.refused.words)}`}`,
        expected: applied.refused.expected,
        mend: 'So lệnh này với bản chính và với văn bản gốc; nếu chữ đúng, viết thao tác vào thao-tac.yaml cạnh tệp này.',
      });
    else {
      text = applied.text;
      changes.push(...applied.changes);
    }
  }
  return { day, text, changes, problems };
}

/** True from an operation's first day; for a suspension until its last. */
function holdsOn({ from, change }: Operation, day: string): boolean {
  return from <= day && (change.kind !== 'suspend' || change.until === null || day <= change.until);
}

/** Gives the path of the file that orders an operation. */
export type FileOf = (operation: Operation) => string;

/** Stable: operations of one day keep the order in which they are given, that of signing. */
function inOrder(operations: readonly Operation[]): readonly Operation[] {
  return [...operations].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The operations on a base on a day. */
export interface DatedOperations {
  /** In the order of the signing of their texts. */
  readonly operations: readonly Operation[];
  readonly problems: readonly Problem[];
}

/**
 * The operations on a base, as its amending texts order them on a day: each amending text is read as amended itself by
 * later ones.
 * @param amending in any order
 */
export function operationsOn(base: AmendedText, amending: readonly AmendingText[], day: string): DatedOperations {
  const bySigning = [...amending].sort((a, b) => (a.signed < b.signed ? -1 : a.signed > b.signed ? 1 : 0));
  const problems: Problem[] = [];
  // Those of the text signed last come first, as they are needed to read the one before it.
  const lastFirst: (readonly Operation[])[] = [];
  for (const one of [...bySigning].reverse()) {
    const own = [...lastFirst]
      .reverse()
      .flat()
      .filter(({ addressee }) => sameNumber(addressee, one.number));
    const dated = textOn(one.text, own, day, () => one.file);
    const read = readOperations({ ...one, text: dated.text }, base);
    problems.push(...dated.problems, ...read.problems);
    lastFirst.push(read.operations);
  }
  const all = lastFirst.reverse().flat();
  return { operations: all.filter(({ addressee }) => sameNumber(addressee, base.number)), problems };
}

/** The days on which the text changes, in order. */
export function changeDays(operations: readonly Operation[]): readonly string[] {
  return [...new Set(operations.map(({ from }) => from))].sort();
}

/** Numbers of documents are compared without regard to capitals, spaces, kinds of hyphen and zeros in front. */
export function sameNumber(one: string, other: string): boolean {
  const plain = (number: string) =>
    number
      .toUpperCase()
      .replace(/[\s]/g, '')
      .replace(/[‐‑–—]/g, '-')
      .replace(/^0+/, '');
  return plain(one) === plain(other);
}
