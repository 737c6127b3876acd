import { useState } from 'preact/hooks';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { Answer } from '../../../domain/rating/ruleset.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { answersOf, countedAnswers } from '../../../domain/rating/answers.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import { useSelfCheck } from '../shared/context.ts';
import { answerLabel, useWords } from '../shared/words.ts';

interface Props {
  /** The duties of the article, or of the whole self-check. */
  readonly ids: readonly ProvisionId[];
  /** How many of them have no answer yet. */
  readonly left: number;
  /** Follows “chưa trả lời”: `của điều này`. */
  readonly of: string;
  /** The duties are not on this page: those given the best answer still have to be confirmed. */
  readonly isUnseen?: boolean;
  readonly editWithUndo: (action: DraftAction, done: string, origin?: string) => void;
}

/** Gives all duties that have no answer yet the same one; collapsed to its title. */
export function MarkRest({ ids, left, of, isUnseen = false, editWithUndo }: Props) {
  const { ruleset } = useSelfCheck();
  const { duty } = useWords();
  const { best } = countedAnswers(ruleset);
  const [answer, setAnswer] = useState<Answer>(best.id);
  const mark = () => {
    if (isUnseen && answer === best.id)
      editWithUndo({ type: 'assumeRest', ids, answer }, `Đã nhận chung ${left} ${duty} là ${best.name}.`, 'danh-dau');
    else
      editWithUndo(
        { type: 'markRest', ids, answer },
        `Đã đánh dấu ${left} ${duty} là “${answerLabel(ruleset, answer)}”.`,
        'danh-dau',
      );
  };
  return (
    <details class="mark-rest">
      <summary id="danh-dau">Đánh dấu phần còn lại</summary>
      <div>
        <label class="field">
          Đánh dấu {left} {duty} chưa trả lời {of} là
          <select value={answer} onChange={(event) => setAnswer(event.currentTarget.value)}>
            {answersOf(ruleset).map(({ id, name }) => (
              <option key={id} value={id}>
                {capital(name)}
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
