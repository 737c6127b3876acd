import { useMemo, useState } from 'preact/hooks';
import type { PublishedRules } from '../../../adapters/browser/office/regulationRules.ts';
import { amountPhrase, factName } from '../../../domain/rating/wording/phrases.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import { dutyNames } from '../../../domain/report/office/dutyNames.ts';
import type { ItemFigure } from '../../../domain/report/office/itemFigures.ts';
import { ProvisionLink, type Published } from '../parts/ProvisionLink.tsx';

interface Props {
  readonly at: Published;
  readonly rules: PublishedRules;
  readonly items: readonly ItemFigure[];
}

const FIRST = 10;

/** The items of facts of several values, the weakest first: points, marks, choices. */
export function WeakItems({ at, rules, items }: Props) {
  const { ruleset } = rules;
  const [all, setAll] = useState(false);
  const names = useMemo(() => dutyNames(rules.checklist), [rules]);
  const { rated } = schemeWords(ruleset);
  const more = items.length - FIRST;
  return (
    <>
      <table class="map-table items">
        <caption>Trung bình của các {rated} đã ghi, thấp nhất trước</caption>
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col">Trung bình</th>
            <th scope="col">Thấp nhất – cao nhất</th>
            <th scope="col">Đã ghi</th>
          </tr>
        </thead>
        <tbody>
          {(all ? items : items.slice(0, FIRST)).map((item) => (
            <tr key={`${item.fact} ${item.item}`}>
              <th scope="row">
                {names.get(String(item.item)) ?? item.name}
                <small>
                  {names.has(String(item.item)) ? (
                    <ProvisionLink at={at} id={String(item.item)} />
                  ) : (
                    factName(ruleset, item.fact)
                  )}
                </small>
              </th>
              <td>
                {item.numbers === null
                  ? item.options.map(({ name, count }) => `${name}: ${count}`).join('; ')
                  : `${amountPhrase(item.numbers.mean, item.unit)}${item.max === null || item.unit === 'percent' ? '' : ` / ${amountPhrase(item.max, '')}`}`}
                {item.numbers !== null && (
                  <svg class="amount" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={100 * item.goodness} height="10" />
                  </svg>
                )}
              </td>
              <td>
                {item.numbers === null
                  ? '–'
                  : `${amountPhrase(item.numbers.least, '')} – ${amountPhrase(item.numbers.most, item.unit)}`}
              </td>
              <td>
                {item.known}/{item.of}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <button type="button" class="btn plain screen" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Chỉ ${FIRST} mục thấp nhất` : `Xem thêm ${more} mục`}
        </button>
      )}
    </>
  );
}
