import type { OutcomeId } from '../../../domain/rating/ruleset.ts';
import { briefSentence } from '../../../domain/rating/wording/phrases.ts';
import { useSelfCheck } from '../shared/context.ts';
import { countedAnswers } from '../../../domain/rating/answers.ts';
import { useWords } from '../shared/words.ts';
import { Ladder } from '../ui/Ladder.tsx';

interface Props {
  /** The result if all duties not chosen have the best answer. */
  readonly possible: readonly OutcomeId[];
  readonly chosen: number;
  readonly finish: () => void;
}

/** Replaces the dock while duties are chosen. */
export function PickerBar({ possible, chosen, finish }: Props) {
  const { ruleset } = useSelfCheck();
  const { duty } = useWords();
  return (
    <div class="in">
      <Ladder possible={possible} />
      <div class="state">
        <strong>{possible.length === 0 ? 'Số liệu trái nhau' : briefSentence(ruleset, possible)}</strong>
        <span class="quiet">{`Nếu mọi ${duty} khác đều ${countedAnswers(ruleset).best.name}`}</span>
      </div>
      <button type="button" class="btn" onClick={finish}>
        Xong{chosen > 0 && ` (${chosen})`}
      </button>
    </div>
  );
}
