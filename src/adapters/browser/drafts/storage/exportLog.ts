import { hasOwn } from '../../../../domain/baseline.ts';
import { is } from '../../../../domain/draft/guards.ts';
import { fieldsOf } from '../../../../domain/draft/read/reader.ts';
import type { Browser } from './browser.ts';
import { tolerate } from './storageFailure.ts';

/**
 * When each draft was last exported to a file from this browser. Never throws; if localStorage fails, nothing is
 * recorded.
 */
export interface ExportLog {
  /** ISO 8601, or null. */
  readonly at: (id: string) => string | null;
  readonly note: (ids: readonly string[], now: string) => void;
}

/** `prefix` separates deployments on one host. */
export function exportLog(browser: Pick<Browser, 'localStorage'>, prefix: string): ExportLog {
  const key = `${prefix}exported`;

  function text(): string {
    try {
      return browser.localStorage()?.getItem(key) ?? '{}';
    } catch (error) {
      tolerate(error);
      return '{}';
    }
  }

  /** The log, or null if the stored text is not one. */
  function read(): Readonly<Record<string, unknown>> | null {
    try {
      return fieldsOf(JSON.parse(text()));
    } catch {
      // JSON.parse alone can throw here.
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
        // An unreadable log is kept in quarantine before it is overwritten.
        if (log === null) browser.localStorage()?.setItem(`${prefix}quarantine/exported`, text());
        browser
          .localStorage()
          ?.setItem(key, JSON.stringify({ ...log, ...Object.fromEntries(ids.map((id) => [id, now])) }));
      } catch (error) {
        tolerate(error);
        // It is only a reminder: the owner has the file itself.
      }
    },
  };
}
