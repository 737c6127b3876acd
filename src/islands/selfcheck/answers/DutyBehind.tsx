import { tableOf, type Cell } from '../../../domain/regulation/tree/tables.ts';

/** A duty's official words from its first table on. */
export function DutyBehind({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  return (
    <>
      {paragraphs.map((paragraph) => {
        const rows = tableOf(paragraph);
        return rows === null ? <p key={paragraph}>{paragraph}</p> : <Table key={paragraph} rows={rows} />;
      })}
    </>
  );
}

/** As on the article's page: wide tables scroll in their own box, which the keyboard reaches. */
function Table({ rows: [head = [], ...rows] }: { readonly rows: readonly (readonly Cell[])[] }) {
  return (
    <div class="table" role="region" aria-label="Bảng" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map(({ words, start }) => (
              <th key={start} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]?.start}>
              {row.map(({ words, start }) => (
                <td key={start}>{words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
