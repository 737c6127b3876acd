import type { Draft } from '../draft.ts';
import { same } from '../same.ts';

/**
 * A draft with one action undone: every part that differs between the states before and after it is restored, unless it
 * has been changed again since; later edits are kept. Returns the same object if there is nothing to undo, or the
 * states are of another draft.
 */
export function undone(draft: Draft, before: Draft, after: Draft): Draft {
  if (before.regulation !== draft.regulation || before.id !== after.id) return draft;
  return {
    ...draft,
    role: part(draft.role, before.role, after.role),
    acting: part(draft.acting, before.acting, after.acting),
    unit: part(draft.unit, before.unit, after.unit),
    year: part(draft.year, before.year, after.year),
    entries: parts(draft.entries, before.entries, after.entries),
    figures: parts(draft.figures, before.figures, after.figures),
  };
}

function part<T>(now: T, before: T, after: T): T {
  return same(now, after) ? before : now;
}

function parts<T>(
  now: Readonly<Record<string, T>>,
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const result: Record<string, T> = { ...now };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (same(before[key], after[key]) || !same(now[key], after[key])) continue;
    const earlier = before[key];
    if (earlier === undefined) delete result[key];
    else result[key] = earlier;
  }
  return result;
}
