import { useRef, useState } from 'preact/hooks';
import { ownLevel, wantsReason } from '../../../domain/report/office/authority.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { SummaryRow } from '../../../domain/report/summaryRow.ts';
import { useAssigned, useAuthority } from './authorityContext.ts';

/**
 * The office's progress with its own columns, and actions on all of them: propose the self-checks' levels, undo the
 * last action. Says which entries belong to units that are not in the table; they are kept.
 */
export function AuthorityBar({ rows }: { readonly rows: readonly SummaryRow[] }) {
  const authority = useAuthority();
  const { byRow, others } = useAssigned(authority);
  const [message, setMessage] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const { state, slug, ruleset, reading } = authority;
  const { rated } = schemeWords(ruleset);
  const own = (row: SummaryRow) => ownLevel(row, reading, ruleset.levels);
  const proposed = rows.filter(({ key }) => (byRow.get(key)?.proposed ?? null) !== null).length;
  const decided = rows.filter(({ key }) => (byRow.get(key)?.decided ?? null) !== null).length;
  const wanting = rows.filter((row) => wantsReason(byRow.get(row.key), own(row)));
  const fillable = rows.filter((row) => own(row) !== null && (byRow.get(row.key)?.proposed ?? null) === null);
  const act = (words: string, work: () => void) => {
    work();
    setMessage(words);
    // The button may disappear with its action.
    status.current?.focus();
  };
  const fill = () =>
    act(`Đã ghi mức đề nghị cho ${fillable.length} ${rated} theo bản tự kiểm tra.`, () =>
      state.change(
        slug,
        fillable.map((row) => ({ row, entry: byRow.get(row.key), change: { proposed: own(row) } })),
      ),
    );
  const { undo } = state;
  return (
    <div class="authority-bar screen">
      <p>
        <b>
          Đề nghị {proposed}/{rows.length}. Quyết định {decided}/{rows.length}.
        </b>{' '}
        {wanting.length > 0 &&
          `${wanting.length} ${rated} khác bản tự kiểm tra mà chưa nêu lý do: ${wanting.map(({ unit }) => unit || schemeWords(ruleset).noUnit).join('; ')}.`}
      </p>
      <p class="actions">
        {fillable.length > 0 && (
          <button type="button" class="btn plain" onClick={fill}>
            Ghi đề nghị theo bản tự kiểm tra ({fillable.length})
          </button>
        )}
        {undo !== null && (
          <button type="button" class="btn plain" onClick={() => act('Đã hoàn tác.', undo)}>
            Hoàn tác lần ghi cuối
          </button>
        )}
      </p>
      {others.length > 0 && (
        <p class="quiet">
          Còn giữ phần ghi của {others.length} {rated} không có trong bảng:{' '}
          {others.map(({ unit, year }) => `${unit}${year === null ? '' : ` (${year})`}`).join('; ')}.
        </p>
      )}
      {state.isFailing() && (
        <p class="error" role="alert">
          Mức đề nghị, quyết định và ghi chú chưa được giữ trên máy này vì bộ nhớ của trình duyệt bị lỗi. Hãy lưu phiên
          thành tệp trước khi đóng trang.
        </p>
      )}
      <p class="status-message" role="status" tabIndex={-1} ref={status}>
        {message}
      </p>
    </div>
  );
}
