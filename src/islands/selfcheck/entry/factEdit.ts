import type { DraftAction } from '../../../domain/draft/edit/action.ts';

/** Enters a fact's value. */
export type FactEdit = (action: DraftAction) => void;
