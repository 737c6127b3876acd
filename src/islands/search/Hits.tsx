import type { Hit } from '../../domain/search/results/found.ts';
import { siteRoot } from './here.ts';

interface Props {
  readonly hits: readonly Hit[];
  /** Each regulation's name is told where there are several. */
  readonly named: boolean;
  /** Called when a hit is followed, to close a dialog. */
  readonly follow: () => void;
}

/** Hits as links. What was typed and what was found is shown as text, never as markup. */
export function Hits({ hits, named, follow }: Props) {
  const root = siteRoot();
  return (
    <ol class="hits">
      {hits.map((hit) => (
        <li key={`${hit.address} ${hit.note ?? ''} ${hit.excerpt[0]?.text ?? ''}`}>
          <a
            href={new URL(hit.address, root).href}
            onClick={(event) => {
              // A new tab leaves this one as it is.
              if (!event.ctrlKey && !event.metaKey && !event.shiftKey) follow();
            }}
          >
            <span class="where">
              <b>{capital(hit.name)}</b>
              {hit.note !== null && <span class="note-kind">Ghi chú của người biên tập</span>}
              {hit.heading !== '' && <span class="above">{hit.heading}</span>}
              {named && <span class="above">{hit.regulation}</span>}
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
