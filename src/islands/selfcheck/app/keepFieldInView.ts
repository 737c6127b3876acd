/**
 * Keeps the field that is typed into above the bar at the foot when the keyboard of a phone makes the window lower. Most browsers lay the
 * keyboard over the page and show the field themselves; those that shrink the page leave it where it was, under the bar.
 */
addEventListener('resize', () => {
  const field = document.activeElement;
  if (field?.matches('input, textarea')) field.scrollIntoView({ block: 'nearest' });
});

// Nothing is imported, so this is what makes the file a module.
export {};
