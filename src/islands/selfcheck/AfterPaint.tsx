import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { painted } from '../../adapters/browser/painted.ts';

interface Props {
  /** What is said where it will stand. */
  readonly waiting: string;
  readonly children: ComponentChildren;
}

/** Draws its children once what stands above them is on the screen: what takes long to work out must not keep that back. */
export function AfterPaint({ waiting, children }: Props) {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let wanted = true;
    void painted().then(() => wanted && setDrawn(true));
    return () => {
      wanted = false;
    };
  }, []);
  return drawn ? <>{children}</> : <p class="quiet" data-coming>{waiting}</p>;
}
