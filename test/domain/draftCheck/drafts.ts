import { checkDraft, isShown, type PlacedFinding } from '../../../src/domain/draftCheck/checkDraft.ts';

/** What is shown of a draft by default. */
export function shown(source: string): readonly PlacedFinding[] {
  return checkDraft(source).findings.filter(isShown);
}

/** Rule, place and words of what is shown, each as one line. */
export function told(source: string): readonly string[] {
  return shown(source).map(({ rule, at, words }) => `${rule} ${at} ${words}`);
}

/** A text of one article with these clauses. */
export function clauses(...words: readonly string[]): string {
  return `QUY CHẾ\nVề cây\nĐiều 1. Trồng cây\n${words.map((one, at) => `${at + 1}. ${one}`).join('\n')}\n`;
}
