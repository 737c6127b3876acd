import { useState } from 'preact/hooks';
import { formatDecimal } from '../../../domain/rating/decimal.ts';
import { amountPhrase } from '../../../domain/rating/wording/phrases.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { numberFacts } from '../../../domain/report/numberColumns.ts';
import type { YearChange } from '../../../domain/report/office/yearChanges.ts';

interface Props {
  readonly ruleset: RuleSet;
  readonly changes: readonly YearChange[];
  readonly earlier: number;
  readonly year: number;
}

/** A number of each unit against the year before: a table, each row with its picture. */
export function NumbersAgainst({ ruleset, changes, earlier, year }: Props) {
  const facts = numberFacts(ruleset);
  const [chosen, setChosen] = useState(0);
  const fact = facts[chosen];
  const { unitShort, noUnit } = schemeWords(ruleset);
  if (fact === undefined) return null;
  const rows = changes
    .flatMap(({ unit, before, now }) => {
      const [was, is] = [before?.numbers[chosen] ?? null, now?.numbers[chosen] ?? null];
      return was === null || is === null ? [] : [{ unit, was, is, by: Math.round((is - was) * 1e6) / 1e6 }];
    })
    .sort((a, b) => b.by - a.by);
  const values = rows.flatMap(({ was, is }) => [was, is]);
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const across = (value: number) => (max === min ? 50 : 4 + (92 * (value - min)) / (max - min));
  const say = (value: number) => amountPhrase(value, fact.unit);
  return (
    <details class="fold">
      <summary>
        Số liệu năm {year} so với năm {earlier}
      </summary>
      {facts.length > 1 && (
        <label class="field screen">
          Số liệu
          <select value={String(chosen)} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
            {facts.map(({ id, name }, at) => (
              <option key={id} value={String(at)}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {rows.length === 0 ? (
        <p>Chưa có {fact.name} của cả hai năm.</p>
      ) : (
        <table class="map-table against">
          <caption>
            {fact.name}: vòng rỗng là năm {earlier}, chấm đặc là năm {year}
          </caption>
          <thead>
            <tr>
              <th scope="col">{unitShort}</th>
              <th scope="col">{earlier}</th>
              <th scope="col">{year}</th>
              <th scope="col">Thay đổi</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, was, is, by }, at) => (
              <tr key={at}>
                <th scope="row">
                  {unit || noUnit}
                  <svg class="pair" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <path class="axis" d="M0 4H100" />
                    <path class="move" d={`M${across(was)} 4H${across(is)}`} />
                    <path class="was" d={`M${across(was)} 4h.001`} />
                    <path class="inner" d={`M${across(was)} 4h.001`} />
                    <path class="is" d={`M${across(is)} 4h.001`} />
                  </svg>
                </th>
                <td>{say(was)}</td>
                <td>{say(is)}</td>
                <td>
                  {by > 0 ? '+' : ''}
                  {formatDecimal(by)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
