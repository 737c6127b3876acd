/** Finds the orders of an amending text in its tree: each sentence that orders something, with what it quotes. */
import { blockKind } from '../tree/blocks.ts';
import { isDivision, type Division, type Provision, type ProvisionId } from '../tree/tree.ts';
import { isOrder } from './orderForms.ts';
import { readOrderSentence, type OrderSentence } from './orderSentence.ts';

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
}

/** Words below an order that are none themselves: an amending text does not explain, so they need a person. */
export interface Unexplained {
  readonly provision: ProvisionId;
  readonly line: number;
  readonly words: string;
}

/**
 * The orders in the numbered part of an amending text, in order. A sentence that only announces those below it (“Sửa
 * đổi, bổ sung Điều 2 như sau:” above points that are orders) is no order, but context.
 */
export function ordersIn(body: readonly (Division | Provision)[]): {
  readonly orders: readonly Order[];
  readonly unexplained: readonly Unexplained[];
} {
  const orders: Order[] = [];
  const unexplained: Unexplained[] = [];
  const visit = (node: Division | Provision, around: readonly OrderSentence[]): void => {
    if (isDivision(node)) {
      for (const child of node.children) visit(child, around);
      return;
    }
    const own: { words: string; quotations: string[] }[] = [];
    for (const part of partsIn(node)) {
      const last = own.at(-1);
      if (part.quoted && last !== undefined) last.quotations.push(part.words);
      else if (last !== undefined && GOES_ON.test(part.words)) last.words = `${last.words} ${part.words}`;
      else if (!part.quoted && isOrder(part.words)) own.push({ words: part.words, quotations: [] });
      else if (around.length > 0 || own.length > 0 || part.quoted)
        unexplained.push({ provision: node.id, line: node.line, words: part.words });
    }
    const read = own.map((one) => ({ ...one, sentence: readOrderSentence(one.words) }));
    const announces = ordersBelow(node);
    for (const { words, quotations, sentence } of read) {
      if (quotations.length > 0 || !announces)
        orders.push({ provision: node.id, line: node.line, words, sentence, quotations, around });
    }
    const inner = [...read.map(({ sentence }) => sentence).reverse(), ...around];
    // Below a provision that orders nothing (“Điều khoản thi hành”) each child speaks for itself.
    for (const child of node.children) visit(child, inner);
  };
  for (const node of body) visit(node, []);
  return { orders, unexplained };
}

/** The second half of a correction, as a paragraph of its own: “Đã in: …”, “Nay sửa lại là: …”. */
const GOES_ON = /^[-–+ ]*(?:đã in|đã viết|in là|nay|sửa (?:lại )?(?:là|thành)|được sửa|thành|bằng)(?![\p{L}])/iu;

function ordersBelow(node: Provision): boolean {
  return node.children.some(
    (child) => partsIn(child).some(({ quoted, words }) => !quoted && isOrder(words)) || ordersBelow(child),
  );
}

/** The title and paragraphs of a unit; a quotation in the line of its order stands by itself. */
function partsIn({ heading, paragraphs }: Provision): readonly { readonly words: string; readonly quoted: boolean }[] {
  return [...(heading === null ? [] : [heading]), ...paragraphs].flatMap((words) => {
    if (blockKind(words) === 'quotation') return [{ words, quoted: true }];
    const inline = /^(.*?(?:như sau|sau đây) ?:) ?([“"«].*)$/su.exec(words);
    return inline === null
      ? [{ words, quoted: false }]
      : [
          { words: inline[1] ?? '', quoted: false },
          { words: inline[2] ?? '', quoted: true },
        ];
  });
}
