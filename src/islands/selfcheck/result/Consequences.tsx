import type { Draft } from '../../../domain/draft/draft.ts';
import { consequencesOf } from '../../../domain/draft/outcome/consequences.ts';
import type { OutcomeId } from '../../../domain/rating/ruleset.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { useSelfCheck } from '../shared/context.ts';

/** What the regulation says elsewhere that applies to this case; collapsed while the outcome is not settled. */
export function Consequences({ draft, possible }: { readonly draft: Draft; readonly possible: readonly OutcomeId[] }) {
  const { ruleset } = useSelfCheck();
  const shown = consequencesOf(ruleset, draft, possible);
  if (shown.length === 0) return null;
  const title = <h2 id="can-biet-them">Cần biết thêm</h2>;
  const list = (
    <ul class="consequences">
      {shown.map(({ id, text, clause, remark }) => (
        <li key={id} data-consequence={id}>
          {text} (<ClauseLink id={clause} />)
          {remark !== undefined && <p class="remark-box">Ghi chú của người biên tập: {remark}</p>}
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="can-biet-them">
      {possible.length === 1 ? (
        <>
          {title}
          {list}
        </>
      ) : (
        <details class="fold part">
          <summary>
            {title} <span class="quiet">{`${shown.length} quy định khác có liên quan`}</span>
          </summary>
          {list}
        </details>
      )}
    </section>
  );
}
