import { useMemo, useState } from 'preact/hooks';
import { formatDecimal } from '../../../domain/rating/decimal.ts';
import { amountPhrase, capital } from '../../../domain/rating/wording/phrases.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { numberFacts } from '../../../domain/report/numberColumns.ts';
import type { YearChange } from '../../../domain/report/office/yearChanges.ts';
import type { NumberPair } from '../../../domain/report/office/yearChart.ts';
import { LazyDetails } from '../parts/LazyDetails.tsx';
import { inParts, useGrowing } from '../parts/useGrowing.ts';
import { YearPicture } from './YearPicture.tsx';

interface Props {
  readonly ruleset: RuleSet;
  readonly changes: readonly YearChange[];
  readonly earlier: number;
  readonly year: number;
}

/** A number of each unit compared with the year before: a picture and its table. */
export function NumberComparison({ ruleset, changes, earlier, year }: Props) {
  const facts = numberFacts(ruleset);
  const [chosen, setChosen] = useState(0);
  const fact = facts[chosen];
  const { rated, noUnit } = schemeWords(ruleset);
  const pairs = useMemo(
    () =>
      changes
        .flatMap(({ unit, before, now }): readonly NumberPair[] => {
          const [was, is] = [before?.numbers[chosen] ?? null, now?.numbers[chosen] ?? null];
          return was === null || is === null ? [] : [{ unit, was, is, by: Math.round((is - was) * 1e6) / 1e6 }];
        })
        .sort((a, b) => b.by - a.by),
    [changes, chosen],
  );
  if (fact === undefined) return null;
  return (
    <>
      <h4>
        Số liệu năm {year} so với năm {earlier}
      </h4>
      {facts.length > 1 && (
        <label class="field reading-choice screen">
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
      {pairs.length === 0 ? (
        <p>Chưa có {fact.name} của cả hai năm.</p>
      ) : (
        <>
          <p class="quiet">
            {capital(fact.name)} của {pairs.length} {rated} có cả hai năm: trên đường chéo là tăng, dưới là giảm.
          </p>
          <YearPicture
            pairs={pairs}
            earlier={earlier}
            year={year}
            title={`${capital(fact.name)} năm ${earlier} và năm ${year} của ${pairs.length} ${rated}; số của từng ${rated} ở bảng dưới.`}
            noUnit={noUnit}
          />
          <LazyDetails class="fold" summary="Số liệu của hình trong bảng">
            {() => <Pairs ruleset={ruleset} pairs={pairs} unit={fact.unit} earlier={earlier} year={year} />}
          </LazyDetails>
        </>
      )}
    </>
  );
}

interface PairsProps {
  readonly ruleset: RuleSet;
  readonly pairs: readonly NumberPair[];
  readonly unit: string;
  readonly earlier: number;
  readonly year: number;
}

function Pairs({ ruleset, pairs, unit, earlier, year }: PairsProps) {
  const { unitShort, noUnit } = schemeWords(ruleset);
  const parts = useMemo(() => inParts(pairs, 50), [pairs]);
  const drawn = useGrowing(parts);
  return (
    <table class="map-table comparison" data-coming={drawn < parts.length ? '' : undefined}>
      <thead>
        <tr>
          <th scope="col">{unitShort}</th>
          <th scope="col">{earlier}</th>
          <th scope="col">{year}</th>
          <th scope="col">Thay đổi</th>
        </tr>
      </thead>
      {parts.slice(0, drawn).map((part, index) => (
        <tbody key={index}>
          {part.map(({ unit: name, was, is, by }, at) => (
            <tr key={at}>
              <th scope="row">{name || noUnit}</th>
              <td>{amountPhrase(was, unit)}</td>
              <td>{amountPhrase(is, unit)}</td>
              <td>
                {by > 0 ? '+' : ''}
                {formatDecimal(by)}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
