import type { Draft } from '../../domain/draft/draft.ts';
import type { OutcomeId } from '../../domain/rating/ruleset.ts';
import { ClauseLink } from './ClauseLink.tsx';
import { useSelfCheck } from './context.ts';

/** What the regulation says elsewhere that matters for this case. */
export function Consequences({ draft, possible }: { readonly draft: Draft; readonly possible: readonly OutcomeId[] }) {
  const { ruleset } = useSelfCheck();
  const role = ruleset.roles.find(({ id }) => id === draft.role);
  const shown = ruleset.consequences.filter(({ outcomes, groups, fact }) => {
    if (outcomes !== undefined && !outcomes.some((id) => possible.includes(id))) return false;
    if (groups !== undefined && !groups.some((group) => role?.groups.includes(group))) return false;
    if (fact === undefined) return true;
    const value = draft.figures[fact.id];
    return fact.in.includes(typeof value === 'string' || typeof value === 'boolean' ? value : null);
  });
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
