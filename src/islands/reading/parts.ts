/**
 * The parts of a regulation's page, one shown at a time: the one that the address names or is in. Without this script,
 * or in print, all are shown; if it fails to load, the part that the address names is shown by the styles.
 */
const parts = [...document.querySelectorAll<HTMLElement>('.part')];

/** What the address names. Not with `:target`, which may not be set yet when this runs. */
function named(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

function show(): void {
  const target = named();
  const shown = parts.find((part) => target !== null && part.contains(target)) ?? parts[0];
  for (const part of parts) part.classList.toggle('shown', part === shown);
  document.documentElement.dataset.parts = '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.parts a')) {
    if (shown !== undefined && link.hash === `#${shown.id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  // An anchor within a part could not be scrolled to while the part was hidden.
  if (target !== null && target !== shown) target.scrollIntoView();
}
show();
if (named()?.classList.contains('part') === true) document.querySelector('.parts')?.scrollIntoView();
addEventListener('hashchange', show);

// Without a static import or export this file would not be a module.
// oxlint-disable-next-line unicorn/require-module-specifiers
export {};
