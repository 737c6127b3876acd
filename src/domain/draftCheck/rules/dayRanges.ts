/** Ranges of days whose end comes before their beginning. */
import { findingAt, type DraftFinding, type Rule } from '../text/finding.ts';

const DAY = '(\\d{1,2})(?: tháng |[/.-])(\\d{1,2})(?:(?: năm |[/.-])(\\d{4}))?(?![\\d/])';
const RANGE = new RegExp(
  `(?:kể từ|từ) (?:hết )?ngày ${DAY},? (?:cho )?đến (?:hết |trước |cuối )?(?:ngày )?${DAY}`,
  'giu',
);
/** What says that the end is in another year. */
const NEXT_YEAR = /^[^.;]{0,40}năm (?:sau|tiếp|kế|liền kề)/iu;
const YEAR_BEFORE = /năm (?:trước|liền trước)/iu;

/**
 * “từ ngày 30 tháng 11 đến ngày 15 tháng 11 hằng năm”. Without years, an end in an earlier month may be one of the next
 * year; in the same month it is hardly so.
 */
export const reversedDays: Rule = ({ pieces }) =>
  pieces.flatMap((piece) =>
    [...piece.words.matchAll(RANGE)].flatMap((match): DraftFinding[] => {
      const [words, ...figures] = match;
      const [day1 = 0, month1 = 0, year1 = 0, day2 = 0, month2 = 0, year2 = 0] = figures.map((one) => Number(one ?? 0));
      const inYears = year1 > 0 && year2 > 0;
      const isBefore = month2 < month1 || (month2 === month1 && day2 < day1);
      const isTurned = inYears
        ? year2 < year1 || (year2 === year1 && isBefore)
        : month1 === month2 && day2 < day1 && !NEXT_YEAR.test(piece.words.slice(match.index + words.length));
      if (!isTurned || YEAR_BEFORE.test(words)) return [];
      return [
        findingAt(piece, match.index, match.index + words.length, {
          rule: 'ngay-nguoc',
          severity: inYears ? 'severe' : 'check',
          why: `Ngày cuối đứng trước ngày đầu: “${words}”.`,
        }),
      ];
    }),
  );
