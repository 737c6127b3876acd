import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import { useFirst } from '../parts/useFirst.tsx';
import type { DutyFigure } from '../../../domain/report/office/dutyFigures.ts';

/** What units say about one duty: their answer, note, remedy and evidence, quoted from their files. */
export function DutySaidList({ ruleset, said }: { readonly ruleset: RuleSet; readonly said: DutyFigure['said'] }) {
  const { noUnit } = schemeWords(ruleset);
  const [shown, more] = useFirst(said, 20);
  if (said.length === 0) return <p class="quiet">Không ai ghi gì.</p>;
  return (
    <>
      <ul class="said-list">
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
