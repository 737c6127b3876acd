import { answersOf } from '../../../domain/rating/answers.ts';
import { exportDrafts, type ExportSource } from '../../../domain/draft/exchange/exchange.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { stateResult } from '../../../domain/draft/outcome/statedResult.ts';
import type { SelfCheckProps } from '../shared/context.ts';

/** Drafts of this regulation as the content of an export file. `now`: ISO 8601, UTC. */
export function exportedText(props: SelfCheckProps, drafts: readonly Draft[], now: string): string {
  return exportDrafts(drafts, exportSource(props), now);
}

/** The same without outcomes and quoted clauses, which need valid rules and a valid checklist. */
export function plainText({ exported }: SelfCheckProps, drafts: readonly Draft[], now: string): string {
  return exportDrafts(drafts, { regulation: exported, answers: {}, quote: () => '', result: () => null }, now);
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
    answers: Object.fromEntries(answersOf(ruleset).map(({ id, name }) => [id, name])),
    quote: (id) => words.get(id) ?? '',
    result: (draft) => stateResult(ruleset, textVersion, draft),
  };
}
