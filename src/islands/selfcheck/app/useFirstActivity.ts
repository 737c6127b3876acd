import { useEffect } from 'preact/hooks';

/** Calls back at the first press of a pointer or a key, and maybe once more at the first of the other kind. */
export function useFirstActivity(start: () => void): void {
  useEffect(() => {
    const options = { once: true, passive: true };
    addEventListener('pointerdown', start, options);
    addEventListener('keydown', start, options);
    return () => {
      removeEventListener('pointerdown', start);
      removeEventListener('keydown', start);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what starts does not change
  }, []);
}
