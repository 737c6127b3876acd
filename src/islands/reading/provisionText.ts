/** Selector of editorial additions, which are not words of the text. */
const ADDED = '.note, .change, .amended, .footnotes, .letterhead, .validity, .ours, .crumb, .cite-panel, .tools, nav';

/**
 * The words of a provision as they are read, without numbers of notes and other additions: a line for each paragraph,
 * with the mark of a clause or point before its first.
 */
export function provisionText(mark: HTMLAnchorElement): string {
  const own = mark.closest<HTMLElement>('.clause, .point, .article, .outline');
  const root = own ?? document.querySelector<HTMLElement>('main');
  if (root === null) return '';
  const lines: string[] = [];
  let before = '';
  for (const element of root.querySelectorAll<HTMLElement>('.n, h1, h2, h3, h4, p, td, th, .row')) {
    if (element.closest(ADDED) !== null) continue;
    const words = wordsOf(element);
    if (element.matches('.n')) before = words;
    else if (words !== '') {
      lines.push(`${before} ${words}`.trim());
      before = '';
    }
  }
  return lines.join('\n');
}

/** The words of one element; its own number, where it is a heading, is followed by a full stop. */
function wordsOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const added of copy.querySelectorAll('.g, .note, .cite-panel')) added.remove();
  const number = copy.querySelector('.no');
  if (number !== null && !/[.:]$/.test(number.textContent?.trim() ?? '')) number.append('. ');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
