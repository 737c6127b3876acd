/**
 * Moves the focus between the field and the links below it with the arrow keys, as in a list: down from the field to
 * the first link, up from the first link to the field. Home and End go to the first and last link. Returns true if it
 * moved.
 */
export function moveFocus(key: string, box: HTMLElement): boolean {
  const field = box.querySelector('input');
  const links = [...box.querySelectorAll<HTMLElement>('.results a, .results button')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (at < 0 && document.activeElement !== field) return false;
  const target = targetOf(key, at, links.length);
  if (target === null) return false;
  const next = target < 0 ? field : links[target];
  next?.focus();
  return next !== undefined;
}

/** The target of a key pressed on link `at` (−1: the field) of `count` links; −1 is the field, null is none. */
export function targetOf(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (at < 0) return null;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
