import { printable } from '../../printable.ts';
import { cut } from '../guards.ts';

/** One part of a stored or imported draft that was left out or cut, and why. */
export interface LeftOut {
  /** Its position: `entries.dieu-4.khoan-1.diem-a.note`. */
  readonly path: string;
  /** One Vietnamese sentence for the owner. */
  readonly because: string;
}

/** Maximum number of parts reported individually; the rest are only counted. */
const MAX_REPORTED = 50;

/** Collects what is dropped while a draft is read. */
export interface Drops {
  readonly add: (path: string, because: string) => void;
  /** All reports, in order; at most MAX_REPORTED and one more with the number of the rest. */
  readonly all: () => readonly LeftOut[];
}

/** An empty collection. */
export function collectDrops(): Drops {
  const reported: LeftOut[] = [];
  let unreported = 0;
  return {
    add(path, because) {
      if (reported.length < MAX_REPORTED) reported.push({ path: cut(path, 200), because });
      else unreported += 1;
    },
    all: () =>
      unreported === 0
        ? reported
        : [...reported, { path: '', because: `Còn ${unreported} chỗ khác không đọc được nên đã bỏ qua.` }],
  };
}

/** A plain object as a record of its own properties; null for anything else (a list, a date, a map, a string). */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null) return null;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? (value as Readonly<Record<string, unknown>>) : null;
}

/** A name from a file, safe to quote in a sentence: short, on one line, without invisible characters. */
export function quoted(key: string): string {
  return `“${cut(printable(key).replaceAll(/\s+/g, ' '), 40)}”`;
}
