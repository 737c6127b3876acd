/**
 * Roles of a table's parts, spelled out: browsers drop them from a table that a stylesheet shows as a list, as it is on
 * a phone.
 */
export const TABLE_ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
