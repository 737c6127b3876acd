import type { WordRange } from '../tree/segments.ts';
import type { PrintedRun } from './textOnPage.ts';

/**
 * The part of a paragraph's runs within a range, i.e. a table cell. A note's number is in the cell in which its words
 * end.
 */
export function runsWithin(runs: readonly PrintedRun[], { start, end }: WordRange): readonly PrintedRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const segments = run.segments.flatMap((segment) => {
      const from = at;
      at += segment.text.length;
      const text = segment.text.slice(Math.max(0, start - from), Math.max(0, end - from));
      if (text === '') return [];
      return [{ ...segment, text, numbers: at <= end ? segment.numbers : [] }];
    });
    return segments.length === 0 ? [] : [{ ...run, segments }];
  });
}
