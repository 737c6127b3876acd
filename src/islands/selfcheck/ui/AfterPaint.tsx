import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { painted } from '../../../adapters/browser/page/painted.ts';

interface Props {
  /** Shown until the children are rendered; nothing if empty. */
  readonly waiting: string;
  /** Renders the children with the rest, because the reader is led to one of them. */
  readonly immediately?: boolean;
  readonly children: ComponentChildren;
}

/**
 * Renders its children after the rest of the view has been painted, so that slow computations, or rows that are folded
 * at first, do not delay it. The page's own search finds them from then on.
 */
export function AfterPaint({ waiting, immediately = false, children }: Props) {
  const [drawn, setDrawn] = useState(immediately);
  useEffect(() => {
    let wanted = true;
    void painted().then(() => wanted && setDrawn(true));
    return () => {
      wanted = false;
    };
  }, []);
  return drawn ? (
    <>{children}</>
  ) : (
    <p class="quiet" hidden={waiting === ''} data-coming>
      {waiting}
    </p>
  );
}
