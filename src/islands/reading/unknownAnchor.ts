import { toolStyles } from '../ui/toolStyles.ts';

/**
 * If the address names a clause or point that is not on this page: goes to the intended provision, or shows a message with
 * what there is.
 */
export function tellUnknownAnchor(): void {
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
  const words = anchor
    .replace(/^(khoan|diem|dieu)-/, '$1 ')
    .replace(/-(khoan|diem)-/g, ', $1 ')
    .replace(/khoan/g, 'khoản')
    .replace(/diem/g, 'điểm')
    .replace(/dieu/g, 'Điều')
    .replace(/dd/g, 'đ');
  const note = document.createElement('p');
  note.id = 'khong-co';
  note.className = 'unknown-place';
  note.setAttribute('role', 'status');
  note.append(`Trang này không có “${words}”. `);
  const clauses = main.querySelectorAll('.official > .clause, .official > .point').length;
  if (clauses > 0)
    note.append(`Điều này có ${clauses} ${main.querySelector('.official > .clause') === null ? 'điểm' : 'khoản'}. `);
  const search = document.createElement('a');
  search.href = `${document.documentElement.dataset.root ?? '/'}tim-kiem/?q=${encodeURIComponent(words)}`;
  search.textContent = 'Tìm trong văn bản';
  note.append(search);
  void toolStyles();
  main.prepend(note);
}
