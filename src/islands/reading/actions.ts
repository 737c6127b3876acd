/** What the links and buttons of a reading page do; loaded with the first that is used. */
import { toolStyles } from '../ui/toolStyles.ts';

/**
 * Does what an element offers.
 * @throws Error if its part cannot be loaded or shown: then the caller follows its link
 */
export async function act(element: HTMLElement): Promise<void> {
  if (element instanceof HTMLAnchorElement) {
    if (element.matches('.n, .no')) return (await import('./cite.ts')).toggleCite(element);
    if (element.matches('.g')) return (await import('./noteHere.ts')).toggleNote(element);
    if (element.matches('[data-search]')) return (await import('../search/dialog.ts')).openSearch();
    return toggleContents(element);
  }
  if (element.matches('[data-print]')) return (await import('./printPage.ts')).togglePrint(element);
  if (element instanceof HTMLButtonElement) return (await import('./settings.ts')).toggleSettings(element);
}

/** The contents on a phone: a sheet over the text, at the current page's entry. */
async function toggleContents(opener: HTMLElement): Promise<void> {
  const contents = document.getElementById('muc-luc');
  if (contents === null) throw new Error('no contents');
  const [{ togglePanel }] = await Promise.all([import('../ui/panels.ts'), toolStyles()]);
  togglePanel(contents, opener, (shown) => {
    contents.classList.toggle('over', shown);
    const here = contents.querySelector<HTMLElement>('[aria-current]');
    if (here !== null) contents.scrollTop = here.offsetTop - contents.clientHeight / 2;
  });
}
