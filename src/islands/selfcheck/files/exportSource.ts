import { exportDrafts, type ExportSource } from '../../../domain/draft/exchange/exchange.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { stateResult } from '../../../domain/draft/outcome/statedResult.ts';
import type { SelfCheckProps } from '../shared/context.ts';

/** Drafts of this regulation as the text of a file that can be opened again. `now`: ISO 8601, UTC. */
export function exportedText(props: SelfCheckProps, drafts: readonly Draft[], now: string): string {
  return exportDrafts(drafts, exportSource(props), now);
}

/** The same without the outcomes and the words of the clauses, which take the rules and the checklist to be whole. */
export function plainText({ exported }: SelfCheckProps, drafts: readonly Draft[], now: string): string {
  return exportDrafts(drafts, { regulation: exported, quote: () => '', result: () => null }, now);
}

function exportSource({ ruleset, checklist, textVersion, exported }: SelfCheckProps): ExportSource {
  const duties = checklist.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.duties));
  const words = new Map(
    duties.map(({ id, heading, paragraphs }) => [
      id,
      [...(heading === null ? [] : [heading]), ...paragraphs].join('\n'),
    ]),
  );
  return {
    regulation: exported,
    quote: (id) => words.get(id) ?? '',
    result: (draft) => stateResult(ruleset, textVersion, draft),
  };
}
