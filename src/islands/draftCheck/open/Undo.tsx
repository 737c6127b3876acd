import { useEffect, useState } from 'preact/hooks';

interface Act {
  readonly message: string;
  readonly undo: () => void;
}

export interface Acts {
  readonly last: Act | null;
  readonly add: (act: Act) => void;
  readonly undo: () => void;
}

/** The actions on findings, which are undone last first. */
export function useActs(): Acts {
  const [acts, setActs] = useState<readonly Act[]>([]);
  const last = acts[acts.length - 1] ?? null;
  return {
    last,
    add: (act) => setActs((before) => [...before, act].slice(-50)),
    undo() {
      last?.undo();
      setActs((before) => before.slice(0, -1));
    },
  };
}

/** Says what was done, with an undo button. */
export function Undo({ acts }: { readonly acts: Acts }) {
  const { last, undo } = acts;
  const [message, setMessage] = useState('');
  useEffect(() => setMessage(last?.message ?? ''), [last]);
  return (
    <div class={`undo${last === null ? '' : ' shown'}`}>
      <span role="status">{message}</span>
      {last !== null && (
        <button type="button" class="btn plain small" onClick={undo}>
          Hoàn tác
        </button>
      )}
    </div>
  );
}
