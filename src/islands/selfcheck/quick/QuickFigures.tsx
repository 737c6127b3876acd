import type { Draft } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { LowestOfFact, NumberFact, RoleRule } from '../../../domain/rating/ruleset.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { DecimalField } from '../ui/DecimalField.tsx';

interface Props {
  readonly facts: readonly (NumberFact | LowestOfFact)[];
  readonly draft: Draft;
  readonly role: RoleRule;
  readonly edit: (action: DraftAction) => void;
}

/** The figures, each on as little room as it needs; what they are, folded. */
export function QuickFigures({ facts, draft, role, edit }: Props) {
  return (
    <>
      {facts.map((fact) => {
        const value = draft.figures[fact.id];
        if (fact.kind === 'number') {
          return (
            <DecimalField
              key={fact.id}
              id={fact.id}
              label={fact.name}
              fact={fact}
              value={typeof value === 'string' ? value : null}
              onValue={(next) => edit({ type: 'setFigure', fact: fact.id, value: next })}
            />
          );
        }
        return (
          <fieldset key={fact.id}>
            <legend>{fact.name}</legend>
            {(role.items[fact.id] ?? []).map((item) => (
              <DecimalField
                key={item.id}
                id={`${fact.id}.${item.id}`}
                label={item.name}
                fact={fact}
                value={typeof value === 'object' ? (value[item.id] ?? null) : null}
                onValue={(next) => edit({ type: 'setFigureItem', fact: fact.id, item: item.id, value: next })}
              />
            ))}
          </fieldset>
        );
      })}
      <details class="fold">
        <summary>Lấy số nào?</summary>
        <dl>
          {facts.map(({ id, name, help, clause }) => (
            <div key={id}>
              <dt>
                {name} (<ClauseLink id={clause} />)
              </dt>
              {help !== undefined && <dd>{help}</dd>}
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
