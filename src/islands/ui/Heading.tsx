import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isRestoringVisit } from '../../adapters/browser/page/restoreVisit.ts';

/**
 * A view's title. Takes focus when the view is opened from within the self-check, so that keyboard and screen reader
 * users start there; not when returning to a view, which restores its focus.
 */
export function Heading({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!opened) {
      opened = true;
      return;
    }
    if (isRestoringVisit()) return;
    scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** The first view of a page visit leaves the focus where the browser put it. */
let opened = false;

/** Focuses the title of the current view, for when the focused element is removed. Does not scroll. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/**
 * Makes the next title take focus even if it is the page's first, for when the focused element is about to be removed.
 */
export function focusNextHeading(): void {
  opened = true;
}
