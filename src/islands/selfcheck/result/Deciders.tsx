import type { Reading } from '../../../domain/rating/ruleset.ts';
import type { ReadingResult } from '../../../domain/rating/result.ts';
import { decidersOf } from '../../../domain/rating/wording/deciders.ts';
import { useSelfCheck } from '../shared/context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { CitedSentence } from '../ui/CitedSentence.tsx';

const COUNTED = ['', 'Một', 'Hai', 'Ba'];

/** The few facts on which a settled result rests; nothing while several outcomes are possible. */
export function Deciders({ reading, likely }: { readonly reading: Reading; readonly likely: ReadingResult }) {
  const { ruleset } = useSelfCheck();
  const deciders = decidersOf(ruleset, reading, likely);
  if (deciders.length === 0) return null;
  return (
    <section aria-labelledby="quyet-dinh">
      <h2 id="quyet-dinh">{COUNTED[deciders.length]} điều quyết định</h2>
      <ul class="deciders">
        {deciders.map(({ title, isAgainst, because }, at) => (
          <li key={at}>
            <span class={`mark ${isAgainst ? 'notMet' : 'met'}`}>
              <Icon name={isAgainst ? 'notMet' : 'met'} />
            </span>
            <div>
              <h3>
                <CitedSentence sentence={title} />
              </h3>
              {because.map((sentence, index) => (
                <p key={index}>
                  <CitedSentence sentence={sentence} />.
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
