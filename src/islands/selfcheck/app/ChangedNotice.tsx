import type { ChangedSince } from '../../../domain/draft/outcome/changedSince.ts';
import { focusTitle } from '../../ui/Heading.tsx';
import { OutcomeChanges } from '../files/OutcomeChanges.tsx';

interface Props {
  readonly changed: ChangedSince;
  /** True if an earlier outcome was stored; otherwise the notice says nothing about the outcome. */
  readonly compared: boolean;
  readonly dismiss: () => void;
}

/** Shown on opening if text or rules have changed since the draft was last edited, with the effect of that change. */
export function ChangedNotice({ changed: { text, rules, outcomes }, compared, dismiss }: Props) {
  const what = [text ? 'lời văn' : '', rules ? 'quy tắc xếp loại' : ''].filter(Boolean).join(' và ');
  return (
    <section class="notice" aria-label="Thay đổi từ lần trước">
      <p>
        Từ lần làm trước, {what === '' ? 'quy tắc xếp loại' : what} trên trang này đã được cập nhật. Các câu trả lời vẫn
        giữ nguyên.
        {outcomes.length === 0 && (compared ? ' Kết quả không đổi.' : ' Hãy xem lại kết quả.')}
      </p>
      {outcomes.length > 0 && <OutcomeChanges changes={outcomes} />}
      <p class="row-actions">
        <button
          type="button"
          class="btn plain small"
          onClick={() => {
            dismiss();
            focusTitle();
          }}
        >
          Đã rõ
        </button>
      </p>
    </section>
  );
}
