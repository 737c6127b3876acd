/** Damage to plain data, as by a bad disk, a text editor or an attacker. */
import fc from 'fast-check';

type Change = { readonly pick: number; readonly how: 'replace' | 'remove' | 'add'; readonly value: unknown };

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1.5,
    1e21,
    true,
    '',
    'x',
    '__proto__',
    [],
    {},
    [null],
    { __proto__: null },
    'y'.repeat(5_000),
  ),
  fc.anything({ maxDepth: 2, withNullPrototype: true, withBigInt: false }),
  fc.jsonValue({ maxDepth: 2 }),
);

const change: fc.Arbitrary<Change> = fc.record({
  pick: fc.nat(),
  how: fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
  value: strange,
});

/** The data of `source` with one to four values replaced, removed or added. */
export function mutated(source: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(source, fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([value, changes]) => changes.reduce(applyChange, structuredClone(value)));
}

function applyChange(root: unknown, { pick, how, value: given }: Change): unknown {
  // A separate copy each time: inserted into itself, the value would become cyclic.
  const value: unknown = structuredClone(given);
  const places = [...placesOf(root)];
  const place = places[pick % (places.length + 1)];
  if (place === undefined) return how === 'remove' ? undefined : value;
  const { holder, key } = place;
  if (how === 'remove') delete holder[key];
  else
    Object.defineProperty(holder, how === 'replace' ? key : (ADDED[pick % ADDED.length] ?? 'x'), {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return root;
}

const ADDED = ['__proto__', 'constructor', 'dieu-1', 'xyz', '0', 'entries', 'length-x'];

interface PlaceIn {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function* placesOf(value: unknown): Generator<PlaceIn> {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    yield { holder, key };
    yield* placesOf(Object.getOwnPropertyDescriptor(holder, key)?.value);
  }
}

/** A text with characters replaced, removed or inserted, or truncated. */
export function mutatedText(source: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      source,
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.constantFrom('', '"', '{', '}', '\u0000', '\uFEFF', 'null', '9'.repeat(30), '\\u0000', ','),
      fc.boolean(),
    )
    .map(([text, at, length, insert, end]) => {
      const from = text.length === 0 ? 0 : at % text.length;
      return end ? text.slice(0, from) + insert : text.slice(0, from) + insert + text.slice(from + length);
    });
}
