import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PublishedRules } from '../../adapters/browser/office/regulationRules.ts';
import { asksDuties, shortName } from '../../domain/rating/answers.ts';
import { schemeWords } from '../../domain/rating/wording/schemeWords.ts';
import { capital } from '../../domain/rating/wording/phrases.ts';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import type { RowOrder } from '../../domain/report/summaryList.ts';
import { numberFacts } from '../../domain/report/numberColumns.ts';
import { columnHeads } from '../../domain/report/office/columnHeads.ts';
import type { SummaryRow } from '../../domain/report/summaryRow.ts';
import { TABLE_ROLES } from './parts/tableRoles.ts';
import type { Published } from './parts/ProvisionLink.tsx';
import { RowGroup, rowButtonId, type ExtraColumn, type RowLook } from './RowGroup.tsx';

interface Props {
  readonly at: Published;
  readonly rules: PublishedRules;
  readonly rows: readonly SummaryRow[];
  readonly reading: number;
  /** Rows of several years. */
  readonly hasYears: boolean;
  readonly order: { readonly by: RowOrder; readonly descending: boolean };
  readonly setOrder: (order: Props['order']) => void;
  readonly columns?: readonly ExtraColumn[] | undefined;
  readonly aside?: ((row: SummaryRow) => ComponentChildren) | undefined;
}

const NO_COLUMNS: readonly ExtraColumn[] = [];

/**
 * The table itself; on a phone a list of few lines a row. A click on a heading sorts by it, a second click reverses the
 * order; a click on a name opens the row below itself.
 */
export function Rows({ at, rules, rows, reading, hasYears, order, setOrder, columns = NO_COLUMNS, aside }: Props) {
  const { ruleset } = rules;
  const { root, slug } = at;
  const parts = useMemo(() => partsOf(rows), [rows]);
  const drawn = useGrowing(parts);
  const [opened, setOpened] = useState<string | null>(null);
  const latest = useRef(rows);
  latest.current = rows;
  /** The row whose button gets the focus once the opened row is drawn. */
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current !== null) document.getElementById(rowButtonId(slug, wanted.current))?.focus();
    wanted.current = null;
  }, [opened, slug]);
  const look = useMemo((): RowLook => {
    const focusLater = (key: string | undefined) => {
      wanted.current = key ?? null;
    };
    return {
      at: { root, slug },
      rules,
      reading,
      hasYears,
      columns,
      span: spanOf(ruleset, hasYears) + columns.length,
      aside,
      toggle: (key) => {
        focusLater(key);
        setOpened((own) => (own === key ? null : key));
      },
      move: (key, by) => {
        const next = latest.current[latest.current.findIndex((row) => row.key === key) + by]?.key;
        focusLater(next ?? key);
        setOpened(next ?? null);
      },
    };
  }, [root, slug, rules, ruleset, reading, hasYears, columns, aside]);
  if (rows.length === 0) return <p>Không có bản nào như đã chọn.</p>;
  const names = schemeWords(ruleset);
  const facts = numberFacts(ruleset);
  const heads = columnHeads(facts.map(({ name }) => name));
  const head = (by: RowOrder, name: string, full = name) => (
    <th
      scope="col"
      {...TABLE_ROLES.head}
      class={by === 'unit' || by === 'outcome' ? undefined : 'number'}
      aria-sort={order.by === by ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        title={full === name ? undefined : full}
        onClick={() => setOrder({ by, descending: order.by === by && !order.descending })}
      >
        {name}
        {full !== name && <span class="vh"> ({full})</span>}
        {order.by === by && <span aria-hidden="true">{order.descending ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  );
  const isShortened = heads.some((name, index) => name !== facts[index]?.name);
  return (
    <>
      {isShortened && (
        <p class="quiet heads">
          {heads
            .flatMap((name, index) =>
              name === facts[index]?.name ? [] : [`Cột “${name}”: ${facts[index]?.name ?? ''}.`],
            )
            .join(' ')}
        </p>
      )}
      <div
        class="rows"
        role="region"
        aria-label="Bảng tổng hợp"
        tabIndex={0}
        data-coming={drawn < parts.length ? '' : undefined}
      >
        <table {...TABLE_ROLES.table}>
          <thead {...TABLE_ROLES.group}>
            <tr {...TABLE_ROLES.row}>
              {head('unit', names.unitShort)}
              {head('outcome', 'Kết quả')}
              {facts.map(({ name }, index) => head(index, heads[index] ?? name, name))}
              {asksDuties(ruleset) &&
                head('short', capital(shortName(ruleset)), `${capital(names.duty)} ${shortName(ruleset)}`)}
              {ruleset.readings.length > 1 && (
                <th scope="col" {...TABLE_ROLES.head}>
                  Cách hiểu khác
                </th>
              )}
              {hasYears && head('year', 'Năm')}
              {columns.map(({ name }) => (
                <th scope="col" {...TABLE_ROLES.head} key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {parts.slice(0, drawn).map((part) => (
            <RowGroup
              key={part[0]?.key}
              look={look}
              rows={part}
              opened={part.some(({ key }) => key === opened) ? opened : null}
            />
          ))}
        </table>
      </div>
    </>
  );
}

/** The number of columns besides extra ones: as in the head and in every row. */
function spanOf(ruleset: RuleSet, hasYears: boolean): number {
  const optional = [asksDuties(ruleset), ruleset.readings.length > 1, hasYears];
  return 2 + numberFacts(ruleset).length + optional.filter(Boolean).length;
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
