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
  const { decision, isAlone, former } = fields;
  return {
    ...listingOf(fields),
    decision: decision === null ? null : stringOf(fields, 'decision'),
    regulation: stringOf(fields, 'regulation'),
    ...(isAlone === true ? { isAlone } : {}),
    units: listOf(fields, 'units').map(readUnit),
    ...(former === undefined ? {} : { former: listOf(fields, 'former').map(readFormer) }),
  };
}

/** Reads what the list of regulations and a text have in common. Throws TypeError naming the fault. */
export function listingOf(fields: Fields): SearchListing {
  // It becomes part of addresses.
  const slug = stringOf(fields, 'slug', /^[a-z0-9-]+$/);
  return { slug, name: stringOf(fields, 'name'), title: stringOf(fields, 'title') };
}

function readUnit(value: unknown): SearchUnit {
  const fields = searchFieldsOf(value, 'a unit');
  return {
    id: stringOf(fields, 'id', /^[a-z0-9.-]*$/),
    text: stringOf(fields, 'text'),
    ...optional(fields, 'name'),
    ...optional(fields, 'heading'),
    ...optional(fields, 'note'),
  };
}

function readFormer(value: unknown): SearchUnit {
  const fields = searchFieldsOf(searchFieldsOf(value, 'a former wording').former, 'former');
  const former: FormerWording = {
    until: stringOf(fields, 'until', /^\d{4}-\d\d-\d\d$/),
    // It becomes part of an address.
    at: stringOf(fields, 'at', /^(?:[a-z0-9-]+\/)?(?:#[a-z0-9-]+)?$/),
  };
  return { ...readUnit(value), former };
}

function optional<Name extends 'name' | 'heading' | 'note'>(
  fields: Fields,
  name: Name,
): { readonly [key in Name]?: string } {
  // A computed key is typed as an index signature; the cast restores the actual key.
  return fields[name] === undefined ? {} : ({ [name]: stringOf(fields, name) } as { readonly [key in Name]: string });
}

/** A field that is a text of the given form. */
function stringOf(fields: Fields, name: string, form = /^/): string {
  const value = fields[name];
  if (typeof value !== 'string' || !form.test(value)) throw new TypeError(`${name} is no text`);
  return value;
}

function listOf(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  if (!Array.isArray(value)) throw new TypeError(`${name} is no list`);
  return value;
}

/** The value as a record. Throws TypeError with its name if it is none. */
export function searchFieldsOf(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError(`${name} is no record`);
  return { ...value };
}
