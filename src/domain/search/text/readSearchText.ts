import type { FormerWording, SearchListing, SearchText, SearchUnit } from './searchText.ts';

/** A record whose fields are not read yet. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * Validates every field of a `search.json`, so that an incomplete or foreign file is rejected rather than partly shown.
 * Written by hand because a schema library would be larger than the rest of the search. Throws TypeError naming the
 * fault.
 */
export function readSearchText(value: unknown): SearchText {
  const fields = searchFieldsOf(value, 'search.json');
  const { decision, isAlone, units, former } = fields;
  if (!Array.isArray(units)) throw new TypeError('search.json has no list of units');
  if (decision !== null && typeof decision !== 'string') throw new TypeError('decision is neither a name nor null');
  if (former !== undefined && !Array.isArray(former)) throw new TypeError('the former wordings are no list');
  return {
    ...listingOf(fields),
    decision,
    regulation: stringOf(fields, 'regulation'),
    ...(isAlone === true ? { isAlone } : {}),
    units: units.map(readUnit),
    ...(former === undefined ? {} : { former: former.map(readFormer) }),
  };
}

/** Reads what the list of regulations and a text have in common. Throws TypeError naming the fault. */
export function listingOf(fields: Fields): SearchListing {
  const slug = stringOf(fields, 'slug');
  // It becomes part of addresses.
  if (!/^[a-z0-9-]+$/.test(slug)) throw new TypeError('slug is no folder name');
  return { slug, name: stringOf(fields, 'name'), title: stringOf(fields, 'title') };
}

function readUnit(value: unknown): SearchUnit {
  const fields = searchFieldsOf(value, 'a unit');
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
  const fields = searchFieldsOf(searchFieldsOf(value, 'a former wording').former, 'former');
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

/** The value as a record. Throws TypeError with its name if it is none. */
export function searchFieldsOf(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError(`${name} is no record`);
  return { ...value };
}
