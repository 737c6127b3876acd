import type { DraftId } from '../../../domain/draft/draft.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import type { ReportFigure } from '../../../domain/report/report.ts';
import { CheckRow } from './CheckRow.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { figureAnchor } from '../shared/anchors.ts';

/** All figures and questions with what was entered. */
export function CheckFigures({
  draft,
  figures,
}: {
  readonly draft: DraftId;
  readonly figures: readonly ReportFigure[];
}) {
  return (
    <>
      <h2>Số liệu và các trường hợp</h2>
      <dl class="check-list">
        {figures.map(({ fact, item, name, value, known, clause }) => {
          const id = figureAnchor(fact, item);
          const label = (
            <>
              {name}{' '}
              <span class="quiet">
                (<ClauseLink id={clause} />)
              </span>
            </>
          );
          return (
            <CheckRow
              key={id}
              id={id}
              name={name}
              label={label}
              open={!known}
              edit={{ view: 'figures', draft, at: id, from: 'check' }}
            >
              <strong>{capital(value)}</strong>
            </CheckRow>
          );
        })}
      </dl>
    </>
  );
}
