import { useState } from 'preact/hooks';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { DutyFigure } from '../../../domain/report/office/dutyFigures.ts';

/** How many are shown at first. */
const FIRST = 20;

/** What units say of one duty: their answer, note, remedy and evidence, quoted from their files. */
export function DutySaidList({ ruleset, said }: { readonly ruleset: RuleSet; readonly said: DutyFigure['said'] }) {
  const { noUnit } = schemeWords(ruleset);
  const [all, setAll] = useState(false);
  if (said.length === 0) return <p class="quiet">Không ai ghi gì.</p>;
  return (
    <>
      <ul class="said-list">
        {(all ? said : said.slice(0, FIRST)).map(({ row, answered, note, remedy, evidence }) => (
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
      {said.length > FIRST && !all && (
        <button type="button" class="btn plain small" onClick={() => setAll(true)}>
          Xem cả {said.length}
        </button>
      )}
    </>
  );
}
