import type { ComponentChildren } from 'preact';
import type { Rating } from '../../../domain/rating/result.ts';
import { briefSentence, possibleSentence } from '../../../domain/rating/wording/phrases.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { Ladder } from '../ui/Ladder.tsx';
import { useMarkPage } from '../ui/useMarkPage.ts';

interface Props {
  readonly rating: Rating;
  readonly open: string;
  /** The link of the bar's button; null on the result page itself. */
  readonly way: { readonly href: string; readonly label: string } | null;
  /** Shown instead while what-if values are tried; null while there are none. */
  readonly trying?: ComponentChildren;
}

/** The result, always visible: the likely rating or the set still possible, and what is missing. */
export function Dock({ rating, open, way, trying }: Props) {
  const { ruleset } = useSelfCheck();
  const reading = rating.readings[ruleset.readings[0]?.id ?? ''];
  useMarkPage('dock', reading !== undefined);
  if (reading === undefined) return null;
  return (
    <aside class={trying ? 'dock trying' : 'dock'} aria-label="Kết quả đến lúc này">
      {trying ?? (
        <div class="in">
          <strong>{briefSentence(ruleset, reading.possible)}</strong>
          <div class="state">
            <Ladder possible={reading.possible} />
            <span class="quiet">{open}</span>
          </div>
          {way !== null && (
            <a class="btn" href={way.href}>
              {way.label}
            </a>
          )}
        </div>
      )}
      <Announcer sentence={possibleSentence(ruleset, reading.possible)} />
    </aside>
  );
}
