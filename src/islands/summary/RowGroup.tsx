import { useMemo } from 'preact/hooks';
import { asksDuties, shortName } from '../../domain/rating/answers.ts';
import { schemeWords } from '../../domain/rating/wording/schemeWords.ts';
import { amountPhrase, capital, sharePhrase } from '../../domain/rating/wording/phrases.ts';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import { otherOutcomes, outcomesShort } from '../../domain/report/summaryList.ts';
import { numberFacts } from '../../domain/report/numberColumns.ts';
import type { SummaryRow } from '../../domain/report/summaryRow.ts';

interface Group {
  readonly ruleset: RuleSet;
  readonly rows: readonly SummaryRow[];
  /** There is a column for remarks to review. */
  readonly remarked: boolean;
}

/** Some rows of the table. Rendered again only if they change: Preact skips a tree that is the same object. */
export function RowGroup({ ruleset, rows, remarked }: Group) {
  return useMemo(
    () => (
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} ruleset={ruleset} row={row} remarked={remarked} />
        ))}
      </tbody>
    ),
    [ruleset, rows, remarked],
  );
}

function Row({ ruleset, row, remarked }: Pick<Group, 'ruleset' | 'remarked'> & { readonly row: SummaryRow }) {
  const { duty } = ruleset.words;
  const { acting } = ruleset;
  const names = schemeWords(ruleset);
  const others = otherOutcomes(ruleset, row);
  return (
    <tr>
      <th scope="row">
        {row.unit || names.noUnit}
        <small>{row.file}</small>
      </th>
      {ruleset.roles.length > 1 && (
        <td data-column={capital(names.kind)}>
          {row.role}
          {row.acting && acting !== undefined && ` (${acting.short ?? acting.text})`}
        </td>
      )}
      <td data-column="Năm">{row.year ?? 'chưa ghi'}</td>
      <td data-column={`Kết quả (${ruleset.readings[0]?.name ?? ''})`}>
        <b>{outcomesShort(ruleset, row.outcomes[0] ?? [])}</b>
      </td>
      <td data-column="Cách hiểu khác">
        {others.length === 0
          ? 'Cùng kết quả'
          : others.map(({ name, outcome }) => <span key={name}>{`${name}: ${outcome}.`}</span>)}
      </td>
      {remarked && <td data-column="Cần xem lại">{row.remarks.join(' ')}</td>}
      {numberFacts(ruleset).map(({ id, name, unit }, at) => (
        <td key={id} data-column={name} class="number">
          {numberWords(row.numbers[at] ?? null, unit)}
        </td>
      ))}
      {asksDuties(ruleset) && (
        <td data-column={`${capital(duty)} ${shortName(ruleset)}`} class="number">
          {row.short}/{row.applicable}
          {row.applicable > 0 && ` (${sharePhrase(row.short, row.applicable)})`}
        </td>
      )}
      <td data-column="Còn thiếu">{missingWords(duty, row)}</td>
    </tr>
  );
}

function numberWords(value: number | null, unit: string): string {
  return value === null ? '–' : amountPhrase(value, unit);
}

function missingWords(duty: string, { unanswered, missingFigures }: SummaryRow): string {
  const parts = [
    unanswered === 0 ? '' : `${unanswered} ${duty}`,
    missingFigures === 0 ? '' : `${missingFigures} số liệu`,
  ].filter(Boolean);
  return parts.length === 0 ? 'Đủ' : parts.join(', ');
}
