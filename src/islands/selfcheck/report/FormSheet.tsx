import type { Form, FormBlock, FormColumn, FormRow, Line } from '../../../domain/report/form.ts';
import { useProvisionHref } from '../ui/ClauseLink.tsx';
import { useMarkPage } from '../ui/useMarkPage.ts';

/** A form as a sheet of paper, on the screen and in print; the measures are in sheet.css. */
export function FormSheet({ form }: { readonly form: Form }) {
  useMarkPage('sheet', true);
  const [recipientsHead, ...recipients] = form.recipients;
  return (
    <article class="sheet" aria-label="Phiếu tự đánh giá">
      <header>
        <div>
          <p class="unit">{form.unit}</p>
          <p>{form.number}</p>
        </div>
        <div>
          <p class="nation">{form.nation}</p>
          <p class="motto">{form.motto}</p>
          <p class="by-hand">{form.placeAndDay}</p>
        </div>
      </header>
      <div class="form-title">
        <p>{form.kind}</p>
        <p>{form.subject}</p>
      </div>
      <p class="remark">{form.remark}</p>
      {form.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
      <footer>
        <div class="recipients">
          <p>{recipientsHead}</p>
          {recipients.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        <div class="signature">
          <p>{form.signer}</p>
          <p class="by-hand">{form.signing}</p>
        </div>
      </footer>
    </article>
  );
}

function Block({ block }: { readonly block: FormBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'paragraph':
      return (
        <p class={block.small === true ? 'text fine' : 'text'}>
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
      return (
        <table aria-label={block.name}>
          <colgroup>
            {block.columns.map(({ name, width }) => (
              <col key={name} style={{ inlineSize: `${width}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {block.columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <Row key={index} row={row} columns={block.columns} />
            ))}
          </tbody>
        </table>
      );
  }
}

function Row({ row, columns }: { readonly row: FormRow; readonly columns: readonly FormColumn[] }) {
  if (row.kind === 'band') {
    return (
      <tr class={row.strong ? 'band strong' : 'band'}>
        <td colSpan={columns.length}>
          <Words line={row.line} />
        </td>
      </tr>
    );
  }
  return (
    <tr>
      {row.cells.map((lines, index) => (
        <td
          key={index}
          class={columns[index]?.centred === true ? 'centred' : undefined}
          data-column={columns[index]?.name}
        >
          {lines.map((line, at) => (
            <p key={at}>
              <Words line={line} />
            </p>
          ))}
        </td>
      ))}
    </tr>
  );
}

function Words({ line }: { readonly line: Line }) {
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
