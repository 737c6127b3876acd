import type { SourceLine } from './normalise.ts';

/** One line as the parser reads it. */
export interface Line {
  readonly text: string;
  /** 1-based line of the source. */
  readonly line: number;
  /** A paragraph break precedes the line; otherwise the break may be inside a sentence. */
  readonly hard: boolean;
  /**
   * The break before it was inserted by a program: the previous line has the maximum length, or ends with a word
   * processor's line break.
   */
  readonly wrapped?: boolean;
  readonly strong: boolean;
  /** Set for a block of several source lines, which no other line continues (see blocks.ts). */
  readonly block?: SourceLine['block'];
  /** Set in a run that ends an instrument (see backRuns.ts). */
  readonly back?: SourceLine['back'];
}
