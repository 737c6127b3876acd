import type { Hit } from '../../domain/search/results/found.ts';
import { siteRoot } from './currentArticle.ts';

interface Props {
  readonly hits: readonly Hit[];
  /** Show the regulation's name with each hit; set if there are several regulations. */
  readonly named: boolean;
  /** Called when a hit is followed, to close a dialog. */
  readonly follow: () => void;
}

/** Search results as links. Typed and found text is rendered as text, never as markup. */
export function Hits({ hits, named, follow }: Props) {
  const root = siteRoot();
  return (
    <ol class="hits">
      {hits.map((hit) => (
        <li key={`${hit.address} ${hit.note ?? hit.former ?? ''} ${hit.excerpt[0]?.text ?? ''}`}>
          <a
            href={new URL(hit.address, root).href}
            onClick={(event) => {
              // A click that opens a new tab does not affect this one.
              if (!event.ctrlKey && !event.metaKey && !event.shiftKey) follow();
            }}
          >
            <span class="hit-location">
              <b>{capital(hit.name)}</b>
              {hit.note !== null && <span class="note-kind">Ghi chú của người biên tập</span>}
              {hit.former !== null && <span class="former">Chữ trước đây, đến hết ngày {hit.former}</span>}
              {hit.heading !== '' && <span class="hit-context">{hit.heading}</span>}
              {named && <span class="hit-context">{hit.regulation}</span>}
            </span>
            <span class="words">
              {hit.excerpt.map((part, index) => (part.hit ? <mark key={index}>{part.text}</mark> : part.text))}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
