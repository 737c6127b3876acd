import type { DraftId } from '../../../domain/draft/draft.ts';
import { byClausePhrase } from '../../../domain/rating/analysis/byClause.ts';
import { certaintySentence } from '../../../domain/rating/wording/certainty.ts';
import { groundSentence } from '../../../domain/rating/wording/ground.ts';
import { bestFirst, gapText, outcomeName } from '../../../domain/rating/wording/phrases.ts';
import type { Rating, ReadingResult } from '../../../domain/rating/result.ts';
import type { OutcomeId, Reading, RoleRule } from '../../../domain/rating/ruleset.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { Ladder } from '../ui/Ladder.tsx';
import { BY_CLAUSE, READINGS } from '../shared/anchors.ts';
import { routeHref } from '../shared/route.ts';
import { CitedSentence } from '../ui/CitedSentence.tsx';

interface Props {
  readonly draft: DraftId;
  readonly role: RoleRule;
  readonly rating: Rating;
  /** The reading shown first, and its result. */
  readonly reading: Reading;
  readonly likely: ReadingResult;
}

/**
 * The likely rating in words with its clause, or the ratings still possible; below it one line on how certain that is.
 */
export function Hero({ draft, role, rating, reading, likely }: Props) {
  const { ruleset } = useSelfCheck();
  const { outcome, possible } = likely;
  const byClause = byClausePhrase(ruleset, rating);
  const ground = groundSentence(ruleset, possible);
  return (
    <section
      class={`hero ${outcome === null ? '' : levelClass(ruleset.levels.findIndex(({ id }) => id === outcome))}`}
      aria-label="Kết quả"
    >
      <p class="k">{outcome === null ? 'Còn có thể' : 'Mức xếp loại dự kiến'}</p>
      {bestFirst(ruleset, possible).map((id) => (
        <p class={outcome === null ? 'v many' : 'v'} key={id}>
          {outcomeName(ruleset, id)}
        </p>
      ))}
      <Ladder possible={possible} />
      {outcome !== null && <Clause outcome={outcome} reading={reading} role={role} />}
      {outcome === null && ground !== null && (
        <p class="certainty">
          <CitedSentence sentence={ground} />.
        </p>
      )}
      <p class="certainty">
        {certaintySentence(ruleset, rating)}.
        {!rating.agree && (
          <>
            {' '}
            <a href={routeHref({ view: 'result', draft, at: READINGS })}>
              {outcome === null ? 'Các cách hiểu cũng khác nhau' : 'Vì sao'}
            </a>
          </>
        )}
        {byClause !== null && (
          <>
            {' '}
            Nếu <a href={routeHref({ view: 'result', draft, at: BY_CLAUSE })}>đếm theo khoản</a> thì {byClause}.
          </>
        )}
      </p>
    </section>
  );
}

function levelClass(index: number): string {
  return index < 0 ? 'is-gap' : `is-level-${index + 1}`;
}

function Clause({
  outcome,
  reading,
  role,
}: {
  readonly outcome: OutcomeId;
  readonly reading: Reading;
  readonly role: RoleRule;
}) {
  const { ruleset } = useSelfCheck();
  const level = ruleset.levels.find(({ id }) => id === outcome);
  if (level !== undefined) {
    return (
      <p>
        Theo <ClauseLink id={level.clause} />, cách hiểu “{reading.name}”.
      </p>
    );
  }
  const { text, clause } =
    outcome === 'gap' ? { text: gapText(ruleset, role), clause: ruleset.gap.clause } : ruleset.undefined;
  return (
    <p>
      {text} (<ClauseLink id={clause} />)
    </p>
  );
}
