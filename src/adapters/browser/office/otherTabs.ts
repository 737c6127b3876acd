/** The other tabs with the office's page: a message from one reaches all others. */
import type { Browser, Channel } from '../drafts/storage/browser.ts';
import { tolerate } from '../drafts/storage/storageFailure.ts';

export interface OtherTabs {
  /** Notifies the other tabs; does nothing while this tab has no listener. */
  readonly notify: () => void;
  /** Calls back on a message from another tab. Returns a function that stops. */
  readonly onNotified: (listener: () => void) => () => void;
}

/**
 * @param name of the store that the tabs share
 * @param message the message to send
 */
export function otherTabs(browser: Pick<Browser, 'channel'>, name: string, message: string): OtherTabs {
  // The same channel is used to send, because a channel does not receive its own messages.
  let others: Channel | null = null;
  return {
    notify: () => others?.postMessage(message),
    onNotified: (listener) => {
      const channel = channelOf(browser, name);
      if (channel !== null) channel.onmessage = ({ data }) => data === message && listener();
      others = channel;
      return () => {
        channel?.close();
        others = null;
      };
    },
  };
}

/** The channel to the other tabs; null if it is unsupported or forbidden. */
function channelOf(browser: Pick<Browser, 'channel'>, name: string): Channel | null {
  try {
    return browser.channel(name);
  } catch (error) {
    tolerate(error);
    return null;
  }
}
