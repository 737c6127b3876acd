import { instrumentName } from '../../../domain/regulation/metadata.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';

/** The content of `/tong-hop/index.json`: the slugs of the regulations that rate anyone. */
export function ratedListFile(regulations: readonly Regulation[]): string {
  return JSON.stringify(regulations.filter(({ ruleset }) => ruleset !== null).map(({ slug }) => slug));
}

/** The content of `/van-ban/S/quy-tac.json`: the rules with which an outcome can be computed anew from a file of answers. */
export function rulesFile({ meta, textVersion, ruleset }: Regulation): string {
  return JSON.stringify({ name: instrumentName(meta), textVersion, ruleset });
}
