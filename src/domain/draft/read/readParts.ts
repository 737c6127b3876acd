/** Readers of the parts of a draft: each takes unknown data, keeps what is valid, and reports what it leaves out. */
import type { OutcomeId } from '../../rating/ruleset.ts';
import type { FigureValue, Draft } from '../draft.ts';
import { is, LIMITS } from '../guards.ts';
import { readEntry } from './readEntry.ts';
import { fieldsOf, quoted, type Drops } from './reader.ts';

/** All valid entries. */
export function readEntries(value: unknown, drops: Drops): Draft['entries'] {
  return readEach(
    value,
    { path: 'entries', what: 'Phần câu trả lời', most: LIMITS.entries },
    drops,
    (key, item, path) => {
      if (!is.provision(key))
        return (drops.add(path, `Không rõ ${quoted(key)} là điều khoản nào nên phần trả lời ở đó đã bỏ qua.`), null);
      return readEntry(key, item, drops);
    },
  );
}

/** All valid figures. */
export function readFigures(value: unknown, drops: Drops): Draft['figures'] {
  return readEach(value, { path: 'figures', what: 'Phần số liệu', most: LIMITS.figures }, drops, (key, item, path) => {
    const figure = is.fact(key) ? readFigure(item, path, drops) : null;
    if (figure === null) drops.add(path, `Số liệu ${quoted(key)} không đọc được nên đã bỏ qua.`);
    return figure;
  });
}

function readFigure(value: unknown, path: string, drops: Drops): FigureValue | null {
  if (is.figure(value) || is.yesNo(value)) return value;
  if (fieldsOf(value) === null) return null;
  const items = readEach(
    value,
    { path, what: 'Số liệu theo từng mục', most: LIMITS.figureItems },
    drops,
    (key, item, at) => {
      if (is.fact(key) && is.figure(item)) return item;
      drops.add(at, `Số liệu ${quoted(key)} không đọc được nên đã bỏ qua.`);
      return null;
    },
  );
  return Object.keys(items).length === 0 ? null : items;
}

/** True if a value is a valid record of the outcomes last seen; it is kept as a whole or not at all. */
export function isLastSeen(value: unknown): value is NonNullable<Draft['lastSeen']> {
  const seen = fieldsOf(value);
  const possible = fieldsOf(seen?.['possible']);
  if (seen === null || possible === null || Object.keys(seen).length !== 2 || !is.version(seen['rulesVersion']))
    return false;
  const readings = Object.entries(possible);
  return (
    readings.length <= LIMITS.readings &&
    readings.every(([reading, outcomes]) => is.slug(reading) && isOutcomes(outcomes))
  );
}

/** True if a value is a list of outcome ids. */
export function isOutcomes(value: unknown): value is readonly OutcomeId[] {
  // Spread, because `every` skips the holes of a sparse list.
  return Array.isArray(value) && value.length <= LIMITS.outcomes && [...value].every((outcome) => is.slug(outcome));
}

/** A copy that shares no object with the original data. */
export function copyLastSeen({
  rulesVersion,
  possible,
}: NonNullable<Draft['lastSeen']>): NonNullable<Draft['lastSeen']> {
  return {
    rulesVersion,
    possible: Object.fromEntries(Object.entries(possible).map(([reading, outcomes]) => [reading, [...outcomes]])),
  };
}

interface RecordWords {
  readonly path: string;
  /** Name of the record, to start a sentence with. */
  readonly what: string;
  readonly most: number;
}

/** Reads a record item by item; an item read as null is left out (its reader has reported it). */
function readEach<T>(
  value: unknown,
  { path, what, most }: RecordWords,
  drops: Drops,
  read: (key: string, item: unknown, path: string) => T | null,
): Readonly<Record<string, T>> {
  const kept: Record<string, T> = {};
  const record = fieldsOf(value);
  if (record === null) {
    drops.add(path, value === undefined ? `${what} không có trong dữ liệu.` : `${what} không đọc được nên đã bỏ qua.`);
    return kept;
  }
  let count = 0;
  for (const [key, item] of Object.entries(record)) {
    if (item === undefined) continue;
    if (count === most) {
      drops.add(path, `${what} có hơn ${most} mục; các mục sau đó đã bỏ qua.`);
      break;
    }
    const result = read(key, item, `${path}.${key}`);
    if (result === null) continue;
    kept[key] = result;
    count += 1;
  }
  return kept;
}
