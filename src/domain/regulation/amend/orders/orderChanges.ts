/** Turns one order into changes, or says why it is not understood. */
import { untilIn } from '../operation/days.ts';
import type { Change, UnitPath } from '../operation/operation.ts';
import { pathKey, pathOf } from './orderPaths.ts';
import type { Order } from './orders.ts';
import type { OrderSentence } from './orderSentence.ts';
import { quotedChanges, type FoundChange, type Target } from './quotedChanges.ts';
import { regrouping } from './regrouping.ts';

/** The changes of an order, or why it is not understood. */
export function orderedChanges(order: Order, instrument: UnitPath['instrument']): readonly FoundChange[] | string {
  const found = ownChanges(order, instrument);
  return typeof found === 'string' || order.shifts === null ? found : withShift(found, order.shifts);
}

/** With new numbers for the units that follow: a repealed unit's is taken, an inserted one's made free. */
function withShift(found: readonly FoundChange[], level: 'clause' | 'point'): readonly FoundChange[] | string {
  const unclear = 'không rõ số nào được đánh lại thành số nào';
  const [only, another] = found;
  if (only === undefined || another !== undefined) return unclear;
  const { change, named } = only;
  if (change.kind === 'repeal' && change.target.through === undefined && change.target.steps.at(-1)?.level === level)
    return [only, { change: { kind: 'shift', target: change.target, by: -1 }, named }];
  const [first] = change.kind === 'insert' ? change.units : [];
  if (change.kind !== 'insert' || first?.kind !== level) return unclear;
  const target = { ...change.parent, steps: [...change.parent.steps, { level, label: first.label }] };
  return [{ change: { kind: 'shift', target, by: change.units.length }, named }, only];
}

function ownChanges(order: Order, instrument: UnitPath['instrument']): readonly FoundChange[] | string {
  const { sentence, quotations, words } = order;
  const paths = sentence.units.map((unit) => ({
    unit,
    // “thành khoản 4”: in the article of the unit that gets the number.
    path: unit.isNew ? { instrument, steps: unit.steps } : pathOf(unit.steps, order, instrument),
  }));
  const lost = paths.find(({ path }) => path === null);
  if (lost !== undefined) return 'không rõ thuộc Điều nào';
  const targets = paths.flatMap(({ unit, path }) =>
    path === null ? [] : [{ unit, path: unit.through === null ? path : { ...path, through: unit.through } }],
  );
  if (sentence.words === null) return 'không hiểu thay chữ nào bằng chữ nào';
  if (sentence.unclear !== null) return `không hiểu “${sentence.unclear}” trong lệnh`;
  if (sentence.acts.includes('renumber'))
    return quotations.length > 0 ? 'lệnh đánh số lại có lời văn trích dẫn' : renumbering(targets);
  if (sentence.acts.includes('regroup')) return regrouping(order, targets);
  if (sentence.words.length > 0 && quotations.length === 0) return wordsIn(sentence, targets, instrument);
  if (quotations.length > 0) return quotedChanges(order, targets);
  if (targets.length === 0) return wholeChanges(order, instrument);
  const found: FoundChange[] = [];
  for (const target of targets) {
    const change = unquotedChange(target, words);
    if (change === null) return 'không có lời văn mới trong ngoặc kép';
    found.push({ change, named: target.unit.addressee });
  }
  return found;
}

/** The change of an order that needs no new words. */
function unquotedChange({ unit, path }: Target, words: string): Change | null {
  const { part } = unit;
  if (unit.act === 'repeal' && part !== null && typeof part === 'object')
    return 'sentence' in part
      ? { kind: 'sentence', target: path, does: 'remove', at: part.sentence, words: '' }
      : { kind: 'paragraph', target: path, does: 'remove', at: part.paragraph, words: [] };
  if (part !== null) return null;
  if (unit.act === 'repeal') return { kind: 'repeal', target: path };
  if (unit.act === 'suspend') return { kind: 'suspend', target: path, until: untilIn(words) };
  return unit.act === 'resume' ? { kind: 'resume', target: path } : null;
}

/** An order that names no unit: it concerns a whole text, or introduces the orders below it. */
function wholeChanges(
  { sentence, words, around, alone }: Order,
  instrument: UnitPath['instrument'],
): readonly FoundChange[] | string {
  const named = sentence.addressee;
  if (sentence.whole && named !== null) {
    const target: UnitPath = { instrument, steps: [] };
    if (sentence.acts.includes('suspend'))
      return [{ change: { kind: 'suspend', target, until: untilIn(words) }, named }];
    if (sentence.acts.includes('resume')) return [{ change: { kind: 'resume', target }, named }];
    if (sentence.acts.includes('repeal') || /thay thế/iu.test(words))
      return [{ change: { kind: 'repeal', target }, named }];
  }
  if (alone && COLON_LIST.test(words)) return 'không rõ điều, khoản nào';
  if (ANNOUNCES.test(words) && !(alone && named !== null)) return [];
  return named !== null || around.length > 0 ? 'không rõ điều, khoản nào' : 'không rõ sửa gì';
}

/** “Bãi bỏ các Điều: 4, 6”. */
const COLON_LIST = /(?:điểm|khoản|điều|mục|chương|phụ lục) ?: ?[\dIVX]/iu;

/** “Sửa đổi, bổ sung một số điều của …”, or a whole text without a number (“Bãi bỏ các quy định trước đây trái …”). */
const ANNOUNCES =
  /(?:sửa đổi|bổ sung|thay thế|thay|bãi bỏ|bỏ|đính chính|ngưng hiệu lực|sửa)[^“”]{0,40} (?:một số|các (?:điều|nội dung|quy định|cụm từ|lỗi)|lỗi|như sau)|^(?:sửa đổi, bổ sung|sửa đổi|đính chính) (?:Luật|Nghị định|Thông tư|Quyết định|Quy định|Quy chế|Nghị quyết)/iu;

/** Units before “thành” get the numbers after it, one by one. */
function renumbering(targets: readonly Target[]): readonly FoundChange[] | string {
  const olds = targets.filter(({ unit }) => !unit.isNew);
  const news = targets.filter(({ unit }) => unit.isNew);
  const moves = olds.flatMap(({ path: from }, index) => {
    const path = news[index]?.path;
    const to = path?.steps.at(-1);
    const around = from.steps.slice(0, -1).map((step) => pathKey([step]));
    const isBeside = path?.steps.slice(0, -1).every((step) => around.includes(pathKey([step]))) === true;
    return to === undefined || !isBeside || to.level !== from.steps.at(-1)?.level ? [] : [{ from, to }];
  });
  if (
    olds.length === 0 ||
    moves.length !== olds.length ||
    news.length !== olds.length ||
    targets.some(({ path }) => path.through !== undefined)
  )
    return 'không rõ số nào được đánh lại thành số nào';
  return [{ change: { kind: 'renumber', moves }, named: targets[0]?.unit.addressee ?? null }];
}

function wordsIn(
  { words, everywhere, addressee, both }: OrderSentence,
  targets: readonly Target[],
  instrument: UnitPath['instrument'],
): readonly FoundChange[] | string {
  if (targets.length === 0 && !everywhere && addressee === null) return 'không rõ thay chữ ở đâu';
  const whole = both ? (['main', 'enacting'] as const) : [instrument];
  const at =
    targets.length === 0 ? whole.map((one) => ({ path: { instrument: one, steps: [] }, unit: null })) : targets;
  const found: FoundChange[] = [];
  for (const { path, unit } of at) {
    const part = unit?.part ?? null;
    if (part !== null && part !== 'heading' && part !== 'opening') return 'không đọc được thay chữ trong một đoạn';
    for (const one of words ?? [])
      found.push({
        change: { kind: 'words', target: path, words: one.words, by: one.by, ...(part === null ? {} : { part }) },
        named: unit?.addressee ?? null,
      });
  }
  return found;
}
