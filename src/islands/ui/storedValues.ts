/** Prefix of the keys that the reading pages store, one for each deployment: two copies on one host share an origin. */
const scope = new URL(document.documentElement.dataset.root ?? '/', document.baseURI).pathname;

/** The value stored under a name; null if there is none or storage is forbidden. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`${scope}${name}`);
  } catch {
    return null;
  }
}

/** Stores a value (null deletes it). If storage is forbidden, a setting only lasts as long as the page. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`${scope}${name}`);
    else localStorage.setItem(`${scope}${name}`, value);
  } catch {
    // No message: the page shows the setting, it is just not stored.
  }
}
