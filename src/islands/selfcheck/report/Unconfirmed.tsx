import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { countedAnswers } from '../../../domain/rating/answers.ts';
import { useSelfCheck } from '../shared/context.ts';
import { useWords } from '../shared/words.ts';
import { focusTitle } from '../../ui/Heading.tsx';

interface Props {
  readonly draft: Draft;
  readonly count: number;
  readonly editWithUndo: (action: DraftAction, done: string) => void;
}

/**
 * On the form's page: the duties that were answered all together and are not on the form yet, with a button to confirm
 * them. Empty if there are none.
 */
export function Unconfirmed({ draft, count, editWithUndo }: Props) {
  const { best } = countedAnswers(useSelfCheck().ruleset);
  const { duty } = useWords();
  if (count === 0) return null;
  const confirm = () => {
    editWithUndo({ type: 'confirm', ids: Object.keys(draft.entries) }, `Đã xác nhận ${count} ${duty}.`);
    // The button disappears with what it confirmed.
    focusTitle();
  };
  return (
    <div class="remark-box">
      <p>
        {`${count} ${duty} được nhận chung là ${best.name}, chưa xem từng mục. Phiếu để trống số ${duty} ${best.name} và mức tự nhận cho đến khi bạn xác nhận.`}
      </p>
      <button type="button" class="btn plain" onClick={confirm}>
        {`Xác nhận ${count === 1 ? '' : 'cả '}${count} ${duty}`}
      </button>
    </div>
  );
}
