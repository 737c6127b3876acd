import type { FormerWording, SearchList, SearchListing, SearchText, SearchUnit } from './searchText.ts';
import type { Shard } from './shards.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Validates every field of a `search.json`, so that an incomplete or foreign file is rejected rather than partly shown.
 * Written by hand because a schema library would be larger than the rest of the search. Throws TypeError naming the
 * fault.
 */
export function readSearchText(value: unknown): SearchText {
  const fields = fieldsOf(value, 'search.json');
  const { decision, units, former } = fields;
  if (!Array.isArray(units)) throw new TypeError('search.json has no list of units');
  if (decision !== null && typeof decision !== 'string') throw new TypeError('decision is neither a name nor null');
  if (former !== undefined && !Array.isArray(former)) throw new TypeError('the former wordings are no list');
  return {
    ...listingOf(fields),
    decision,
    regulation: stringOf(fields, 'regulation'),
    units: units.map(readUnit),
    ...(former === undefined ? {} : { former: former.map(readFormer) }),
  };
}

/** Validates the content of `/tim-kiem/index.json`. Throws TypeError naming the fault. */
export function readSearchList(value: unknown): SearchList {
  const { regulations, shards } = fieldsOf(value, 'index.json');
  if (!Array.isArray(regulations)) throw new TypeError('the list of regulations is no list');
  if (!Array.isArray(shards) || !shards.every((name) => typeof name === 'string' && /^[a-z0-9_]{1,2}$/.test(name)))
    throw new TypeError('the list of shards is no list of names');
  return { regulations: regulations.map((item) => listingOf(fieldsOf(item, 'a regulation'))), shards };
}

/** Validates the content of a shard, `/tim-kiem/tu/xx.json`. Throws TypeError naming the fault. */
export function readShard(value: unknown): Shard {
  const fields = fieldsOf(value, 'a shard');
  for (const list of Object.values(fields))
    if (!Array.isArray(list) || !list.every((step) => Number.isInteger(step)))
      throw new TypeError('a word of a shard has no list of numbers');
  return fields as Shard;
}

function listingOf(fields: Fields): SearchListing {
  const slug = stringOf(fields, 'slug');
  // It becomes part of addresses.
  if (!/^[a-z0-9-]+$/.test(slug)) throw new TypeError('slug is no folder name');
  return { slug, name: stringOf(fields, 'name'), title: stringOf(fields, 'title') };
}

function readUnit(value: unknown): SearchUnit {
  const fields = fieldsOf(value, 'a unit');
  const id = stringOf(fields, 'id');
  if (!/^[a-z0-9.-]*$/.test(id)) throw new TypeError('id is no id of a provision');
  return {
    id,
    text: stringOf(fields, 'text'),
    ...optional(fields, 'name'),
    ...optional(fields, 'heading'),
    ...optional(fields, 'note'),
  };
}

function readFormer(value: unknown): SearchUnit {
  const fields = fieldsOf(fieldsOf(value, 'a former wording').former, 'former');
  const former: FormerWording = { until: stringOf(fields, 'until'), at: stringOf(fields, 'at') };
  if (!/^\d{4}-\d\d-\d\d$/.test(former.until)) throw new TypeError('until is no day');
  // It becomes part of an address.
  if (!/^(?:[a-z0-9-]+\/)?(?:#[a-z0-9-]+)?$/.test(former.at)) throw new TypeError('at is no address');
  return { ...readUnit(value), former };
}

function optional<Name extends 'name' | 'heading' | 'note'>(
  fields: Fields,
  name: Name,
): { readonly [key in Name]?: string } {
  // A computed key is typed as an index signature; the cast restores the actual key.
  return fields[name] === undefined ? {} : ({ [name]: stringOf(fields, name) } as { readonly [key in Name]: string });
}

function stringOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new TypeError(`${name} is no text`);
  return value;
}

function fieldsOf(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError(`${name} is no record`);
  return { ...value };
}
