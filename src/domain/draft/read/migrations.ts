import { hasOwn } from '../../baseline.ts';

/**
 * Migrates older shapes of a draft to the current one. When DRAFT_VERSION increases: add the step from the previous
 * version, and a frozen fixture of that version in test/fixtures/drafts/ (a fixture is never edited afterwards).
 */

/** Converts a draft of one version to the next: takes and returns unchecked data, and must not throw for any. */
export type Migration = (value: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Steps by the version from which they start. Version 1 is the first. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {
  // Version 2 adds `unconfirmed` and `remedy` to an entry. A site that only knows version 1 would drop them, so it must
  // not read such a draft.
  1: (value) => value,
  // Version 3 allows a scheme's own answers and what they ask, facts of more items, and choices. A site that only knows
  // version 2 would drop the answers.
  2: (value) => value,
};

/**
 * Migrates the value from its own version to `version`, including its version number.
 * @returns null if a step is missing, e.g. for a version that never existed
 */
export function migrate(
  value: Readonly<Record<string, unknown>>,
  from: number,
  version: number,
  steps: Readonly<Record<number, Migration>> = MIGRATIONS,
): Readonly<Record<string, unknown>> | null {
  let current = value;
  for (let at = from; at < version; at += 1) {
    const step = hasOwn(steps, at) ? steps[at] : undefined;
    if (step === undefined) return null;
    current = { ...step(current), version: at + 1 };
  }
  return current;
}
