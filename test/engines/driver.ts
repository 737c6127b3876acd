/**
 * The interface of a browser engine in the tests; there is one adapter per protocol (`cdp.ts`, `bidi.ts`,
 * `webDriver.ts`).
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Keys that type no character, named as in `KeyboardEvent.key`. */
export type NamedKey = 'Enter' | 'Escape' | 'Tab' | 'ArrowDown' | 'ArrowUp' | 'Delete' | 'F8';

/**
 * A page in a tab, 360 × 740 CSS pixels if the engine can be that narrow. Points are CSS pixels from the top left of
 * the viewport.
 */
export interface Tab {
  /** Resolves once the page has loaded, or at once if only the fragment changes. */
  readonly goto: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** The awaited value of a JavaScript expression, passed as JSON. Rejects if the expression throws. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly press: (key: NamedKey) => Promise<void>;
  /** Types into the focused element with key events. */
  readonly type: (text: string) => Promise<void>;
  readonly hover: (at: Point) => Promise<void>;
  readonly click: (at: Point) => Promise<void>;
  /** Tap by touch. */
  readonly tap: (at: Point) => Promise<void>;
  /** Sets files (absolute paths) on the file input of a CSS selector. */
  readonly choose: (selector: string, files: readonly string[]) => Promise<void>;
  /** PNG of the viewport. */
  readonly screenshot: () => Promise<Buffer>;
  /** The page printed as PDF; null if the engine cannot print without a dialog. */
  readonly pdf: () => Promise<Buffer | null>;
  /** Brings the tab to the front: browsers neither draw background tabs nor accept clicks there. */
  readonly front: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A running browser with a separate profile. */
export interface Browser {
  /** For example "Chrome/87.0.4272.0". */
  readonly version: string;
  readonly tab: () => Promise<Tab>;
  /** Console errors, uncaught errors and policy violations, in order of occurrence. */
  readonly problems: () => readonly string[];
  /** The folder for downloads. */
  readonly downloads: string;
  readonly close: () => Promise<void>;
}

export interface StartOptions {
  /** An empty folder for profile and downloads. */
  readonly folder: string;
  /** A host name that must resolve to this machine, for engines that need a setting for it. */
  readonly localName: string;
}
