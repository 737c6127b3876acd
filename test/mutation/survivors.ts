/** Mutants that no test can or should notice, and why. */
import type { Mutant } from './mutants.ts';

interface Survivor {
  /** The end of the file's path. */
  readonly file: string;
  /** What the mutated line contains. */
  readonly line: string;
  readonly after?: string;
  readonly why: string;
}

const SURVIVORS: readonly Survivor[] = [
  {
    file: 'draft/read/readDraft.ts',
    line: ': true,',
    after: 'false',
    why: 'Only the keys of this object are used; the type checks that they are complete.',
  },
  {
    file: 'drafts/storage/idbHandle.ts',
    line: 'late = true;',
    why: 'A second guard: an operation that has left no longer gets a connection.',
  },
];

/** Why a mutant survives; undefined where it should not. */
export function whySurvives(mutant: Mutant & { readonly file: string }): string | undefined {
  return SURVIVORS.find(
    ({ file, line, after }) =>
      mutant.file.endsWith(file) && mutant.source.includes(line) && (after === undefined || after === mutant.after),
  )?.why;
}
