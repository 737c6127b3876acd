import { hasOwn } from '../../baseline.ts';

/**
 * Older shapes of a draft, brought up to the present one. When DRAFT_VERSION rises: add the step from the version before,
 * and a frozen fixture of that version in test/fixtures/drafts/ (a fixture is never edited afterwards).
 */

/** A draft of one version as that of the next: takes and gives unchecked data, and must not throw on any. */
export type Migration = (value: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Steps by the version that they start from. Version 1 is the first. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {
  // Version 2 adds `unconfirmed` and `remedy` to an entry. A site that knows only version 1 would drop them: it must not read such a draft.
  1: (value) => value,
};

/**
 * The value brought from its own version to `version`, its version number with it.
 * @returns null when a step is missing, as for a version that never was
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
