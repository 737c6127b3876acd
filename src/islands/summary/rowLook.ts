/** How the rows of the office's table are drawn. */
import type { ComponentChildren } from 'preact';
import type { PublishedRules } from '../../adapters/browser/office/regulationRules.ts';
import type { numberFacts } from '../../domain/report/numberColumns.ts';
import type { SummaryRow } from '../../domain/report/summaryRow.ts';
import type { Published } from './parts/ProvisionLink.tsx';

/** A column besides those of the self-check. */
export interface ExtraColumn {
  readonly name: string;
  readonly cell: (row: SummaryRow) => ComponentChildren;
}

/** How rows are drawn; the same object while nothing of it changes. */
export interface RowLook {
  readonly at: Published;
  readonly rules: PublishedRules;
  /** Index of the reading whose outcome is shown. */
  readonly reading: number;
  /** There is a column for the year. */
  readonly hasYears: boolean;
  /** The columns of numbers. */
  readonly facts: ReturnType<typeof numberFacts>;
  /** Their short names. */
  readonly heads: readonly string[];
  readonly columns: readonly ExtraColumn[];
  /** How many columns there are in all. */
  readonly span: number;
  /** What an opened row shows besides its self-check. */
  readonly aside?: ((row: SummaryRow) => ComponentChildren) | undefined;
  /** Opens a row, or closes it if it is open. */
  readonly toggle: (key: string) => void;
  /** Opens the row before or after an open one. */
  readonly move: (key: string, by: 1 | -1) => void;
}

/** The id of the button that opens a row. */
export function rowButtonId(slug: string, key: string): string {
  return `mo-${slug}-${key}`;
}
