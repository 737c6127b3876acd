import type { Draft } from '../../domain/draft/draft.ts';
import type { OutcomeId } from '../../domain/rating/ruleset.ts';
import { consequencesFor } from '../../domain/report/consequences.ts';
import { ClauseLink } from './ClauseLink.tsx';
import { useSelfCheck } from './context.ts';

/** What the regulation says elsewhere that matters for this case. */
export function Consequences({ draft, possible }: { readonly draft: Draft; readonly possible: readonly OutcomeId[] }) {
  const { ruleset } = useSelfCheck();
  const role = ruleset.roles.find(({ id }) => id === draft.role);
  const shown = consequencesFor(ruleset, role, draft, possible);
  if (shown.length === 0) return null;
  return (
    <>
      <h2>Cần biết thêm</h2>
      <ul class="consequences">
        {shown.map(({ id, text, clause }) => (
          <li key={id}>
            {text} (<ClauseLink id={clause} />)
          </li>
        ))}
      </ul>
    </>
  );
}
