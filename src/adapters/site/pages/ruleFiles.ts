import { instrumentName } from '../../../domain/regulation/metadata.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

/** The content of `/tong-hop/index.json`: the slugs of the regulations that have rating rules. */
export function ratedListFile(regulations: readonly Regulation[]): string {
  return JSON.stringify(regulations.filter(({ ruleset }) => ruleset !== null).map(({ slug }) => slug));
}

/** The content of `/van-ban/S/quy-tac.json`: the rules needed to recompute an outcome from a file of answers. */
export function rulesFile({ meta, textVersion, ruleset }: Regulation): string {
  return JSON.stringify({ name: instrumentName(meta), textVersion, ruleset });
}
