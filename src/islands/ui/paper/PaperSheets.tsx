import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { startColumns } from '../../../domain/report/papers/grid.ts';
import type { PaperBlock, PaperCell, Letterhead, PaperLine, Paper } from '../../../domain/report/papers/paper.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';
import { useMarkPage } from '../useMarkPage.ts';
import { useDrawnParts } from './useDrawnParts.ts';

/** Gives the address of a provision. */
export type Href = (id: ProvisionId) => string;

const HrefContext = createContext<Href>(() => '');

/** Papers as sheets, on the screen and in print; the measures are in styles/sheet/. */
export function PaperSheets({ papers, href }: { readonly papers: readonly Paper[]; readonly href: Href }) {
  useMarkPage('sheet', true);
  return (
    <HrefContext.Provider value={href}>
      {papers.map((paper) => (
        <article class={`sheet${paper.landscape === true ? ' landscape' : ''}`} aria-label={paper.name} key={paper.id}>
          {paper.letterhead !== null && <Head letterhead={paper.letterhead} />}
          {paper.kind !== '' && (
            <div class="form-title">
              <p class="kind">{paper.kind}</p>
              <p>{paper.subject}</p>
            </div>
          )}
          {paper.remark !== '' && <p class="remark">{paper.remark}</p>}
          {paper.blocks.map((block, index) => (
            <OneBlock key={index} block={block} />
          ))}
        </article>
      ))}
    </HrefContext.Provider>
  );
}

function Head({
  letterhead: { above, unit, number, nation, motto, localityAndDay, about },
}: {
  readonly letterhead: Letterhead;
}) {
  return (
    <header>
      <div>
        {above?.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p class="unit">
          {unit.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <p>{number}</p>
        {about !== undefined && <p class="about">{about}</p>}
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
        <p
          class={`${block.centred === true ? 'to' : 'text'}${block.small === true ? ' fine' : ''}${block.dotted === true ? ' dotted' : ''}`}
        >
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
          {block.recipients !== undefined && (
            <div class="recipients">
              <p>Nơi nhận:</p>
              <ul>
                {block.recipients.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </div>
          )}
          {block.signers.map(({ who, how, name = '' }) => (
            <div class={`signature${name === '' ? '' : ' named'}`} key={who}>
              <p>{who}</p>
              <p class="by-hand">{how}</p>
              {name !== '' && <p class="signer">{name}</p>}
            </div>
          ))}
        </footer>
      );
  }
}

type Table = Extract<PaperBlock, { kind: 'table' }>;

/** Rows drawn at a time: a thousand at once would hold the page up. */
const PART = 20;
/** A table of counts with fewer rows than this is not split across pages. */
const MOST_WHOLE = 16;

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

function Grid({ table: { name, widths, head, over, rows, short, compact } }: { readonly table: Table }) {
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
  const drawn = useDrawnParts(body.length);
  return (
    <table
      aria-label={name}
      data-coming={drawn < body.length ? '' : undefined}
      class={tableClass({ short, compact, isWhole: over !== undefined && rows.length < MOST_WHOLE })}
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
  const href = useContext(HrefContext);
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
