/**
 * The contents of a long page in the margin of a wide screen: its clauses, or the articles of a whole text, the one
 * being read marked.
 */
import styles from '../../styles/tools/onPage.css?url';
import { loadStyles } from '../ui/loadStyles.ts';
import { provisionText } from './provisionText.ts';

/** With fewer or more units than these a list would be of no help. */
const UNITS = { fewest: 3, most: 60 } as const;
const WORDS = 12;

/** Adds the list, if the page is long and has units to list. */
export async function listUnits(): Promise<void> {
  const main = document.querySelector<HTMLElement>('main');
  const kind = document.querySelector('h1 > .no') === null ? '.article[id]' : '.official > .clause[id]';
  const units = [...(main?.querySelectorAll<HTMLElement>(kind) ?? [])];
  if (main === null || main.scrollHeight < 1.5 * innerHeight) return;
  if (units.length < UNITS.fewest || units.length > UNITS.most) return;
  await loadStyles(styles);

  const list = document.createElement('nav');
  list.className = 'on-page screen';
  list.setAttribute('aria-label', 'Trong trang này');
  const head = document.createElement('p');
  head.textContent = 'Trong trang này';
  list.append(head);
  const links = units.map((unit) => {
    const link = document.createElement('a');
    link.href = `#${unit.id}`;
    link.textContent = labelOf(unit);
    list.append(link);
    return link;
  });
  main.parentElement?.append(list);

  const mark = () => {
    const line = innerHeight / 3;
    const at = units.filter((unit) => unit.getBoundingClientRect().top <= line).length - 1;
    links.forEach((link, index) => {
      if (index === at) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    });
  };
  let isWaiting = false;
  addEventListener(
    'scroll',
    () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}

/** The first line of a unit, cut at a word: its number and title, or its first words. */
function labelOf(unit: HTMLElement): string {
  const number = unit.querySelector<HTMLAnchorElement>('.n, .no');
  const words = (number === null ? '' : (provisionText(number).split('\n')[0] ?? '')).split(' ');
  return words.length <= WORDS ? words.join(' ') : `${words.slice(0, WORDS).join(' ')}…`;
}
