import { CELL_BREAK, tableOf, type Table as TableOfText } from '../../../domain/regulation/tree/tables.ts';

/** A duty's official words, starting with its first table, quotation or formula. */
export function DutyText({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  return (
    <>
      {paragraphs.map((paragraph) => {
        const table = tableOf(paragraph);
        return table === null ? (
          paragraph.split('\n').map((line) => <p key={line}>{line}</p>)
        ) : (
          <Table key={paragraph} table={table} />
        );
      })}
    </>
  );
}

/** As on the article's page: wide tables scroll in a separate box that can be focused with the keyboard. */
function Table({ table: { rows, head } }: { readonly table: TableOfText }) {
  const drawn = rows.map((row, at) => (
    <tr key={row[0]?.start}>
      {row.map(({ words, start, columns: wide, rows: high }) => {
        const Cell = at < head ? 'th' : 'td';
        return (
          <Cell key={start} scope={at < head ? 'col' : undefined} colSpan={wide} rowSpan={high}>
            {words.split(CELL_BREAK).map((line) => (
              <div key={line}>{line}</div>
            ))}
          </Cell>
        );
      })}
    </tr>
  ));
  return (
    <div class="table" role="region" aria-label="Bảng" tabIndex={0}>
      <table>
        <thead>{drawn.slice(0, head)}</thead>
        <tbody>{drawn.slice(head)}</tbody>
      </table>
    </div>
  );
}
