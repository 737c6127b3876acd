import type { RatingMap } from '../../domain/rating/analysis/map.ts';
import { acrossPhrase, rangePhrases } from '../../domain/rating/wording/mapPhrases.ts';
import { capital, outcomeName } from '../../domain/rating/wording/phrases.ts';
import type { RuleSet } from '../../domain/rating/ruleset.ts';

/** A map as a table: each region with its ranges and its outcome. */
export function MapTable({ ruleset, map }: { readonly ruleset: RuleSet; readonly map: RatingMap }) {
  return (
    <details class="fold">
      <summary>{map.across === null ? 'Thang' : 'Sơ đồ'} dưới dạng bảng</summary>
      <table class="map-table">
        <thead>
          <tr>
            {map.across !== null && <th scope="col">{capital(acrossPhrase(ruleset))}</th>}
            <th scope="col">{map.fact.name}</th>
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        <tbody>
          {map.regions.map((region) => {
            const { across, upward } = rangePhrases(map, region);
            return (
              <tr key={`${across} ${upward}`}>
                {map.across !== null && <td>{capital(across)}</td>}
                <td>{capital(upward)}</td>
                <th scope="row">{outcomeName(ruleset, region.outcome)}</th>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
