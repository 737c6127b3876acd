import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';

export interface ToastState {
  readonly id: number;
  readonly sentence: string;
  /** Takes the act back; absent where nothing can be. */
  readonly undo?: (() => void) | undefined;
}

interface Props {
  readonly toast: ToastState | null;
  readonly close: () => void;
}

/** Says what was done and offers to take it back. Stays until closed, replaced or left behind by going elsewhere: reading time differs. */
export function Toast({ toast, close }: Props) {
  const undoButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that did the act may be gone (a deleted row): keep the keyboard at the way back.
    if (toast?.undo !== undefined && (document.activeElement === document.body || document.activeElement === null)) undoButton.current?.focus();
  }, [toast?.id]);
  return (
    <div class="toast" role="status">
      {toast !== null && (
        <p>
          <span>{toast.sentence}</span>
          {toast.undo !== undefined && (
            <button
              ref={undoButton}
              type="button"
              class="btn plain small"
              onClick={() => {
                toast.undo?.();
                close();
              }}
            >
              Hoàn tác
            </button>
          )}
          <button type="button" class="icon" aria-label="Đóng" onClick={close}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}
