/** Validates a table's stored filter and order: they may be from an earlier build, or anything else. */
import { fieldsOf } from '../../domain/draft/read/reader.ts';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import { ROW_ORDERS, type RowChoice, type RowOrder } from '../../domain/report/summaryList.ts';
import { numberFacts } from '../../domain/report/numberColumns.ts';

/** How the rows are sorted. */
export interface RowsOrder {
  readonly by: RowOrder;
  readonly descending: boolean;
}

/** The filter; null if it is not valid for these rules. */
export function readChoice({ readings }: RuleSet, stored: unknown): RowChoice | null {
  const { words, role, year, outcome, reading, onlyRemarked, onlyLatest, apart, joined } = fieldsOf(stored) ?? {};
  if (typeof words !== 'string' || typeof reading !== 'number' || readings[reading] === undefined) return null;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    words,
    role: text(role),
    year: typeof year === 'number' || year === 'none' || year === 'all' ? year : 'main',
    outcome: text(outcome),
    reading,
    onlyRemarked: onlyRemarked === true,
    onlyLatest: onlyLatest !== false,
    apart: Array.isArray(apart) ? apart.filter((name) => typeof name === 'string') : [],
    joined: Array.isArray(joined) ? joined.filter(isPair) : [],
  };
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}

/** The order; null if it is not valid for these rules. */
export function readOrder(ruleset: RuleSet, stored: unknown): RowsOrder | null {
  const { by, descending } = fieldsOf(stored) ?? {};
  const known =
    ROW_ORDERS.find((one) => one === by) ??
    (typeof by === 'number' && numberFacts(ruleset)[by] !== undefined ? by : null);
  return known === null ? null : { by: known, descending: descending === true };
}
