import { contentsFilter } from '../../domain/regulation/page/contents.ts';

/** The count is announced to screen readers after this pause in typing, in milliseconds. */
const DEBOUNCE = 600;

/**
 * Adds a field above long contents that shows only the articles with the typed words, with the folds around them open.
 * When it is emptied, the folds return to their former state. @returns the field
 */
export function addContentsFilter(list: HTMLElement): HTMLInputElement {
  const label = document.createElement('label');
  const words = document.createElement('span');
  words.textContent = 'Lọc mục lục theo từ hoặc số điều';
  const field = document.createElement('input');
  field.type = 'search';
  field.autocomplete = 'off';
  field.maxLength = 100;
  label.append(words, field);
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const box = document.createElement('div');
  box.className = 'contents-filter';
  box.append(label, status);
  list.prepend(box);

  const rows = [...list.querySelectorAll<HTMLElement>('.row')];
  const parts = [...list.querySelectorAll<HTMLElement>('.outline')];
  /** The folds that were open before something was typed. */
  let before: readonly HTMLElement[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    const isWanted = contentsFilter(field.value);
    before ??= parts.filter((part) => part instanceof HTMLDetailsElement && part.open);
    for (const row of rows) row.hidden = isWanted !== null && !isWanted(row.textContent ?? '');
    // A heading with the words brings all its articles.
    for (const part of parts)
      if (isWanted?.(part.querySelector('h3')?.textContent ?? '') === true)
        for (const row of part.querySelectorAll<HTMLElement>('.row')) row.hidden = false;
    for (const part of parts) {
      const isShown = isWanted === null || part.querySelector('.row:not([hidden])') !== null;
      part.hidden = !isShown;
      if (part instanceof HTMLDetailsElement) part.open = isWanted === null ? before.includes(part) : isShown;
    }
    if (isWanted === null) before = null;
    const count = rows.filter((row) => !row.hidden).length;
    const sentence =
      isWanted === null ? '' : count === 0 ? 'Mục lục không có dòng nào như vậy.' : `${count} dòng có chữ đã gõ.`;
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = sentence), DEBOUNCE);
  });
  return field;
}
