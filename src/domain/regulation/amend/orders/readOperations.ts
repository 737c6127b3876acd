/** Reads what an amending text orders: its orders as operations on the text that it amends. */
import { vietnameseDate } from '../../../day.ts';
import type { Problem } from '../../../problem.ts';
import { quote } from '../../parse/report/report.ts';
import type { Division, Instrument, Provision, ProvisionId, RegulationText } from '../../tree/tree.ts';
import { annexChanges } from './annexChanges.ts';
import { sameNumber } from '../operation/documentNumbers.ts';
import { effectDays } from './effectDays.ts';
import type { AmendingText, Operation, UnitPath } from '../operation/operation.ts';
import { orderedChanges } from './orderChanges.ts';
import { ordersIn, type Order } from './orders.ts';
import { readOrderSentence, type Addressee } from './orderSentence.ts';
import { titleOrder } from './titleChanges.ts';
import type { FoundChange } from './quotedChanges.ts';

/** The text that is amended. */
export interface AmendedText {
  /** Its number as cited: `39/2016/TT-NHNN`. */
  readonly number: string;
  readonly text: RegulationText;
}

/** What an amending text orders. */
export interface ReadOperations {
  /** In the order of the text. Those for other texts than the base have their number as addressee. */
  readonly operations: readonly Operation[];
  /** Orders that are not understood; the operations are complete if there are none. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the orders of an amending text.
 * @param base the text that it amends where its words name no other
 */
export function readOperations(amending: AmendingText, base: AmendedText): ReadOperations {
  const operations: Operation[] = [];
  const problems: Problem[] = [];
  const { orders, unexplained } = ordersIn(bodyOf(amending.text));
  const refuse = (line: number, words: string, why: string): void => {
    problems.push({
      file: amending.file,
      line,
      found: `${why}: ${quote(words)}`,
      expected:
        'một lệnh sửa đổi đọc được: sửa đổi, bổ sung, bãi bỏ, thay cụm từ, ngưng hiệu lực điều, khoản, điểm nào',
      fix: 'So với bản chính; nếu chữ đúng, viết thao tác ấy vào thao-tac.yaml cạnh tệp này (xem content/README.md).',
    });
  };
  for (const { provision, line, words, of } of unexplained) {
    if (amending.written.has(provision) || (of !== null && !sameNumber(of, base.number))) continue;
    refuse(
      line,
      words,
      of === null
        ? 'đoạn không phải lệnh trong điều sửa đổi'
        : 'câu nói về điều, khoản của văn bản gốc, không đọc được',
    );
  }
  const days = effectDays(amending.text, amending.signed);
  const partly = amending.partly.size > 0 ? amending.partly : days.partly;
  if (amending.partly.size === 0)
    for (const { line, words } of days.unclear) refuse(line, words, 'không rõ điều, khoản nào có hiệu lực từ ngày ấy');
  if (days.whole !== null && !days.whole.days.includes(amending.from))
    problems.push({
      file: amending.file,
      line: days.whole.line,
      found: `văn bản nói có hiệu lực từ ngày ${days.whole.days.map(vietnameseDate).join(' hoặc ')}, metadata.yaml ghi ${vietnameseDate(amending.from)}`,
      expected: 'cùng một ngày',
      fix: 'So với bản chính rồi sửa "inForceFrom" trong metadata.yaml cạnh tệp này.',
    });
  const startAt = (provision: ProvisionId) => startOf(provision, amending.from, partly);
  for (const [provision, changes] of amending.written) {
    const order = orders.find((one) => one.provision === provision);
    for (const change of changes)
      operations.push({
        change,
        source: { text: amending.id, provision },
        from: order?.sentence.from ?? startAt(provision),
        addressee: base.number,
        corrects: order !== undefined && isCorrection(order),
        line: order?.line ?? 1,
      });
  }
  for (const printed of orders.filter(({ provision }) => !amending.written.has(provision))) {
    const addressee = addresseeOf(printed, base);
    const titled = sameNumber(addressee.number ?? base.number, base.number) ? titleOrder(printed, base.text) : null;
    if (typeof titled === 'string') {
      refuse(printed.line, printed.words, titled);
      continue;
    }
    for (const change of titled?.changes ?? [])
      operations.push({
        change,
        source: { text: amending.id, provision: printed.provision },
        from: printed.sentence.from ?? startAt(printed.provision),
        addressee: base.number,
        corrects: isCorrection(printed),
        line: printed.line,
      });
    if (titled?.rest === null) continue;
    const order = titled === null ? printed : withWords(printed, titled.rest);
    const ofAnnexes = annexChanges(order, amending.text);
    const found =
      ofAnnexes === null
        ? orderedChanges(order, instrumentOf(addressee, base))
        : typeof ofAnnexes === 'string'
          ? ofAnnexes
          : ofAnnexes.map((change) => ({ change, named: null }));
    const own = typeof found === 'string' ? undefined : found.find((one) => isWhole(one, addressee, base));
    const title = typeof found === 'string' ? undefined : titleOf(found, addressee, base);
    if (title !== undefined) refuse(order.line, order.words, `cụm từ có cả ở ${title}, mà tên ấy không tự sửa được`);
    else if (own !== undefined)
      refuse(order.line, order.words, 'lệnh về cả văn bản gốc, không phải sửa lời văn của nó');
    else if (typeof found === 'string') refuse(order.line, order.words, found);
    else
      for (const { change, named } of found)
        operations.push({
          change,
          source: { text: amending.id, provision: order.provision },
          from: order.sentence.from ?? startAt(order.provision),
          addressee: named?.number ?? addressee.number ?? base.number,
          corrects: isCorrection(order),
          line: order.line,
        });
  }
  return { operations, problems };
}

/** An order of which something has been read already. */
function withWords(order: Order, words: string): Order {
  return { ...order, words, sentence: readOrderSentence(words) };
}

/** The numbered part with the orders: of the text itself, or of the decision if nothing of an attachment amends. */
function bodyOf({ decision, regulation }: RegulationText): readonly (Division | Provision)[] {
  return [...(decision?.body ?? []), ...regulation.body];
}

/** True for a correction, by its own words or by those around it (“Đính chính Thông tư số … như sau:”). */
function isCorrection({ sentence, around }: Order): boolean {
  return [sentence, ...around].some(({ corrects }) => corrects);
}

/** True for the repeal or suspension of the base as a whole. */
function isWhole({ change, named }: FoundChange, addressee: Addressee, base: AmendedText): boolean {
  const number = named?.number ?? addressee.number ?? base.number;
  return (
    (change.kind === 'repeal' || change.kind === 'suspend') &&
    change.target.steps.length === 0 &&
    sameNumber(number, base.number)
  );
}

/** The title of the base, or of an appendix, that has words replaced throughout the base; undefined if none has. */
function titleOf(found: readonly FoundChange[], addressee: Addressee, base: AmendedText): string | undefined {
  const { decision, regulation, annexes } = base.text;
  return found.flatMap(({ change, named }): readonly string[] => {
    if (change.kind !== 'words' || change.target.steps.length > 0) return [];
    if (change.words === '' || !sameNumber(named?.number ?? addressee.number ?? base.number, base.number)) return [];
    const isEnacting = change.target.instrument === 'enacting' && decision !== null;
    const titled: readonly (readonly [name: string, instrument: Instrument])[] = isEnacting
      ? [['tên văn bản', decision]]
      : [['tên văn bản', regulation], ...annexes.map((annex) => [`tên ${annex.name}`, annex] as const)];
    return titled.flatMap(([name, { front }]) => {
      const titles = front.filter(({ kind }) => kind === 'title').map(({ text }) => text.toLowerCase());
      return titles.some((text) => text.includes(change.words.toLowerCase())) ? [name] : [];
    });
  })[0];
}

/** The text named by the order itself or by the nearest order around it. */
function addresseeOf({ sentence, around }: Order, base: AmendedText): Addressee {
  // “Tại khoản 2 Điều 4 được sửa đổi tại khoản 2 Điều 1” below “Đính chính Thông tư …” is the unit of the base.
  const outer = sentence.asAmended && sentence.units.length > 0 ? [sentence] : [sentence, ...around];
  const named = outer.map(({ addressee }) => addressee).find((one) => one !== null && one.number !== null);
  return named ?? { number: base.number, attached: true };
}

function instrumentOf({ attached }: Addressee, { text }: AmendedText): UnitPath['instrument'] {
  return text.decision === null || attached ? 'main' : 'enacting';
}

/** The day from which a provision holds: its own, that of the unit around it, or that of the text. */
function startOf(provision: ProvisionId, whole: string, partly: ReadonlyMap<ProvisionId, string>): string {
  for (let id: ProvisionId = provision; id !== ''; id = id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : '') {
    const own = partly.get(id);
    if (own !== undefined) return own;
  }
  return whole;
}
