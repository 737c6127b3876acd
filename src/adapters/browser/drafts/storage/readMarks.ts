/**
 * Version information stored with a draft in records and journal entries: which state it is, and from which it
 * descends.
 */
import { is } from '../../../../domain/draft/guards.ts';
import { fieldsOf, quoted, type Drops } from '../../../../domain/draft/read/reader.ts';

/**
 * One state of a draft: the tab (page load) that created it, and that tab's counter. Equal tokens mean equal content.
 */
export interface StateToken {
  readonly by: string;
  readonly seq: number;
}

export interface Marks extends StateToken {
  /**
   * The last state of each other writer from which this one descends, latest first. If a kill restores a journal entry
   * that was already removed (localStorage reaches the disk late), this shows that its content is included, so it is
   * not mistaken for an independent change.
   */
  readonly absorbed?: readonly StateToken[] | undefined;
  /** Id of the draft from which this one was split, when two tabs had edited it independently. */
  readonly splitFrom?: string | undefined;
  /**
   * Counts the edits of all drafts on the device: the draft edited last has the highest value. Absent until the first
   * edit.
   */
  readonly order?: number | undefined;
}

/** How many other writers a state records: more visits than one person makes while two of them can still conflict. */
export const MAX_WRITERS = 20;
/** Highest `order`; more edits than any device will see. */
export const MAX_EDITS = 1e12;

/** Id of a tab; part of draft ids and of keys. */
const WRITER = /^[\w-]{0,60}$/;

/** Replaces a token that cannot be read: no tab writes it. */
const NO_TOKEN: StateToken = { by: '', seq: 0 };

/**
 * Parses the marks in stored data. Each invalid one is reported and left out separately.
 * @param known the other allowed keys; any further key is reported
 * @returns the marks; the token is NO_TOKEN if it could not be read
 */
export function readMarks(fields: Readonly<Record<string, unknown>>, known: readonly string[], drops: Drops): Marks {
  const { by, seq, absorbed, splitFrom, order } = fields;
  const token = readToken({ by, seq });
  if (token === null) drops.add('by', 'Dấu của lần lưu cuối không đọc được nên đã bỏ qua.');
  const writers = readTokens(absorbed, drops);
  if (splitFrom !== undefined && !is.id(splitFrom))
    drops.add('splitFrom', 'Không đọc được bản này đã tách ra từ bản nào.');
  if (order !== undefined && !isOrder(order))
    drops.add('order', 'Thứ tự sửa của bản này không đọc được nên đã bỏ qua.');
  for (const key of Object.keys(fields)) {
    if (fields[key] === undefined || MARKS.includes(key) || known.includes(key)) continue;
    drops.add(key, `Phần ${quoted(key)} không thuộc bản nháp nên đã bỏ qua.`);
  }
  return {
    ...(token ?? NO_TOKEN),
    ...(writers.length === 0 ? {} : { absorbed: writers }),
    ...(is.id(splitFrom) ? { splitFrom } : {}),
    ...(isOrder(order) ? { order } : {}),
  };
}

const MARKS: readonly string[] = ['by', 'seq', 'absorbed', 'splitFrom', 'order'] satisfies readonly (keyof Marks)[];

/** Parses a token in stored data; null if it is invalid. */
export function readToken(value: unknown): StateToken | null {
  const { by, seq } = fieldsOf(value) ?? {};
  return typeof by === 'string' && WRITER.test(by) && is.revision(seq) ? { by, seq } : null;
}

/** Parses a list of tokens in stored data; anything else in it is reported and skipped. */
function readTokens(value: unknown, drops: Drops): readonly StateToken[] {
  if (value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const sound: StateToken[] = [];
  let whole = Array.isArray(value) && list.length <= MAX_WRITERS && Object.keys(list).length === list.length;
  // Not with the array's own methods: a stored value may have properties with their names.
  for (let index = 0; index < Math.min(list.length, MAX_WRITERS); index += 1) {
    const token = readToken(list[index]);
    if (token !== null) sound.push(token);
    whole &&= token !== null && hasOnlyToken(list[index]);
  }
  if (!whole) drops.add('absorbed', 'Một phần lịch sử lưu của bản này không đọc được nên đã bỏ qua.');
  return sound;
}

function hasOnlyToken(value: unknown): boolean {
  return Object.keys(fieldsOf(value) ?? {}).every((key) => key === 'by' || key === 'seq');
}

function isOrder(value: unknown): value is number {
  return is.revision(value) && value <= MAX_EDITS;
}
