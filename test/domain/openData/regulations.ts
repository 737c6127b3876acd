/** Regulations for tests of exports: the official one, the fixtures, and generated texts with invented metadata. */
import { fileURLToPath } from 'node:url';
import { loadRegulation } from '../../../src/adapters/site/content/loadRegulation.ts';
import { findReferences } from '../../../src/domain/regulation/references/references.ts';
import type { Regulation } from '../../../src/domain/regulation/regulation.ts';
import type { RegulationText } from '../../../src/domain/regulation/tree/tree.ts';

const load = (folder: string): Regulation =>
  loadRegulation(fileURLToPath(new URL(`../../../${folder}`, import.meta.url)));

export const OFFICIAL: Regulation = load('content/212-qd-ubnd-2021');
export const MARKET: Regulation = load('test/fixtures/regulations/dieu-le-cho-phien');
/** Amended by two texts; with a repealed and (until 2023) a suspended clause. */
export const GARDEN: Regulation = loadRegulation(
  fileURLToPath(new URL('../../../test/fixtures/regulations/noi-quy-vuon-cay', import.meta.url)),
  '2024-06-01',
);
export const POINTS: Regulation = load('test/fixtures/regulations/quy-che-thi-dua');

/** A generated text as a regulation without notes and rules. */
export function regulationOf(text: RegulationText): Regulation {
  return {
    ...MARKET,
    meta: {
      ...MARKET.meta,
      title: 'Tên có <b>, & và "nháy"',
      ...(text.decision === null ? {} : { regulationName: 'Quy định' }),
    },
    text,
    history: null,
    notes: [],
    related: [],
    references: findReferences(text),
  };
}
