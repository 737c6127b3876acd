/** Names of bodies and places: one name spelled two ways, a body that its article's title does not speak of. */
import { articlesOf, instrumentsOf } from '../../regulation/tree/walk.ts';
import { findingAt, type DraftFinding, type Rule, type TextPiece } from '../text/finding.ts';

/** Words before the name of a place or body; names of one kind are compared. */
const KINDS =
  'tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|thôn|ấp|khu phố|sông|hồ|khu công nghiệp|công ty|trường|bệnh viện|ban quản lý';
const NAME = new RegExp(
  `(^|[^\\p{L}])(${KINDS}) ((?:\\p{Lu}\\p{Ll}*|\\p{Lu}+)(?: (?:\\p{Lu}\\p{Ll}*|\\p{Lu}+)){1,2})(?![\\p{L}])`,
  'giu',
);

/** The one spelling must occur this many times as often as the other. */
const OFTEN = 4;

const unmarked = (words: string): string =>
  words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');

/**
 * “huyện Hòn Đất” once among many “huyện Hòn Đát”: the same letters, other marks in one syllable. Two places may have
 * such names, so only a spelling that occurs once is reported.
 */
export const twoSpellings: Rule = ({ pieces }) => {
  const groups = new Map<string, Map<string, { readonly piece: TextPiece; readonly start: number }[]>>();
  for (const piece of pieces) {
    for (const match of piece.words.matchAll(NAME)) {
      const [, lead = '', kind = '', found = ''] = match;
      // A match with the i flag takes small letters too; of a name every syllable has a capital.
      const name = /^(?:\p{Lu}\p{L}* ?)+/u.exec(found)?.[0].trim() ?? '';
      if (name.split(' ').length < 2) continue;
      const key = `${kind.toLowerCase()} ${unmarked(name)}`;
      const spellings = groups.get(key) ?? new Map<string, { piece: TextPiece; start: number }[]>();
      const spelling = name.toLowerCase();
      spellings.set(spelling, [
        ...(spellings.get(spelling) ?? []),
        { piece, start: match.index + lead.length + kind.length + 1 },
      ]);
      groups.set(key, spellings);
    }
  }
  return [...groups.values()].flatMap((spellings): readonly DraftFinding[] => {
    const ordered = [...spellings.entries()].sort((a, b) => b[1].length - a[1].length);
    const [usual] = ordered;
    if (usual === undefined) return [];
    return ordered.slice(1).flatMap(([spelling, [only, ...more]]): DraftFinding[] => {
      if (only === undefined || more.length > 0 || usual[1].length < OFTEN || !isOneApart(usual[0], spelling))
        return [];
      const { piece, start } = only;
      const [first] = usual[1];
      const words = piece.words.slice(start, start + spelling.length);
      const right = first?.piece.words.slice(first.start, first.start + usual[0].length) ?? '';
      return [
        findingAt(piece, start, start + spelling.length, {
          rule: 'hai-cach-viet',
          severity: 'check',
          why: `Ở đây viết “${words}”, ${usual[1].length} chỗ khác viết “${right}”.`,
          elsewhere: first === undefined ? [] : [{ at: first.piece.at, words: right }],
          proposal: words === words.toUpperCase() ? right.toUpperCase() : right,
        }),
      ];
    });
  });
};

/** True if two names differ in one syllable only. */
function isOneApart(one: string, other: string): boolean {
  const [a, b] = [one.split(' '), other.split(' ')];
  // Old and new tone placement of one syllable are the same spelling.
  const same = (x = '', y = '') => [...x.normalize('NFD')].sort().join('') === [...y.normalize('NFD')].sort().join('');
  return a.length === b.length && a.filter((syllable, at) => !same(syllable, b[at])).length === 1;
}

const BODIES = 'phòng|ban|sở|chi cục|cục|vụ|trung tâm|đài|trường|bệnh viện|trạm|hạt|đội|khoa|tổ|nhà máy|xí nghiệp';
const HEAD = new RegExp(
  `(?:Trưởng|Chánh|Giám đốc|Hiệu trưởng|Viện trưởng|Đội trưởng) (?:văn )?(${BODIES})(?![\\p{L}])`,
  'iu',
);
const TITLE = new RegExp(`(?:các|của) ((?:${BODIES})(?:, (?:${BODIES}))*)(?![\\p{L}])`, 'iu');

/** “Điều 11. Trách nhiệm … các phòng, ban” with a clause for the head of an “Đài”. */
export const otherBodies: Rule = (draft) =>
  instrumentsOf(draft.text).flatMap((instrument) =>
    articlesOf(instrument).flatMap(({ node: article }): readonly DraftFinding[] => {
      const named = TITLE.exec(article.heading ?? '')?.[1]
        ?.toLowerCase()
        .split(', ');
      if (named === undefined) return [];
      const clauses = article.children.flatMap((clause) => {
        const words = clause.heading ?? clause.paragraphs[0] ?? '';
        const match = HEAD.exec(words);
        const piece = match === null ? undefined : draft.pieces.find(({ at }) => at === clause.id);
        return match === null || piece === undefined ? [] : [{ piece, match, body: (match[1] ?? '').toLowerCase() }];
      });
      const others = clauses.filter(({ body }) => !named.includes(body));
      // Where many are of another kind the title is only short.
      if (others.length * 3 > clauses.length) return [];
      return others.map(({ piece, match, body }) =>
        findingAt(piece, match.index, match.index + match[0].length, {
          rule: 'khac-ten-dieu',
          severity: 'check',
          why: `Tên Điều chỉ nói về ${named.join(', ')}, còn ở đây nói về ${body}.`,
          elsewhere: [{ at: article.id, words: article.heading ?? '' }],
        }),
      );
    }),
  );
