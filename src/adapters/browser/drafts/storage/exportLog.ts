import { hasOwn } from '../../../../domain/baseline.ts';
import { is } from '../../../../domain/draft/leaves.ts';
import { fieldsOf } from '../../../../domain/draft/read/reader.ts';
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

  const text = () => browser.localStorage()?.getItem(key) ?? '{}';

  /** The log, or null where what is stored is none. */
  function read(): Readonly<Record<string, unknown>> | null {
    try {
      return fieldsOf(JSON.parse(text()));
    } catch {
      return null;
    }
  }

  return {
    at(id) {
      const log = read() ?? {};
      const at = hasOwn(log, id) ? log[id] : null;
      return is.time(at) ? at : null;
    },
    note(ids, now) {
      try {
        const log = read();
        // Unreadable, it is kept aside before it is written anew.
        if (log === null) browser.localStorage()?.setItem(`${prefix}quarantine/exported`, text());
        browser
          .localStorage()
          ?.setItem(key, JSON.stringify({ ...log, ...Object.fromEntries(ids.map((id) => [id, now])) }));
      } catch {
        // Only a reminder: the file itself is in the owner's hands.
      }
    },
  };
}
