/**
 * The same function, with its result computed once for each value of its argument and cached as long as that is in use.
 * Only for values that are never mutated, and for functions that depend on nothing else.
 */
export function oncePer<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key) ?? { value: work(key) };
    known.set(key, found);
    return found.value;
  };
}

/** The same for a function of two arguments: for each first one, the result for the latest second one is cached. */
export function oncePerPair<K extends object, L, V>(work: (key: K, other: L) => V): (key: K, other: L) => V {
  const known = new WeakMap<K, { readonly other: L; readonly value: V }>();
  return (key, other) => {
    const found = known.get(key);
    if (found !== undefined && found.other === other) return found.value;
    const value = work(key, other);
    known.set(key, { other, value });
    return value;
  };
}

/** Maximum number of results cached by `oncePerEqual`. */
const MAX = 16;

/**
 * The same for equal values: caches the latest results, each under a key that contains everything on which it depends.
 * A result may hold parts of the first of the equal values.
 */
export function oncePerEqual<A, V>(work: (given: A) => V, textOf: (given: A) => string): (given: A) => V {
  const known = new Map<string, { readonly value: V }>();
  return (given) => {
    const text = textOf(given);
    const found = known.get(text) ?? { value: work(given) };
    known.delete(text);
    known.set(text, found);
    if (known.size > MAX) known.delete(known.keys().next().value ?? '');
    return found.value;
  };
}
