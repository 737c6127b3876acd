import { useState } from 'preact/hooks';
import { painted } from '../../adapters/browser/page/painted.ts';
import { failureMessage } from './failureMessage.ts';

/** Work that makes a file or a preview, and the latest message about it. */
export interface Attempts {
  /** For a live region; empty if there is nothing to say. */
  readonly message: string;
  readonly announce: (sentence: string) => void;
  /** Runs the work, which resolves to the message about its result. Never rejects. */
  readonly attempt: (work: () => Promise<string>) => Promise<void>;
}

/**
 * Runs work that makes a file or a preview, with a message that is painted before it starts.
 * @param making the message meanwhile
 * @param offline the message if the code of the work could not be fetched
 */
export function useAttempt(making: string, offline: string): Attempts {
  const [message, announce] = useState('');
  const attempt = async (work: () => Promise<string>) => {
    announce(making);
    await painted();
    try {
      announce(await work());
    } catch (error) {
      announce(failureMessage(error, offline));
    }
  };
  return { message, announce, attempt };
}
