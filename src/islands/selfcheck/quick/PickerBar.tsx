import type { OutcomeId } from '../../../domain/rating/ruleset.ts';
import { briefSentence } from '../../../domain/rating/wording/phrases.ts';
import { useSelfCheck } from '../shared/context.ts';
import { Ladder } from '../ui/Ladder.tsx';

interface Props {
  /** What comes out if all duties not chosen are assured. */
  readonly possible: readonly OutcomeId[];
  readonly chosen: number;
  readonly finish: () => void;
}

/** In the dock's place while duties are chosen. */
export function PickerBar({ possible, chosen, finish }: Props) {
  const { ruleset } = useSelfCheck();
  return (
    <div class="in">
      <Ladder possible={possible} />
      <div class="state">
        <strong>{briefSentence(ruleset, possible)}</strong>
        <span class="quiet">Nếu nội dung khác đều bảo đảm</span>
      </div>
      <button type="button" class="btn" onClick={finish}>
        Xong{chosen > 0 && ` (${chosen})`}
      </button>
    </div>
  );
}
