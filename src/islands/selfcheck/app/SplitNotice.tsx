import type { Draft } from '../../../domain/draft/draft.ts';
import { same } from '../../../domain/draft/same.ts';
import { momentWords } from '../../../domain/draft/savedSentence.ts';
import { provisionWords } from '../../../domain/regulation/tree/ids.ts';
import { useSelfCheck } from '../shared/context.ts';
import { unitName } from '../shared/words.ts';

/** Two versions of one draft that two tabs had edited independently. */
export interface DraftSplit {
  readonly mine: Draft;
  readonly theirs: Draft;
}

interface Props {
  readonly split: DraftSplit;
  /** Deletes the unwanted version, with undo; null keeps both. */
  readonly resolve: (unwanted: Draft | null) => void;
}

const MAX_NAMED = 5;

/** Asks which version is wanted. Nothing is lost, whether it is answered or not. */
export function SplitNotice({ split: { mine, theirs }, resolve }: Props) {
  const { ruleset } = useSelfCheck();
  const ids = [...new Set([...Object.keys(mine.entries), ...Object.keys(theirs.entries)])].filter(
    (id) => !same(mine.entries[id], theirs.entries[id]),
  );
  const named = ids.slice(0, MAX_NAMED).map(provisionWords).join(', ');
  const when = ({ updatedAt }: Draft) => momentWords(updatedAt, new Date().toISOString());
  return (
    <section class="notice split" role="alert" aria-labelledby="hai-ban">
      <h2 id="hai-ban">“{unitName(ruleset, theirs)}” đã được sửa ở hai thẻ theo hai cách</h2>
      <p>
        Cả hai bản đều được giữ: bản gốc sửa lúc {when(theirs)}, bản tách riêng sửa lúc {when(mine)}.
        {ids.length > 0 && ` Khác nhau ở ${ids.length} nội dung: ${named}${ids.length > MAX_NAMED ? '…' : ''}.`}
      </p>
      <p class="row-actions">
        <button type="button" class="btn small" onClick={() => resolve(null)}>
          Giữ cả hai
        </button>
        <button type="button" class="btn plain small" onClick={() => resolve(theirs)}>
          Chỉ giữ bản tách riêng
        </button>
        <button type="button" class="btn plain small" onClick={() => resolve(mine)}>
          Chỉ giữ bản gốc
        </button>
      </p>
    </section>
  );
}
