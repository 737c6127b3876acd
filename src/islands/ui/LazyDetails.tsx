import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly class?: string;
  readonly summary: ComponentChildren;
  /** Renders the content even while it is collapsed, so that the browser's own search finds it. */
  readonly immediately?: boolean;
  /** Renders the content; only called while it is open. */
  readonly children: () => ComponentChildren;
}

/**
 * A collapsed part whose content is only rendered while it is open: of many most stay closed, and a browser that looks
 * for fields to fill in lays out even those that are collapsed.
 */
export function LazyDetails({ class: name, summary, immediately = false, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class={name} onToggle={(event) => setOpen(event.currentTarget.open)}>
      {/* A click comes before the toggle, which may come after a paint. */}
      <summary onClick={() => setOpen(true)}>{summary}</summary>
      {(isOpen || immediately) && children()}
    </details>
  );
}
