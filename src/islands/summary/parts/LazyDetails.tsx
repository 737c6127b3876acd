import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly class?: string;
  readonly summary: ComponentChildren;
  /** Draws what is folded; only called once it was opened. */
  readonly children: () => ComponentChildren;
}

/** A folded part that is drawn when it is opened for the first time: of a thousand units most stay closed. */
export function LazyDetails({ class: name, summary, children }: Props) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details class={name} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
