import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import { useShowMore } from '../parts/useShowMore.tsx';
import type { DutyFigure } from '../../../domain/report/office/dutyFigures.ts';

/** What units say about one duty: their answer, note, remedy and evidence, quoted from their files. */
export function DutyResponses({
  ruleset,
  responses,
}: {
  readonly ruleset: RuleSet;
  readonly responses: DutyFigure['responses'];
}) {
  const { noUnit } = schemeWords(ruleset);
  const [shown, more] = useShowMore(responses, 20);
  if (responses.length === 0) return <p class="quiet">Không ai ghi gì.</p>;
  return (
    <>
      <ul class="response-list">
        {shown.map(({ row, answered, note, remedy, evidence }) => (
          <li key={row.key}>
            <b>{row.unit || noUnit}</b>: {answered.slice(0, 1).toLowerCase() + answered.slice(1)}.{' '}
            {note === '' ? 'Không có lời giải thích.' : <q>{note}</q>}
            {remedy !== '' && (
              <>
                {' '}
                Khắc phục: <q>{remedy}</q>
              </>
            )}
            {evidence.length > 0 && <> Minh chứng: {evidence.join('; ')}.</>}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
