import type { FailureReason } from '../../../../domain/draft/storageState.ts';
import { reportPageError } from '../../faults/pageErrors.ts';
import type { Browser } from './browser.ts';

/** Thrown by everything that stores data, with one of the reasons that the page can display. */
export class StorageFailure extends Error {
  declare readonly reason: FailureReason;

  constructor(reason: FailureReason, cause?: unknown) {
    super(`storage: ${reason}`, { cause });
    this.name = 'StorageFailure';
    this.reason = reason;
  }
}

const REASONS: Readonly<Record<string, FailureReason>> = {
  QuotaExceededError: 'quota',
  NS_ERROR_DOM_QUOTA_REACHED: 'quota',
  SecurityError: 'forbidden',
  NotAllowedError: 'forbidden',
};

/**
 * Converts an error of the browser's storage to a StorageFailure, by the name of the DOMException. Null for any other
 * error, which is a page error.
 */
export function storageFailure(error: unknown): StorageFailure | null {
  if (error instanceof StorageFailure) return error;
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  // A value that cannot be cloned is a fault of the page.
  if (name === 'DataCloneError') return null;
  const isTheBrowsers = !(error instanceof Error) || error instanceof DOMException || name.startsWith('NS_ERROR');
  return isTheBrowsers ? new StorageFailure(REASONS[name] ?? 'broken', error) : null;
}

/**
 * A catch handler for optional storage operations: ignores storage failures and reports other errors. Returns
 * undefined.
 */
export function tolerate(error: unknown): undefined {
  if (storageFailure(error) === null) reportPageError(error);
}

/** The browser's localStorage; null if there is none or the browser forbids it. */
export function localStorageOf(browser: Pick<Browser, 'localStorage'>): Storage | null {
  try {
    return browser.localStorage() ?? null;
  } catch (error) {
    tolerate(error);
    return null;
  }
}
