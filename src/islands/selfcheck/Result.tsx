import type { Draft } from '../../domain/draft/draft.ts';
import { bestFirst, outcomeName, possibleSentence } from '../../domain/rating/phrases.ts';
import type { Rating, ReadingResult } from '../../domain/rating/result.ts';
import type { OutcomeId } from '../../domain/rating/ruleset.ts';
import { ClauseLink } from './ClauseLink.tsx';
import { Consequences } from './Consequences.tsx';
import { useSelfCheck } from './context.ts';
import { Heading } from './Heading.tsx';
import { Ladder } from './Ladder.tsx';
import { LevelConditions } from './LevelConditions.tsx';
import { Missing, type MissingPart } from './Missing.tsx';

interface Props {
  readonly draft: Draft;
  readonly rating: Rating;
  readonly missing: readonly MissingPart[];
}

/** What Điều 12 likely gives, and why: every condition of every level with its clause. */
export function Result({ draft, rating, missing }: Props) {
  const { ruleset } = useSelfCheck();
  const [first] = ruleset.readings;
  const likely = first === undefined ? undefined : rating.readings[first.id];
  if (first === undefined || likely === undefined) return null;
  return (
    <>
      <p class="crumb">
        {draft.unit || 'Chưa đặt tên đơn vị'}
        {draft.year !== null && ` · ${draft.year}`}
      </p>
      <Heading>Kết quả tự kiểm tra</Heading>
      <Hero likely={likely} rating={rating} />
      <Missing parts={missing} />
      <h2>Vì sao</h2>
      <p class="quiet">
        Theo cách hiểu “{first.name}”: {first.reason} (<ClauseLink id={first.clause} />)
      </p>
      {likely.levels.map((level) => (
        <LevelConditions key={level.level} level={level} />
      ))}
      <h2>Các cách hiểu</h2>
      <dl class="readings">
        {ruleset.readings.map((reading) => (
          <div key={reading.id}>
            <dt>{reading.name}</dt>
            <dd>
              <strong>{possibleSentence(ruleset, rating.readings[reading.id]?.possible ?? [])}</strong>
              <span class="quiet">
                {reading.reason} (<ClauseLink id={reading.clause} />)
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <Consequences draft={draft} possible={likely.possible} />
      <p class="quiet">Đây là bản tự kiểm tra, không phải quyết định xếp loại. Chỉ số tự chấm không phải Chỉ số được công bố.</p>
    </>
  );
}

function Hero({ likely, rating }: { readonly likely: ReadingResult; readonly rating: Rating }) {
  const { ruleset } = useSelfCheck();
  const { outcome, possible } = likely;
  return (
    <section class={`hero ${outcome === null ? '' : levelClass(ruleset.levels.findIndex(({ id }) => id === outcome))}`} aria-label="Kết quả">
      <p class="k">{outcome === null ? 'Còn có thể' : 'Khả năng xếp loại'}</p>
      {bestFirst(ruleset, possible).map((id) => (
        <p class={outcome === null ? 'v many' : 'v'} key={id}>
          {outcomeName(ruleset, id)}
        </p>
      ))}
      <Ladder possible={possible} />
      {outcome !== null && <Why outcome={outcome} />}
      <p class="certainty">{rating.agree ? 'Mọi cách hiểu cho cùng kết quả.' : 'Có cách hiểu cho kết quả khác, xem “Các cách hiểu” bên dưới.'}</p>
    </section>
  );
}

function levelClass(index: number): string {
  return index < 0 ? 'is-gap' : `is-level-${index + 1}`;
}

function Why({ outcome }: { readonly outcome: OutcomeId }) {
  const { ruleset } = useSelfCheck();
  const level = ruleset.levels.find(({ id }) => id === outcome);
  if (level !== undefined) {
    return (
      <p>
        Theo <ClauseLink id={level.clause} />.
      </p>
    );
  }
  const { text, clause } = outcome === 'gap' ? ruleset.gap : ruleset.undefined;
  return (
    <p>
      {text} (<ClauseLink id={clause} />)
    </p>
  );
}
