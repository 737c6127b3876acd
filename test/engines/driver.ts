/** What the tests ask of a browser engine; one adapter per protocol (`cdp.ts`, `bidi.ts`, `webDriver.ts`) gives it. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Keys that have no character of their own, as `KeyboardEvent.key` names them. */
export type NamedKey = 'Enter' | 'Escape' | 'Tab' | 'ArrowDown' | 'ArrowUp';

/**
 * A page in a tab of its own, 360 × 740 CSS pixels where the engine can be that narrow. Points are CSS pixels from the
 * viewport's corner.
 */
export interface Tab {
  /** Resolves when the page has loaded, or at once where only the fragment changed. */
  readonly goto: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** The value of a JavaScript expression, awaited and carried as JSON. Rejects where it throws. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly press: (key: NamedKey) => Promise<void>;
  /** Types into what has the focus, with key events. */
  readonly type: (text: string) => Promise<void>;
  readonly hover: (at: Point) => Promise<void>;
  readonly click: (at: Point) => Promise<void>;
  /** With a finger. */
  readonly tap: (at: Point) => Promise<void>;
  /** Gives files (absolute paths) to the file field of a CSS selector. */
  readonly choose: (selector: string, files: readonly string[]) => Promise<void>;
  /** PNG of the viewport. */
  readonly screenshot: () => Promise<Buffer>;
  /** The page printed as a PDF; null where the engine cannot without a dialog. */
  readonly pdf: () => Promise<Buffer | null>;
  /** Brings it to the front: a browser draws no other tab, and one that is behind takes no press. */
  readonly front: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A running browser with a profile of its own. */
export interface Browser {
  /** "Chrome/87.0.4272.0" */
  readonly version: string;
  readonly tab: () => Promise<Tab>;
  /**
   * Everything that a good page never does, in the order it happened: console errors, uncaught errors, violations of
   * the policy.
   */
  readonly problems: () => readonly string[];
  /** Folder into which it saves what is downloaded. */
  readonly downloads: string;
  readonly close: () => Promise<void>;
}

export interface StartOptions {
  /** An empty folder for profile and downloads. */
  readonly folder: string;
  /** Host names that lead to this machine, where the engine must be told. */
  readonly localName: string;
}
