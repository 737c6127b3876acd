import { checkDraft, isShown, type LocatedFinding } from '../../../src/domain/draftCheck/checkDraft.ts';

/** The findings in a draft that are shown by default. */
export function shown(source: string): readonly LocatedFinding[] {
  return checkDraft(source).findings.filter(isShown);
}

/** Rule, location and words of the findings shown, one line each. */
export function findingsIn(source: string): readonly string[] {
  return shown(source).map(({ rule, at, words }) => `${rule} ${at} ${words}`);
}

/** A text of one article with these clauses. */
export function clauses(...words: readonly string[]): string {
  return `QUY CHẾ\nVề cây\nĐiều 1. Trồng cây\n${words.map((one, at) => `${at + 1}. ${one}`).join('\n')}\n`;
}
