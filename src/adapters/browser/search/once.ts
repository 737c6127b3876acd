/** Caches the result of `make` by key; a call that fails is not cached. */
export function once<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    found.catch(() => made.delete(key));
    return found;
  };
}
