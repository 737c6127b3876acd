import { checklistOf } from '../../../domain/draft/checklistOf.ts';
import { citedWords } from '../../../domain/report/office/citedWords.ts';
import { reportSource } from '../../../domain/report/reportSource.ts';
import { instrumentName } from '../../../domain/regulation/metadata.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';
import type { ListedRegulation } from './listedRegulation.ts';

/** The content of `/tong-hop/index.json`: the slugs of the regulations that have rating rules. */
export function ratedListFile(regulations: readonly Pick<ListedRegulation, 'slug' | 'isRated'>[]): string {
  return JSON.stringify(regulations.filter(({ isRated }) => isRated).map(({ slug }) => slug));
}

/**
 * The content of `/van-ban/S/quy-tac.json`: the rules needed to recompute an outcome from a file of answers, and the
 * words of the duties and of the provisions that rules cite.
 */
export function rulesFile({ meta, text, textVersion, ruleset }: Regulation): string {
  return JSON.stringify({
    name: instrumentName(meta),
    textVersion,
    ruleset,
    source: reportSource(meta),
    checklist: ruleset === null ? [] : checklistOf(text, ruleset),
    words: ruleset === null ? {} : citedWords(text, ruleset),
  });
}
