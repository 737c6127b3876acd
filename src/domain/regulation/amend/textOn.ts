/** The text in force on a day: the base with the operations of its amending texts applied. */
import type { Problem } from '../../problem.ts';
import { quote } from '../parse/report/report.ts';
import type { RegulationText } from '../tree/tree.ts';
import type { Applied } from './apply/applied.ts';
import { applyOperation } from './apply/applyOperation.ts';
import { unitLevel } from './operation/editTree.ts';
import type { Operation, UnitChange } from './operation/operation.ts';
import { pathKey } from './orders/orderPaths.ts';
import { pathWords, unitsFrom } from './operation/unitPaths.ts';

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
 * texts were signed. A repealed unit keeps its address, without words; a suspended one keeps its words. Amendments of
 * an amending text apply to that text first: a provision that is repealed orders nothing any more.
 * @param operations of all amending texts on the base (see `operationsOn`)
 * @param day as `2024-07-01`; before the first operation the text is the base itself
 */
export function textOn(base: RegulationText, operations: readonly Operation[], day: string, file: FileOf): DatedText {
  let text = base;
  const problems: Problem[] = [];
  let changes: UnitChange[] = [];
  for (const operation of inOrder(operations).filter((one) => holdsOn(one, day))) {
    const applied =
      operation.change.kind === 'resume' ? resume(text, changes, operation) : applyOperation(text, operation);
    if ('refused' in applied)
      problems.push({
        file: file(operation),
        line: operation.line,
        found: `${applied.refused.found}${applied.refused.words === undefined ? '' : ` ${quote(applied.refused.words)}`}`,
        expected: applied.refused.expected,
        fix: 'So lệnh này với bản chính và với văn bản gốc; nếu chữ đúng, viết thao tác vào thao-tac.yaml cạnh tệp này.',
      });
    else {
      text = applied.text;
      changes = 'held' in applied ? [...applied.held] : [...changes, ...applied.changes];
    }
  }
  return { day, text, changes, problems };
}

/** Ends the suspensions of a unit and those below it; refuses if there is none. */
function resume(
  text: RegulationText,
  changes: readonly UnitChange[],
  { change }: Operation,
): Applied | { readonly text: RegulationText; readonly held: readonly UnitChange[] } {
  if (change.kind !== 'resume') return { text, changes: [] };
  const found = unitsFrom(text, change.target);
  if ('refused' in found) return found;
  const within = (id: string) => found.units.some((unit) => id === unit.id || id.startsWith(`${unit.id}.`));
  const held = changes.filter(({ as, id }) => as !== 'suspended' || !within(id));
  return held.length < changes.length
    ? { text, held }
    : {
        refused: {
          found: `${pathWords(change.target)} không bị ngưng hiệu lực`,
          expected: 'đơn vị đang bị ngưng hiệu lực',
        },
      };
}

/** True from an operation's first day; for a suspension until its last. */
function holdsOn({ from, change }: Operation, day: string): boolean {
  return from <= day && (change.kind !== 'suspend' || change.until === null || day <= change.until);
}

/** Gives the path of the file that orders an operation. */
export type FileOf = (operation: Operation) => string;

/** Stable: operations of one day keep the order in which they are given, that of signing. */
function inOrder(operations: readonly Operation[]): readonly Operation[] {
  return renumberingFirst([...operations].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)));
}

/** A text may insert khoản 3 before it says that the old one becomes khoản 4: the new numbers come first. */
function renumberingFirst(operations: readonly Operation[]): readonly Operation[] {
  const ordered = [...operations];
  for (const one of operations) {
    const { change, source, from } = one;
    if (change.kind !== 'renumber') continue;
    const freed = new Set(change.moves.map((move) => pathKey(move.from.steps.slice(-1))));
    const at = ordered.findIndex(
      (other) =>
        other.change.kind === 'insert' &&
        other.source.text === source.text &&
        other.from === from &&
        other.change.units.some((unit) => freed.has(pathKey([{ level: unitLevel(unit), label: unit.label }]))),
    );
    if (at < 0 || at > ordered.indexOf(one)) continue;
    ordered.splice(ordered.indexOf(one), 1);
    ordered.splice(at, 0, one);
  }
  return ordered;
}

/** The days on which the text changes, in order. */
export function changeDays(operations: readonly Operation[]): readonly string[] {
  return [...new Set(operations.map(({ from }) => from))].sort();
}
