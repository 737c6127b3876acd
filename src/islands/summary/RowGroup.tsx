import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PublishedRules } from '../../adapters/browser/office/regulationRules.ts';
import { asksDuties, shortName } from '../../domain/rating/answers.ts';
import { schemeWords } from '../../domain/rating/wording/schemeWords.ts';
import { amountPhrase, capital, sharePhrase } from '../../domain/rating/wording/phrases.ts';
import { otherOutcomes, outcomeOf, outcomesShort } from '../../domain/report/summaryList.ts';
import { numberFacts } from '../../domain/report/numberColumns.ts';
import type { SummaryRow } from '../../domain/report/summaryRow.ts';
import { later } from '../ui/later.tsx';
import type { Published } from './parts/ProvisionLink.tsx';
import { Glyph } from './parts/Glyph.tsx';
import { TABLE_ROLES } from './parts/tableRoles.ts';
import type { RowDetailProps } from './row/RowDetail.tsx';

/** A column besides those of the self-check. */
export interface ExtraColumn {
  readonly name: string;
  readonly cell: (row: SummaryRow) => ComponentChildren;
}

/** How rows are drawn; the same object while nothing of it changes. */
export interface RowLook {
  readonly at: Published;
  readonly rules: PublishedRules;
  /** Index of the reading whose outcome is shown. */
  readonly reading: number;
  /** There is a column for the year. */
  readonly hasYears: boolean;
  readonly columns: readonly ExtraColumn[];
  /** How many columns there are in all. */
  readonly span: number;
  /** What an opened row shows besides its self-check. */
  readonly aside?: ((row: SummaryRow) => ComponentChildren) | undefined;
  /** Opens a row, or closes it if it is open. */
  readonly toggle: (key: string) => void;
  /** Opens the row before or after an open one. */
  readonly move: (key: string, by: 1 | -1) => void;
}

interface Group {
  readonly look: RowLook;
  readonly rows: readonly SummaryRow[];
  /** The key of the open row; null if none of these is. */
  readonly opened: string | null;
}

/** The view of an opened row, loaded with the first one. */
const Detail = later<RowDetailProps>(
  () => import('./row/RowDetail.tsx').then(({ RowDetail }) => RowDetail),
  'Đang mở…',
);

/** Some rows of the table. Rendered again only if they change: Preact skips a tree that is the same object. */
export function RowGroup({ look, rows, opened }: Group) {
  return useMemo(
    () => (
      <tbody {...TABLE_ROLES.group}>
        {rows.map((row) => (
          <Row key={row.key} look={look} row={row} isOpen={opened === row.key} />
        ))}
      </tbody>
    ),
    [look, rows, opened],
  );
}

/** The id of the button that opens a row. */
export function rowButtonId(slug: string, key: string): string {
  return `mo-${slug}-${key}`;
}

function Row({ look, row, isOpen }: { readonly look: RowLook; readonly row: SummaryRow; readonly isOpen: boolean }) {
  const { at, rules, reading, hasYears, columns, span, toggle } = look;
  const { ruleset } = rules;
  const { acting } = ruleset;
  const names = schemeWords(ruleset);
  const others = otherOutcomes(ruleset, row, reading);
  const id = rowButtonId(at.slug, row.key);
  return (
    <>
      <tr {...TABLE_ROLES.row} class={isOpen ? 'opened' : undefined}>
        <th scope="row" {...TABLE_ROLES.name}>
          <button
            type="button"
            id={id}
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${id}-noi-dung` : undefined}
            onPointerEnter={() => void Detail.fetchEarly()}
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
          {flagsOf(names.duty, row).map((flag) => (
            <span class="flag" key={flag}>
              {flag}
            </span>
          ))}
        </th>
        <td {...TABLE_ROLES.cell} class="outcome" data-column="Kết quả">
          <Glyph ruleset={ruleset} outcome={outcomeOf(row, reading)} />
          <b>{outcomesShort(ruleset, row.outcomes[reading] ?? [])}</b>
        </td>
        {numberFacts(ruleset).map(({ id: fact, name, unit }, index) => (
          <td {...TABLE_ROLES.cell} key={fact} data-column={name} class={index === 0 ? 'number first' : 'number'}>
            {numberWords(row.numbers[index] ?? null, unit)}
          </td>
        ))}
        {asksDuties(ruleset) && (
          <td {...TABLE_ROLES.cell} data-column={`${capital(names.duty)} ${shortName(ruleset)}`} class="number short">
            {row.short}/{row.applicable}
            {row.applicable > 0 && <small> ({sharePhrase(row.short, row.applicable).replace('khoảng ', '')})</small>}
          </td>
        )}
        {ruleset.readings.length > 1 && (
          <td {...TABLE_ROLES.cell} class="others" data-column="Cách hiểu khác">
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
      </tr>
      {isOpen && (
        <tr {...TABLE_ROLES.row} class="detail">
          <td {...TABLE_ROLES.cell} colSpan={span} id={`${id}-noi-dung`}>
            <Opened look={look} row={row} />
          </td>
        </tr>
      )}
    </>
  );
}

function Opened({ look, row }: { readonly look: RowLook; readonly row: SummaryRow }) {
  const { at, rules, reading, aside, toggle, move } = look;
  return (
    <>
      <Detail.View at={at} rules={rules} row={row} reading={reading} />
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
    </>
  );
}

function numberWords(value: number | null, unit: string): string {
  return value === null ? '–' : amountPhrase(value, unit);
}

/** What to look at in a row, in few words. */
function flagsOf(duty: string, { unanswered, missingFigures, remarks }: SummaryRow): readonly string[] {
  return [
    ...(unanswered === 0 ? [] : [`${unanswered} ${duty} chưa trả lời`]),
    ...(missingFigures === 0 ? [] : [`Thiếu ${missingFigures} số liệu`]),
    ...(remarks.length === 0 ? [] : ['Cần xem lại']),
  ];
}
