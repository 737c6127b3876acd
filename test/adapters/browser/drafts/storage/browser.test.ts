import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { thisBrowser } from '../../../../../src/adapters/browser/drafts/storage/browser.ts';

let page: EventTarget & { visibilityState?: string };
let view: EventTarget;
const called: unknown[] = [];

beforeEach(() => {
  page = new EventTarget();
  view = new EventTarget();
  called.length = 0;
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', view);
});

afterEach(() => vi.unstubAllGlobals());

function becomes(visibilityState: 'visible' | 'hidden'): void {
  page.visibilityState = visibilityState;
  page.dispatchEvent(new Event('visibilitychange'));
}

const shown = (persisted: boolean) => view.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

test('distinguishes a page that is hidden from one that is left, until stopped', () => {
  const stop = thisBrowser.onHide((leaving) => called.push(leaving));
  becomes('hidden');
  expect(called).toEqual([false]);
  becomes('visible');
  expect(called).toEqual([false]);
  view.dispatchEvent(new Event('pagehide'));
  expect(called).toEqual([false, true]);
  stop();
  becomes('hidden');
  view.dispatchEvent(new Event('pagehide'));
  expect(called).toEqual([false, true]);
});

test('reports when the page is visible again or comes from the back/forward cache, until stopped', () => {
  const stop = thisBrowser.onShow(() => called.push('shown'));
  becomes('hidden');
  shown(false);
  expect(called, 'a page that was just loaded is not shown again').toEqual([]);
  becomes('visible');
  expect(called).toEqual(['shown']);
  shown(true);
  expect(called).toEqual(['shown', 'shown']);
  stop();
  becomes('visible');
  shown(true);
  expect(called).toEqual(['shown', 'shown']);
});

test('the channel to other tabs is a BroadcastChannel, and without one goes through localStorage', () => {
  const channel = thisBrowser.channel('drafts');
  expect(channel).toBeInstanceOf(BroadcastChannel);
  channel?.close();
  vi.stubGlobal('BroadcastChannel', undefined);
  const written: string[] = [];
  Object.assign(view, {
    localStorage: { setItem: (key: string, value: string) => written.push(key, value), removeItem: () => undefined },
  });
  thisBrowser.channel('drafts')?.postMessage('changed');
  expect(written).toEqual(['drafts:channel', '"changed"']);
});

test('a cancelled timer does not fire', () => {
  vi.useFakeTimers();
  thisBrowser.after(10, () => called.push('first'));
  const cancel = thisBrowser.after(10, () => called.push('second'));
  cancel();
  vi.advanceTimersByTime(9);
  expect(called).toEqual([]);
  vi.advanceTimersByTime(1);
  vi.useRealTimers();
  expect(called).toEqual(['first']);
});

test('the time is UTC, and ids of tabs are letters and digits that differ each time', () => {
  const now = thisBrowser.now();
  expect(now).toBe(new Date(now).toISOString());
  const randoms = Array.from({ length: 50 }, thisBrowser.random);
  expect(new Set(randoms).size).toBe(50);
  for (const random of randoms) expect(random).toMatch(/^[0-9a-z]{8}$/);
});

test('requests persistent storage; a browser that cannot or will not grant it causes no error', async () => {
  const asked: string[] = [];
  vi.stubGlobal('navigator', { storage: { persist: () => (asked.push('persist'), Promise.reject(new Error('no'))) } });
  thisBrowser.persist();
  await Promise.resolve();
  expect(asked).toEqual(['persist']);
  for (const storage of [undefined, {}]) {
    vi.stubGlobal('navigator', { storage });
    expect(thisBrowser.persist).not.toThrow();
  }
});

test('storage is looked up at each use, because a browser may forbid it at any time', () => {
  const [database, local] = [{}, {}];
  vi.stubGlobal('indexedDB', database);
  vi.stubGlobal('localStorage', local);
  expect(thisBrowser.indexedDB()).toBe(database);
  expect(thisBrowser.localStorage()).toBe(local);
});
