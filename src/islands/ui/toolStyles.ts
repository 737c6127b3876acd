let fetched: Promise<void> | null = null;

/**
 * Loads the styles of the panels, which the page disables until the first one opens. If loading fails, panels open
 * without them.
 */
export function toolStyles(): Promise<void> {
  fetched ??= new Promise((resolve) => {
    const link = document.querySelector<HTMLLinkElement>('link[data-tools]');
    if (link === null) return resolve();
    link.onload = link.onerror = () => resolve();
    link.disabled = false;
  });
  return fetched;
}
