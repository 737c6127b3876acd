/** Letters and signs: syllables that Vietnamese does not have, doubled words and marks, look-alikes, open brackets. */
import { lastOf } from '../../baseline.ts';
import { findingAt, type DraftFinding, type TextPiece, type Rule } from '../text/finding.ts';
import { isMisspelt } from './syllables.ts';

const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LETTERS = /[\p{L}\p{M}]+/gu;

/** “nghiêm ýt”, “phưong tiện”, “thựchiện”. */
export const misspeltSyllables: Rule = ({ all }) =>
  all.flatMap((piece) =>
    [...piece.words.matchAll(LETTERS)].flatMap(({ 0: word, index }): DraftFinding[] => {
      // Letters of another alphabet have their own rule.
      if (!isMisspelt(word) || OTHER_SCRIPT.test(word) || /[\d-]$/.test(piece.words.slice(0, index))) return [];
      return [
        findingAt(piece, index, index + word.length, {
          rule: 'chu-la',
          severity: 'severe',
          why: `“${word}” không phải một tiếng của tiếng Việt: gõ sai, nhận dạng sai, hoặc thiếu dấu cách.`,
        }),
      ];
    }),
  );

/** Words that nothing doubles. */
const NEVER_TWICE =
  'và|của|các|những|là|được|theo|tại|trong|cho|với|để|do|đến|về|khi|này|phải|thì|bị|hoặc|trên|dưới|bởi|nếu|như|có';
const TWICE = new RegExp(`(^|[^\\p{L}])((?:${NEVER_TWICE}) )\\2`, 'giu');
const PAIR_TWICE = /(^|[^\p{L}])((\p{L}+) (\p{L}+)) \2(?![\p{L}])/giu;

/** “các các”, “thực hiện thực hiện”. */
export const doubledWords: Rule = ({ pieces }) =>
  pieces.flatMap((piece) =>
    piece.block !== 'prose'
      ? []
      : [...[...piece.words.matchAll(TWICE)], ...[...piece.words.matchAll(PAIR_TWICE)]].flatMap(
          (match): DraftFinding[] => {
            const [whole, lead = '', words = ''] = match;
            // “ngày càng ngày càng” is none, nor are figures and names of one letter.
            if (match[3] !== undefined && (match[3] === match[4] || words.length < 7)) return [];
            const start = match.index + lead.length;
            return [
              findingAt(piece, start, match.index + whole.trimEnd().length, {
                rule: 'lap-tu',
                severity: 'severe',
                why: `“${words.trim()}” viết hai lần liền nhau.`,
                proposal: words.trim(),
              }),
            ];
          },
        ),
  );

/** Marks that cannot follow one another; “…” and the end of a text, “./.”, can. */
const MARKS = /[,;:]\s?[,;:.](?!\.)|\.[,;:]|[^.]\.\.(?![.…])|\?{2,}|!{2,}|[|¦]+[./|¦]*/gu;

/** Doubled marks: “;;”, “..”, “./|/|”. */
export const doubledMarks: Rule = ({ pieces }) =>
  pieces.flatMap((piece) =>
    piece.block !== 'prose'
      ? []
      : [...piece.words.matchAll(MARKS)].flatMap(({ 0: found, index }): DraftFinding[] => {
          const start = found.startsWith('|') || /^[,;:.?!¦]/.test(found) ? index : index + 1;
          const before = piece.words.slice(0, start);
          // “TP.,”, “v.v.;”, “Số :.....”: an abbreviation, a blank to be filled in.
          if (/(?:v\.v|\p{Lu}\p{L}{0,2})\.?$/u.test(before) && /^\.[,;:]/.test(found)) return [];
          if (/[.…_]{2}$/.test(before) || /^\S{0,2}[.…_]{2}/.test(piece.words.slice(index + found.length))) return [];
          const isStrange = /[|¦]/.test(found);
          // “./|/|” is one mark.
          const from = isStrange ? start - (/[./]*$/.exec(before)?.[0].length ?? 0) : start;
          return [
            findingAt(piece, from, index + found.length, {
              rule: 'dau-cau',
              severity: isStrange ? 'severe' : 'check',
              why: isStrange
                ? 'Ký tự lạ giữa câu, có lẽ do nhận dạng chữ hoặc gõ nhầm.'
                : 'Hai dấu câu đứng liền nhau.',
              proposal: isStrange
                ? meantMark(piece.words.slice(from, index + found.length), piece.words.slice(index + found.length))
                : piece.words.slice(start, start + 1),
            }),
          ];
        }),
  );

/**
 * The mark meant by strange ones: “./.”, the end of a text, for “./|/|” at the end of a paragraph; a full stop
 * elsewhere. Null if they do not begin with one.
 */
function meantMark(strange: string, rest: string): string | null {
  if (!strange.startsWith('.')) return null;
  return strange.includes('/') && rest.trim() === '' ? './.' : '.';
}

/** A space before a mark, none after it, one after an opening bracket. */
const LOOSE = /\p{L} [,;:](?= \p{L})|\p{Ll},\p{L}|\p{Ll};\p{L}|\( \p{L}/gu;

/** “tài sản , phương tiện”, “công chức,viên chức”: hints, since some typists always do so. */
export const looseMarks: Rule = ({ pieces }) =>
  pieces.flatMap((piece) =>
    piece.block !== 'prose'
      ? []
      : [...piece.words.matchAll(LOOSE)].map(({ 0: found, index }): DraftFinding =>
          findingAt(piece, index, index + found.length, {
            rule: 'dau-cau',
            severity: 'hint',
            why: 'Dấu câu viết liền chữ trước, cách chữ sau một dấu cách; sau dấu mở ngoặc không có dấu cách.',
            proposal: found
              .replace(/ (?=[,;:])/u, '')
              .replace(/([,;])(?=\p{L})/u, '$1 ')
              .replace('( ', '('),
          }),
        ),
  );

/** Letters of another alphabet inside a word. (Ð for Đ is refused by the parser already.) */
export const lookAlikes: Rule = ({ all }) =>
  all.flatMap((piece) =>
    [...piece.words.matchAll(LETTERS)].flatMap(({ 0: word, index }): DraftFinding[] =>
      /[a-zà-ỹ]/iu.test(word) && OTHER_SCRIPT.test(word)
        ? [
            findingAt(piece, index, index + word.length, {
              rule: 'chu-giong',
              severity: 'severe',
              why: `“${word}” có chữ cái của bảng chữ khác, trông giống chữ Việt nhưng tìm kiếm không thấy.`,
            }),
          ]
        : [],
    ),
  );

/** Brackets and quotation marks that stay open. */
export const openBrackets: Rule = ({ pieces }) =>
  pieces.flatMap((piece) => (piece.block === 'prose' ? openIn(piece) : []));

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”' };

function openIn(piece: TextPiece): readonly DraftFinding[] {
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (const [at, sign] of [...piece.words].map((one, index) => [index, one] as const)) {
    if (CLOSES[sign] !== undefined) open.push({ sign, at });
    else if (open.length > 0 && CLOSES[lastOf(open)?.sign ?? ''] === sign) open.pop();
  }
  // A quotation may go on in the next paragraph.
  return open
    .filter(({ sign }) => sign !== '“')
    .slice(0, 1)
    .map(({ sign, at }) =>
      findingAt(piece, at, Math.min(piece.words.length, at + 30), {
        rule: 'ngoac-mo',
        severity: 'check',
        why: `Dấu “${sign}” mở mà không đóng trong đoạn này.`,
      }),
    );
}
