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

/** A problem as the lines that the build and `check:content` print. `also`: the other lines with the same problem. */
export function printProblem(problem: Problem, also: readonly number[] = []): string {
  const others = also.length === 0 ? '' : ` (cũng ở dòng ${also.join(', ')})`;
  return [
    `${problem.file}:${problem.line}`,
    `  gặp:      ${problem.found}${others}`,
    `  cần:      ${problem.expected}`,
    `  cách sửa: ${problem.fix}`,
  ].join('\n');
}

/** Problems as printed, one mistake repeated in a file only once. */
function printProblems(problems: readonly Problem[]): string {
  const alike = new Map<string, { readonly problem: Problem; readonly also: Set<number> }>();
  for (const problem of problems) {
    const key = JSON.stringify({ ...problem, line: 0 });
    const first = alike.get(key);
    if (first === undefined) alike.set(key, { problem, also: new Set() });
    else if (problem.line !== first.problem.line) first.also.add(problem.line);
  }
  return [...alike.values()].map(({ problem, also }) => printProblem(problem, [...also])).join('\n\n');
}

/** A remark on something that may stay as it is, as the lines that `check:content` prints. */
export function printRemark({ file, line, found, fix }: Problem): string {
  return [`${file}:${line}`, `  lưu ý: ${found}. ${fix}`].join('\n');
}

/** Thrown if content cannot be used; contains every problem found, not only the first. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(printProblems(problems));
    this.name = 'ContentError';
    // Where in the code it was found helps no editor, and Astro would print it below the problems.
    delete this.stack;
    this.problems = problems;
  }
}
