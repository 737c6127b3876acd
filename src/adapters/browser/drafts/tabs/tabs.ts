import { fieldsOf } from '../../../../domain/draft/read/reader.ts';
import type { Browser, Channel } from '../storage/browser.ts';

/** What tabs tell each other of a draft. Only a hint to look: content is always read from the store. */
type Message =
  /** Stored anew, or deleted. */
  | 'changed'
  /** Opened here: who has it open too? */
  | 'opened'
  /** Open here as well (the answer to `opened`). */
  | 'open'
  /** No longer open here. */
  | 'left';

const MESSAGES: readonly unknown[] = ['changed', 'opened', 'open', 'left'] satisfies readonly Message[];

export interface TabsOptions {
  readonly browser: Pick<Browser, 'channel'>;
  /** Name of the channel: one for each deployment. */
  readonly name: string;
  /** This tab. */
  readonly me: string;
  /** Another tab stored a state of this draft or deleted it. */
  readonly onChanged: (id: string) => void;
  /** The draft open here is, or is no longer, open in another tab too. */
  readonly onElsewhere: (id: string, open: boolean) => void;
}

/** The other tabs of the same deployment. Where there is no channel nothing is heard, and nothing else fails. */
export interface Tabs {
  /** Tells the others that this draft was stored or deleted. */
  readonly changed: (id: string) => void;
  /** This draft, or none, is the one open here. */
  readonly open: (id: string | null) => void;
  /** Lets go of the channel while the page is in the back/forward cache, which an open channel would keep it out of. */
  readonly sleep: () => void;
  readonly wake: () => void;
}

export function openTabs({ browser, name, me, onChanged, onElsewhere }: TabsOptions): Tabs {
  let channel: Channel | null = null;
  let openHere: string | null = null;
  const others = new Set<string>();

  function wake(): void {
    if (channel !== null) return;
    try {
      channel = browser.channel(name);
    } catch {
      channel = null;
    }
    if (channel !== null) channel.onmessage = ({ data }) => hear(data);
    if (openHere !== null) tell('opened', openHere);
  }

  function tell(message: Message, id: string): void {
    try {
      channel?.postMessage({ message, id, from: me });
    } catch {
      channel = null;
    }
  }

  function hear(data: unknown): void {
    const { message, id, from } = fieldsOf(data) ?? {};
    if (!MESSAGES.includes(message) || typeof id !== 'string' || typeof from !== 'string' || from === me) return;
    if (message === 'changed') onChanged(id);
    else if (message === 'left') forget(from);
    else if (id !== openHere) forget(from);
    else {
      if (message === 'opened') tell('open', id);
      others.add(from);
      if (others.size === 1) onElsewhere(id, true);
    }
  }

  function forget(tab: string): void {
    if (others.delete(tab) && others.size === 0 && openHere !== null) onElsewhere(openHere, false);
  }

  wake();
  return {
    changed: (id) => tell('changed', id),
    open(id) {
      if (id === openHere) return;
      if (openHere !== null) tell('left', openHere);
      others.clear();
      openHere = id;
      if (id !== null) tell('opened', id);
    },
    sleep() {
      if (openHere !== null) tell('left', openHere);
      channel?.close();
      channel = null;
      others.clear();
    },
    wake,
  };
}
