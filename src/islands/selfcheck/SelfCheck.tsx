import { useEffect, useState } from 'preact/hooks';
import { SelfCheckProvider, type SelfCheckProps } from './context.ts';
import { Drafts } from './Drafts.tsx';

/** The whole self-check; on the server nothing, for what there is to see is on the device. Opening.tsx stands in the page until then. */
export function SelfCheck(props: SelfCheckProps) {
  const [root, setRoot] = useState<string | null>(null);
  useEffect(() => setRoot(document.documentElement.dataset.root ?? '/'), []);
  if (root === null) return null;
  return (
    <SelfCheckProvider value={{ ...props, root }}>
      <Drafts />
    </SelfCheckProvider>
  );
}
