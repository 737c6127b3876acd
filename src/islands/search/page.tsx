import { render } from 'preact';
import { painted } from '../../adapters/browser/page/painted.ts';
import { Boundary } from '../faults/Boundary.tsx';
import { SearchBox } from './SearchBox.tsx';
import { CRASHED } from './sentences.ts';

/** Pause in typing before the address is updated, in milliseconds: browsers limit how often it may change. */
const DEBOUNCE = 300;

/**
 * Replaces the plain form of the search page with the scripted search. The query is in the address (`?q=`), so that it
 * can be bookmarked, shared and reloaded.
 */
export async function mountSearchPage(container: HTMLElement): Promise<void> {
  // So that on a slow processor the page's title and field are painted before the search is rendered.
  await painted();
  const plain = container.querySelector('input');
  const typed = plain?.value || new URLSearchParams(location.search).get('q') || '';
  const focused = document.activeElement === plain || typed === '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = typed;
  const store = () => {
    clearTimeout(timer);
    history.replaceState(history.state, '', addressFor(last));
  };
  const changed = (text: string) => {
    clearTimeout(timer);
    last = text;
    timer = setTimeout(store, DEBOUNCE);
  };
  // If the page is left before the pause ends, a reload still restores the query.
  addEventListener('pagehide', store);
  container.replaceChildren();
  render(
    <Boundary instead={<p role="alert">Phần tìm kiếm không chạy được vì lỗi của trang. {CRASHED}</p>}>
      <SearchBox initial={typed} focus={focused} changed={changed} follow={store} />
    </Boundary>,
    container,
  );
}

function addressFor(text: string): string {
  return text.trim() === '' ? location.pathname : `?${new URLSearchParams({ q: text.trim() })}`;
}
