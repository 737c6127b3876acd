import { useState } from 'preact/hooks';
import { schemeWords } from '../../domain/rating/wording/schemeWords.ts';
import { outcomeShort } from '../../domain/rating/wording/phrases.ts';
import type { OutcomeId, RuleSet } from '../../domain/rating/ruleset.ts';
import type { OfficeReport } from '../../domain/report/office/officeReport.ts';
import { outcomeWords } from '../../domain/report/summaryList.ts';
import { ProvisionLink, listedNames, type Published } from './parts/ProvisionLink.tsx';
import { Counts } from './Counts.tsx';

interface Props {
  readonly at: Published;
  readonly ruleset: RuleSet;
  readonly report: OfficeReport;
  readonly onlyLatest: boolean;
  readonly setReading: (reading: number) => void;
}

/** The number of self-checks with each level in the chosen reading, and what changes in other readings. */
export function Levels({ at, ruleset, report, onlyLatest, setReading }: Props) {
  const { rated, noUnit } = schemeWords(ruleset);
  const { readings } = ruleset;
  // Folded on a phone, so that the table is near.
  const [wide] = useState(() => matchMedia('(min-width: 48.01rem)').matches);
  const chosen = readings[report.reading];
  return (
    <>
      {readings.length > 1 && (
        <label class="field reading-choice screen">
          Cách hiểu
          <select value={String(report.reading)} onChange={(event) => setReading(Number(event.currentTarget.value))}>
            {readings.map(({ id, name }, index) => (
              <option key={id} value={String(index)}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Counts ruleset={ruleset} counts={report.counts} reading={report.reading} noun={onlyLatest ? rated : 'bản'} />
      {readings.length > 1 && (
        <details class="fold readings" open={wide}>
          <summary>
            <h4>Cách hiểu khác đổi gì</h4>
          </summary>
          <ul class="level-moves">
            {report.readings.map(({ reading, moves }) => {
              const other = readings.find(({ id }) => id === reading);
              return (
                <li key={reading}>
                  <b>{other?.name}</b> (<ProvisionLink at={at} id={other?.clause ?? ''} />
                  ):{' '}
                  {moves.length === 0 ? (
                    `như “${chosen?.name ?? ''}”.`
                  ) : (
                    <>
                      {moves.map(({ from, to, rows }, index) => (
                        <span key={`${from} ${to}`}>
                          {index > 0 && ' '}
                          {rows.length} {rated} từ {short(ruleset, from)} thành {short(ruleset, to)} (
                          {listedNames(
                            rows.map(({ unit }) => unit),
                            noUnit,
                            4,
                          )}
                          ).
                        </span>
                      ))}
                    </>
                  )}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}

/** An outcome in few words, for use in a sentence. */
function short(ruleset: RuleSet, outcome: OutcomeId | 'open'): string {
  if (outcome === 'gap' || outcome === 'undefined' || ruleset.levels.some(({ id }) => id === outcome))
    return `“${outcomeShort(ruleset, outcome)}”`;
  return `“${outcomeWords(ruleset, outcome).split(',')[0] ?? ''}”`;
}
