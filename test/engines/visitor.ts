/** A user in a tab: acts on visible elements and waits for expected states. */
import type { NamedKey, Tab } from './driver.ts';
import { call, isChosen, locate, visibleText, type Place, type Wanted } from './inPage.ts';

/** Stops a hanging step, even on a very slow machine; no duration is asserted. */
const TIMEOUT = 20_000;

/** An element by role and accessible name, optionally inside a CSS selector. */
export const button = (name: string, within?: string): Wanted => ({
  role: 'button',
  name,
  ...(within === undefined ? {} : { within }),
});
export const link = (name: string, within?: string): Wanted => ({
  role: 'link',
  name,
  ...(within === undefined ? {} : { within }),
});
export const radio = (name: string, within?: string): Wanted => ({
  role: 'radio',
  name,
  ...(within === undefined ? {} : { within }),
});
export const field = (name: string, within?: string): Wanted => ({
  role: 'field',
  name,
  ...(within === undefined ? {} : { within }),
});

/** An element by CSS selector and optional text. */
export const css = (selector: string, text?: string): Wanted => ({
  css: selector,
  ...(text === undefined ? {} : { name: text }),
});

export interface Visitor {
  readonly tab: Tab;
  /** @param address relative to the root of the site */
  readonly open: (address: string) => Promise<void>;
  readonly click: (wanted: Wanted) => Promise<void>;
  readonly tap: (wanted: Wanted) => Promise<void>;
  readonly hover: (wanted: Wanted) => Promise<void>;
  /** Clicks a radio button or checkbox and waits until it is checked. */
  readonly choose: (wanted: Wanted) => Promise<void>;
  /** Clicks into a field, clears it and types. */
  readonly fill: (wanted: Wanted, text: string) => Promise<void>;
  readonly press: (key: NamedKey) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Waits until the text is visible on the page or in the elements of a selector. */
  readonly sees: (text: string, within?: string) => Promise<void>;
  /** Waits until no element of the selector is visible. */
  readonly misses: (selector: string) => Promise<void>;
  /** Waits until an expression is true in the page. @param what its description */
  readonly holds: (what: string, expression: string) => Promise<void>;
  /** The current value of an expression. */
  readonly ask: <T>(expression: string) => Promise<T>;
}

/** @param root address of the site, with a trailing slash */
export function visitor(tab: Tab, root: string): Visitor {
  const place = (wanted: Wanted) => {
    let before: Place | null = null;
    return until(`${JSON.stringify(wanted)} can be pressed`, async () => {
      const found = (await tab.evaluate(call(locate, wanted))) as Place | null;
      if (found === null) return { not: 'it is not there' };
      if (found.coveredBy !== null) return { not: `over it lies ${found.coveredBy}` };
      // A moving element could be missed.
      const still = before?.x === found.x && before.y === found.y;
      before = found;
      return still ? { value: found } : { not: 'it does not stay where it is' };
    });
  };
  const one: Visitor = {
    tab,
    open: (address) => tab.goto(root + address),
    click: async (wanted) => tab.click(await place(wanted)),
    tap: async (wanted) => tab.tap(await place(wanted)),
    hover: async (wanted) => tab.hover(await place(wanted)),
    async choose(wanted) {
      const at = await place(wanted);
      await tab.click(at);
      await one.holds(`${wanted.name} is chosen`, call(isChosen, at));
    },
    async fill(wanted, text) {
      await one.click(wanted);
      await tab.evaluate('document.activeElement.select && document.activeElement.select()');
      await tab.type(text);
    },
    press: tab.press,
    type: tab.type,
    sees: async (text, within = 'body') => {
      await until(`“${text}” is in ${within}`, async () => {
        const shown = String(await tab.evaluate(call(visibleText, within)));
        return shown.includes(text.normalize('NFC')) ? { value: true } : { not: `there is: ${shown.slice(0, 600)}` };
      });
    },
    misses: (selector) =>
      one.holds(
        `nothing of ${selector} is visible`,
        `[].every.call(document.querySelectorAll(${JSON.stringify(selector)}), function (one) { return one.getClientRects().length === 0 || getComputedStyle(one).visibility === 'hidden' })`,
      ),
    holds: async (what, expression) => {
      await until(what, async () => {
        const value = await tab.evaluate(expression);
        return value === true ? { value } : { not: `it is ${JSON.stringify(value)}` };
      });
    },
    ask: async <T>(expression: string) => (await tab.evaluate(expression)) as T,
  };
  return one;
}

/** Polls until there is a value; rejects with the last state, or with the page's error. */
export async function until<T>(
  what: string,
  ask: () => Promise<{ readonly value: T } | { readonly not: string }>,
): Promise<T> {
  const end = Date.now() + TIMEOUT;
  for (;;) {
    // A page that is being left cannot evaluate anything.
    const answer = await ask().catch((error: Error) => ({ not: error.message }));
    if ('value' in answer) return answer.value;
    if (Date.now() > end) throw new Error(`expected: ${what}; ${answer.not}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
