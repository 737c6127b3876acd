import { render } from 'preact';
import { painted } from '../../adapters/browser/page/painted.ts';
import { SearchBox } from './SearchBox.tsx';

/** Milliseconds of rest before the address follows what is typed: browsers refuse an address that changes at every key. */
const REST = 300;

/**
 * Puts the search into its page, in the place of the plain form that stands there without a script. What is searched for is in the
 * address (`?q=`), so that it can be kept, sent and reloaded.
 */
export async function mountSearchPage(place: HTMLElement): Promise<void> {
  // On a slow processor the page's title and its field would wait for the search.
  await painted();
  const plain = place.querySelector('input');
  const typed = plain?.value || new URLSearchParams(location.search).get('q') || '';
  const focused = document.activeElement === plain || typed === '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = typed;
  const keep = () => {
    clearTimeout(timer);
    history.replaceState(history.state, '', addressFor(last));
  };
  const changed = (text: string) => {
    clearTimeout(timer);
    last = text;
    timer = setTimeout(keep, REST);
  };
  // Left before that rest: a reload still finds it.
  addEventListener('pagehide', keep);
  place.replaceChildren();
  render(<SearchBox initial={typed} focus={focused} changed={changed} follow={keep} />, place);
}

function addressFor(text: string): string {
  return text.trim() === '' ? location.pathname : `?${new URLSearchParams({ q: text.trim() })}`;
}
