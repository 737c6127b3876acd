import { useEffect, useRef, useState } from 'preact/hooks';
import { focusTitle } from '../../ui/Heading.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useMarkPage } from '../../ui/useMarkPage.ts';

export interface ToastState {
  readonly id: number;
  readonly sentence: string;
  /** Undoes the action; absent if it cannot be undone. */
  readonly undo?: (() => void) | undefined;
  /** Address of the view to which the action leads: the message survives that navigation. */
  readonly until?: string | undefined;
  /** Id of the control that was used, if the action removes it: after undo it exists again and gets the focus. */
  readonly origin?: string | undefined;
}

interface Props {
  readonly toast: ToastState | null;
  readonly close: () => void;
}

/**
 * A message about the last action with an undo button. Stays until closed, replaced or navigated away from, because
 * reading times differ.
 */
export function Toast({ toast, close }: Props) {
  const undoButton = useRef<HTMLButtonElement>(null);
  /** The focused element when the message appeared. */
  const before = useRef<HTMLElement | null>(null);
  /** The last action was undone; announced for those who cannot see the page change. */
  const [undone, setUndone] = useState(false);
  useEffect(() => {
    if (toast === null) return;
    setUndone(false);
    const take = (target: EventTarget | null) => {
      before.current = target instanceof HTMLElement && target !== document.body ? target : null;
    };
    take(document.activeElement);
    if (before.current !== null) return;
    // The button that was used is gone. If the action moves the focus itself, it does so by the next frame; otherwise
    // the undo button gets it.
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
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each act, which has an id of its own
  }, [toast?.id]);

  useMarkPage('toast', toast !== null);

  const leave = (act: (() => void) | undefined) => {
    setUndone(act !== undefined);
    const origin = toast?.origin;
    close();
    act?.();
    // Once the button is gone, the focus returns to where it was, or else to the view's title, never to nowhere. The
    // title is not scrolled into view, so that the reader stays at the undone change.
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      const target =
        before.current?.isConnected === true
          ? before.current
          : origin === undefined
            ? null
            : document.getElementById(origin);
      if (target === null) focusTitle();
      else target.focus();
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
