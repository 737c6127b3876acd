import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  localStorageOf,
  storageFailure,
  StorageFailure,
  tolerate,
} from '../../../../../src/adapters/browser/drafts/storage/storageFailure.ts';

const log = vi.fn<(...args: unknown[]) => void>();
beforeEach(() => {
  log.mockReset();
  vi.spyOn(console, 'error').mockImplementation(log);
});
afterEach(() => vi.restoreAllMocks());

const named = (name: string) => new DOMException('x', name);
const firefox = Object.assign(new Error('x'), { name: 'NS_ERROR_FILE_CORRUPTED' });

test.each<readonly [unknown, string]>([
  [named('QuotaExceededError'), 'quota'],
  [Object.assign(new Error('x'), { name: 'NS_ERROR_DOM_QUOTA_REACHED' }), 'quota'],
  [named('SecurityError'), 'forbidden'],
  [named('NotAllowedError'), 'forbidden'],
  [named('UnknownError'), 'broken'],
  [firefox, 'broken'],
  [null, 'broken'],
  ['a text', 'broken'],
  [new StorageFailure('slow'), 'slow'],
])('%s is a storage failure: %s', (error, reason) => {
  expect(storageFailure(error)?.reason).toBe(reason);
});

test.each([named('DataCloneError'), new TypeError('a fault of the page that is tolerated')])(
  '%s is a fault of the page',
  (error) => {
    expect(storageFailure(error)).toBeNull();
    expect(tolerate(error)).toBeUndefined();
    expect(log).toHaveBeenCalledWith(error);
  },
);

test('a storage failure is tolerated without a report', () => {
  tolerate(named('QuotaExceededError'));
  expect(log).not.toHaveBeenCalled();
});

test('a forbidden or missing localStorage is null; a page error is reported', () => {
  const storage = {} as Storage;
  const fault = new TypeError('a fault while localStorage is looked up');
  const from = (localStorage: () => Storage | undefined) => localStorageOf({ localStorage });
  const throwing = (error: Error) =>
    from(() => {
      throw error;
    });
  expect(from(() => storage)).toBe(storage);
  expect(from(() => undefined)).toBeNull();
  expect(throwing(named('SecurityError'))).toBeNull();
  expect(log).not.toHaveBeenCalled();
  expect(throwing(fault)).toBeNull();
  expect(log).toHaveBeenCalledWith(fault);
});
