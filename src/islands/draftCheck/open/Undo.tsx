import { useState } from 'preact/hooks';

interface Act {
  readonly message: string;
  /** Returns false if it can no longer be undone. */
  readonly undo: () => boolean;
}

export interface Acts {
  /** What was done or undone last, in a sentence; '' at first. */
  readonly message: string;
  readonly add: (act: Act) => void;
  /** Shows a sentence about something that was not done. Always the same function. */
  readonly say: (sentence: string) => void;
  /** Undoes the last action; null if there is none left. */
  readonly undo: (() => void) | null;
}

const UNDONE = 'Đã hoàn tác.';
const NOT_UNDONE = 'Không hoàn tác được, vì chữ ở chỗ ấy đã sửa lại sau đó. Hãy bấm “Sửa chữ” để sửa bằng tay.';

/** The actions on findings, which are undone last first. */
export function useActs(): Acts {
  const [acts, setActs] = useState<readonly Act[]>([]);
  const [message, setMessage] = useState('');
  const last = acts[acts.length - 1];
  return {
    message,
    add(act) {
      setActs((before) => [...before, act].slice(-50));
      setMessage(act.message);
    },
    say: setMessage,
    undo:
      last === undefined
        ? null
        : () => {
            setMessage(last.undo() ? UNDONE : NOT_UNDONE);
            setActs((before) => before.slice(0, -1));
          },
  };
}

/** Says what was done, with an undo button. */
export function Undo({ acts }: { readonly acts: Acts }) {
  const { message, undo } = acts;
  return (
    <div class={`undo${message === '' ? '' : ' shown'}`}>
      <span role="status">{message}</span>
      {undo !== null && (
        <button type="button" class="btn plain small" onClick={undo}>
          Hoàn tác
        </button>
      )}
    </div>
  );
}
