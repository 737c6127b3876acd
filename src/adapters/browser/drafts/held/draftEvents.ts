import type { DraftEvent } from './draftSession.ts';

/** Dispatches draft events to subscribers. */
export interface DraftEvents {
  readonly emit: (event: DraftEvent) => void;
  /** As in DraftSession. */
  readonly subscribe: (listener: (event: DraftEvent) => void) => () => void;
}

/** Events without subscribers; problems and splits reported before the first one subscribes wait for it. */
export function draftEvents(): DraftEvents {
  const listeners = new Set<(event: DraftEvent) => void>();
  const undelivered: DraftEvent[] = [];

  function emit(event: DraftEvent): void {
    // Events found while opening are kept for the first subscriber.
    if (listeners.size === 0 && (event.kind === 'notice' || event.kind === 'split')) undelivered.push(event);
    for (const listener of [...listeners]) {
      try {
        listener(event);
      } catch (error) {
        // An error in a listener must not stop the saving.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  return {
    emit,
    subscribe(listener) {
      listeners.add(listener);
      if (undelivered.length > 0) queueMicrotask(() => undelivered.splice(0).forEach(emit));
      return () => void listeners.delete(listener);
    },
  };
}
