/** Reads which words an order replaces, removes or adds. */

/** “thay cụm từ “a” bằng cụm từ “b””, “bỏ cụm từ “a””, “bổ sung cụm từ “b” vào sau cụm từ “a””. */
export interface WordChange {
  /** The words that are replaced; empty where words are added at the end of a unit. */
  readonly words: string;
  readonly by: string;
}

const QUOTED = '[“"«]([^“”"«»]+)[”"»]';
/** A list of quoted words: “a”, “b” và “c”. */
const LIST = `(${QUOTED}(?:(?:,| và|, và|;) (?:(?:cụm )?từ )?${QUOTED})*)`;
const THING =
  '(?:(?:các )?(?:cụm từ|từ|chữ|số|cụm số|nội dung|câu|đoạn|dấu|mức|tỷ lệ|thời hạn|thời gian|số tiền|tên gọi|tên)(?: sau)? ?:? )?';

const WORD_ORDERS: readonly (readonly [pattern: string, make: (a: string, b: string) => WordChange | null])[] = [
  [`${THING}${LIST}[^“”"«»]*? (?:bằng|thành|là):? ${THING}${LIST}`, (words, by) => ({ words, by })],
  [
    `bổ sung ${THING}${LIST} (?:vào )?(?:ngay )?sau ${THING}${LIST}`,
    (added, words) => ({ words, by: /^[,;.:)]/.test(added) ? words + added : `${words} ${added}` }),
  ],
  [
    `bổ sung ${THING}${LIST} (?:vào )?(?:ngay )?trước ${THING}${LIST}`,
    (added, words) => ({ words, by: added.endsWith('(') ? added + words : `${added} ${words}` }),
  ],
  [`bổ sung (?:thêm )?${THING}${LIST} vào cuối`, (by) => ({ words: '', by })],
  [`bổ sung (?:thêm )?vào cuối [^“”"«»]*? ${THING}${LIST}`, (by) => ({ words: '', by })],
  [
    `bỏ ${THING}${LIST} (?:ở |tại |nằm )?(?:trong|của) ${THING}${LIST}`,
    (removed, words) => (words.includes(removed) ? { words, by: without(words, removed) } : null),
  ],
  [`bỏ ${THING}${LIST}`, (words) => ({ words, by: '' })],
];

const PAIR = `${THING}${QUOTED} (?:được )?(?:thay )?(?:bằng|thành):? ${THING}${QUOTED}`;
/** “cụm từ “a” bằng cụm từ “b”, cụm từ “c” bằng cụm từ “d””. */
const PAIRS = new RegExp(`${PAIR}(?:(?:,| và|, và|;) ${PAIR})+`, 'giu');

/**
 * The changes of words that a sentence orders; null if it quotes words whose change is not understood. Words of a list
 * are each replaced by the same words, or (“lần lượt”, “tương ứng”) by those at the same position of the other list.
 */
export function wordChanges(sentence: string): readonly WordChange[] | null {
  const changes: WordChange[] = [];
  let rest = sentence.replace(PAIRS, (pairs) => {
    const quoted = quotedIn(pairs);
    for (let at = 0; at < quoted.length; at += 2) changes.push({ words: quoted[at] ?? '', by: quoted[at + 1] ?? '' });
    return '';
  });
  for (const [pattern, make] of WORD_ORDERS) {
    rest = rest.replace(new RegExp(pattern, 'giu'), (...groups: string[]) => {
      const [, first = '', , , second = ''] = groups;
      const [from, to] = [quotedIn(first), quotedIn(typeof second === 'string' ? second : '')];
      if (to.length > 1 && to.length !== from.length) return groups[0] ?? '';
      const made = from.map((one, index) => make(one, to[to.length > 1 ? index : 0] ?? ''));
      if (made.includes(null)) return groups[0] ?? '';
      changes.push(...made.filter((change) => change !== null));
      return '';
    });
  }
  return /[“«]/u.test(rest) ? null : changes;
}

/** Words without some of them, and without the space left between. */
function without(words: string, removed: string): string {
  return words
    .replace(removed, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[,;.)])/g, '')
    .trim();
}

function quotedIn(list: string): readonly string[] {
  return [...list.matchAll(new RegExp(QUOTED, 'gu'))].map(([, words = '']) => words);
}

/**
 * True if it is clear which words an order changes where: its units are together, before all words, after all, or
 * between the old and the new ones of a single replacement.
 * @param prose the sentence with its quoted words blanked by `_`
 * @param changes how many words it changes
 */
export function isClearWhere(prose: string, changes: number, units: readonly { readonly start: number }[]): boolean {
  const quotesBefore = new Set(units.map(({ start }) => quotesIn(prose.slice(0, start))));
  const [before = 0, another] = quotesBefore;
  if (another !== undefined) return false;
  if (changes < 2 || before === 0 || before === quotesIn(prose)) return true;
  return (prose.match(/ (?:bằng|thành|là)(?![\p{L}])/gu) ?? []).length === 1 && !/ bỏ /u.test(prose);
}

function quotesIn(prose: string): number {
  return (prose.match(/_+/g) ?? []).length;
}
