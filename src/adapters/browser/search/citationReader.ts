import { overNetwork } from '../faults/networkFailure.ts';

/** Loads what finds the provisions that a query names, for the first one that may name any (see mayCite.ts). */
export const citationReader = () => overNetwork(() => import('../../../domain/search/results/cited.ts'));
