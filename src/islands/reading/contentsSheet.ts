import { closeButton, togglePanel } from '../ui/panels.ts';
import { toolStyles } from '../ui/toolStyles.ts';

/**
 * The contents on a phone: a sheet over the text, at the current page's entry.
 * @throws Error if the page shows its contents itself
 */
export async function toggleContents(opener: HTMLElement): Promise<void> {
  const contents = document.getElementById('muc-luc');
  if (contents === null) throw new Error('the page shows its contents itself');
  await toolStyles();
  const heading = contents.querySelector('h2');
  if (heading?.firstElementChild === null) heading.append(closeButton('Đóng mục lục'));
  togglePanel(contents, opener, (shown) => {
    contents.classList.toggle('over', shown);
    const here = contents.querySelector<HTMLElement>('[aria-current]');
    if (here !== null) contents.scrollTop = here.offsetTop - contents.clientHeight / 2;
  });
}
