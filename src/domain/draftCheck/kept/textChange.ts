/** The one range in which two states of a text differ. */
interface TextChange {
  readonly start: number;
  /** End of the range in the earlier text. */
  readonly end: number;
  /** What the later text has there. */
  readonly words: string;
}

/** @returns the smallest single range of `before` whose replacement makes `after` */
export function textChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let rest = 0;
  while (rest < most - start && before[before.length - 1 - rest] === after[after.length - 1 - rest]) rest += 1;
  return { start, end: before.length - rest, words: after.slice(start, after.length - rest) };
}

/**
 * Takes back the change from `before` to `after` in a text that may have been edited elsewhere since.
 * @returns the text without that change; null if a later edit reaches into it, so that nothing can be put back
 */
export function withoutChange(now: string, before: string, after: string): string | null {
  if (now === after) return before;
  const { start, end, words } = textChange(before, after);
  const later = textChange(after, now);
  const isBefore = later.end <= start;
  const isBehind = later.start >= start + words.length;
  if (!isBefore && !isBehind) return null;
  const at = isBehind ? start : start + now.length - after.length;
  return now.slice(0, at) + before.slice(start, end) + now.slice(at + words.length);
}
