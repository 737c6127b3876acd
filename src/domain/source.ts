import type { Problem } from './problem.ts';

/** Where a value stands in a YAML file: keys and list places from the top. */
export type Path = readonly (string | number)[];

/** A content file already read: what it says, and where each part of it stands. */
export interface Source<T> {
  readonly data: T;
  /** File and 1-based line of the value at a path, or of the nearest one around it. */
  readonly place: (path: Path) => { readonly file: string; readonly line: number };
}

/** Takes one thing wrong at a path: what stands there, what should, and how to mend it (all Vietnamese). */
export type Refuse = (path: Path, found: string, expected: string, mend: string) => void;

/** A `Refuse` that adds to `problems`, all of one file. */
export function refuseInto(problems: Problem[], source: Pick<Source<unknown>, 'place'>): Refuse {
  return (path, found, expected, mend) => problems.push({ ...source.place(path), found, expected, mend });
}

/** Words one after the other: `a, b, c`; `(không có)` for none. */
export function listed(words: Iterable<string>): string {
  return [...words].join(', ') || '(không có)';
}

/** Refuses ids that come again in a list. `pathOf` leads to the id at a place of the list. */
export function refuseTwice(
  ids: readonly string[],
  pathOf: (place: number) => Path,
  what: string,
  refuse: Refuse,
): void {
  ids.forEach((id, place) => {
    if (ids.indexOf(id) < place)
      refuse(pathOf(place), `${what} "${id}" lần thứ hai`, `mỗi ${what} một lần`, 'Đổi mã, hoặc bỏ chỗ lặp lại.');
  });
}
