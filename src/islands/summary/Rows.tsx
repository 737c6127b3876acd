import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import { asksDuties, shortName } from '../../domain/rating/answers.ts';
import { schemeWords } from '../../domain/rating/wording/schemeWords.ts';
import { capital } from '../../domain/rating/wording/phrases.ts';
import type { RowOrder } from '../../domain/report/summaryList.ts';
import { numberFacts } from '../../domain/report/numberColumns.ts';
import type { SummaryRow } from '../../domain/report/summaryRow.ts';
import { pageAnchorOf, provisionWords } from '../../domain/regulation/tree/ids.ts';
import { RowGroup } from './RowGroup.tsx';

interface Props {
  readonly root: string;
  readonly ruleset: RuleSet;
  readonly rows: readonly SummaryRow[];
  readonly order: { readonly by: RowOrder; readonly descending: boolean };
  readonly setOrder: (order: Props['order']) => void;
}

/**
 * The table itself; on a phone each row is a card. A click on a heading sorts by it, a second click reverses the order.
 */
export function Rows({ root, ruleset, rows, order, setOrder }: Props) {
  const parts = useMemo(() => partsOf(rows), [rows]);
  const drawn = useGrowing(parts);
  if (rows.length === 0) return <p>Không có bản nào như đã chọn.</p>;
  const { duty } = ruleset.words;
  const names = schemeWords(ruleset);
  const facts = numberFacts(ruleset);
  // An empty column would take space from the others.
  const remarked = rows.some(({ remarks }) => remarks.length > 0);
  const head = (by: RowOrder, name: string) => (
    <th scope="col" aria-sort={order.by === by ? (order.descending ? 'descending' : 'ascending') : undefined}>
      <button type="button" onClick={() => setOrder({ by, descending: order.by === by && !order.descending })}>
        {name}
        {order.by === by && <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
  return (
    <>
      <p class="quiet">
        Các cách hiểu:{' '}
        {ruleset.readings.map(({ id, name, clause }, at) => (
          <span key={id}>
            {at > 0 && '; '}
            {name} (<ClauseLink root={root} slug={ruleset.regulation} clause={clause} />)
          </span>
        ))}
        .
      </p>
      <div
        class="rows"
        role="region"
        aria-label="Bảng tổng hợp"
        tabIndex={0}
        data-coming={drawn < parts.length ? '' : undefined}
      >
        <table>
          <thead>
            <tr>
              {head('unit', names.unitShort)}
              {ruleset.roles.length > 1 && head('role', capital(names.kind))}
              {head('year', 'Năm')}
              {head('outcome', `Kết quả: ${ruleset.readings[0]?.name ?? ''}`)}
              <th scope="col">Cách hiểu khác</th>
              {remarked && <th scope="col">Cần xem lại</th>}
              {facts.map(({ name }, at) => head(at, name))}
              {asksDuties(ruleset) && head('short', `${capital(duty)} ${shortName(ruleset)}`)}
              {head('missing', 'Còn thiếu')}
            </tr>
          </thead>
          {parts.slice(0, drawn).map((part) => (
            <RowGroup key={part[0]?.key} ruleset={ruleset} rows={part} remarked={remarked} />
          ))}
        </table>
      </div>
    </>
  );
}

function ClauseLink({ root, slug, clause }: { readonly root: string; readonly slug: string; readonly clause: string }) {
  const { page, anchor } = pageAnchorOf(clause);
  return (
    <a
      class="clause-link"
      href={`${root}van-ban/${slug}/${page === '' ? '' : `${page}/`}${anchor === '' ? '' : `#${anchor}`}`}
    >
      {provisionWords(clause)}
    </a>
  );
}

/** Number of rows rendered at a time: hundreds at once would block a slow phone. */
const PART = 25;

function partsOf(rows: readonly SummaryRow[]): readonly (readonly SummaryRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / PART) }, (_, at) => rows.slice(at * PART, (at + 1) * PART));
}

/** How many of some parts to render: two at first, then one more each time the browser has rendered the last. */
function useGrowing(parts: readonly unknown[]): number {
  const [state, setState] = useState({ parts, drawn: 2 });
  const drawn = state.parts === parts ? state.drawn : 2;
  useEffect(() => {
    if (drawn >= parts.length) return;
    const timer = setTimeout(() => setState({ parts, drawn: drawn + 1 }));
    return () => clearTimeout(timer);
  }, [parts, drawn]);
  return drawn;
}
