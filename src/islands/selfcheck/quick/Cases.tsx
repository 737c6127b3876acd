import type { Draft } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { YesNoFact } from '../../../domain/rating/fact.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';

interface Props {
  readonly facts: readonly YesNoFact[];
  /** Id of the heading above. */
  readonly headedBy: string;
  readonly draft: Draft;
  readonly edit: (action: DraftAction) => void;
}

/**
 * All yes/no cases as boxes, and one box that says no to all that are not ticked. A case neither ticked nor denied
 * stays open.
 */
export function Cases({ facts, headedBy, draft, edit }: Props) {
  const isTrue = ({ id }: YesNoFact) => draft.figures[id] === true;
  const others = facts.filter((fact) => !isTrue(fact));
  const denied = others.length > 0 && others.every(({ id }) => draft.figures[id] === false);
  const setAll = (given: readonly YesNoFact[], value: boolean | null) => {
    for (const { id } of given) edit({ type: 'setFigure', fact: id, value });
  };
  return (
    <fieldset class="cases" aria-labelledby={headedBy}>
      {facts.map((fact) => (
        <div class="check" key={fact.id}>
          <input
            id={`co-${fact.id}`}
            type="checkbox"
            checked={isTrue(fact)}
            onChange={(event) => setAll([fact], event.currentTarget.checked ? true : null)}
          />
          <span>
            <label for={`co-${fact.id}`}>{fact.name}</label> (<ClauseLink id={fact.clause} />)
          </span>
        </div>
      ))}
      {others.length > 0 && (
        <label class={denied ? 'none on' : 'none'}>
          <input
            type="checkbox"
            checked={denied}
            onChange={(event) => setAll(others, event.currentTarget.checked ? false : null)}
          />
          {others.length < facts.length ? 'Không có trường hợp nào khác' : 'Không có trường hợp nào'}
        </label>
      )}
    </fieldset>
  );
}
