/**
 * Drafts that were left before everything in them was stored. They stay open in the page and are stored as soon as that
 * is possible; until then only this page has their last words.
 */
import type { TextSession } from './textSession.ts';

export interface LeftTexts {
  /** Leaves a session; it is closed once everything is stored. */
  readonly leave: (session: TextSession) => void;
  /** Takes back the session of a draft by its id; null if it is not here. */
  readonly take: (id: string) => TextSession | null;
  /** Those that could not be stored so far. */
  readonly unsaved: () => readonly TextSession[];
}

/** @param changed called when `unsaved` may have changed */
export function leftTexts(changed: () => void): LeftTexts {
  /** The sessions, and what stops listening to each. */
  const left = new Map<TextSession, () => void>();
  const drop = (session: TextSession) => {
    left.get(session)?.();
    left.delete(session);
  };
  return {
    leave(session) {
      const follow = () => {
        // Taken back meanwhile.
        if (!left.has(session)) return;
        if (session.state().state === 'saved') {
          drop(session);
          session.close();
        }
        changed();
      };
      left.set(session, session.subscribe(follow));
      void session.flush().then(follow);
    },
    take(id) {
      const found = [...left.keys()].find((one) => one.kept().id === id) ?? null;
      if (found !== null) drop(found);
      return found;
    },
    unsaved: () => [...left.keys()].filter((one) => one.state().state === 'failed'),
  };
}
