import { useEffect, useRef, useState } from 'preact/hooks';
import { focusTitle } from '../../ui/Heading.tsx';
import { Icon } from './Icon.tsx';
import { useMarkPage } from './useMarkPage.ts';

export interface ToastState {
  readonly id: number;
  readonly sentence: string;
  /** Takes the act back; absent where nothing can be. */
  readonly undo?: (() => void) | undefined;
  /** Address of the view where the act leads: the sentence outlives the way there. */
  readonly until?: string | undefined;
  /** Id of what the act was done with, where doing it takes that away: taken back, it is there again and gets the keyboard. */
  readonly origin?: string | undefined;
}

interface Props {
  readonly toast: ToastState | null;
  readonly close: () => void;
}

/** Says what was done and offers to take it back. Stays until closed, replaced or left behind by going elsewhere: reading time differs. */
export function Toast({ toast, close }: Props) {
  const undoButton = useRef<HTMLButtonElement>(null);
  /** Where the keyboard was when the sentence came. */
  const before = useRef<HTMLElement | null>(null);
  /** The last act was taken back; what the eye sees in the page is said to who cannot. */
  const [undone, setUndone] = useState(false);
  useEffect(() => {
    if (toast === null) return;
    setUndone(false);
    const take = (place: EventTarget | null) => {
      before.current = place instanceof HTMLElement && place !== document.body ? place : null;
    };
    take(document.activeElement);
    if (before.current !== null) return;
    // The button that did the act is gone. Where the act moves the keyboard on itself, it does so by the next frame;
    // else the way back gets it.
    const follow = ({ target }: FocusEvent) => take(target);
    document.addEventListener('focusin', follow, { once: true });
    const frame = requestAnimationFrame(() => {
      document.removeEventListener('focusin', follow);
      if (toast.undo !== undefined && before.current === null) undoButton.current?.focus();
    });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', follow);
    };
  }, [toast?.id]);

  useMarkPage('toast', toast !== null);

  const leave = (act: (() => void) | undefined) => {
    setUndone(act !== undefined);
    const origin = toast?.origin;
    close();
    act?.();
    // Once the button is gone: to where the keyboard was, or else to the view's title, never to nowhere. The title is not scrolled to: who takes an act back stays at it.
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      const place =
        before.current?.isConnected === true
          ? before.current
          : origin === undefined
            ? null
            : document.getElementById(origin);
      if (place === null) focusTitle();
      else place.focus();
    });
  };
  return (
    <div class="toast" role="status">
      {toast === null && undone && <span class="vh">Đã hoàn tác.</span>}
      {toast !== null && (
        <p>
          <span>{toast.sentence}</span>
          {toast.undo !== undefined && (
            <button ref={undoButton} type="button" class="btn plain small" onClick={() => leave(toast.undo)}>
              Hoàn tác
            </button>
          )}
          <button type="button" class="icon" aria-label="Đóng" onClick={() => leave(undefined)}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}
