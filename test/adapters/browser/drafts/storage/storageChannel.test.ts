import { expect, test } from 'vitest';
import {
  storageChannel,
  type StorageWindow,
} from '../../../../../src/adapters/browser/drafts/storage/storageChannel.ts';

/** Tabs of one origin: a write in one fires `storage` in the others, as in browsers. */
function tabs(count: number, refuse = false): readonly StorageWindow[] {
  const items = new Map<string, string>();
  const listeners = Array.from({ length: count }, () => new Set<(event: StorageEvent) => void>());
  return listeners.map((own) => {
    const dispatch = (key: string, newValue: string | null) => {
      for (const other of listeners)
        if (other !== own) for (const listener of [...other]) listener({ key, newValue } as StorageEvent);
    };
    return {
      localStorage: {
        setItem(key: string, value: string) {
          if (refuse) throw new DOMException('full', 'QuotaExceededError');
          items.set(key, value);
          dispatch(key, value);
        },
        removeItem: (key: string) => void (items.delete(key) && dispatch(key, null)),
        get length() {
          return items.size;
        },
      } as Storage,
      addEventListener: (type, listener) => void (isStorage(type) && own.add(listener)),
      removeEventListener: (type, listener) => void (isStorage(type) && own.delete(listener)),
    };
  });
}

const isStorage = (type: string) => type === 'storage';

function listening(window: StorageWindow, name: string) {
  const channel = storageChannel(window, name);
  const heard: unknown[] = [];
  channel.onmessage = ({ type, data }) => type === 'message' && heard.push(data);
  return { channel, heard };
}

test('delivers each message to all other tabs and leaves nothing in storage', () => {
  const windows = tabs(3);
  const [one, two, three] = windows.map((window) => listening(window, 'drafts'));
  for (let time = 0; time < 2; time += 1) one?.channel.postMessage({ message: 'changed', id: 'a' });
  expect(one?.heard).toEqual([]);
  expect(two?.heard).toEqual([
    { message: 'changed', id: 'a' },
    { message: 'changed', id: 'a' },
  ]);
  expect(three?.heard).toEqual(two?.heard);
  expect(windows[0]?.localStorage.length).toBe(0);
});

test('ignores other names, closed channels and malformed entries', () => {
  const [a, b] = tabs(2);
  if (a === undefined || b === undefined) throw new Error('two tabs');
  const one = listening(a, 'drafts');
  const other = listening(b, 'drafts of another copy');
  const closed = listening(b, 'drafts');
  closed.channel.close();
  const open = listening(b, 'drafts');
  one.channel.postMessage(1);
  a.localStorage.setItem('drafts:channel', '{');
  expect([other.heard, closed.heard, open.heard]).toEqual([[], [], [1]]);
});

test('ignores a storage that refuses to write', () => {
  const [a] = tabs(1, true);
  if (a === undefined) throw new Error('a tab');
  expect(() => listening(a, 'drafts').channel.postMessage(1)).not.toThrow();
});
