import type { Answer } from '../../../domain/rating/ruleset.ts';
import { answerLabel } from '../shared/words.ts';

interface Props {
  readonly carried: Answer;
  readonly confirm: () => void;
}

/** Last year's answer: it does not count until it is confirmed here, with one click. */
export function CarriedAnswer({ carried, confirm }: Props) {
  return (
    <p class="carried">
      <span>
        Năm trước: <b>{answerLabel(carried)}</b>. Chưa tính.
      </span>
      <button
        type="button"
        class="btn plain small"
        onClick={(event) => {
          const card = event.currentTarget.closest('.duty');
          confirm();
          // The button disappears, so the focus moves to the answer it set.
          requestAnimationFrame(() => card?.querySelector<HTMLElement>('input:checked')?.focus());
        }}
      >
        Năm nay vẫn vậy
      </button>
    </p>
  );
}
