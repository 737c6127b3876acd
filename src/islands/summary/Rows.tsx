import { formatDecimal } from '../../domain/rating/decimal.ts';
import { sharePhrase } from '../../domain/rating/phrases.ts';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import { capital } from '../../domain/report/answerWords.ts';
import { outcomesShort, type RowOrder } from '../../domain/report/summaryList.ts';
import { numberFacts, type SummaryRow } from '../../domain/report/summaryRow.ts';
import { placeOf, provisionWords } from '../../domain/regulation/ids.ts';

interface Props {
  readonly root: string;
  readonly ruleset: RuleSet;
  readonly rows: readonly SummaryRow[];
  readonly order: { readonly by: RowOrder; readonly descending: boolean };
  readonly setOrder: (order: Props['order']) => void;
}

/** The table itself; on a phone each row is a card. A heading puts the rows in its order, a second press in the other direction. */
export function Rows({ root, ruleset, rows, order, setOrder }: Props) {
  if (rows.length === 0) return <p>Không có bản nào như đã chọn.</p>;
  const { duty } = ruleset.words;
  const facts = numberFacts(ruleset);
  const names = {
    short: `${capital(duty)} chưa bảo đảm`,
    missing: 'Còn thiếu',
  };
  const head = (by: RowOrder, name: string) => (
    <th scope="col" aria-sort={order.by === by ? (order.descending ? 'descending' : 'ascending') : undefined}>
      <button type="button" onClick={() => setOrder({ by, descending: order.by === by && !order.descending })}>
        {name}
        {order.by === by && <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
  return (
    <div class="rows" role="region" aria-label="Bảng tổng hợp" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head('unit', 'Đơn vị')}
            {head('role', 'Chức danh')}
            {head('year', 'Năm')}
            {ruleset.readings.map(({ id, name, clause }, at) =>
              at === 0 ? (
                head('outcome', `Kết quả: ${name}`)
              ) : (
                <th scope="col" key={id}>
                  {name} <ClauseLink root={root} slug={ruleset.regulation} clause={clause} />
                </th>
              ),
            )}
            {facts.map(({ name }, at) => head(at, name))}
            {head('short', names.short)}
            {head('missing', names.missing)}
            <th scope="col">Cần xem lại</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.unit || 'Chưa ghi tên đơn vị'}
                <small>{row.file}</small>
              </th>
              <td data-column="Chức danh">
                {row.role}
                {row.acting && ' (giao quyền, phụ trách)'}
              </td>
              <td data-column="Năm">{row.year ?? 'chưa ghi'}</td>
              {ruleset.readings.map(({ id, name }, at) => (
                <td key={id} data-column={at === 0 ? `Kết quả (${name})` : name}>
                  {at === 0 ? <b>{outcomesShort(ruleset, row.outcomes[at] ?? [])}</b> : outcomesShort(ruleset, row.outcomes[at] ?? [])}
                </td>
              ))}
              {facts.map(({ id, name, unit }, at) => (
                <td key={id} data-column={name} class="number">
                  {numberWords(row.numbers[at] ?? null, unit)}
                </td>
              ))}
              <td data-column={names.short} class="number">
                {row.short}/{row.applicable}
                {row.applicable > 0 && ` (${sharePhrase(row.short, row.applicable)})`}
              </td>
              <td data-column={names.missing}>{missingWords(duty, row)}</td>
              <td data-column="Cần xem lại">{row.remarks.join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ClauseLink({ root, slug, clause }: { readonly root: string; readonly slug: string; readonly clause: string }) {
  const { page, anchor } = placeOf(clause);
  return (
    <a class="clause-link" href={`${root}van-ban/${slug}/${page === '' ? '' : `${page}/`}${anchor === '' ? '' : `#${anchor}`}`}>
      {provisionWords(clause)}
    </a>
  );
}

function numberWords(value: number | null, unit: string): string {
  if (value === null) return '–';
  return unit === 'percent' || unit === '' ? formatDecimal(value) + (unit === '' ? '' : '\u00a0%') : `${formatDecimal(value)} ${unit}`;
}

function missingWords(duty: string, { unanswered, missingFigures }: SummaryRow): string {
  const parts = [unanswered === 0 ? '' : `${unanswered} ${duty}`, missingFigures === 0 ? '' : `${missingFigures} số liệu`].filter(Boolean);
  return parts.length === 0 ? 'Đủ' : parts.join(', ');
}
