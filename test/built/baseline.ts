/**
 * The oldest browsers that everything works in (README, "Browsers"), and what browser-compat-data says of a feature in
 * them.
 */
import bcd, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data' with { type: 'json' };

export { bcd };
export type { Identifier };

/** Chromium and WebView 87, Safari 14.1 (which is iOS 14.5), Firefox 91. */
export const BASELINE = {
  chrome: 87,
  chrome_android: 87,
  webview_android: 87,
  safari: 14.1,
  safari_ios: 14.5,
  firefox: 91,
  firefox_android: 91,
} as const;

/** Something that a browser of the baseline lacks: what, where in the file, and which browsers. */
export interface Finding {
  /** A feature by a short name, which `allowed.ts` may list: `Array.at`, `:has`, `text-wrap: pretty`. */
  readonly feature: string;
  /** The passage of the file. */
  readonly at: string;
  readonly lackedBy: readonly string[];
}

/**
 * The browsers of the baseline in which a feature does not work: not there, behind a flag, or under another name. What
 * works in part counts as working: which part it is stands in prose only.
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

/** "≤37" is at least as old as 37; "preview" is newer than any. */
function number(version: string): number {
  return version === 'preview' ? Infinity : Number.parseFloat(version.replace('≤', ''));
}

/** The compat statement at a path of browser-compat-data; undefined where it has none. */
export function compatAt(root: Identifier | undefined, ...path: readonly string[]): CompatStatement | undefined {
  return path.reduce<Identifier | undefined>(
    (at, key) => (at !== undefined && Object.hasOwn(at, key) ? at[key] : undefined),
    root,
  )?.__compat;
}

/** What browser-compat-data has below a node, by name. */
export function below(node: Identifier | undefined): readonly (readonly [string, Identifier])[] {
  return Object.entries(node ?? {}).flatMap(([name, value]) =>
    name === '__compat' ? [] : [[name, value as Identifier] as const],
  );
}

/** A finding where some browser lacks the feature, else nothing. */
export function findingOf(feature: string, compat: CompatStatement | undefined, at: string): readonly Finding[] {
  const browsers = compat === undefined ? [] : lackedBy(compat);
  return browsers.length === 0 ? [] : [{ feature, at, lackedBy: browsers }];
}
