import type { FailureReason } from '../../../../domain/draft/storageState.ts';

/** Thrown by everything that stores; says why in the one vocabulary that the page shows. */
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

/** Any error of a browser's storage as a StorageFailure, told apart by the DOMException's name. */
export function storageFailure(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return new StorageFailure(REASONS[name] ?? 'broken', error);
}
