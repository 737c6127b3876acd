import { toolStyles } from '../ui/toolStyles.ts';

/** Goes to what the address means, or says so, with what there is instead, when the address names a clause or point that this page does not have. */
export function tellUnknownPlace(): void {
  let anchor = '';
  try {
    anchor = decodeURIComponent(location.hash.slice(1));
  } catch {
    // An address that cannot be read names nothing either; say the same.
    anchor = location.hash.slice(1);
  }
  const main = document.querySelector('main .official')?.closest('main') ?? null;
  if (anchor === '' || main === null || document.getElementById(anchor) !== null || anchor.startsWith(':~:')) return;
  // The whole text's anchors name the article too: on the article's own page the rest of it is the place.
  const [article = ''] = location.pathname.split('/').slice(-2);
  if (anchor === article) return;
  const place = anchor.startsWith(`${article}-`) ? anchor.slice(article.length + 1) : '';
  if (document.getElementById(place) !== null) return location.replace(`#${place}`);
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
