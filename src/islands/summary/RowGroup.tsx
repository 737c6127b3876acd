import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { asksDuties, shortName } from '../../domain/rating/answers.ts';
import { schemeWords } from '../../domain/rating/wording/schemeWords.ts';
import { amountPhrase, capital, sharePhrase } from '../../domain/rating/wording/phrases.ts';
import { otherOutcomes, outcomeOf, outcomesShort } from '../../domain/report/summaryList.ts';
import type { SummaryRow } from '../../domain/report/summaryRow.ts';
import { lazy } from '../ui/lazy.tsx';
import { afterPress } from './parts/afterPress.ts';
import { Glyph } from './parts/Glyph.tsx';
import { TABLE_ROLES } from './parts/tableRoles.ts';
import { rowButtonId, type RowLook } from './rowLook.ts';
import type { RowDetailProps } from './row/RowDetail.tsx';

interface Group {
  readonly look: RowLook;
  readonly rows: readonly SummaryRow[];
  /** The key of the open row; null if none of these is. */
  readonly opened: string | null;
  /** All cells are drawn; otherwise only once the rows come near the window. */
  readonly isFull: boolean;
}

/** The view of an opened row, loaded with the first one. */
const Detail = lazy<RowDetailProps>(() => import('./row/RowDetail.tsx').then(({ RowDetail }) => RowDetail), 'Đang mở…');

/** Some rows of the table. Rendered again only if they change: Preact skips a tree that is the same object. */
export function RowGroup({ look, rows, opened, isFull }: Group) {
  const group = useRef<HTMLTableSectionElement>(null);
  const isNear = useIsNear(group, isFull);
  const hasAll = isFull || isNear || opened !== null;
  return useMemo(
    () => (
      <tbody {...TABLE_ROLES.group} ref={group}>
        {rows.map((row) => (
          <Row key={row.key} look={look} row={row} isOpen={opened === row.key} isFar={!hasAll} />
        ))}
      </tbody>
    ),
    [look, rows, opened, hasAll],
  );
}

/** True once an element came within a screen of the window, or the focus into it. */
function useIsNear(element: { readonly current: HTMLElement | null }, isOff: boolean): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (isOff || isNear || current === null) return;
    let cancel = () => {};
    const come = () => {
      cancel();
      cancel = afterPress(() => setNear(true));
    };
    const observer = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && come(), {
      rootMargin: '100% 0px',
    });
    observer.observe(current);
    current.addEventListener('focusin', come);
    return () => {
      cancel();
      observer.disconnect();
      current.removeEventListener('focusin', come);
    };
  }, [element, isOff, isNear]);
  return isNear;
}

interface RowProps {
  readonly look: RowLook;
  readonly row: SummaryRow;
  readonly isOpen: boolean;
  /** A row far from the window: only its name and outcome, which can be searched for and clicked. */
  readonly isFar: boolean;
}

function Row({ look, row, isOpen, isFar }: RowProps) {
  const { at, rules, reading, span, toggle } = look;
  const { ruleset } = rules;
  const { acting } = ruleset;
  const names = schemeWords(ruleset);
  const id = rowButtonId(at.slug, row.key);
  return (
    <>
      <tr {...TABLE_ROLES.row} class={isFar ? 'far' : isOpen ? 'opened' : undefined}>
        <th scope="row" {...TABLE_ROLES.name}>
          <button
            type="button"
            id={id}
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${id}-noi-dung` : undefined}
            onPointerEnter={() => void Detail.preload()}
            onClick={() => toggle(row.key)}
          >
            {row.unit || names.noUnit}
          </button>
          {ruleset.roles.length > 1 && (
            <small>
              {row.role}
              {row.acting && acting !== undefined && ` (${acting.short ?? acting.text})`}
            </small>
          )}
          {!isFar &&
            flagsOf(names.duty, row).map((flag) => (
              <span class="flag" key={flag}>
                {flag}
              </span>
            ))}
        </th>
        <td {...TABLE_ROLES.cell} class="outcome" data-column="Kết quả">
          {!isFar && <Glyph ruleset={ruleset} outcome={outcomeOf(row, reading)} />}
          <b>{outcomesShort(ruleset, row.outcomes[reading] ?? [])}</b>
        </td>
        {isFar ? <td {...TABLE_ROLES.cell} colSpan={span - 2} /> : <Cells look={look} row={row} />}
      </tr>
      {isOpen && (
        <tr {...TABLE_ROLES.row} class="detail">
          <td {...TABLE_ROLES.cell} colSpan={span} id={`${id}-noi-dung`}>
            <div class="in-sight">
              <Opened look={look} row={row} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

/** The cells after the outcome. */
function Cells({ look, row }: { readonly look: RowLook; readonly row: SummaryRow }) {
  const { rules, reading, hasYears, columns, facts, heads } = look;
  const { ruleset } = rules;
  const { duty } = schemeWords(ruleset);
  const others = otherOutcomes(ruleset, row, reading);
  return (
    <>
      {facts.map(({ id: fact, name, unit }, index) => (
        <td
          {...TABLE_ROLES.cell}
          key={fact}
          data-column={name}
          data-short={heads[index]}
          class={index === 0 ? 'number first' : 'number'}
        >
          {numberWords(row.numbers[index] ?? null, unit)}
        </td>
      ))}
      {asksDuties(ruleset) && (
        <td
          {...TABLE_ROLES.cell}
          data-column={`${capital(duty)} ${shortName(ruleset)}`}
          data-short={capital(shortName(ruleset))}
          class="number short"
        >
          {row.short}/{row.applicable}
          {row.applicable > 0 && <small> ({sharePhrase(row.short, row.applicable).replace('khoảng ', '')})</small>}
        </td>
      )}
      {ruleset.readings.length > 1 && (
        <td {...TABLE_ROLES.cell} class="other-readings" data-column="Cách hiểu khác">
          {others.length === 0
            ? 'Cùng kết quả'
            : others.map(({ name, outcome }) => <span key={name}>{`${name}: ${outcome}.`}</span>)}
        </td>
      )}
      {hasYears && (
        <td {...TABLE_ROLES.cell} class="year" data-column="Năm">
          {row.year ?? 'chưa ghi'}
        </td>
      )}
      {columns.map(({ name, cell }) => (
        <td {...TABLE_ROLES.cell} key={name} class="extra" data-column={name}>
          {cell(row)}
        </td>
      ))}
    </>
  );
}

function Opened({ look, row }: { readonly look: RowLook; readonly row: SummaryRow }) {
  const { at, rules, reading, aside, toggle, move } = look;
  return (
    <>
      {aside?.(row)}
      <p class="actions screen">
        <button type="button" class="btn plain" onClick={() => toggle(row.key)}>
          Đóng
        </button>
        <button type="button" class="btn plain" onClick={() => move(row.key, -1)}>
          Trước
        </button>
        <button type="button" class="btn plain" onClick={() => move(row.key, 1)}>
          Sau
        </button>
      </p>
      <Detail.View at={at} rules={rules} row={row} reading={reading} />
    </>
  );
}

function numberWords(value: number | null, unit: string): string {
  return value === null ? '–' : amountPhrase(value, unit);
}

/** What to review in a row, in few words. */
function flagsOf(duty: string, { unanswered, missingFigures, remarks }: SummaryRow): readonly string[] {
  return [
    ...(unanswered === 0 ? [] : [`${unanswered} ${duty} chưa trả lời`]),
    ...(missingFigures === 0 ? [] : [`Thiếu ${missingFigures} số liệu`]),
    ...(remarks.length === 0 ? [] : ['Cần xem lại']),
  ];
}
