import type { Channel } from './browser.ts';

/** What the fallback needs of the window. */
export interface StorageWindow {
  readonly localStorage: Storage;
  readonly addEventListener: (type: 'storage', listener: (event: StorageEvent) => void) => void;
  readonly removeEventListener: (type: 'storage', listener: (event: StorageEvent) => void) => void;
}

/**
 * A channel between tabs for browsers without BroadcastChannel (Safari before 15.4): a message is written to
 * localStorage and removed again, and the other tabs get the `storage` event of the write. Messages must be
 * JSON-serialisable. A message that the storage rejects is lost; the change it announces is found when the other tab is
 * shown again.
 */
export function storageChannel(window: StorageWindow, name: string): Channel {
  const key = `${name}:channel`;
  const channel: Channel = {
    onmessage: null,
    postMessage(message) {
      try {
        window.localStorage.setItem(key, JSON.stringify(message));
        window.localStorage.removeItem(key);
      } catch {
        // Full or forbidden: the tabs work without messages.
      }
    },
    close: () => window.removeEventListener('storage', receive),
  };
  function receive(event: StorageEvent): void {
    if (event.key !== key || event.newValue === null) return;
    let data: unknown;
    try {
      data = JSON.parse(event.newValue);
    } catch {
      return;
    }
    channel.onmessage?.(new MessageEvent('message', { data }));
  }
  window.addEventListener('storage', receive);
  return channel;
}
