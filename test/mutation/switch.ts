/**
 * The switch between mutants in the thread that runs the tests. Mutated code asks `mutantOn` at every place that has a
 * mutant.
 */

/** Thrown if a mutant runs much longer than the unchanged code, which means an endless loop. */
class OutOfFuel extends Error {}

export interface Switch {
  /** Whether a mutant is active; called by the mutated code. */
  readonly mutantOn: (mutant: number) => boolean;
  /** Makes a mutant active (-1: none) for at most the given number of calls of `mutantOn`, and clears module caches. */
  readonly activate: (mutant: number, fuel: number) => void;
  /** Forgets which mutants were met. */
  readonly startRecording: () => void;
  /** The mutants met since, and the number of calls. */
  readonly recorded: () => { readonly met: readonly number[]; readonly calls: number };
  /** Whether a mutant ran out of calls since it was made active. */
  readonly isOutOfFuel: () => boolean;
  /** A map that is emptied with each change of mutant, in place of a module's own cache. */
  readonly weakMap: () => object;
}

export function newSwitch(count: number): Switch {
  let active = -1;
  let fuel = Infinity;
  let calls = 0;
  let hits = new Uint8Array(count);
  const caches: { empty(): void }[] = [];
  return {
    mutantOn(mutant) {
      hits[mutant] = 1;
      calls += 1;
      if (calls > fuel) throw new OutOfFuel('does not end');
      return mutant === active;
    },
    activate(mutant, most) {
      active = mutant;
      fuel = most;
      calls = 0;
      for (const cache of caches) cache.empty();
    },
    startRecording() {
      hits = new Uint8Array(count);
      calls = 0;
    },
    recorded: () => ({ met: [...hits.keys()].filter((mutant) => hits[mutant] === 1), calls }),
    isOutOfFuel: () => calls > fuel,
    weakMap() {
      let kept = new WeakMap<object, unknown>();
      caches.push({ empty: () => void (kept = new WeakMap()) });
      return {
        get: (key: object) => kept.get(key),
        has: (key: object) => kept.has(key),
        delete: (key: object) => kept.delete(key),
        set(key: object, value: unknown) {
          kept.set(key, value);
          return this;
        },
      };
    },
  };
}
