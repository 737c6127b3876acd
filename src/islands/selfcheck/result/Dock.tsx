import type { ComponentChildren } from 'preact';
import type { Rating } from '../../../domain/rating/result.ts';
import { certaintySentence } from '../../../domain/rating/wording/certainty.ts';
import { groundSentence } from '../../../domain/rating/wording/ground.ts';
import { possibleSentence, shortestSentence } from '../../../domain/rating/wording/phrases.ts';
import { useSelfCheck } from '../shared/context.ts';
import { Announcer } from '../ui/Announcer.tsx';
import { Ladder } from '../ui/Ladder.tsx';
import { CitedSentence } from '../ui/CitedSentence.tsx';
import { useMarkPage } from '../../ui/useMarkPage.ts';

interface Props {
  readonly rating: Rating;
  /** What is not answered yet, in a line. */
  readonly open: string;
  readonly way: { readonly href: string; readonly label: string };
  /** Shown instead of the result, if anything. */
  readonly instead: ComponentChildren;
  /** What is shown instead is a what-if preview, which must never be mistaken for the result. */
  readonly isTrial: boolean;
}

/**
 * The likely rating with its clause, or what is ruled out so far. A bar of at most 56 px at the foot of the screen; on
 * wide screens a panel beside the view. For views that do not show the result themselves.
 */
export function Dock({ rating, open, way, instead, isTrial }: Props) {
  const { ruleset } = useSelfCheck();
  const reading = rating.readings[ruleset.readings[0]?.id ?? ''];
  useMarkPage('dock', reading !== undefined);
  useMarkPage('panel', reading !== undefined && !isTrial);
  useMarkPage('tried', isTrial);
  if (reading === undefined) return null;
  const { outcome, possible } = reading;
  const ground = groundSentence(ruleset, possible);
  return (
    <aside class={isTrial ? 'dock tried' : 'dock'} aria-label="Kết quả đến lúc này">
      {instead ?? (
        <div class="in">
          <p class="k">{outcome === null ? 'Kết quả đến lúc này' : 'Mức xếp loại dự kiến'}</p>
          <Ladder possible={possible} />
          <div class="state">
            <strong>{shortestSentence(ruleset, possible)}</strong>
            {ground !== null && (
              <span class="quiet ground">
                <CitedSentence sentence={ground} />
              </span>
            )}
            <span class={ground === null ? 'quiet' : 'quiet more'}>{open}</span>
          </div>
          <p class="more">{certaintySentence(ruleset, rating)}.</p>
          <a class="btn" href={way.href}>
            {way.label}
          </a>
        </div>
      )}
      <Announcer sentence={possibleSentence(ruleset, possible)} />
    </aside>
  );
}
