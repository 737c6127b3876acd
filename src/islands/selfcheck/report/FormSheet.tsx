import type {
  PaperBlock,
  PaperCell,
  Letterhead,
  PaperLine,
  Paper,
  PaperRow,
} from '../../../domain/report/papers/paper.ts';
import { useProvisionHref } from '../ui/ClauseLink.tsx';
import { useMarkPage } from '../ui/useMarkPage.ts';

/** Papers as sheets, on the screen and in print; the measures are in sheet.css. */
export function FormSheet({ papers }: { readonly papers: readonly Paper[] }) {
  useMarkPage('sheet', true);
  return (
    <>
      {papers.map((paper) => (
        <article class="sheet" aria-label={paper.name} key={paper.id}>
          {paper.letterhead !== null && <Head letterhead={paper.letterhead} />}
          <div class="form-title">
            <p class="kind">{paper.kind}</p>
            <p>{paper.subject}</p>
          </div>
          <p class="remark">{paper.remark}</p>
          {paper.blocks.map((block, index) => (
            <OneBlock key={index} block={block} />
          ))}
        </article>
      ))}
    </>
  );
}

function Head({ letterhead: { unit, number, nation, motto, localityAndDay } }: { readonly letterhead: Letterhead }) {
  return (
    <header>
      <div>
        <p class="unit">
          {unit.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <p>{number}</p>
      </div>
      <div>
        <p class="nation">{nation}</p>
        <p class="motto">{motto}</p>
        <p class="by-hand">{localityAndDay}</p>
      </div>
    </header>
  );
}

function OneBlock({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'paragraph':
      return (
        <p class={`text${block.small === true ? ' fine' : ''}${block.dotted === true ? ' dotted' : ''}`}>
          <Words line={block.line} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((line, index) => (
            <li key={index}>
              <Words line={line} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Grid table={block} />;
    case 'signatures':
      return (
        <footer>
          {block.signers.map(({ who, how }) => (
            <div class="signature" key={who}>
              <p>{who}</p>
              <p class="by-hand">{how}</p>
            </div>
          ))}
        </footer>
      );
  }
}

type Table = Extract<PaperBlock, { kind: 'table' }>;

function Grid({ table: { name, widths, head, rows, short } }: { readonly table: Table }) {
  return (
    <table aria-label={name} class={short === true ? 'short' : undefined}>
      <colgroup>
        {widths.map((width, at) => (
          <col key={at} style={{ inlineSize: `${width}%` }} />
        ))}
      </colgroup>
      {head !== null && (
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col" colSpan={cell.across ?? 1}>
                <Lines cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, at) => (
          <OneRow key={at} row={row} above={rows[at - 1]} head={head ?? []} columns={widths.length} />
        ))}
      </tbody>
    </table>
  );
}

function OneRow({
  row: { cells, together },
  above,
  head,
  columns,
}: {
  readonly row: PaperRow;
  readonly above: PaperRow | undefined;
  readonly head: readonly PaperCell[];
  readonly columns: number;
}) {
  const names = columnNames(head);
  // A cell of the row above that reaches down takes the first columns.
  let column = (above?.cells[0]?.down ?? 1) > 1 ? (above?.cells[0]?.across ?? 1) : 0;
  return (
    <tr class={together ? 'together' : undefined}>
      {cells.map((cell, at) => {
        const { across = 1, down = 1, align } = cell;
        const name = names.get(`${column} ${across}`);
        column += across;
        return (
          <td
            key={at}
            colSpan={across}
            rowSpan={down}
            class={across === columns ? 'band' : align}
            data-column={align === undefined ? name : undefined}
          >
            <Lines cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}

/** What a column is called, by where it begins and how many it takes: on a narrow screen it stands before the cell. */
function columnNames(head: readonly PaperCell[]): ReadonlyMap<string, string> {
  let column = 0;
  return new Map(
    head.map(({ lines, across = 1 }) => {
      const key = `${column} ${across}`;
      column += across;
      return [key, lines.map((line) => line.map(({ text }) => text).join('')).join(' ')] as const;
    }),
  );
}

function Lines({ cell: { lines, blank = 0 } }: { readonly cell: PaperCell }) {
  return (
    <>
      {lines.map((line, at) => (
        <p key={at}>
          <Words line={line} />
        </p>
      ))}
      {Array.from({ length: blank }, (_, at) => (
        <p class="write" aria-hidden="true" key={at} />
      ))}
    </>
  );
}

function Words({ line }: { readonly line: PaperLine }) {
  const href = useProvisionHref();
  return (
    <>
      {line.map(({ text, strong, emphasis, clause }, index) => {
        const words = clause === undefined ? text : <a href={href(clause)}>{text}</a>;
        if (strong) return <b key={index}>{words}</b>;
        return emphasis ? <i key={index}>{words}</i> : <span key={index}>{words}</span>;
      })}
    </>
  );
}
