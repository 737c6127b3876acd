import type { PageWords } from '../../domain/rating/wording/schemeWords.ts';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import { countOutcomes } from '../../domain/report/summaryList.ts';
import type { SummaryRow } from '../../domain/report/summaryRow.ts';

/** Number of shown rows with each outcome: a table of counts, each with a proportional bar. */
export function Counts({
  ruleset,
  rows,
  reading,
  noun,
}: {
  readonly ruleset: RuleSet;
  readonly rows: readonly SummaryRow[];
  readonly reading: number;
  /** What is counted: units, or self-checks if a unit may have several. */
  readonly noun: PageWords['rated'] | 'bản';
}) {
  const counts = countOutcomes(ruleset, rows, reading);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <table class="counts">
      <caption>
        Số {noun} theo kết quả, cách hiểu “{ruleset.readings[reading]?.name}” ({rows.length} {noun})
      </caption>
      <thead class="vh">
        <tr>
          <th scope="col">Kết quả</th>
          <th scope="col">Số {noun}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ outcome, name, count }, index) => (
          <tr key={outcome}>
            <th scope="row">{name}</th>
            <td>
              <b>{count}</b>
              <svg
                class={index < ruleset.levels.length ? `level-${index + 1}` : 'level-gap'}
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
