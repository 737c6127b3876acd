const loads = new Map<string, Promise<void>>();

/**
 * Adds a stylesheet to the page, once.
 * @returns a promise that resolves when it has loaded or failed to load, because everything works without it; another
 * call tries again then
 */
export function loadStyles(href: string): Promise<void> {
  const begun = loads.get(href);
  if (begun !== undefined) return begun;
  const load = new Promise<void>((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      loads.delete(href);
      link.remove();
      resolve();
    };
    document.head.append(link);
  });
  loads.set(href, load);
  return load;
}
