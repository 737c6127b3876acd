import { toolStyles } from '../ui/toolStyles.ts';

/**
 * If the address names a clause or point that is not on this page: goes to the intended provision, or shows a message
 * with what there is.
 */
export function showUnknownAnchor(): void {
  let anchor = '';
  try {
    anchor = decodeURIComponent(location.hash.slice(1));
  } catch {
    // An address that cannot be decoded gets the same message.
    anchor = location.hash.slice(1);
  }
  const main = document.querySelector('main .official')?.closest('main') ?? null;
  if (anchor === '' || main === null || document.getElementById(anchor) !== null || anchor.startsWith(':~:')) return;
  // Anchors of the whole text include the article: on the article's own page the rest is the anchor.
  const [article = ''] = location.pathname.split('/').slice(-2);
  if (anchor === article) return;
  const shortAnchor = anchor.startsWith(`${article}-`) ? anchor.slice(article.length + 1) : '';
  if (document.getElementById(shortAnchor) !== null) return location.replace(`#${shortAnchor}`);
  const words = wordsOf(anchor);
  const note = document.createElement('p');
  note.id = 'khong-co';
  note.className = 'unknown-anchor';
  note.setAttribute('role', 'status');
  note.append(`Trang này không có “${words}”. `);
  if (article.startsWith('dieu-')) note.append(countOf(main, 'Điều này'));
  else note.append(...availableUnits(anchor, main));
  const search = document.createElement('a');
  search.href = `${document.documentElement.dataset.root ?? '/'}tim-kiem/?q=${encodeURIComponent(words)}`;
  search.textContent = 'Tìm trong văn bản';
  note.append(search);
  void toolStyles();
  main.prepend(note);
}

/** An anchor in words: `dieu-12-khoan-9` → `Điều 12, khoản 9`. */
function wordsOf(anchor: string): string {
  return anchor
    .replace(/^(khoan|diem|dieu|chuong|muc|phan|phu-luc|mau)-/, '$1 ')
    .replace(/-(khoan|diem|dieu|muc)-/g, ', $1 ')
    .replace(/phu-luc/g, 'Phụ lục')
    .replace(/chuong/g, 'Chương')
    .replace(/phan/g, 'Phần')
    .replace(/muc/g, 'Mục')
    .replace(/mau/g, 'Mẫu')
    .replace(/khoan/g, 'khoản')
    .replace(/diem/g, 'điểm')
    .replace(/dieu/g, 'Điều')
    .replace(/dd/g, 'đ');
}

/** How many clauses, or points, an article has: “Điều này có 4 khoản. ”; empty if it has neither. */
function countOf(within: Element, name: string): string {
  const own = (kind: string) => within.querySelectorAll(`.official > .${kind}, :scope > .${kind}`).length;
  const [clauses, points] = [own('clause'), own('point')];
  if (clauses + points === 0) return '';
  return `${name} có ${clauses > 0 ? `${clauses} khoản` : `${points} điểm`}. `;
}

/** On the page of a whole text: the named article with a link, if it exists; else how many articles there are. */
function availableUnits(anchor: string, main: Element): readonly (Node | string)[] {
  const [id = ''] = /^(?:[a-z0-9-]+-)?dieu-[a-z0-9]+/.exec(anchor) ?? [];
  const article = id === '' ? null : document.getElementById(id);
  if (article !== null) {
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = `Đến ${wordsOf(id)}`;
    return [countOf(article, wordsOf(id)), link, '. '];
  }
  const articles = main.querySelectorAll('.article[id^="dieu-"]').length;
  return id === '' || articles === 0 ? [] : [`Trang này có ${articles} Điều. `];
}
