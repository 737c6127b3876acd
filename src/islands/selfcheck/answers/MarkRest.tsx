import { useState } from 'preact/hooks';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { Answer } from '../../../domain/rating/ruleset.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { ANSWER_LABELS, answerLabel } from '../shared/words.ts';

interface Props {
  /** The duties of the article, or of the whole self-check. */
  readonly ids: readonly ProvisionId[];
  /** How many of them have no answer yet. */
  readonly left: number;
  /** Follows “chưa trả lời”: `của điều này`. */
  readonly of: string;
  /** The duties are not on this page: those marked as assured still have to be confirmed. */
  readonly isUnseen?: boolean;
  readonly editWithUndo: (action: DraftAction, done: string, origin?: string) => void;
}

/** Gives all duties that have no answer yet the same one; collapsed to its title. */
export function MarkRest({ ids, left, of, isUnseen = false, editWithUndo }: Props) {
  const [answer, setAnswer] = useState<Answer>('assured');
  const mark = () => {
    if (isUnseen && answer === 'assured')
      editWithUndo({ type: 'assumeRest', ids }, `Đã nhận chung ${left} nội dung là bảo đảm.`, 'danh-dau');
    else
      editWithUndo(
        { type: 'markRest', ids, answer },
        `Đã đánh dấu ${left} nội dung là “${answerLabel(answer)}”.`,
        'danh-dau',
      );
  };
  return (
    <details class="mark-rest">
      <summary id="danh-dau">Đánh dấu phần còn lại</summary>
      <div>
        <label class="field">
          Đánh dấu {left} nội dung chưa trả lời {of} là
          <select value={answer} onChange={(event) => setAnswer(event.currentTarget.value)}>
            {ANSWER_LABELS.map((one) => (
              <option key={one.answer} value={one.answer}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="btn plain" onClick={mark}>
          Đánh dấu
        </button>
      </div>
    </details>
  );
}
