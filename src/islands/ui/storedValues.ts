/** A stored key: its prefix is the deployment's path, because two copies on one host share an origin. */
const keyOf = (name: string) => new URL(document.documentElement.dataset.root ?? '/', document.baseURI).pathname + name;

/** The value stored under a name; null if there is none or storage is forbidden. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/**
 * Stores a value (null deletes it). @returns false if storage is full or forbidden: the value only lasts as long as the
 * page
 */
export function remember(name: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), value);
    return true;
  } catch {
    return false;
  }
}
