/** Reads what an amending text orders: its orders as operations on the text that it amends. */
import type { Problem } from '../../problem.ts';
import { quote } from '../parse/report.ts';
import type { Division, Provision, ProvisionId, RegulationText } from '../tree/tree.ts';
import { annexChange } from './annexChanges.ts';
import { dayIn, untilIn } from './days.ts';
import type { AmendingText, Operation, UnitPath } from './operation.ts';
import { pathOf } from './orderPaths.ts';
import { ordersIn, type Order } from './orders.ts';
import type { Addressee, OrderSentence } from './orderSentence.ts';
import { quotedChanges, type FoundChange, type Target } from './quotedChanges.ts';

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
      mend: 'So với bản chính; nếu chữ đúng, viết thao tác ấy vào thao-tac.yaml cạnh tệp này (xem content/README.md).',
    });
  };
  for (const { provision, line, words } of unexplained) {
    if (!amending.written.has(provision)) refuse(line, words, 'đoạn không phải lệnh trong điều sửa đổi');
  }
  for (const [provision, changes] of amending.written) {
    const order = orders.find((one) => one.provision === provision);
    for (const change of changes)
      operations.push({
        change,
        source: { text: amending.id, provision },
        from: order === undefined ? startAt(provision, amending) : startOf(order, amending),
        addressee: base.number,
        corrects: order?.sentence.acts.includes('correct') ?? false,
        line: order?.line ?? 1,
      });
  }
  for (const order of orders.filter(({ provision }) => !amending.written.has(provision))) {
    const addressee = addresseeOf(order, base);
    const annex = order.quotations.length > 0 ? null : annexChange(order.words, amending.text);
    const found =
      annex === null
        ? changesOf(order, instrumentOf(addressee, base))
        : typeof annex === 'string'
          ? annex
          : [{ change: annex, named: null }];
    if (typeof found === 'string') refuse(order.line, order.words, found);
    else
      for (const { change, named } of found)
        operations.push({
          change,
          source: { text: amending.id, provision: order.provision },
          from: startOf(order, amending),
          addressee: named?.number ?? addressee.number ?? base.number,
          corrects: order.sentence.acts.includes('correct'),
          line: order.line,
        });
  }
  return { operations, problems };
}

/** The numbered part with the orders: of the text itself, or of the decision if nothing of an attachment amends. */
function bodyOf({ decision, regulation }: RegulationText): readonly (Division | Provision)[] {
  return [...(decision?.body ?? []), ...regulation.body];
}

/** The text named by the order itself or by the nearest order around it. */
function addresseeOf({ sentence, around }: Order, base: AmendedText): Addressee {
  const named = [sentence, ...around]
    .map(({ addressee }) => addressee)
    .find((one) => one !== null && one.number !== null);
  return named ?? { number: base.number, attached: true };
}

function instrumentOf({ attached }: Addressee, { text }: AmendedText): UnitPath['instrument'] {
  return text.decision === null || attached ? 'main' : 'enacting';
}

/** The day from which a provision holds: its own, that of the unit around it, or that of the text. */
function startAt(provision: ProvisionId, { from, partly }: AmendingText): string {
  for (let id: ProvisionId = provision; id !== ''; id = id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : '') {
    const own = partly.get(id);
    if (own !== undefined) return own;
  }
  return from;
}

/** As `startAt`; a suspension may name its own first day. */
function startOf({ provision, words, sentence }: Order, amending: AmendingText): string {
  return (sentence.acts.includes('suspend') ? dayIn(words) : null) ?? startAt(provision, amending);
}

/** The changes of an order, or why it is not understood. */
function changesOf(order: Order, instrument: UnitPath['instrument']): readonly FoundChange[] | string {
  const { sentence, quotations, words } = order;
  const paths = sentence.units.map((unit) => ({ unit, path: pathOf(unit.steps, order, instrument) }));
  const lost = paths.find(({ path }) => path === null);
  if (lost !== undefined) return 'không rõ thuộc Điều nào';
  const targets = paths.flatMap(({ unit, path }) => (path === null ? [] : [{ unit, path }]));
  if (sentence.words === null) return 'không hiểu thay chữ nào bằng chữ nào';
  if (sentence.words.length > 0 && quotations.length === 0) return wordsIn(sentence, targets, instrument);
  if (quotations.length > 0) return quotedChanges(order, targets);
  if (targets.length === 0)
    return sentence.addressee !== null || order.around.length === 0 ? [] : 'không rõ điều, khoản nào';
  const found: FoundChange[] = [];
  for (const { unit, path } of targets) {
    if (unit.act === 'repeal') found.push({ change: { kind: 'repeal', target: path }, named: unit.addressee });
    else if (unit.act === 'suspend')
      found.push({ change: { kind: 'suspend', target: path, until: untilIn(words) }, named: unit.addressee });
    else return 'không có lời văn mới trong ngoặc kép';
  }
  return found;
}

function wordsIn(
  { words, everywhere, addressee }: OrderSentence,
  targets: readonly Target[],
  instrument: UnitPath['instrument'],
): readonly FoundChange[] | string {
  if (targets.length === 0 && !everywhere && addressee === null) return 'không rõ thay chữ ở đâu';
  const at = targets.length === 0 ? [{ path: { instrument, steps: [] }, unit: null }] : targets;
  return at.flatMap(({ path, unit }) =>
    (words ?? []).map((one) => ({
      change: { kind: 'words' as const, target: path, words: one.words, by: one.by },
      named: unit?.addressee ?? null,
    })),
  );
}
