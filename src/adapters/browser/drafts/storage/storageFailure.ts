import type { FailureReason } from '../../../../domain/draft/storageState.ts';

/** Thrown by everything that stores data, with one of the reasons that the page can display. */
export class StorageFailure extends Error {
  readonly reason: FailureReason;

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

/** Converts any error of a browser's storage to a StorageFailure, by the DOMException's name. */
export function storageFailure(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return new StorageFailure(REASONS[name] ?? 'broken', error);
}
