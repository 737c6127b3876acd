import { beforeEach, expect, test } from 'vitest';
import type { Channel } from '../../../../../src/adapters/browser/drafts/storage/browser.ts';
import { openTabs, type Tabs } from '../../../../../src/adapters/browser/drafts/tabs/tabs.ts';

let channels: (Channel & { closed: boolean })[];
let posted: string[];
let called: string[];
let tabs: Tabs;

beforeEach(() => {
  [channels, posted, called] = [[], [], []];
  tabs = open();
});

function open(post: (message: unknown) => void = record): Tabs {
  return openTabs({
    browser: {
      channel() {
        const channel = {
          onmessage: null,
          postMessage: post,
          close: () => void (channel.closed = true),
          closed: false,
        };
        channels.push(channel);
        return channel;
      },
    },
    name: 'drafts',
    me: 'me',
    onChanged: (id) => called.push(`changed ${id}`),
    onElsewhere: (id, isOpen) => called.push(`${id} ${isOpen ? 'also' : 'no longer'} elsewhere`),
  });
}

function record(message: unknown): void {
  const { message: kind, id, from } = message as Record<string, string>;
  posted.push(`${kind} ${id} ${from}`);
}

const hear = (data: unknown) => channels.at(-1)?.onmessage?.({ data } as MessageEvent);
const say = (message: string, id: string, from: string) => hear({ message, id, from });

test('a tab that opens the same draft is answered, and the owner is notified once for all tabs', () => {
  tabs.open('d1');
  say('opened', 'd1', 'b');
  say('open', 'd1', 'c');
  expect(posted).toEqual(['opened d1 me', 'open d1 me']);
  expect(called).toEqual(['d1 also elsewhere']);
  say('left', 'd1', 'b');
  expect(called, 'c still has it open').toEqual(['d1 also elsewhere']);
  say('left', 'd1', 'c');
  expect(called).toEqual(['d1 also elsewhere', 'd1 no longer elsewhere']);
});

test('a tab that opens another draft no longer has this one open', () => {
  tabs.open('d1');
  say('open', 'd1', 'b');
  say('opened', 'd2', 'b');
  expect(called).toEqual(['d1 also elsewhere', 'd1 no longer elsewhere']);
  say('left', 'd2', 'z');
  expect(called, 'a tab that never had it open').toHaveLength(2);
});

test('opening another draft announces it; opening the same one again announces nothing', () => {
  tabs.open('d1');
  say('open', 'd1', 'b');
  posted.length = 0;
  tabs.open('d1');
  expect(posted).toEqual([]);
  tabs.open('d2');
  expect(posted).toEqual(['left d1 me', 'opened d2 me']);
  say('left', 'd1', 'b');
  say('open', 'd2', 'c');
  expect(called).toEqual(['d1 also elsewhere', 'd2 also elsewhere']);
});

test('a sleeping tab has left its draft and announces it again when it wakes', () => {
  tabs.open('d1');
  say('open', 'd1', 'b');
  tabs.sleep();
  expect(channels.map(({ closed }) => closed)).toEqual([true]);
  tabs.wake();
  tabs.wake();
  expect(channels.map(({ closed }) => closed)).toEqual([true, false]);
  expect(posted).toEqual(['opened d1 me', 'left d1 me', 'opened d1 me']);
  say('open', 'd1', 'b');
  expect(called).toEqual(['d1 also elsewhere', 'd1 also elsewhere']);
});

test('a tab with no draft open announces nothing when it sleeps and wakes', () => {
  tabs.sleep();
  tabs.wake();
  expect(posted).toEqual([]);
});

test.each([
  null,
  'changed',
  { message: 'other', id: 'd1', from: 'b' },
  { message: 'open', id: 'd1', from: 'me' },
  { message: 'changed', id: 1, from: 'b' },
  { message: 'open', id: 'd1', from: 2 },
  { message: 'changed', id: 'd1' },
])('ignores %j', (message) => {
  tabs.open('d1');
  hear(message);
  expect(called).toEqual([]);
});

test('a draft stored by another tab is reported, whichever is open', () => {
  say('changed', 'd7', 'b');
  expect(called).toEqual(['changed d7']);
});

test('a channel that failed is replaced when the page is shown again', () => {
  const failing = open(() => {
    throw new DOMException('gone', 'InvalidStateError');
  });
  const before = channels.length;
  failing.changed('d1');
  failing.wake();
  expect(channels).toHaveLength(before + 1);
});
