/** Ways to introduce one defect into a clean draft: inside a sentence, in a list, in one word. */
/** A number from 0 below `most`, the same for the same seed. */
export type Pick = (most: number) => number;

/** A draft with one defect. */
export interface Broken {
  readonly source: string;
  /** The rule that has to find it. */
  readonly rule: string;
  /** Words that the finding and the defect must share. */
  readonly words: string;
  /** The 1-based line on which the defect is. */
  readonly line: number;
}

export type Breaker = (lines: readonly string[], pick: Pick) => Broken | null;

export const one = <T>(list: readonly T[], pick: Pick): T | undefined => list[pick(list.length)];

/** Replaces one line by several and reports where the words are. */
export function put(lines: readonly string[], at: number, by: string, rule: string, words: string): Broken {
  const source = [...lines.slice(0, at), by, ...lines.slice(at + 1)].join('\n');
  const offset = by.slice(0, Math.max(0, by.indexOf(words))).split('\n').length - 1;
  return { source, rule, words, line: at + 1 + offset };
}

/** The numbers of clause and point lines that end a sentence, apart from definitions. */
export function sentences(lines: readonly string[]): readonly number[] {
  return lines.flatMap((line, at) =>
    /^(?:\d+\.|[a-zđ]\)) \p{Lu}.{25,}[.;]$/u.test(line) && !/\t| là /.test(line) ? [at] : [],
  );
}

/** Clause lines without points below them. */
export function leaves(lines: readonly string[]): readonly number[] {
  return sentences(lines).filter((at) => {
    const next = lines.slice(at + 1).find((line) => line.trim() !== '') ?? '';
    return /^\d+\./.test(lines[at] ?? '') && (/^\d+\. /.test(next) || next.startsWith('Điều '));
  });
}

/** A defect inside a sentence: its words go before the last mark. */
export function inserting(rule: string, make: (pick: Pick) => readonly [added: string, words: string]): Breaker {
  return (lines, pick) => {
    const at = one(sentences(lines), pick);
    if (at === undefined) return null;
    const [added, words] = make(pick);
    return put(lines, at, (lines[at] ?? '').replace(/([.;])$/, `${added}$1`), rule, words);
  };
}

/** Points in place of the end of a clause. */
export function listing(
  rule: string,
  make: (pick: Pick) => readonly [points: readonly string[], words: string],
): Breaker {
  return (lines, pick) => {
    const at = one(leaves(lines), pick);
    if (at === undefined) return null;
    const [points, words] = make(pick);
    const list = points.map(
      (point, index) => `${'abcdđe'[index] ?? 'g'}) ${point}${index === points.length - 1 ? '.' : ';'}`,
    );
    return put(lines, at, [(lines[at] ?? '').replace(/[.;]$/, ', cụ thể:'), ...list].join('\n'), rule, words);
  };
}

/** Changes one word of a sentence. */
export function changing(rule: string, change: (word: string, pick: Pick) => string | null): Breaker {
  return (lines, pick) => {
    for (let trial = 0; trial < 60; trial += 1) {
      const at = one(sentences(lines), pick);
      const line = lines[at ?? -1];
      if (at === undefined || line === undefined) return null;
      const words = [...line.matchAll(/(^|[ ])(\p{Ll}{3,})(?=[ ])/gu)];
      const found = one(words, pick);
      const changed = found === undefined ? null : change(found[2] ?? '', pick);
      if (found === undefined || changed === null) continue;
      const start = found.index + (found[1]?.length ?? 0);
      return put(
        lines,
        at,
        line.slice(0, start) + changed + line.slice(start + (found[2]?.length ?? 0)),
        rule,
        changed,
      );
    }
    return null;
  };
}

export const between = (pick: Pick, from: number, to: number): number => from + pick(to - from + 1);
/** Lines “Điều 5. Tên”, with the title's words. */
export function titled(
  lines: readonly string[],
): readonly { readonly at: number; readonly label: string; readonly title: string }[] {
  return lines.flatMap((line, at) => {
    const [, label = '', title = ''] = /^Điều (\d+)\. (\p{L}[^.:;]{14,120})$/u.exec(line) ?? [];
    return title === '' ? [] : [{ at, label, title }];
  });
}
