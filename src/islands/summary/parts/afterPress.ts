/** Waits until no pointer is pressed: an element that moves away under a pressed pointer never gets its click. */

let isPressed = false;
const waiting = new Set<() => void>();

/** Calls back at once, or after the click if a pointer is pressed. Returns a function that cancels it. */
export function afterPress(act: () => void): () => void {
  if (!isPressed) {
    act();
    return () => undefined;
  }
  waiting.add(act);
  return () => void waiting.delete(act);
}

/** Follows the pointer; returns a function that stops. */
export function followPress(): () => void {
  const press = () => {
    isPressed = true;
  };
  const release = () =>
    // The click comes right after.
    setTimeout(() => {
      isPressed = false;
      for (const act of waiting) act();
      waiting.clear();
    });
  addEventListener('pointerdown', press, true);
  addEventListener('pointerup', release, true);
  addEventListener('pointercancel', release, true);
  return () => {
    removeEventListener('pointerdown', press, true);
    removeEventListener('pointerup', release, true);
    removeEventListener('pointercancel', release, true);
  };
}
