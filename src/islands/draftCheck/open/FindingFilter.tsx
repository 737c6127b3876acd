import type { ListedFinding } from '../../../domain/draftCheck/checked.ts';
import type { Severity } from '../../../domain/draftCheck/text/finding.ts';
import { ALL_SEVERITIES, type FindingChoice } from '../../../domain/draftCheck/numberedFindings.ts';
import { groupOf, RULE_GROUPS, type RuleGroup } from '../../../domain/draftCheck/ruleNames.ts';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  severe: 'Nặng',
  check: 'Nên xem',
  hint: 'Gợi ý',
};

/** What is shown until something else is chosen. */
export const NO_FILTER: FindingChoice = { order: 'severity', severities: ['severe', 'check'], group: null };

interface Props {
  readonly choice: FindingChoice;
  readonly choose: (choice: FindingChoice) => void;
  readonly all: readonly ListedFinding[];
}

/** Which findings are listed, each choice with its count, and in which order. */
export function FindingFilter({ choice, choose, all }: Props) {
  const groups = (Object.keys(RULE_GROUPS) as RuleGroup[]).flatMap((group) => {
    const count = all.filter(({ rule }) => groupOf(rule) === group).length;
    return count === 0 ? [] : [[group, count] as const];
  });
  const toggle = (severity: Severity) =>
    choose({
      ...choice,
      severities: ALL_SEVERITIES.filter((one) => choice.severities.includes(one) !== (one === severity)),
    });
  return (
    <div class="finding-filter screen">
      <fieldset>
        <legend class="vh">Mức</legend>
        {ALL_SEVERITIES.map((severity) => (
          <label key={severity}>
            <input type="checkbox" checked={choice.severities.includes(severity)} onChange={() => toggle(severity)} />
            {SEVERITY_NAMES[severity]} {all.filter((finding) => finding.severity === severity).length}
          </label>
        ))}
      </fieldset>
      <label>
        <span class="vh">Loại</span>
        <select
          value={choice.group ?? ''}
          onChange={({ currentTarget: { value } }) =>
            choose({ ...choice, group: value === '' ? null : (value as RuleGroup) })
          }
        >
          <option value="">Mọi loại</option>
          {groups.map(([group, count]) => (
            <option key={group} value={group}>
              {RULE_GROUPS[group]} ({count})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="vh">Thứ tự</span>
        <select
          value={choice.order}
          onChange={({ currentTarget: { value } }) =>
            choose({ ...choice, order: value === 'text' ? 'text' : 'severity' })
          }
        >
          <option value="severity">Nặng trước</option>
          <option value="text">Theo dự thảo</option>
        </select>
      </label>
      <p class="quiet keys">
        <kbd>F8</kbd> chỗ sau, <kbd>Shift</kbd>+<kbd>F8</kbd> chỗ trước. Trong danh sách: <kbd>↑</kbd> <kbd>↓</kbd>,{' '}
        <kbd>Enter</kbd> mở, <kbd>Delete</kbd> bỏ qua.
      </p>
    </div>
  );
}
