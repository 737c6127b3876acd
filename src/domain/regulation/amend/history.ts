/** The versions of a text: the base, and the text after each day on which something changed. */
import type { Problem } from '../../problem.ts';
import type { AmendingText } from './operation/operation.ts';
import { readOperations, type AmendedText } from './orders/readOperations.ts';
import { dayAfter } from './operation/days.ts';
import { sameNumber } from './operation/documentNumbers.ts';
import { operationsOn } from './operationsOn.ts';
import { textOn, type DatedText } from './textOn.ts';

export interface TextHistory {
  /** In the order of signing. */
  readonly amending: readonly AmendingText[];
  /** By day; the first is the base, from the day on which it came into force. */
  readonly versions: readonly [DatedText, ...DatedText[]];
  /** The version in force on the day of reading. */
  readonly current: DatedText;
}

/**
 * All versions of a text.
 * @param from the day on which the base came into force
 * @param today the day whose text is the current one; if nothing is in force yet, the base is
 */
export function historyOf(
  base: AmendedText,
  from: string,
  amending: readonly AmendingText[],
  today: string,
): { readonly history: TextHistory; readonly problems: readonly Problem[] } {
  const bySigning = [...amending].sort((a, b) => compare(a.signed, b.signed));
  const fileOf = new Map(bySigning.map(({ id, file }) => [id, file]));
  const problems = new Map<string, Problem>();
  const first: DatedText = { day: from, text: base.text, changes: [], problems: [] };
  const versions: [DatedText, ...DatedText[]] = [first];
  for (const day of daysOf(base, bySigning)) {
    const { operations, problems: unread } = operationsOn(base, bySigning, day);
    const dated = textOn(base.text, operations, day, ({ source }) => fileOf.get(source.text) ?? source.text);
    for (const one of [...unread, ...dated.problems]) problems.set(`${one.file}:${one.line} ${one.found}`, one);
    const last = versions.at(-1) ?? first;
    if (changesKey(last) !== changesKey(dated) || wordsKey(last) !== wordsKey(dated)) versions.push(dated);
  }
  for (const { id, file, name } of bySigning) {
    if (amends(base, bySigning, id)) continue;
    problems.set(file, {
      file,
      line: 1,
      found: `không lệnh nào của ${name} sửa đổi văn bản số ${base.number}`,
      expected: 'ít nhất một lệnh sửa đổi văn bản này, hoặc văn bản sửa đổi nó',
      fix: 'Xem lại "number" trong metadata.yaml của văn bản gốc, hoặc chuyển thư mục này sang văn bản khác.',
    });
  }
  const current = versions.findLast(({ day }) => day <= today) ?? first;
  return { history: { amending: bySigning, versions, current }, problems: [...problems.values()] };
}

/** True if an amending text orders something on the base, or on another text that amends it. */
function amends(base: AmendedText, amending: readonly AmendingText[], id: string): boolean {
  const own = amending.find((one) => one.id === id);
  const numbers = [base.number, ...amending.map(({ number }) => number)];
  return (
    own !== undefined &&
    readOperations(own, base).operations.some(({ addressee }) => numbers.some((one) => sameNumber(one, addressee)))
  );
}

/** Every day on which something may change: the first day of each order, and the day after a suspension. */
function daysOf(base: AmendedText, amending: readonly AmendingText[]): readonly string[] {
  const days = new Set<string>();
  for (const one of amending) {
    days.add(one.from);
    for (const day of one.partly.values()) days.add(day);
  }
  for (const day of [...days]) {
    for (const { from, change } of operationsOn(base, amending, day).all) {
      days.add(from);
      if (change.kind === 'suspend' && change.until !== null) days.add(dayAfter(change.until));
    }
  }
  return [...days].sort(compare);
}

function changesKey({ changes }: DatedText): string {
  return changes
    .map(({ id, as, operation }) => `${id} ${as} ${operation.source.text} ${operation.source.provision}`)
    .join('\n');
}

/** The words of a version: a corrected order changes them without changing who ordered what. */
function wordsKey({ text }: DatedText): string {
  return JSON.stringify(text, (key, value: unknown) => (key === 'line' ? undefined : value));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
