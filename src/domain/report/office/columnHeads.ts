/** Short headings for a table's columns of numbers, whose full names take lines. */

/** Words that cannot end a heading. */
const LOOSE = /(?:^|[\s,;])(?:về|của|các|những|và|theo|trong|cho|với|tại|từ|đến|hoặc|là|đối)$/u;
const LONGEST = 26;

/**
 * A short heading for each name, in the same order, all different. Words that two names have in common (two or more)
 * are left out if something remains; a heading that is still long ends with `…`.
 */
export function columnHeads(names: readonly string[]): readonly string[] {
  const words = names.map((name) => name.trim().split(/\s+/));
  const common = commonRun(words);
  const heads = words.map((own) => shortened(common.length < 2 ? own : without(own, common)));
  return heads.map((head, at) => (heads.indexOf(head) === heads.lastIndexOf(head) ? head : (names[at] ?? head)));
}

/**
 * The run of words that most names contain, and the longest of several; in at least two names, and not the whole of
 * any.
 */
function commonRun(names: readonly (readonly string[])[]): readonly string[] {
  let best: readonly string[] = [];
  let most = 1;
  for (const own of names) {
    for (let start = 0; start < own.length; start += 1) {
      for (let end = start + 2; end <= own.length; end += 1) {
        const run = own.slice(start, end);
        const having = names.filter((other) => indexOfRun(other, run) >= 0);
        const isMore = having.length > most || (having.length === most && most > 1 && run.length > best.length);
        if (isMore && having.every((other) => other.length - run.length >= 2)) [best, most] = [run, having.length];
      }
    }
  }
  return best;
}

function without(own: readonly string[], run: readonly string[]): readonly string[] {
  const at = indexOfRun(own, run);
  return at < 0 ? own : [...own.slice(0, at), ...own.slice(at + run.length)];
}

function indexOfRun(own: readonly string[], run: readonly string[]): number {
  for (let at = 0; at + run.length <= own.length; at += 1)
    if (run.every((word, i) => own[at + i]?.toLowerCase() === word.toLowerCase())) return at;
  return -1;
}

function shortened(words: readonly string[]): string {
  const whole = trimmed(words.join(' '));
  if (whole.length <= LONGEST) return whole;
  const end = whole.lastIndexOf(' ', LONGEST - 2);
  return `${trimmed(whole.slice(0, end > 0 ? end : LONGEST - 2))} …`;
}

/** Removes words and signs that cannot be last, and capitalises the first letter. */
function trimmed(head: string): string {
  let text = head.trim();
  for (let last = ''; last !== text;) {
    last = text;
    text = text.replace(/[\s,;:.]+$/u, '').replace(LOOSE, '');
  }
  const kept = text === '' ? head.trim() : text;
  return kept.slice(0, 1).toUpperCase() + kept.slice(1);
}
