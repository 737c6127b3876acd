import { hasOwn } from '../../../domain/baseline.ts';
import { fieldsOf } from '../../../domain/draft/reader.ts';
import type { Browser } from './browser.ts';

/** When each draft was last put into a file from this browser. Never throws; where localStorage fails nothing is remembered. */
export interface ExportLog {
  /** ISO 8601, or null. */
  readonly at: (id: string) => string | null;
  readonly note: (ids: readonly string[], now: string) => void;
}

/** `prefix` sets deployments on one host apart. */
export function exportLog(browser: Pick<Browser, 'localStorage'>, prefix: string): ExportLog {
  const key = `${prefix}exported`;

  function read(): Readonly<Record<string, unknown>> {
    try {
      return fieldsOf(JSON.parse(browser.localStorage()?.getItem(key) ?? '{}')) ?? {};
    } catch {
      return {};
    }
  }

  return {
    at(id) {
      const log = read();
      const at = hasOwn(log, id) ? log[id] : null;
      return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : null;
    },
    note(ids, now) {
      try {
        browser.localStorage()?.setItem(key, JSON.stringify({ ...read(), ...Object.fromEntries(ids.map((id) => [id, now])) }));
      } catch {
        // Only a reminder: the file itself is in the owner's hands.
      }
    },
  };
}
