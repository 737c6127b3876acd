import type { Problem } from './problem.ts';

/** Position of a value in a YAML file: keys and list indices from the root. */
export type YamlPath = readonly (string | number)[];

/** A content file that has been parsed: its data, and the position of each part. */
export interface Source<T> {
  readonly data: T;
  /** File and 1-based line of the value at a path, or of its nearest ancestor. */
  readonly locate: (path: YamlPath) => { readonly file: string; readonly line: number };
}

/** Reports an error at a path: what was found, what was expected, and how to fix it (all in Vietnamese). */
export type Refuse = (path: YamlPath, found: string, expected: string, fix: string) => void;

/** A `Refuse` that adds to `problems`, all in one file. */
export function refuseInto(problems: Problem[], source: Pick<Source<unknown>, 'locate'>): Refuse {
  return (path, found, expected, fix) => problems.push({ ...source.locate(path), found, expected, fix });
}

/** Words as a list: `a, b, c`; `(không có)` if empty. */
export function listed(words: Iterable<string>): string {
  return [...words].join(', ') || '(không có)';
}

/** Reports ids that are repeated in a list. `pathOf` gives the path of the id at an index of the list. */
export function refuseTwice(
  ids: readonly string[],
  pathOf: (index: number) => YamlPath,
  what: string,
  refuse: Refuse,
): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index)
      refuse(pathOf(index), `${what} "${id}" lần thứ hai`, `mỗi ${what} một lần`, 'Đổi mã, hoặc bỏ chỗ lặp lại.');
  });
}
