import type { Range } from '../tree/segments.ts';
import type { PrintedRun } from './textOnPage.ts';

/** What of a paragraph's runs lies in a range: the words of a table's cell. A note's number stays with the cell in which its words end. */
export function runsWithin(runs: readonly PrintedRun[], { start, end }: Range): readonly PrintedRun[] {
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
