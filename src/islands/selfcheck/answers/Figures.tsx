import type { Draft } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { Contradiction } from '../../../domain/rating/engine/contradiction.ts';
import type { EnteredFact } from '../../../domain/rating/fact.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { factsFor } from '../../../domain/report/askedFacts.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { FactFields } from '../entry/FactFields.tsx';
import { contradictionAt } from '../entry/contradictionAt.ts';
import { useSelfCheck } from '../shared/context.ts';
import { Heading } from '../../ui/Heading.tsx';
import { lazy } from '../../ui/lazy.tsx';
import { ratedFacts } from '../shared/openSentence.ts';
import { entered } from '../shared/enteredFigures.ts';
import { routeHref, useArrival } from '../shared/route.ts';

interface Props {
  /** Id of the card or field to scroll to. */
  readonly at?: string | undefined;
  readonly draft: Draft;
  readonly role: RoleRule;
  readonly contradictions: readonly Contradiction[];
  readonly edit: (action: DraftAction) => void;
}

/** Loaded only for rules that compute something. */
const computed = lazy(() => import('../entry/ComputedNumbers.tsx').then(({ ComputedNumbers }) => ComputedNumbers), '');

/** Every fact besides the duties that applies to this role. */
export function Figures({ at, draft, role, contradictions, edit }: Props) {
  useArrival(at);
  const { ruleset, joint } = useSelfCheck();
  const rated = ratedFacts(ruleset.facts, role);
  const others = factsFor(ruleset.facts, role).filter((fact) => !rated.includes(fact));
  const { done, total } = entered(ruleset, draft, rated, role);
  const figure = (fact: EnteredFact) => (
    <section key={fact.id} class="duty figure" id={`muc-${fact.id}`}>
      <p class="cite">
        <ClauseLink id={fact.clause} capital />
      </p>
      <FactFields
        fact={fact}
        role={role}
        year={draft.year}
        value={draft.figures[fact.id]}
        contradiction={contradictionAt(contradictions, fact.id)}
        edit={edit}
      />
    </section>
  );
  return (
    <>
      <p class="crumb">
        {done}/{total} mục
      </p>
      <Heading>Số liệu và các trường hợp</Heading>
      <p class="quiet">
        Chưa biết thì để trống: kết quả sẽ cho thấy những mức còn có thể. Số thập phân dùng dấu phẩy hoặc dấu chấm.
      </p>
      {rated.map(figure)}
      {others.length > 0 && <h2>Nếu có</h2>}
      {others.map(figure)}
      {joint && <computed.View draft={draft} role={role} />}
      <p class="actions">
        <a class="btn" href={routeHref({ view: 'result', draft: draft.id })}>
          Xem kết quả
        </a>
        <a class="btn plain" href={routeHref({ view: 'overview', draft: draft.id })}>
          {role.duties.length > 0 ? 'Danh sách các điều' : 'Tổng quan'}
        </a>
      </p>
    </>
  );
}
