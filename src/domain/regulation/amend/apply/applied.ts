/** The result of an operation. */
import type { RegulationText } from '../../tree/tree.ts';
import type { UnitChange } from '../operation/operation.ts';
import type { Refusal } from '../operation/unitPaths.ts';

/** The text after an operation, with what it did to each unit. */
export interface Done {
  readonly text: RegulationText;
  readonly changes: readonly UnitChange[];
}

/** Done, or why the operation does not fit the text. */
export type Applied = Done | { readonly refused: Refusal };
