import { briefSentence } from '../../../domain/rating/wording/phrases.ts';
import type { OutcomeId } from '../../../domain/rating/ruleset.ts';
import { useSelfCheck } from '../shared/context.ts';
import { Ladder } from '../ui/Ladder.tsx';

interface Props {
  /** Why the what-if values are impossible, in a sentence; empty if they are possible. */
  readonly contradiction?: string;
  /** The outcomes of the what-if values. */
  readonly tried: readonly OutcomeId[];
  /** The draft's own outcomes. */
  readonly own: readonly OutcomeId[];
  readonly drop: () => void;
}

/**
 * A what-if preview that replaces the dock: its outcomes, distinguished from the draft's own result, and the way back
 * to it.
 */
export function TriedBar({ contradiction = '', tried, own, drop }: Props) {
  const { ruleset } = useSelfCheck();
  return (
    <div class="in">
      <strong>
        <b class="tried-tag">
          Đang thử<span class="vh">: </span>
        </b>{' '}
        {contradiction === '' ? briefSentence(ruleset, tried) : 'Số liệu trái nhau'}
      </strong>
      <div class="state">
        {contradiction === '' && <Ladder possible={tried} />}
        <span class="quiet">
          {contradiction === '' ? `Kết quả của bản này: ${briefSentence(ruleset, own)}` : contradiction}
        </span>
      </div>
      <button type="button" class="btn plain" onClick={drop}>
        Bỏ thử
      </button>
    </div>
  );
}
