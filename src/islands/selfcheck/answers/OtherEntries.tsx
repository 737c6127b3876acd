import type { Draft, DutyEntry } from '../../../domain/draft/draft.ts';
import { printable } from '../../../domain/printable.ts';
import { provisionWords } from '../../../domain/regulation/tree/ids.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { answerLabel } from '../shared/words.ts';

interface Props {
  readonly entries: Draft['entries'];
  readonly duties: readonly ProvisionId[];
}

/** Entries of duties that this role does not have, or that no longer exist: kept, shown separately, not counted. */
export function OtherEntries({ entries, duties }: Props) {
  const others = Object.entries(entries).filter(([id]) => !duties.includes(id));
  return (
    <details class="details other-entries">
      <summary>Còn giữ {others.length} mục không thuộc chức danh này</summary>
      <p class="quiet">Không tính vào kết quả. Đổi lại chức danh thì các mục này dùng được như trước.</p>
      <ul>
        {others.map(([id, entry]) => (
          <li key={id}>
            {provisionWords(id) || id}: {words(entry)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function words({ answer, carried, reason, note, evidence }: DutyEntry): string {
  const entered = [
    answer === undefined ? '' : answerLabel(answer),
    carried === undefined ? '' : `năm trước: ${answerLabel(carried)}`,
    reason ?? '',
    note === undefined ? '' : `ghi chú: ${note}`,
    evidence === undefined ? '' : `minh chứng: ${evidence.map(({ text }) => text).join('; ')}`,
  ]
    .filter(Boolean)
    .join(' · ');
  return printable(entered);
}
