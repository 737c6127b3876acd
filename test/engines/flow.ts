/**
 * What one visitor does in every engine, from the first page to the office's table; each step leaves the next what it
 * needs.
 */
import type { Browser } from './driver.ts';
import type { Host } from './host.ts';
import type { Visitor } from './visitor.ts';

/** What a step works with. */
export interface Scene {
  readonly browser: Browser;
  readonly host: Host;
  /** The first tab. */
  readonly visitor: Visitor;
  /** Another tab of the same browser. */
  readonly another: () => Promise<Visitor>;
  /** Waits for a file to be downloaded whole; gives its name and content. */
  readonly downloaded: (name: RegExp) => Promise<{ readonly path: string; readonly content: Buffer }>;
  /** Keeps a picture of the page for whoever wants to look. */
  readonly picture: (name: string, visitor?: Visitor) => Promise<void>;
  /** Whether the address makes a secure context; without one there is no service worker and no clipboard. */
  readonly secure: boolean;
}

/** Throws what did not hold; gives a sentence where the engine cannot do it. */
export type Step = (scene: Scene) => Promise<void | { readonly skipped: string }>;

/** Steps by what they show, in their order. */
export type Steps = Readonly<Record<string, Step>>;

export const ARTICLE = 'van-ban/212-qd-ubnd-2021/dieu-12/';
export const SELF_CHECK = 'van-ban/212-qd-ubnd-2021/tu-kiem-tra/';

/** Whether an element stands in the window, as an expression. */
export function inWindow(selector: string): string {
  return `(function (rect) { return rect.bottom > 0 && rect.top < innerHeight })(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`;
}
