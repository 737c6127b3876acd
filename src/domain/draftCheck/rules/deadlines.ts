/** Deadlines that cannot all be kept: a summary due before what it sums up. */
import { findingAt, type DraftFinding, type Rule, type TextPiece } from '../text/finding.ts';
import { piecesByArticle } from '../text/pieces.ts';

const DAY =
  '(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|không quá)(?: vào)? (?:ngày )?(?<day>\\d{1,2})(?:(?:\\/| tháng )(?<month>\\d{1,2}))?(?![\\d/])(?<period>[^,.;:()]{0,40})';
/** “… gửi báo cáo về Văn phòng trước ngày 20”. */
const SENT = new RegExp(
  `(?:gửi|nộp|chuyển|báo cáo)[^.;]{0,120}? (?:về|cho|đến) (?<to>\\p{Lu}[\\p{L}-]+(?: [\\p{L}-]+){0,8}?),? (?:để [^.;]{0,60}? )?${DAY}`,
  'u',
);
const SUMMED_UP = new RegExp(`(?:tổng hợp|trình|báo cáo)[^.;]{0,120}? ${DAY}`, 'u');

interface Deadline {
  readonly piece: TextPiece;
  readonly start: number;
  readonly words: string;
  readonly day: number;
  /** 0 if none is printed. */
  readonly month: number;
  readonly period: string;
}

function deadlineOf(piece: TextPiece, match: RegExpExecArray): Deadline {
  const { day = '', month = '0', period = '' } = match.groups ?? {};
  const words = match[0].slice(match[0].search(/(?:trước|chậm nhất|muộn nhất|không quá)[^;]*$/u)).trimEnd();
  const start = match.index + match[0].lastIndexOf(words);
  return { piece, start, words, day: Number(day), month: Number(month), period: period.trim().toLowerCase() };
}

/** True if both name the same day of the same period, and the second one comes first. */
function isBefore(summary: Deadline, sent: Deadline): boolean {
  if ((summary.month === 0) !== (sent.month === 0) || /sau|kế|tiếp|trước/u.test(summary.period + sent.period))
    return false;
  if (summary.month === 0 && summary.period !== sent.period) return false;
  return summary.month === sent.month ? summary.day < sent.day : summary.month < sent.month;
}

/** “Các phòng gửi về Văn phòng trước ngày 20; Văn phòng tổng hợp trước ngày 15”, in one article. */
export const reversedDeadlines: Rule = (draft) =>
  [...piecesByArticle(draft).values()].flatMap((pieces) =>
    pieces.flatMap((piece): DraftFinding[] => {
      const match = SENT.exec(piece.words);
      const to = match?.groups?.['to']?.toLowerCase() ?? '';
      if (match === null || to === '') return [];
      const sent = deadlineOf(piece, match);
      return pieces.flatMap((other): DraftFinding[] => {
        const summed = SUMMED_UP.exec(other.words);
        if (other === piece || summed === null || !other.words.toLowerCase().startsWith(to)) return [];
        const summary = deadlineOf(other, summed);
        if (!isBefore(summary, sent)) return [];
        return [
          findingAt(other, summary.start, summary.start + summary.words.length, {
            rule: 'han-nguoc',
            severity: 'check',
            why: `Hạn này trước hạn của phần phải tổng hợp: “${sent.words}”.`,
            elsewhere: [{ at: piece.at, words: sent.words }],
          }),
        ];
      });
    }),
  );
