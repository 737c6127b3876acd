import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import { storageFailure } from '../../../../src/adapters/browser/drafts/storage/storageFailure.ts';
import { fetchJson } from '../../../../src/adapters/browser/faults/fetchJson.ts';
import {
  isNetworkFailure,
  NetworkFailure,
  overNetwork,
} from '../../../../src/adapters/browser/faults/networkFailure.ts';
import type * as PageErrors from '../../../../src/adapters/browser/faults/pageErrors.ts';

describe('errors of the storage', () => {
  test.each([
    [new DOMException('x', 'QuotaExceededError'), 'quota'],
    [new DOMException('x', 'SecurityError'), 'forbidden'],
    [new DOMException('x', 'UnknownError'), 'broken'],
    [{ name: 'NS_ERROR_DOM_QUOTA_REACHED' }, 'quota'],
    [Object.assign(new Error('x'), { name: 'NS_ERROR_FILE_CORRUPTED' }), 'broken'],
    [null, 'broken'],
  ])('%o is %s', (error, reason) => {
    expect(storageFailure(error)?.reason).toBe(reason);
  });

  test.each([new TypeError('x'), new RangeError('x'), new Error('x'), new DOMException('x', 'DataCloneError')])(
    '%o is none: the page is at fault',
    (error) => {
      expect(storageFailure(error)).toBeNull();
    },
  );
});

describe('errors of the network', () => {
  test('are those of a fetch or an import, and answers that are not what was asked for', async () => {
    const root = new URL('https://host.example/a.json');
    await expect(overNetwork(() => Promise.reject(new TypeError('worded somehow')))).rejects.toBeInstanceOf(
      NetworkFailure,
    );
    await expect(fetchJson(root, async () => new Response('', { status: 404 }))).rejects.toBeInstanceOf(NetworkFailure);
    await expect(fetchJson(root, async () => new Response('<html>'))).rejects.toBeInstanceOf(NetworkFailure);
    await expect(fetchJson(root, async () => new Response('[1]'))).resolves.toEqual([1]);
  });

  test('are not those that code raises once it is there', async () => {
    await expect(overNetwork(() => Promise.reject(new SyntaxError('x')))).rejects.toBeInstanceOf(SyntaxError);
  });

  test.each([
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
    'Importing a module script failed.',
    'error loading dynamically imported module: https://x/y.js',
  ])('that nobody caught are known by their words: %s', (message) => {
    expect(isNetworkFailure(new TypeError(message))).toBe(true);
    expect(isNetworkFailure(new Error(message))).toBe(false);
  });

  test('are not mistaken for others', () => {
    expect(isNetworkFailure(new TypeError('undefined is not a function'))).toBe(false);
  });
});

describe('faults of the page', () => {
  const listeners = new Map<string, (event: object) => void>();
  let log: MockInstance;
  let page: typeof PageErrors;
  let details: () => string;

  beforeEach(async () => {
    vi.resetModules();
    vi.stubGlobal('location', { pathname: '/cchc/', origin: 'https://host.example' });
    vi.stubGlobal('addEventListener', (type: string, listener: (event: object) => void) =>
      listeners.set(type, listener),
    );
    vi.stubGlobal('removeEventListener', (type: string) => listeners.delete(type));
    log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    page = await import('../../../../src/adapters/browser/faults/pageErrors.ts');
    const { pageErrorDetails } = await import('../../../../src/adapters/browser/faults/pageErrorDetails.ts');
    details = () => pageErrorDetails(page.pageErrors());
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    log.mockRestore();
  });

  test('reach the console and whoever listens, the same one once', () => {
    const heard = vi.fn<() => void>();
    const stop = page.followPageErrors(heard);
    const fault = new TypeError('x is not a function');
    for (let time = 0; time < 3; time += 1) page.reportPageError(fault);
    expect(log.mock.calls).toEqual([[fault]]);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(details()).toMatch(
      /^TypeError: x is not a function\n.*pageErrors\.test[^]*Trang: \/cchc\/\nPhiên bản: \S+\nTrình duyệt: /,
    );
    stop();
    expect(listeners.size).toBe(0);
  });

  test('in a loop do not fill the page', () => {
    for (let time = 0; time < 100; time += 1) page.reportPageError(new Error(`lần ${time}`));
    expect(log).toHaveBeenCalledTimes(5);
  });

  test('tell nothing that was typed: a parser quotes what it stumbles over', () => {
    try {
      JSON.parse('Phòng Kinh tế');
    } catch (error) {
      page.reportPageError(error);
    }
    expect(details()).toContain('SyntaxError');
    expect(details()).not.toContain('Kinh');
  });

  test('that nobody caught are told; those of the network, of extensions and of the browser itself are not', async () => {
    const network = await import('../../../../src/adapters/browser/faults/networkFailure.ts');
    const heard = vi.fn<() => void>();
    page.followPageErrors(heard);
    const error = (fault: unknown, filename = 'https://host.example/a.js') =>
      listeners.get('error')?.({ error: fault, filename });
    const rejection = (reason: unknown) => listeners.get('unhandledrejection')?.({ reason });
    error(null);
    error(new Error('of an extension'), 'chrome-extension://abc/x.js');
    rejection(new TypeError('Failed to fetch'));
    rejection(new network.NetworkFailure('x'));
    rejection(new DOMException('left', 'AbortError'));
    rejection(undefined);
    expect(heard).not.toHaveBeenCalled();
    error(new ReferenceError('x is not defined'));
    rejection(new TypeError('y is null'));
    expect(heard).toHaveBeenCalledTimes(2);
    expect(log, 'the browser has logged them').not.toHaveBeenCalled();
  });
});
