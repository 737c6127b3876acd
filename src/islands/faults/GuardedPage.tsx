import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isFramedByOthers } from '../../adapters/browser/page/framed.ts';
import { Framed } from '../ui/Framed.tsx';
import { Boundary } from './Boundary.tsx';
import { PageErrors } from './PageErrors.tsx';

interface Props {
  /** Rendered instead of the page's own part after a crash. */
  readonly instead: ComponentChildren;
  /** Renders the page's own part. @param root the absolute address of the site */
  readonly children: (root: string) => ComponentChildren;
}

/**
 * A page whose content is on the device: notices of page errors, a sentence after a crash, and an explanation instead
 * of the content in a frame of another origin. Renders nothing on the server: the page shows Gate.astro until the
 * script runs.
 */
export function GuardedPage({ instead, children }: Props) {
  const [root, setRoot] = useState<string | null>(null);
  useEffect(() => setRoot(new URL(document.documentElement.dataset.root ?? '/', document.baseURI).href), []);
  if (root === null) return null;
  if (isFramedByOthers(window)) return <Framed />;
  return (
    <>
      <PageErrors />
      <Boundary instead={instead}>{children(root)}</Boundary>
    </>
  );
}
