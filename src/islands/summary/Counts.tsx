import type { PageWords } from '../../domain/rating/wording/schemeWords.ts';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import type { OutcomeCount } from '../../domain/report/summaryList.ts';
import { outcomeClass } from '../ui/outcomeLook.ts';
import { Glyph } from './parts/Glyph.tsx';

/** Number of counted self-checks with each outcome: a table of counts, each with a proportional bar. */
export function Counts({
  ruleset,
  counts,
  reading,
  noun,
}: {
  readonly ruleset: RuleSet;
  readonly counts: readonly OutcomeCount[];
  readonly reading: number;
  /** What is counted: units, or self-checks if a unit may have several. */
  readonly noun: PageWords['rated'] | 'bản';
}) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <table class="counts">
      <caption>
        Số {noun} theo kết quả, cách hiểu “{ruleset.readings[reading]?.name}” ({all} {noun})
      </caption>
      <thead class="vh">
        <tr>
          <th scope="col">Kết quả</th>
          <th scope="col">Số {noun}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ outcome, name, count }) => (
          <tr key={outcome}>
            <th scope="row">
              <Glyph ruleset={ruleset} outcome={outcome} />
              <span>{name}</span>
            </th>
            <td>
              <b>{count}</b>
              <svg
                class={`amount ${outcomeClass(ruleset, outcome)}`}
                viewBox="0 0 100 10"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect width={(100 * count) / most} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
