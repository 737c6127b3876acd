import { useEffect, useRef } from 'preact/hooks';
import { isComposing } from '../../../adapters/browser/page/composing.ts';

/** F8 and Shift+F8 go to the next and the previous finding, wherever the focus is. */
export function useFindingKeys(move: (step: 1 | -1) => void): void {
  const latest = useRef(move);
  latest.current = move;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isComposing(event) || event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
