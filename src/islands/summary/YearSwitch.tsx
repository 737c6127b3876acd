import type { PageWords } from '../../domain/rating/wording/schemeWords.ts';
import type { RowChoice } from '../../domain/report/summaryList.ts';
import type { YearCount } from '../../domain/report/unitYears.ts';

interface Props {
  readonly rated: PageWords['rated'];
  readonly years: readonly YearCount[];
  /** The year shown; null for the self-checks that name none. */
  readonly year: number | null | 'all';
  readonly choose: (year: RowChoice['year']) => void;
}

/** Chooses the year shown, each with its number of units. Nothing if there is only one. */
export function YearSwitch({ rated, years, year, choose }: Props) {
  if (years.length < 2) return null;
  const options = [
    ...years.map((one) => ({
      value: one.year,
      name: one.year === null ? 'Chưa ghi năm' : `Năm ${one.year}`,
      units: one.units,
    })),
    { value: 'all' as const, name: 'Mọi năm', units: null },
  ];
  return (
    <fieldset class="years screen">
      <legend class="vh">Năm tổng hợp</legend>
      {options.map(({ value, name, units }) => (
        <label key={value} class={value === year ? 'on' : undefined}>
          <input
            type="radio"
            name="nam-tong-hop"
            checked={value === year}
            onChange={() => choose(value === null ? 'none' : value)}
          />
          <b>{name}</b>{' '}
          {units !== null && (
            <small>
              {units} {rated}
            </small>
          )}
        </label>
      ))}
    </fieldset>
  );
}
