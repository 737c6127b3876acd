import { excerpt } from '../../../domain/report/excerpt.ts';
import type { ReportDuty } from '../../../domain/report/report.ts';
import { ProvisionLink, type Published } from '../parts/ProvisionLink.tsx';

interface Props {
  readonly at: Published;
  readonly duties: readonly ReportDuty[];
  /** An explanation is expected, so its absence is mentioned. */
  readonly areExplained?: boolean;
}

/** Duties of one self-check with the answer, note, remedy and evidence of each, as entered. */
export function DetailDuties({ at, duties, areExplained = false }: Props) {
  return (
    <ul class="detail-duties">
      {duties.map(({ id, heading, paragraphs, answered, note, remedy, evidence }) => (
        <li key={id}>
          <p>
            <b>{excerpt(heading ?? paragraphs[0] ?? '')}</b> (<ProvisionLink at={at} id={id} />)
          </p>
          <p>
            {answered}. {note !== '' && <q>{note}</q>}
            {note === '' && areExplained && <i>Không có lời giải thích.</i>}
            {remedy !== '' && (
              <>
                {' '}
                Khắc phục: <q>{remedy}</q>
              </>
            )}
          </p>
          {evidence.length > 0 && <p class="quiet">Minh chứng: {evidence.join('; ')}</p>}
        </li>
      ))}
    </ul>
  );
}
