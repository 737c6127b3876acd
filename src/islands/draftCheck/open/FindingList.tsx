import { useState } from 'preact/hooks';
import { isComposing } from '../../../adapters/browser/page/composing.ts';
import type { LocatedScale } from '../../../domain/draftCheck/checked.ts';
import type { NumberedFinding } from '../../../domain/draftCheck/numberedFindings.ts';
import type { SourceRange } from '../../../domain/draftCheck/text/sourceRange.ts';
import { ruleName } from '../../../domain/draftCheck/ruleNames.ts';
import { FindingCard } from './FindingCard.tsx';
import { SEVERITY_NAMES } from './FindingFilter.tsx';

interface Props {
  readonly text: string;
  readonly findings: readonly NumberedFinding[];
  readonly scales: readonly LocatedScale[];
  readonly current: string | null;
  readonly order: 'severity' | 'text';
  readonly select: (finding: NumberedFinding, focus: 'list' | 'text' | 'none') => void;
  readonly close: () => void;
  readonly dismiss: (finding: NumberedFinding) => void;
  readonly replace: (finding: NumberedFinding) => void;
  readonly edit: (finding: NumberedFinding) => void;
  readonly jump: (source: SourceRange) => void;
}

/** Number of findings shown at first; more are shown on request. */
const FIRST = 150;
const KIND_NAMES = { severe: 'chắc là sai', check: 'nhiều khả năng sai', hint: 'cách viết' } as const;

/** The findings; the current one is open. One tab stop; the arrow keys move within the list. */
export function FindingList(props: Props) {
  const { findings, current, order, select } = props;
  const [most, setMost] = useState(FIRST);
  const at = findings.findIndex(({ key }) => key === current);
  const shown = Math.max(most, at + 1);
  const onKey = (event: KeyboardEvent, finding: NumberedFinding) => {
    if (isComposing(event)) return;
    const index = findings.indexOf(finding);
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: findings.length - 1,
    };
    const goal = findings[goals[event.key] ?? -1];
    if (goal !== undefined) {
      event.preventDefault();
      if (current === finding.key) select(goal, 'list');
      else document.getElementById(`cho-${goal.number}`)?.focus();
    } else if (event.key === 'Delete') {
      event.preventDefault();
      props.dismiss(finding);
    }
  };
  if (findings.length === 0) return <p class="quiet">Không có chỗ nào theo các lựa chọn ở trên.</p>;
  const heads = new Set<string>();
  const tabStop = findings[Math.max(0, at)]?.key;
  return (
    <>
      <ol class="finding-list">
        {findings.slice(0, shown).map((finding) => {
          const isHead = order === 'severity' && !heads.has(finding.severity);
          heads.add(finding.severity);
          const isOpen = finding.key === current;
          return (
            <li key={finding.key} class={`${finding.severity}${finding.isDismissed ? ' off' : ''}`}>
              {isHead && (
                <h3>
                  {SEVERITY_NAMES[finding.severity]}{' '}
                  <small>
                    {findings.filter(({ severity }) => severity === finding.severity).length} chỗ:{' '}
                    {KIND_NAMES[finding.severity]}
                  </small>
                </h3>
              )}
              <div class={isOpen ? 'card' : undefined}>
                <button
                  type="button"
                  id={`cho-${finding.number}`}
                  class="finding"
                  aria-expanded={isOpen}
                  tabIndex={finding.key === tabStop ? 0 : -1}
                  onKeyDown={(event) => onKey(event, finding)}
                  onClick={() => (isOpen ? props.close() : select(finding, 'none'))}
                >
                  <span class="number">{finding.number}</span>
                  <span>
                    <b>{titleOf(finding)}</b>
                    <small>
                      <span class="vh">{SEVERITY_NAMES[finding.severity]}, </span>
                      {finding.citation === '' ? '' : `${finding.citation}, `}dòng {finding.line}
                      {finding.isDismissed && ' · đã bỏ qua'}
                    </small>
                  </span>
                </button>
                {isOpen && <FindingCard {...props} finding={finding} />}
              </div>
            </li>
          );
        })}
      </ol>
      {findings.length > shown && (
        <button type="button" class="btn plain" onClick={() => setMost(shown + FIRST)}>
          Hiện thêm ({findings.length - shown} chỗ nữa)
        </button>
      )}
    </>
  );
}

/** Maximum number of letters of the words in a title. */
const QUOTED = 60;

/** The title of a finding in the list: its rule, and the words in question. */
function titleOf({ rule, words }: Pick<NumberedFinding, 'rule' | 'words'>): string {
  if (words === '') return ruleName(rule);
  const letters = [...words];
  return `${ruleName(rule)}: “${letters.length > QUOTED ? `${letters.slice(0, QUOTED).join('')}…` : words}”`;
}
