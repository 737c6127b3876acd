import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  /** What is said where it will stand. */
  readonly waiting: string;
  readonly children: ComponentChildren;
}

/** Draws its children once what stands above them is on the screen: what takes long to work out must not keep that back. */
export function AfterPaint({ waiting, children }: Props) {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    // A timer set inside a frame runs after the frame has been drawn. A page in the background draws none, and nothing is waiting there.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => setPainted(true))));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted ? <>{children}</> : <p class="quiet">{waiting}</p>;
}
