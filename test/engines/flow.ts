/**
 * The steps of one visitor in every engine, from the first page to the office's table; each step builds on the previous
 * ones.
 */
import type { Browser } from './driver.ts';
import type { Host } from './host.ts';
import type { Visitor } from './visitor.ts';

/** The context of a step. */
export interface Scene {
  readonly browser: Browser;
  readonly host: Host;
  /** The first tab. */
  readonly visitor: Visitor;
  /** Another tab of the same browser. */
  readonly another: () => Promise<Visitor>;
  /** Waits until a file is fully downloaded; returns its path and content. */
  readonly downloaded: (name: RegExp) => Promise<{ readonly path: string; readonly content: Buffer }>;
  /** Saves a screenshot for manual inspection. */
  readonly picture: (name: string, visitor?: Visitor) => Promise<void>;
  /** Whether the address is a secure context; otherwise there is no service worker and no clipboard. */
  readonly secure: boolean;
}

/** Throws if an expectation fails; returns a sentence if the engine does not support the step. */
type Step = (scene: Scene) => Promise<void | { readonly skipped: string }>;

/** Steps in order, by description. */
export type Steps = Readonly<Record<string, Step>>;

export const ARTICLE = 'van-ban/212-qd-ubnd-2021/dieu-12/';
export const SELF_CHECK = 'van-ban/212-qd-ubnd-2021/tu-kiem-tra/';

/** An expression: whether an element is in the viewport. */
export function inWindow(selector: string): string {
  return `(function (rect) { return rect.bottom > 0 && rect.top < innerHeight })(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`;
}
