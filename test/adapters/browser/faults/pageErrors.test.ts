import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import { storageFailure } from '../../../../src/adapters/browser/drafts/storage/storageFailure.ts';
import { fetchJson } from '../../../../src/adapters/browser/faults/fetchJson.ts';
import {
  isNetworkFailure,
  NetworkFailure,
  overNetwork,
} from '../../../../src/adapters/browser/faults/networkFailure.ts';
import type { followPageErrors } from '../../../../src/adapters/browser/faults/followPageErrors.ts';
import type * as PageErrors from '../../../../src/adapters/browser/faults/pageErrors.ts';

describe('storage errors', () => {
  test.each([
    [new DOMException('x', 'QuotaExceededError'), 'quota'],
    [new DOMException('x', 'SecurityError'), 'forbidden'],
    [new DOMException('x', 'UnknownError'), 'broken'],
    [{ name: 'NS_ERROR_DOM_QUOTA_REACHED' }, 'quota'],
    [Object.assign(new Error('x'), { name: 'NS_ERROR_FILE_CORRUPTED' }), 'broken'],
    [null, 'broken'],
  ])('include %o: %s', (error, reason) => {
    expect(storageFailure(error)?.reason).toBe(reason);
  });

  test.each([new TypeError('x'), new RangeError('x'), new Error('x'), new DOMException('x', 'DataCloneError')])(
    'do not include %o, an error of the page',
    (error) => {
      expect(storageFailure(error)).toBeNull();
    },
  );
});

describe('network errors', () => {
  test('are those of a fetch or import, and unexpected responses', async () => {
    const root = new URL('https://host.example/a.json');
    await expect(overNetwork(() => Promise.reject(new TypeError('worded somehow')))).rejects.toBeInstanceOf(
      NetworkFailure,
    );
    await expect(fetchJson(root, async () => new Response('', { status: 404 }))).rejects.toBeInstanceOf(NetworkFailure);
    await expect(fetchJson(root, async () => new Response('<html>'))).rejects.toBeInstanceOf(NetworkFailure);
    await expect(fetchJson(root, async () => new Response('[1]'))).resolves.toEqual([1]);
  });

  test('are not errors thrown by loaded code', async () => {
    await expect(overNetwork(() => Promise.reject(new SyntaxError('x')))).rejects.toBeInstanceOf(SyntaxError);
  });

  test.each([
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
    'Importing a module script failed.',
    'error loading dynamically imported module: https://x/y.js',
  ])('are recognised by message if uncaught: %s', (message) => {
    expect(isNetworkFailure(new TypeError(message))).toBe(true);
    expect(isNetworkFailure(new Error(message))).toBe(false);
  });

  test('are not confused with others', () => {
    expect(isNetworkFailure(new TypeError('undefined is not a function'))).toBe(false);
  });
});

describe('page errors', () => {
  const listeners = new Map<string, (event: object) => void>();
  let log: MockInstance;
  let page: typeof PageErrors;
  let follow: typeof followPageErrors;
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
    ({ followPageErrors: follow } = await import('../../../../src/adapters/browser/faults/followPageErrors.ts'));
    const { pageErrorDetails } = await import('../../../../src/adapters/browser/faults/pageErrorDetails.ts');
    details = () => pageErrorDetails(page.pageErrors());
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    log.mockRestore();
  });

  test('are logged and passed to listeners once each', () => {
    const heard = vi.fn<() => void>();
    const stop = follow(heard);
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

  test('are limited in number', () => {
    for (let time = 0; time < 100; time += 1) page.reportPageError(new Error(`lần ${time}`));
    expect(log).toHaveBeenCalledTimes(5);
  });

  test('do not reveal what was typed, which parser messages quote', () => {
    try {
      JSON.parse('Phòng Kinh tế');
    } catch (error) {
      page.reportPageError(error);
    }
    expect(details()).toContain('SyntaxError');
    expect(details()).not.toContain('Kinh');
  });

  test('include uncaught ones, except those of the network, extensions and the browser', async () => {
    const network = await import('../../../../src/adapters/browser/faults/networkFailure.ts');
    const heard = vi.fn<() => void>();
    follow(heard);
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
