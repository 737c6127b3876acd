import type { DraftId } from '../../../domain/draft/draft.ts';
import { capital } from '../../../domain/rating/wording/phrases.ts';
import type { ReportFigure } from '../../../domain/report/report.ts';
import { CheckRow } from './CheckRow.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { figureAnchor } from '../shared/anchors.ts';

/** All figures and questions with what was entered; a level on which no rating depends may stay open. */
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
        {figures.map(({ fact, item, name, value, known, kind, clause }) => {
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
              {known || kind !== 'level' ? (
                <strong>{capital(value)}</strong>
              ) : (
                <span class="quiet">Chưa có, không bắt buộc</span>
              )}
            </CheckRow>
          );
        })}
      </dl>
    </>
  );
}
