import type { Report } from '../../../domain/report/report.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';

/** The result in each reading, and the assumptions of the result; collapsed. */
export function CheckReadings({
  report: { certainty, readings, consequences, assumptions },
}: {
  readonly report: Report;
}) {
  return (
    <>
      <details class="fold part">
        <summary>
          <h2>Kết quả theo từng cách hiểu</h2> <span class="quiet">{certainty}</span>
        </summary>
        <dl class="readings">
          {readings.map(({ id, name, outcome, clause }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>
                {outcome} (<ClauseLink id={clause} />)
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <details class="fold part">
        <summary>
          <h2>Kết quả này dựa trên</h2>{' '}
          <span class="quiet">{consequences.length + assumptions.length} điều cần biết</span>
        </summary>
        <ul class="consequences">
          {[...consequences, ...assumptions].map(({ text, clause }) => (
            <li key={text}>
              {text}
              {clause !== null && (
                <>
                  {' '}
                  (<ClauseLink id={clause} />)
                </>
              )}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
