/**
 * Shows the pictures of the official file beside the text when their link is followed on a wide screen. Only on pages
 * of regulations that have one; anywhere else, or if this fails, the link opens the file.
 */
addEventListener('click', (event) => {
  const { target } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-pictures]') : null;
  if (link === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return;
  // As wide as the styles that have room for two columns of text (`.paired` in styles/tools/beside.css).
  if (!matchMedia('(min-width: 64rem)').matches) return;
  event.preventDefault();
  import('./scanBeside.ts').then(({ showScan }) => showScan(link)).catch(() => location.assign(link.href));
});

// Without a static import or export this file would not be a module.
// oxlint-disable-next-line unicorn/require-module-specifiers
export {};
