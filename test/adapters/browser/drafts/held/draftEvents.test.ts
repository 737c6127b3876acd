import { afterEach, expect, test, vi } from 'vitest';
import { draftEvents } from '../../../../../src/adapters/browser/drafts/held/draftEvents.ts';
import type { DraftEvent } from '../../../../../src/adapters/browser/drafts/held/draftSession.ts';

const LIST: DraftEvent = { kind: 'list' };
const NOTICE: DraftEvent = { kind: 'notice', notice: { kind: 'newer', id: 'a' } };

afterEach(() => vi.restoreAllMocks());

test('everyone who listens is told, until they stop', () => {
  const { emit, subscribe } = draftEvents();
  const told: string[] = [];
  const stop = subscribe(() => told.push('một'));
  subscribe(() => told.push('hai'));
  emit(LIST);
  stop();
  emit(LIST);
  expect(told).toEqual(['một', 'hai', 'hai']);
});

test('what was found before anyone listened is told to the first, once; the rest of it is past', async () => {
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

test('a listener that fails keeps no other from being told, and its fault is not swallowed', () => {
  const later: (() => void)[] = [];
  vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((task) => void later.push(task));
  const { emit, subscribe } = draftEvents();
  const told: DraftEvent[] = [];
  subscribe(() => {
    throw new Error('hỏng');
  });
  subscribe((event) => told.push(event));
  emit(LIST);
  expect(told).toEqual([LIST]);
  expect(later).toHaveLength(1);
  expect(later[0]).toThrow('hỏng');
});
