/**
 * One error in content that a person wrote: where it is, what was found, what was expected, and how to fix it. The
 * sentences are Vietnamese, because the content's editors read them.
 */
export interface Problem {
  /** Path as the editor knows it, e.g. `content/212-qd-ubnd-2021/van-ban.txt`. */
  readonly file: string;
  /** 1-based line in that file. */
  readonly line: number;
  /** What was found there. */
  readonly found: string;
  /** What was expected instead. */
  readonly expected: string;
  /** How to fix it. */
  readonly fix: string;
}

/** A problem as the lines that the build and `check:content` print. */
export function printProblem(problem: Problem): string {
  return [
    `${problem.file}:${problem.line}`,
    `  gặp:      ${problem.found}`,
    `  cần:      ${problem.expected}`,
    `  cách sửa: ${problem.fix}`,
  ].join('\n');
}

/** A remark on something that may stay as it is, as the lines that `check:content` prints. */
export function printRemark({ file, line, found, fix }: Problem): string {
  return [`${file}:${line}`, `  lưu ý: ${found}. ${fix}`].join('\n');
}

/** Thrown if content cannot be used; contains every problem found, not only the first. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(printProblem).join('\n\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
