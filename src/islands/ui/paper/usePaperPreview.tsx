import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { overNetwork } from '../../../adapters/browser/faults/networkFailure.ts';
import type { Paper } from '../../../domain/report/papers/paper.ts';
import type * as Preview from './PaperPreview.tsx';
import type { Href } from './PaperWords.tsx';

interface PreviewShown {
  readonly PaperPreview: (typeof Preview)['PaperPreview'];
  readonly papers: readonly Paper[];
}

/** A preview of papers whose code is loaded when it is first requested. */
export interface PaperPreviews {
  /** Shows the papers. Rejects with NetworkFailure if the code cannot be fetched, and as `papers` does. */
  readonly show: (papers: () => Promise<readonly Paper[]>) => Promise<void>;
  readonly hide: () => void;
  /** Null while nothing is shown. */
  readonly preview: JSX.Element | null;
}

/**
 * The state of a preview of papers.
 * @param title level of its heading
 * @param href gives the address of a provision
 * @param closed moves the focus, because the button that closes the preview disappears with it
 */
export function usePaperPreview(title: 'h2' | 'h4', href: Href, closed: () => void): PaperPreviews {
  const [shown, setShown] = useState<PreviewShown | null>(null);
  const hide = useCallback(() => setShown(null), []);
  return {
    async show(papers) {
      const { PaperPreview } = await overNetwork(() => import('./PaperPreview.tsx'));
      setShown({ PaperPreview, papers: await papers() });
    },
    hide,
    preview: shown && (
      <shown.PaperPreview
        title={title}
        papers={shown.papers}
        href={href}
        close={() => {
          closed();
          hide();
        }}
      />
    ),
  };
}
