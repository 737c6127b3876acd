import { useEffect, useRef } from 'preact/hooks';
import type { Paper } from '../../../domain/report/papers/paper.ts';
import { PaperSheets } from './PaperSheets.tsx';
import type { Href } from './PaperWords.tsx';

interface Props {
  /** Level of the heading. */
  readonly title: 'h2' | 'h4';
  readonly papers: readonly Paper[];
  readonly href: Href;
  /** Called by the button that closes the preview; it disappears with it, so the caller moves the focus. */
  readonly close: () => void;
}

/** Papers under a focused heading, to be printed or closed. */
export function PaperPreview({ title: Title, papers, href, close }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [papers]);
  return (
    <div class="sheets">
      <div class="screen">
        <Title tabIndex={-1} ref={heading}>
          Xem trước: {papers[0]?.name}
        </Title>
        <p class="actions">
          {/* Firefox for Android can only print from its own menu. */}
          {typeof print === 'function' && (
            <button type="button" class="btn" onClick={() => print()}>
              In hoặc lưu PDF
            </button>
          )}
          <button type="button" class="btn plain" onClick={close}>
            Đóng
          </button>
        </p>
      </div>
      <PaperSheets papers={papers} href={href} />
    </div>
  );
}
