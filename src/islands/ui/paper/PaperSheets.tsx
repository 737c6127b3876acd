import type { Letterhead, Paper, PaperBlock } from '../../../domain/report/papers/paper.ts';
import { useMarkPage } from '../useMarkPage.ts';
import { PaperTable } from './PaperTable.tsx';
import { HrefContext, PaperWords, type Href } from './PaperWords.tsx';

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
        <p class="handwritten">{localityAndDay}</p>
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
          <PaperWords line={block.line} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((line, index) => (
            <li key={index}>
              <PaperWords line={line} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <PaperTable table={block} />;
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
              <p class="handwritten">{how}</p>
              {name !== '' && <p class="signer">{name}</p>}
            </div>
          ))}
        </footer>
      );
  }
}
