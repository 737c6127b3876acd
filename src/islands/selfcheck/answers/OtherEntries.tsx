import type { Draft, DutyEntry } from '../../../domain/draft/draft.ts';
import { printable } from '../../../domain/printable.ts';
import { provisionWords } from '../../../domain/regulation/tree/ids.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { useSelfCheck } from '../shared/context.ts';
import { answerLabel, useWords } from '../shared/words.ts';

interface Props {
  readonly entries: Draft['entries'];
  readonly duties: readonly ProvisionId[];
}

/** Entries of duties that this role does not have, or that no longer exist: kept, shown separately, not counted. */
export function OtherEntries({ entries, duties }: Props) {
  const { ruleset } = useSelfCheck();
  const { kind } = useWords();
  const others = Object.entries(entries).filter(([id]) => !duties.includes(id));
  return (
    <details class="details other-entries">
      <summary>{`Còn giữ ${others.length} mục không thuộc ${kind} này`}</summary>
      <p class="quiet">{`Không tính vào kết quả. Đổi lại ${kind} thì các mục này dùng được như trước.`}</p>
      <ul>
        {others.map(([id, entry]) => (
          <li key={id}>
            {provisionWords(id) || id}: {words(ruleset, entry)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function words(ruleset: RuleSet, { answer, carried, reason, note, evidence }: DutyEntry): string {
  const entered = [
    answer === undefined ? '' : answerLabel(ruleset, answer),
    carried === undefined ? '' : `năm trước: ${answerLabel(ruleset, carried)}`,
    reason ?? '',
    note === undefined ? '' : `ghi chú: ${note}`,
    evidence === undefined ? '' : `minh chứng: ${evidence.map(({ text }) => text).join('; ')}`,
  ]
    .filter(Boolean)
    .join(' · ');
  return printable(entered);
}
