/** Finds the orders of an amending text in its tree: each sentence that orders something, with what it quotes. */
import { blockKind } from '../../tree/blocks.ts';
import { isDivision, type Division, type Provision, type ProvisionId } from '../../tree/tree.ts';
import { listedAct, listedOrder } from './listedOrders.ts';
import { isOrder } from './orderForms.ts';
import { pathKey } from './orderPaths.ts';
import { splitRenumbering, withoutShift } from './following.ts';
import { doubleQuoted } from './orderProse.ts';
import { inlineParts } from './inlineParts.ts';
import { amendedIn, isAboutBase, keepsTheRest } from './unread.ts';
import { readOrderSentence, type OrderSentence } from './orderSentence.ts';
import { splitOrders } from './splitOrders.ts';

/** One order with its context. */
export interface Order {
  /** The provision that contains it. */
  readonly provision: ProvisionId;
  readonly line: number;
  readonly words: string;
  readonly sentence: OrderSentence;
  /** What it quotes, each with its quotation marks. */
  readonly quotations: readonly string[];
  /** The orders around it, innermost first: they name the article, or the text that is amended. */
  readonly around: readonly OrderSentence[];
  /** Its provision has no other order and nothing below it, so it announces none. */
  readonly alone: boolean;
  /** The units that follow those that it changes get other numbers; null if it does not say so. */
  readonly shifts: 'clause' | 'point' | null;
}

/**
 * Words below an order that are not orders: an amending text does not explain, so a person has to look at them, and
 * also at words elsewhere that say that a unit of another text is amended.
 */
export interface Unexplained {
  readonly provision: ProvisionId;
  readonly line: number;
  readonly words: string;
  /** The number of that other text; null below an order. */
  readonly of: string | null;
}

/**
 * The orders in the numbered part of an amending text, in order. A sentence that only announces those below it (“Sửa
 * đổi, bổ sung Điều 2 như sau:” above points that are orders) is not an order, but context.
 */
export function ordersIn(body: readonly (Division | Provision)[]): {
  readonly orders: readonly Order[];
  readonly unexplained: readonly Unexplained[];
} {
  const orders: Order[] = [];
  const unexplained: Unexplained[] = [];
  const visit = (node: Division | Provision, around: readonly OrderSentence[], act: string | null): void => {
    if (isDivision(node)) {
      for (const child of node.children) visit(child, around, null);
      return;
    }
    const own: { words: string; quotations: string[] }[] = [];
    let announcing: string | null = null;
    for (const part of partsIn(node)) {
      const last = own.at(-1);
      const listAct = last === undefined ? act : listedAct(announcing ?? last.words);
      const listed = part.quoted || isOrder(part.words) || listAct === null ? null : listedOrder(listAct, part.words);
      if (listed !== null) {
        // The first item replaces the words that announce it.
        if (last !== undefined && announcing === null) {
          announcing = last.words;
          own.pop();
        }
        own.push({ words: listed, quotations: [] });
      } else if (part.quoted && last !== undefined) last.quotations.push(part.words);
      else if (last !== undefined && GOES_ON.test(part.words)) last.words = `${last.words} ${part.words}`;
      else if (!part.quoted && isOrder(part.words)) own.push({ words: part.words, quotations: [] });
      else if (!part.quoted && keepsTheRest(part.words)) continue;
      else if (around.length > 0 || own.length > 0 || part.quoted)
        unexplained.push({ provision: node.id, line: node.line, words: part.words, of: null });
      else if (isAboutBase(part.words))
        unexplained.push({ provision: node.id, line: node.line, words: part.words, of: null });
      else
        for (const of of amendedIn(part.words))
          unexplained.push({ provision: node.id, line: node.line, words: part.words, of });
    }
    const read = own
      .flatMap((one) => {
        const [words, numbers] = splitRenumbering(one.words);
        const kept = { ...one, words };
        return numbers === undefined ? [kept] : [kept, { words: numbers, quotations: [] }];
      })
      .flatMap((one) =>
        one.quotations.length > 0 ? [one] : splitOrders(one.words).map((words) => ({ ...one, words })),
      )
      .map((one) => ({ ...one, ...withoutShift(one.words) }))
      .map((one) => ({ ...one, sentence: readOrderSentence(one.words) }));
    const [head] = read;
    const isHead = node.heading !== null && head !== undefined && isAnnouncedBy(head, node.heading, read.slice(1));
    const childAct = listedAct(own.at(-1)?.words ?? '');
    const announces =
      ordersBelow(node) || (childAct !== null && node.children.some((child) => isItem(child, childAct)));
    // The orders below may have been repealed: then the words above order nothing any more.
    const alone = read.length === 1 && node.children.length === 0;
    for (const { words, quotations, sentence, shifts } of isHead ? read.slice(1) : read) {
      const outer = isHead ? [head.sentence, ...around] : around;
      if (quotations.length > 0 || !announces)
        orders.push({ provision: node.id, line: node.line, words, sentence, quotations, around: outer, alone, shifts });
    }
    const inner = [
      ...read.map(({ sentence }) => sentence).reverse(),
      ...(announcing === null ? [] : [readOrderSentence(announcing)]),
      ...around,
    ];
    // Below a provision that orders nothing (“Điều khoản thi hành”) each child is read on its own.
    for (const child of node.children) visit(child, inner, childAct);
  };
  for (const node of body) visit(node, [], null);
  return { orders, unexplained };
}

/**
 * True for the title of an article that only names what the paragraphs below it order: “Sửa đổi, bổ sung Điều 42” above
 * “Sửa đổi khoản 1, bãi bỏ khoản 2 như sau: …”.
 */
function isAnnouncedBy(
  head: { readonly words: string; readonly quotations: readonly string[]; readonly sentence: OrderSentence },
  heading: string,
  below: readonly { readonly sentence: OrderSentence }[],
): boolean {
  const { acts, units, words, unclear } = head.sentence;
  const [unit, another] = units;
  const isBare = acts.every((act) => act === 'amend' || act === 'insert') && words?.length === 0 && unclear === null;
  if (head.words !== heading || head.quotations.length > 0 || !isBare) return false;
  if (below.length === 0 || unit?.steps.length !== 1 || unit.part !== null || another !== undefined) return false;
  const article = pathKey(unit.steps);
  return below.every(
    ({ sentence }) =>
      sentence.units.length > 0 &&
      sentence.units.every(({ steps: [first] }) =>
        first?.level === 'article' ? pathKey([first]) === article : unit.steps[0]?.level === 'article',
      ),
  );
}

/** The second half of a correction, as a separate paragraph: “Đã in: …”, “Nay sửa lại là: …”. */
const GOES_ON =
  /^[-–+ ]*(?:tại (?:trang|dòng|đoạn)[^“”]{0,60}? )?(?:đã in|đã viết|in là|nay|sửa (?:lại )?(?:là|thành)|được sửa|thành|bằng)(?![\p{L}])/iu;

function isItem(node: Provision, act: string): boolean {
  const [first] = partsIn(node);
  return first !== undefined && !first.quoted && listedOrder(act, first.words) !== null;
}

function ordersBelow(node: Provision): boolean {
  return node.children.some(
    (child) => partsIn(child).some(({ quoted, words }) => !quoted && isOrder(words)) || ordersBelow(child),
  );
}

/** The title and paragraphs of a unit; a quotation in the line of its order is separate. */
function partsIn({ heading, paragraphs }: Provision): readonly { readonly words: string; readonly quoted: boolean }[] {
  return [...(heading === null ? [] : [heading]), ...paragraphs].flatMap((words) => {
    if (blockKind(words) === 'quotation') return [{ words, quoted: true }];
    const own = doubleQuoted(words);
    const item = own.replace(/^[-–+•*] ?/u, '');
    return inlineParts(isOrder(item) ? item : own);
  });
}
