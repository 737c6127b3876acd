/** Brings a range of the text, or a finding in the list, into view once it is drawn. */
import { findLast } from '../../../domain/baseline.ts';

/** A finding's words in the text; `focus` also moves the focus there. */
export function showMark(number: number, focus: boolean): void {
  show(() => document.getElementById(`chu-${number}`), focus);
}

/** The line of the text that has an offset. */
export function showLine(offset: number): void {
  show(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('.draft-read [data-from]')];
    return findLast(lines, ({ dataset }) => Number(dataset.from) <= offset) ?? null;
  }, true);
}

/** The finding in the list, opened; `focus` also moves the focus there. */
export function showListed(number: number, focus: boolean): void {
  queueMicrotask(() => {
    const button = document.getElementById(`cho-${number}`);
    if (focus) button?.focus();
    button?.parentElement?.scrollIntoView({ block: 'nearest' });
  });
}

/**
 * In a microtask: state set before is rendered by then (Preact queues its rendering in the same way), and the focus is
 * there before the next key press. With an animation frame, that key would still go to the old focus.
 */
function show(find: () => HTMLElement | null, focus: boolean): void {
  queueMicrotask(() => {
    const element = find();
    element?.scrollIntoView({ block: 'center' });
    if (focus) element?.focus({ preventScroll: true });
  });
}
