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
import { Arrow } from './parts/Arrow.tsx';
import { TABLE_ROLES } from './parts/tableRoles.ts';
import type { Published } from './parts/ProvisionLink.tsx';
import { followPress } from './parts/afterPress.ts';
import { renderSync } from '../ui/renderSync.ts';
import { inParts, useGrowing } from './parts/useGrowing.ts';
import { RowGroup } from './RowGroup.tsx';
import { rowButtonId, type ExtraColumn, type RowLook } from './rowLook.ts';

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
  const isMany = rows.length > MANY;
  const parts = useMemo(() => inParts(rows, PART), [rows]);
  const growing = useGrowing(parts, isMany ? 2 : 1);
  useEffect(followPress, []);
  const isPrinting = useIsPrinting();
  const drawn = isPrinting ? parts.length : growing;
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
      facts: numberFacts(ruleset),
      heads: columnHeads(numberFacts(ruleset).map(({ name }) => name)),
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
  const { heads } = look;
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
        {order.by === by && ' '}
        {order.by === by && <Arrow to={order.descending ? 'down' : 'up'} />}
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
        <table
          {...TABLE_ROLES.table}
          class={isMany ? 'many' : undefined}
          style={isMany ? { minInlineSize: `${widthOf(ruleset, hasYears, columns.length)}rem` } : undefined}
        >
          <thead {...TABLE_ROLES.group}>
            <tr {...TABLE_ROLES.row}>
              {head('unit', names.unitShort)}
              {head('outcome', 'Kết quả')}
              {facts.map(({ name }, index) => head(index, heads[index] ?? name, name))}
              {asksDuties(ruleset) &&
                head('short', capital(shortName(ruleset)), `${capital(names.duty)} ${shortName(ruleset)}`)}
              {ruleset.readings.length > 1 && (
                <th scope="col" {...TABLE_ROLES.head} class="other-readings">
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
              isFull={!isMany || isPrinting}
              opened={part.some(({ key }) => key === opened) ? opened : null}
            />
          ))}
        </table>
      </div>
    </>
  );
}

/** The number of columns without extra ones, as in the head and in every row. */
function spanOf(ruleset: RuleSet, hasYears: boolean): number {
  const optional = [asksDuties(ruleset), ruleset.readings.length > 1, hasYears];
  return 2 + numberFacts(ruleset).length + optional.filter(Boolean).length;
}

/** In rem: a table of many rows has columns of fixed width, so that rows rendered later cause no layout shift. */
function widthOf(ruleset: RuleSet, hasYears: boolean, extra: number): number {
  const duties = asksDuties(ruleset) ? 4.5 : 0;
  const others = ruleset.readings.length > 1 ? 10 : 0;
  return 13.5 + 8.5 + 4.5 * numberFacts(ruleset).length + duties + others + (hasYears ? 4.5 : 0) + 8.5 * extra;
}

/** Number of rows rendered at a time: hundreds at once would block a slow phone. */
const PART = 25;
/** With more rows than this, only those near the window have all cells. */
const MANY = 100;

/** True while the page is printed; rendered before that. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => renderSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
