import { fieldsOf } from '../../../../domain/draft/read/reader.ts';
import type { Browser, Channel } from '../storage/browser.ts';

/** Messages between tabs about a draft. They are only hints: content is always read from the store. */
type Message =
  /** Stored or deleted. */
  | 'changed'
  /** Opened in this tab: asks which other tabs have it open. */
  | 'opened'
  /** Also open in this tab (the reply to `opened`). */
  | 'open'
  /** No longer open in this tab. */
  | 'left';

const MESSAGES: readonly unknown[] = ['changed', 'opened', 'open', 'left'] satisfies readonly Message[];

export interface TabsOptions {
  readonly browser: Pick<Browser, 'channel'>;
  /** Name of the channel: one for each deployment. */
  readonly name: string;
  /** Id of this tab. */
  readonly me: string;
  /** Called when another tab has stored a state of this draft or deleted it. */
  readonly onChanged: (id: string) => void;
  /** Called when the open draft is now, or no longer, open in another tab too. */
  readonly onElsewhere: (id: string, open: boolean) => void;
}

/** The other tabs of the same deployment. Without a channel no messages arrive, and nothing else fails. */
export interface Tabs {
  /** Notifies the others that this draft was stored or deleted. */
  readonly changed: (id: string) => void;
  /** Sets the draft that is open here, or none. */
  readonly open: (id: string | null) => void;
  /** Closes the channel while the page is in the back/forward cache; an open channel would keep the page out of it. */
  readonly sleep: () => void;
  readonly wake: () => void;
}

/** Opens the channel to the other tabs. */
export function openTabs({ browser, name, me, onChanged, onElsewhere }: TabsOptions): Tabs {
  let channel: Channel | null = null;
  let openHere: string | null = null;
  const others = new Set<string>();

  function wake(): void {
    if (channel !== null) return;
    try {
      channel = browser.channel(name);
    } catch {
      // Forbidden: the tabs work without messages.
    }
    if (channel !== null) channel.onmessage = ({ data }) => receive(data);
    if (openHere !== null) send('opened', openHere);
  }

  function send(message: Message, id: string): void {
    try {
      channel?.postMessage({ message, id, from: me });
    } catch {
      channel = null;
    }
  }

  function receive(data: unknown): void {
    const { message, id, from } = fieldsOf(data) ?? {};
    if (!MESSAGES.includes(message) || typeof id !== 'string' || typeof from !== 'string' || from === me) return;
    if (message === 'changed') onChanged(id);
    else if (message === 'left') forget(from);
    else if (id !== openHere) forget(from);
    else {
      if (message === 'opened') send('open', id);
      others.add(from);
      if (others.size === 1) onElsewhere(id, true);
    }
  }

  function forget(tab: string): void {
    if (others.delete(tab) && others.size === 0 && openHere !== null) onElsewhere(openHere, false);
  }

  wake();
  return {
    changed: (id) => send('changed', id),
    open(id) {
      if (id === openHere) return;
      if (openHere !== null) send('left', openHere);
      others.clear();
      openHere = id;
      if (id !== null) send('opened', id);
    },
    sleep() {
      if (openHere !== null) send('left', openHere);
      channel?.close();
      channel = null;
      others.clear();
    },
    wake,
  };
}
