import { useEffect, useState } from 'preact/hooks';
import type { Rating } from '../../domain/rating/result.ts';
import { briefSentence, possibleSentence } from '../../domain/rating/phrases.ts';
import { useSelfCheck } from './context.ts';
import { Ladder } from './Ladder.tsx';

interface Props {
  readonly rating: Rating;
  readonly open: string;
  /** Where the bar's button leads; null on the result's own page, which needs no way to itself. */
  readonly way: { readonly href: string; readonly label: string } | null;
}

/** The result, in view at all times: the likely rating or the set still possible, and what is missing. */
export function Dock({ rating, open, way }: Props) {
  const { ruleset } = useSelfCheck();
  const reading = rating.readings[ruleset.readings[0]?.id ?? ''];
  if (reading === undefined) return null;
  return (
    <aside class="dock" aria-label="Kết quả đến lúc này">
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
      <Announcer sentence={possibleSentence(ruleset, reading.possible)} />
    </aside>
  );
}

/** Says a changed result to a screen reader once it has settled, not at every key. */
function Announcer({ sentence }: { readonly sentence: string }) {
  const [said, setSaid] = useState('');
  const [first] = useState(sentence);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(sentence === first && said === '' ? '' : sentence), 700);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <p class="vh" role="status">
      {said}
    </p>
  );
}
