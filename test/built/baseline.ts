/** The oldest supported browsers (README, "Browsers"), and their entries in browser-compat-data. */
import bcd, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data' with { type: 'json' };

export { bcd };
export type { Identifier };

/** Chromium and WebView 87, Safari 14.1 (iOS 14.5), Firefox 91. */
export const BASELINE = {
  chrome: 87,
  chrome_android: 87,
  webview_android: 87,
  safari: 14.1,
  safari_ios: 14.5,
  firefox: 91,
  firefox_android: 91,
} as const;

/** A feature that a baseline browser lacks: its name, the passage and the browsers. */
export interface Finding {
  /** Short name of the feature, as listed in `allowed.ts`: `Array.at`, `:has`, `text-wrap: pretty`. */
  readonly feature: string;
  /** The passage of the file. */
  readonly at: string;
  readonly lackedBy: readonly string[];
}

/**
 * The baseline browsers in which a feature does not work: missing, behind a flag or under another name. Partial support
 * counts as support, since its extent is described in prose only.
 */
export function lackedBy(compat: CompatStatement): readonly string[] {
  return Object.entries(BASELINE).flatMap(([browser, version]) => {
    const support = compat.support[browser as keyof typeof BASELINE];
    if (support === undefined) return [];
    const statements = Array.isArray(support) ? support : [support];
    return statements.some((one) => works(one, version)) ? [] : [`${browser} ${version}`];
  });
}

function works(statement: SimpleSupportStatement, version: number): boolean {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name: otherName } = statement;
  if (flags !== undefined || prefix !== undefined || otherName !== undefined) return false;
  if (typeof added !== 'string' || number(added) > version) return false;
  return typeof removed !== 'string' || number(removed) > version;
}

/** "≤37" counts as 37; "preview" is newer than any version. */
function number(version: string): number {
  return version === 'preview' ? Infinity : Number.parseFloat(version.replace('≤', ''));
}

/** The compat statement at a path of browser-compat-data, or undefined. */
export function compatAt(root: Identifier | undefined, ...path: readonly string[]): CompatStatement | undefined {
  return path.reduce<Identifier | undefined>(
    (at, key) => (at !== undefined && Object.hasOwn(at, key) ? at[key] : undefined),
    root,
  )?.__compat;
}

/** The children of a node of browser-compat-data, by name. */
export function below(node: Identifier | undefined): readonly (readonly [string, Identifier])[] {
  return Object.entries(node ?? {}).flatMap(([name, value]) =>
    name === '__compat' ? [] : [[name, value as Identifier] as const],
  );
}

/** A finding if some baseline browser lacks the feature, else none. */
export function findingOf(feature: string, compat: CompatStatement | undefined, at: string): readonly Finding[] {
  const browsers = compat === undefined ? [] : lackedBy(compat);
  return browsers.length === 0 ? [] : [{ feature, at, lackedBy: browsers }];
}
