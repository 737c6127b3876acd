import { useMemo } from 'preact/hooks';
import { startColumns } from '../../../domain/report/papers/grid.ts';
import type { PaperBlock, PaperCell } from '../../../domain/report/papers/paper.ts';
import { PaperWords } from './PaperWords.tsx';
import { useStages } from '../useStages.ts';

type Table = Extract<PaperBlock, { kind: 'table' }>;

/** Parts drawn at first: those of a table of few rows. */
const FIRST = 6;
/** Rows drawn at a time: a thousand at once would hold the page up. */
const PART = 20;
/** A table of counts with fewer rows than this is not split across pages. */
const MAX_WHOLE = 16;

function tableClass({
  short,
  compact,
  isWhole,
}: {
  readonly short: true | undefined;
  readonly compact: true | undefined;
  readonly isWhole: boolean;
}): string | undefined {
  const names = [short === true && 'short', compact === true && 'compact', isWhole && 'whole'].filter(Boolean);
  return names.length === 0 ? undefined : names.join(' ');
}

/** A table of a paper; long ones are drawn part by part. */
export function PaperTable({ table: { name, widths, head, over, rows, short, compact } }: { readonly table: Table }) {
  const heads = [...(over === undefined ? [] : [over]), ...(head === null ? [] : [head])];
  // Parts that were drawn are the same objects the next time, so that Preact does not compare them again.
  const body = useMemo(() => {
    const starts = startColumns([...heads, ...rows.map(({ cells }) => cells)], widths.length);
    const columns = columnNames(heads, starts);
    const drawnRows = rows.map(({ cells, together }, row) => (
      <tr key={row} class={together ? 'together' : undefined}>
        {cells.map((cell, at) => {
          const { across = 1, down = 1, align } = cell;
          const column = columns.get(`${starts[heads.length + row]?.[at] ?? 0} ${across}`);
          return (
            <td
              key={at}
              colSpan={across}
              rowSpan={down}
              class={across === widths.length ? 'band' : align}
              data-column={align === undefined || over !== undefined ? column : undefined}
            >
              <Lines cell={cell} />
            </td>
          );
        })}
      </tr>
    ));
    // A body for each part: what was laid out is not laid out again.
    return Array.from({ length: Math.max(1, Math.ceil(rows.length / PART)) }, (_, at) => (
      <tbody key={at}>{drawnRows.slice(at * PART, (at + 1) * PART)}</tbody>
    ));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a table's rows and heads come and go together
  }, [rows]);
  const drawn = useStages(body.length, FIRST);
  return (
    <table
      aria-label={name}
      data-coming={drawn < body.length ? '' : undefined}
      class={tableClass({ short, compact, isWhole: over !== undefined && rows.length < MAX_WHOLE })}
    >
      <colgroup>
        {widths.map((width, at) => (
          <col key={at} style={{ inlineSize: `${width}%` }} />
        ))}
      </colgroup>
      {heads.length > 0 && (
        <thead>
          {heads.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) => (
                <th
                  key={at}
                  scope={row < heads.length - 1 && (cell.across ?? 1) > 1 ? 'colgroup' : 'col'}
                  colSpan={cell.across ?? 1}
                  rowSpan={cell.down ?? 1}
                >
                  <Lines cell={cell} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
      )}
      {body.slice(0, drawn)}
    </table>
  );
}

/** The names of columns, by first column and span: on a narrow screen the name is shown before the cell. */
function columnNames(
  heads: readonly (readonly PaperCell[])[],
  starts: readonly (readonly number[])[],
): ReadonlyMap<string, string> {
  return new Map(
    heads.flatMap((cells, row) =>
      cells.map(({ lines, across = 1 }, at) => {
        const words = lines.map((line) => line.map(({ text }) => text).join('')).join(' ');
        return [`${starts[row]?.[at] ?? 0} ${across}`, words] as const;
      }),
    ),
  );
}

function Lines({ cell: { lines, blank = 0 } }: { readonly cell: PaperCell }) {
  return (
    <>
      {lines.map((line, at) => (
        <p key={at}>
          <PaperWords line={line} />
        </p>
      ))}
      {Array.from({ length: blank }, (_, at) => (
        <p class="write" aria-hidden="true" key={at} />
      ))}
    </>
  );
}
