/** Names of what the reading pages remember, kept apart for each deployment: two copies under one host share an origin. */
const scope = new URL(document.documentElement.dataset.root ?? '/', document.baseURI).pathname;

/** Reads what was remembered under a name; null when nothing was, or when storage is forbidden. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`${scope}${name}`);
  } catch {
    return null;
  }
}

/** Remembers a value (null forgets it). Where storage is forbidden the setting simply lasts as long as the page. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`${scope}${name}`);
    else localStorage.setItem(`${scope}${name}`, value);
  } catch {
    // Nothing to tell: the page shows the setting, it is only not kept.
  }
}
