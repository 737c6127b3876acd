import type { DraftId } from '../../../domain/draft/draft.ts';
import { byClausePhrase } from '../../../domain/rating/analysis/byClause.ts';
import { bestFirst, gapText, outcomeName } from '../../../domain/rating/wording/phrases.ts';
import type { Rating, ReadingResult } from '../../../domain/rating/result.ts';
import type { OutcomeId, Reading, RoleRule } from '../../../domain/rating/ruleset.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { Ladder } from '../ui/Ladder.tsx';
import { BY_CLAUSE } from '../shared/anchors.ts';
import { routeHref } from '../shared/route.ts';

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
      <p class="certainty">
        {certainty(rating, outcome)}
        {byClause !== null && (
          <>
            {rating.agree && outcome !== null ? ', nhưng nếu ' : '. Nếu '}
            <a href={routeHref({ view: 'result', draft, at: BY_CLAUSE })}>đếm theo khoản</a> thì {byClause}
          </>
        )}
        .
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

/** How certain the result is; without a full stop. */
function certainty({ agree, duties, readings }: Rating, outcome: OutcomeId | null): string {
  const results = Object.values(readings);
  if (outcome === null) {
    const open =
      duties.unanswered > 0 ? 'Chưa đủ câu trả lời để xác định một mức' : 'Chưa đủ số liệu để xác định một mức';
    return agree ? `${open}. Mọi cách hiểu để ngỏ như nhau` : open;
  }
  if (agree) return 'Mọi cách hiểu cùng kết quả';
  const others = results.filter((result) => result.outcome !== outcome).length;
  return `${others} trong ${results.length} cách hiểu không cho kết quả này; xem “Các cách hiểu” bên dưới`;
}
