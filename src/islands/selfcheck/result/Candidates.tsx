import type { ChecklistDuty } from '../../../domain/draft/checklist.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import type { DutiesChange } from '../../../domain/rating/analysis/leastChange.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { articleIdOf, provisionWords } from '../../../domain/regulation/tree/ids.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { useSelfCheck } from '../shared/context.ts';
import { dutyAnchor } from '../shared/anchors.ts';
import { routeHref } from '../shared/route.ts';

interface Props {
  /** The required changes of duties on a way to a better level. */
  readonly duties: DutiesChange;
  readonly draft: Draft;
}

/** The duties from which to choose: all that are not assured, or only those not done if only these must improve. */
function candidates({ assure, deficient, notDone, unanswered }: DutiesChange): readonly ProvisionId[] {
  return assure > 0 ? [...notDone, ...deficient, ...unanswered] : [...notDone, ...unanswered];
}

/** The duties that can improve, each with a link to its card; a long list is collapsed. */
export function Candidates({ duties: change, draft }: Props) {
  const { ruleset, checklist } = useSelfCheck();
  const ids = candidates(change);
  const duties = new Map(
    checklist.flatMap(({ clauses }) =>
      clauses.flatMap((clause) => clause.duties.map((duty) => [duty.id, duty] as const)),
    ),
  );
  const list = (
    <ul class="candidates">
      {ids.map((id) => (
        <li key={id}>
          <a href={routeHref({ view: 'article', draft: draft.id, article: articleIdOf(id) ?? id, at: dutyAnchor(id) })}>
            <b>{capital(provisionWords(id))}</b> {briefly(duties.get(id))}
          </a>
        </li>
      ))}
    </ul>
  );
  if (ids.length <= FEW) return list;
  return (
    <details class="fold">
      <summary>
        Xem {ids.length} {ruleset.words.duty} ấy
      </summary>
      {list}
    </details>
  );
}

/** Lists up to this length are not collapsed. */
const FEW = 4;
const BRIEF = 90;

/** The start of a duty's own words, cut at a word boundary. */
function briefly(duty: ChecklistDuty | undefined): string {
  const words = duty?.heading ?? duty?.paragraphs[0] ?? '';
  return words.length <= BRIEF ? words : `${words.slice(0, words.lastIndexOf(' ', BRIEF))}…`;
}
