import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly class?: string;
  readonly summary: ComponentChildren;
  /** Renders the content; only called once it has been opened. */
  readonly children: () => ComponentChildren;
}

/** A collapsed part that is rendered when it is first opened: of a thousand units most stay closed. */
export function LazyDetails({ class: name, summary, children }: Props) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details class={name} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
