import { afterEach, expect, test, vi } from 'vitest';
import { draftEvents } from '../../../../../src/adapters/browser/drafts/held/draftEvents.ts';
import type { DraftEvent } from '../../../../../src/adapters/browser/drafts/held/draftSession.ts';

const LIST: DraftEvent = { kind: 'list' };
const NOTICE: DraftEvent = { kind: 'notice', notice: { kind: 'newer', id: 'a' } };

afterEach(() => vi.restoreAllMocks());

test('notifies all listeners until they unsubscribe', () => {
  const { emit, subscribe } = draftEvents();
  const called: string[] = [];
  const stop = subscribe(() => called.push('một'));
  subscribe(() => called.push('hai'));
  emit(LIST);
  stop();
  emit(LIST);
  expect(called).toEqual(['một', 'hai', 'hai']);
});

test('delivers earlier notices to the first listener only, once, and drops other earlier events', async () => {
  const { emit, subscribe } = draftEvents();
  emit(NOTICE);
  emit(LIST);
  const first: DraftEvent[] = [];
  const second: DraftEvent[] = [];
  subscribe((event) => first.push(event));
  await Promise.resolve();
  subscribe((event) => second.push(event));
  await Promise.resolve();
  expect(first).toEqual([NOTICE]);
  expect(second).toEqual([]);
});

test('a throwing listener does not stop the others, and its error is reported', () => {
  const later: (() => void)[] = [];
  vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((task) => void later.push(task));
  const { emit, subscribe } = draftEvents();
  const called: DraftEvent[] = [];
  subscribe(() => {
    throw new Error('hỏng');
  });
  subscribe((event) => called.push(event));
  emit(LIST);
  expect(called).toEqual([LIST]);
  expect(later).toHaveLength(1);
  expect(later[0]).toThrow('hỏng');
});
