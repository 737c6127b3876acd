import { onOneLine, withLineBreaks } from '../../printable.ts';
import { provisionWords } from '../../regulation/tree/ids.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { DutyEntry, Evidence, Shortfall } from '../draft.ts';
import { canAsk, canBeBest, cut, is, LIMITS } from '../guards.ts';
import { fieldsOf, quoted, type Drops } from './reader.ts';

const PARTS = ['answer', 'unconfirmed', 'shortfalls', 'reason', 'note', 'remedy', 'evidence', 'carried'];

/**
 * Reads the entry of one duty. Invalid parts are reported and left out one by one; a text that is too long is cut and
 * reported. Null if nothing is left (reported unless it was empty).
 * @param id a well-formed provision id
 */
export function readEntry(id: ProvisionId, value: unknown, drops: Drops): DutyEntry | null {
  const path = `entries.${id}`;
  const at = provisionWords(id) || id;
  const record = fieldsOf(value);
  if (record === null) {
    drops.add(path, `Phần trả lời ở ${at} không đọc được nên đã bỏ qua.`);
    return null;
  }
  const drop = (part: string, what: string) =>
    drops.add(`${path}.${part}`, `${what} ở ${at} không đọc được nên đã bỏ qua.`);
  const given = (part: string) => record[part] !== undefined;

  const entry: { -readonly [Part in keyof DutyEntry]: DutyEntry[Part] } = {};
  const { answer, unconfirmed, carried, reason, note, remedy } = record;
  if (is.answer(answer)) entry.answer = answer;
  else if (given('answer')) drop('answer', 'Câu trả lời');
  if (unconfirmed === true && canBeBest(entry.answer)) entry.unconfirmed = true;
  else if (given('unconfirmed')) drop('unconfirmed', 'Dấu “nhận chung”');

  if (given('shortfalls')) {
    const shortfalls = canAsk(entry.answer) ? readShortfalls(record['shortfalls']) : null;
    if (shortfalls === null) drop('shortfalls', 'Phần hỏi thêm');
    else if (shortfalls.length > 0) entry.shortfalls = shortfalls;
  }
  if (given('reason')) {
    if (canAsk(entry.answer) && typeof reason === 'string') entry.reason = shortened(reason, 'reason', 'Lý do');
    else drop('reason', 'Lý do');
  }
  if (typeof note === 'string') entry.note = shortened(note, 'note', 'Ghi chú');
  else if (given('note')) drop('note', 'Ghi chú');
  if (typeof remedy === 'string') entry.remedy = shortened(remedy, 'remedy', 'Cách khắc phục');
  else if (given('remedy')) drop('remedy', 'Cách khắc phục');

  if (given('evidence')) {
    const evidence = readEvidence(record['evidence'], drop, shortened);
    if (evidence.length > 0) entry.evidence = evidence;
  }
  if (is.answer(carried) && entry.answer === undefined) entry.carried = carried;
  else if (given('carried')) drop('carried', 'Câu trả lời năm trước');

  for (const key of Object.keys(record)) {
    if (!PARTS.includes(key)) drop(key, `Phần ${quoted(key)}`);
  }
  return Object.keys(entry).length === 0 ? null : entry;

  function shortened(
    whole: string,
    part: keyof typeof LIMITS & ('reason' | 'note' | 'remedy' | 'evidenceText'),
    what: string,
  ): string {
    const text = part === 'note' ? withLineBreaks(whole) : onOneLine(whole);
    if (text.length > LIMITS[part])
      drops.add(`${path}.${part}`, `${what} ở ${at} dài quá ${LIMITS[part]} ký tự nên đã bị cắt bớt.`);
    return cut(text, LIMITS[part]);
  }
}

/** The shortfalls, each once, or null if the list or one of them is invalid. */
function readShortfalls(value: unknown): readonly Shortfall[] | null {
  if (!Array.isArray(value)) return null;
  const items: readonly unknown[] = [...value];
  if (items.length > LIMITS.shortfalls || !items.every((item) => is.shortfall(item))) return null;
  return [...new Set(items)];
}

/** The valid pieces of evidence, in order; of two with the same id, the first. */
function readEvidence(
  value: unknown,
  drop: (part: string, what: string) => void,
  shortened: (text: string, part: 'evidenceText', what: string) => string,
): readonly Evidence[] {
  if (!Array.isArray(value)) {
    drop('evidence', 'Danh sách minh chứng');
    return [];
  }
  const kept: Evidence[] = [];
  // Not with the array's own methods: a stored value may have properties with their names.
  for (let index = 0; index < value.length; index += 1) {
    const item: unknown = value[index];
    const { id, text, ...others } = fieldsOf(item) ?? {};
    const known = kept.some((piece) => piece.id === id);
    if (kept.length === LIMITS.evidence) {
      drop('evidence', `Minh chứng từ thứ ${index + 1} trở đi`);
      break;
    }
    if (is.id(id) && typeof text === 'string' && !known)
      kept.push({ id, text: shortened(text, 'evidenceText', `Minh chứng thứ ${index + 1}`) });
    else drop(`evidence.${index}`, `Minh chứng thứ ${index + 1}`);
    for (const key of Object.keys(others))
      drop(`evidence.${index}.${key}`, `Phần ${quoted(key)} của minh chứng thứ ${index + 1}`);
  }
  return kept;
}
