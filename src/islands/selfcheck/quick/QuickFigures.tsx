import type { Draft } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { Contradiction } from '../../../domain/rating/engine/contradiction.ts';
import type { EnteredFact } from '../../../domain/rating/fact.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { contradictionAt } from '../entry/contradictionAt.ts';
import { FactFields } from '../entry/FactFields.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';

interface Props {
  readonly facts: readonly EnteredFact[];
  readonly draft: Draft;
  readonly role: RoleRule;
  readonly contradictions: readonly Contradiction[];
  readonly edit: (action: DraftAction) => void;
}

/** The figures in compact form; their explanations are collapsed. */
export function QuickFigures({ facts, draft, role, contradictions, edit }: Props) {
  return (
    <>
      {facts.map((fact) => (
        <FactFields
          key={fact.id}
          fact={fact}
          role={role}
          year={draft.year}
          value={draft.figures[fact.id]}
          contradiction={contradictionAt(contradictions, fact.id)}
          edit={edit}
          brief
        />
      ))}
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
