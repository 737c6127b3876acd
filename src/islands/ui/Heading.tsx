import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isComingBack } from '../../adapters/browser/page/comeBack.ts';

/** A view's title. Takes focus when the view is opened from within the self-check, so that keyboard and screen reader start there; come back to, it is as it was left. */
export function Heading({ children }: { readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!opened) {
      opened = true;
      return;
    }
    if (isComingBack()) return;
    scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** The first view of a page visit leaves focus where the browser put it. */
let opened = false;

/** Focuses the title of the view in place, for when what had the focus is gone. Nothing scrolls: the eye stays where it is. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

/** The next title to appear takes focus, though it be the page's first: for when what has the focus is about to go. */
export function focusNextHeading(): void {
  opened = true;
}
