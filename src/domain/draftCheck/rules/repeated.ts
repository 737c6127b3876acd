/** Clauses and points that say the same words twice. */
import { articlesOf, instrumentsOf, walk } from '../../regulation/tree/walk.ts';
import type { Division, Provision } from '../../regulation/tree/tree.ts';
import { findingAt, type DraftFinding, type Rule } from '../text/finding.ts';
import { syllablesOf } from '../text/pieces.ts';

/** Shorter ones may well be the same: “Lưu hồ sơ.”, the blanks of a form. */
const MIN = 5;

/** Two units of one parent with the very same words, in a text with articles. */
export const repeatedUnits: Rule = (draft) => {
  const pieces = new Map(draft.pieces.filter(({ part }) => part === 0).map((piece) => [piece.at, piece]));
  return instrumentsOf(draft.text)
    .filter((instrument) => articlesOf(instrument).length > 0)
    .flatMap((instrument) =>
      [...walk(instrument)].flatMap(({ node }) => {
        const first = new Map<string, string>();
        const children: readonly (Division | Provision)[] = node.children;
        return children.flatMap((child): DraftFinding[] => {
          const piece = pieces.get(child.id);
          if (piece === undefined || child.children.length > 0 || child.paragraphs.length !== 1) return [];
          const key = syllablesOf(piece.words).join(' ');
          const other = first.get(key);
          if (other === undefined) first.set(key, child.id);
          if (other === undefined || syllablesOf(piece.words).length < MIN) return [];
          return [
            findingAt(piece, 0, piece.words.length, {
              rule: 'trung-loi',
              severity: 'check',
              why: 'Đoạn này trùng từng chữ với một đoạn khác cùng chỗ.',
              elsewhere: [{ at: other, words: piece.words }],
            }),
          ];
        });
      }),
    );
};
