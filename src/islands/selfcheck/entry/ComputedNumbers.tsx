import type { Draft } from '../../../domain/draft/draft.ts';
import { factsOfDraft } from '../../../domain/draft/outcome/factsOf.ts';
import { computedFigures } from '../../../domain/report/computedFigures.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import { useSelfCheck } from '../shared/context.ts';

/** The numbers that the rules compute from the entries: sums, means, ratios, as far as they are known. */
export function ComputedNumbers({ draft, role }: { readonly draft: Draft; readonly role: RoleRule }) {
  const { ruleset } = useSelfCheck();
  const figures = computedFigures(ruleset, role, factsOfDraft(ruleset, draft));
  if (figures.length === 0) return null;
  return (
    <section class="computed" aria-labelledby="tinh-ra">
      <h2 id="tinh-ra">Tính ra đến lúc này</h2>
      <dl>
        {figures.map(({ fact, name, value }) => (
          <div key={fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
