import type { Report } from '../../../domain/report/report.ts';
import { ClauseLink } from '../ui/ClauseLink.tsx';

/** The rating as the form will state it: the likely one with its clause, and the outcome of each reading. */
export function CheckVerdict({ report }: { readonly report: Report }) {
  const { verdict, certainty, readings } = report;
  return (
    <>
      <h2>Kết quả sẽ ghi trong phiếu</h2>
      <p>
        <strong>{verdict.text}</strong>
        {verdict.clause !== null && (
          <>
            {' '}
            (<ClauseLink id={verdict.clause} />)
          </>
        )}
      </p>
      <p class="quiet">{certainty}</p>
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
    </>
  );
}
