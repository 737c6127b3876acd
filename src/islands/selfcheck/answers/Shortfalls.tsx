import { SHORTFALLS, type Shortfall } from '../../../domain/draft/draft.ts';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { SHORTFALL_LABELS } from '../../../domain/report/answerWords.ts';

interface Props {
  readonly id: ProvisionId;
  readonly chosen: readonly Shortfall[];
  readonly edit: (action: DraftAction) => void;
}

/** In which of the three ways a duty is not assured; any number of them. */
export function Shortfalls({ id, chosen, edit }: Props) {
  const toggle = (shortfall: Shortfall) =>
    edit({
      type: 'setShortfalls',
      id,
      shortfalls: SHORTFALLS.filter((one) => (one === shortfall) !== chosen.includes(one)),
    });
  return (
    <fieldset class="shortfalls">
      <legend>Chưa bảo đảm về mặt nào</legend>
      {SHORTFALLS.map((shortfall) => (
        <label key={shortfall}>
          <input type="checkbox" checked={chosen.includes(shortfall)} onChange={() => toggle(shortfall)} />
          {SHORTFALL_LABELS[shortfall]}
        </label>
      ))}
    </fieldset>
  );
}
