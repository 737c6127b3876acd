/**
 * One thing wrong in content that a person wrote: where it is, what stands there, what should, and how to mend it.
 * The sentences are Vietnamese, because the people who keep the content read them.
 */
export interface Problem {
  /** Path as the person knows it, e.g. `content/212-qd-ubnd-2021/van-ban.txt`. */
  readonly file: string;
  /** 1-based line in that file. */
  readonly line: number;
  /** What stands there. */
  readonly found: string;
  /** What was expected in its place. */
  readonly expected: string;
  /** What to do about it. */
  readonly mend: string;
}

/** One problem as the block of lines that the build and `check:content` print. */
export function printProblem(problem: Problem): string {
  return [
    `${problem.file}:${problem.line}`,
    `  gặp:      ${problem.found}`,
    `  cần:      ${problem.expected}`,
    `  cách sửa: ${problem.mend}`,
  ].join('\n');
}

/** Thrown where content cannot be used; carries every problem found, not only the first. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(printProblem).join('\n\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
