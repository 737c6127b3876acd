/** What the links of a reading page do; loaded with the first that is used. */
import { toolStyles } from '../ui/toolStyles.ts';

/**
 * Does what a link offers.
 * @throws Error if its part cannot be loaded or shown: then the caller follows it
 */
export async function runAction(link: HTMLAnchorElement): Promise<void> {
  if (link.matches('.n, .no')) return (await import('./cite.ts')).toggleCite(link);
  if (link.matches('.g')) return (await import('./noteHere.ts')).toggleNote(link);
  if (link.matches('.seek')) return (await import('../search/dialog.ts')).openSearch();
  return toggleContents(link);
}

/** The contents on a phone: a sheet over the text, at the current page's entry. */
async function toggleContents(opener: HTMLElement): Promise<void> {
  const contents = document.getElementById('muc-luc');
  if (contents === null) throw new Error('the page shows its contents itself');
  const [{ closeButton, togglePanel }] = await Promise.all([import('../ui/panels.ts'), toolStyles()]);
  const heading = contents.querySelector('h2');
  if (heading?.firstElementChild === null) heading.append(closeButton('Đóng mục lục'));
  togglePanel(contents, opener, (shown) => {
    contents.classList.toggle('over', shown);
    const here = contents.querySelector<HTMLElement>('[aria-current]');
    if (here !== null) contents.scrollTop = here.offsetTop - contents.clientHeight / 2;
  });
}
