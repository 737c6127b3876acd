let fetched: Promise<void> | null = null;

/** Loads the styles of the panels, which the page holds back until the first of them is opened. Where they cannot be had the panels open without. */
export function toolStyles(): Promise<void> {
  fetched ??= new Promise((resolve) => {
    const link = document.querySelector<HTMLLinkElement>('link[data-tools]');
    if (link === null) return resolve();
    link.onload = link.onerror = () => resolve();
    link.disabled = false;
  });
  return fetched;
}
