/**
 * Keeps the focused field above the dock when a phone's keyboard reduces the window height. Most browsers overlay the
 * keyboard and scroll the field into view; those that resize the page leave it where it was, under the dock.
 */
addEventListener('resize', () => {
  const field = document.activeElement;
  if (field?.matches('input, textarea')) field.scrollIntoView({ block: 'nearest' });
});

// Makes this file a module, because it has no imports.
// oxlint-disable-next-line unicorn/require-module-specifiers
export {};
