/** What stands beside a draft in a record and in a journal entry: which state it is, and from which states it descends. */
import { is } from '../../../../domain/draft/leaves.ts';
import { fieldsOf, quoted, type Drops } from '../../../../domain/draft/read/reader.ts';

/** One state of a draft: the tab (page load) in which it came about, and that tab's count of states. Equal tokens, equal content. */
export interface Token {
  readonly by: string;
  readonly seq: number;
}

export interface Marks extends Token {
  /**
   * The last state of each other writer that this one descends from, latest first. A journal entry whose removal was undone by
   * a kill (localStorage reaches the disk late) is known by them as contained, and not taken for a change made apart.
   */
  readonly absorbed?: readonly Token[] | undefined;
  /** Id of the draft from which this one was split off, when two tabs had changed it apart. */
  readonly splitFrom?: string | undefined;
  /** Counts the edits of all drafts on the device: the one edited last has the highest. Absent until the first edit. */
  readonly order?: number | undefined;
}

/** How many other writers a state remembers: more visits than one person makes between two that can still meet. */
export const MOST_WRITERS = 20;
/** Highest `order`; more edits than a device can see. */
export const MOST_EDITS = 1e12;

/** Name of a tab; part of ids of drafts and of keys. */
const WRITER = /^[\w-]{0,60}$/;

/** The token that stands for one that cannot be read: no tab writes it. */
const NO_TOKEN: Token = { by: '', seq: 0 };

/**
 * The marks out of stored data. What is not sound is told and left out, each by itself.
 * @param known the other keys that may stand there; any further one is told
 * @returns the marks, and whether the state itself (its token) could be read
 */
export function readMarks(fields: Readonly<Record<string, unknown>>, known: readonly string[], drops: Drops): Marks {
  const { by, seq, absorbed, splitFrom, order } = fields;
  const token = readToken({ by, seq });
  if (token === null) drops.tell('by', 'Dấu của lần lưu cuối không đọc được nên đã bỏ qua.');
  const writers = readTokens(absorbed, drops);
  if (splitFrom !== undefined && !is.id(splitFrom))
    drops.tell('splitFrom', 'Không đọc được bản này đã tách ra từ bản nào.');
  if (order !== undefined && !isOrder(order))
    drops.tell('order', 'Thứ tự sửa của bản này không đọc được nên đã bỏ qua.');
  for (const key of Object.keys(fields)) {
    if (fields[key] === undefined || MARKS.includes(key) || known.includes(key)) continue;
    drops.tell(key, `Phần ${quoted(key)} không thuộc bản nháp nên đã bỏ qua.`);
  }
  return {
    ...(token ?? NO_TOKEN),
    ...(writers.length === 0 ? {} : { absorbed: writers }),
    ...(is.id(splitFrom) ? { splitFrom } : {}),
    ...(isOrder(order) ? { order } : {}),
  };
}

const MARKS: readonly string[] = ['by', 'seq', 'absorbed', 'splitFrom', 'order'] satisfies readonly (keyof Marks)[];

/** A token out of stored data, or null. */
export function readToken(value: unknown): Token | null {
  const { by, seq } = fieldsOf(value) ?? {};
  return typeof by === 'string' && WRITER.test(by) && is.revision(seq) ? { by, seq } : null;
}

/** The tokens of a list out of stored data; whatever else is in it is told and passed over. */
function readTokens(value: unknown, drops: Drops): readonly Token[] {
  if (value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const sound: Token[] = [];
  let whole = Array.isArray(value) && list.length <= MOST_WRITERS && Object.keys(list).length === list.length;
  // Not by the array's own methods: a stored value may carry properties of their names.
  for (let index = 0; index < Math.min(list.length, MOST_WRITERS); index += 1) {
    const token = readToken(list[index]);
    if (token !== null) sound.push(token);
    whole &&= token !== null && hasOnlyToken(list[index]);
  }
  if (!whole) drops.tell('absorbed', 'Một phần lịch sử lưu của bản này không đọc được nên đã bỏ qua.');
  return sound;
}

function hasOnlyToken(value: unknown): boolean {
  return Object.keys(fieldsOf(value) ?? {}).every((key) => key === 'by' || key === 'seq');
}

function isOrder(value: unknown): value is number {
  return is.revision(value) && value <= MOST_EDITS;
}
