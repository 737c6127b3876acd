import { findingAt, type DraftFinding, type Rule } from '../text/finding.ts';

const COUNTED = '(tiêu chí|chỉ tiêu|tiêu chuẩn|nội dung|nhiệm vụ)';

/** A share of things that the text never counts out: “không quá 20% tiêu chí” where no tiêu chí is named. */
export const uncountedShares: Rule = ({ pieces, units }) => {
  const all = pieces.map(({ words }) => words.toLowerCase()).join('\n');
  const reported = new Set<string>();
  return pieces.flatMap((piece) =>
    [...piece.words.matchAll(new RegExp(`\\d+% (?:số |các |tổng số )?${COUNTED}(?![\\p{L}])`, 'gu'))].flatMap(
      ({ 0: words, 1: noun = '', index }): DraftFinding[] => {
        const counts = new RegExp(
          `${noun}[”"]? (?:là|gồm|bao gồm|được hiểu|sau(?: đây)?|cụ thể|dưới đây)|(?:^|[^\\p{L}\\d%])(?:\\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:nhóm )?${noun}(?![\\p{L}])|(?:mỗi|từng|một) (?:khoản|điểm|mục)[^.\\n]{0,40}${noun}`,
          'u',
        );
        const isHeading = [...units.values()].some(
          (unit) => 'heading' in unit && unit.heading?.toLowerCase().startsWith(noun) === true,
        );
        if (reported.has(noun) || isHeading || counts.test(all)) return [];
        reported.add(noun);
        return [
          findingAt(piece, index, index + words.length, {
            rule: 'ty-le-khong-ro',
            severity: 'check',
            why: `Tính tỷ lệ theo “${noun}” nhưng văn bản không nói gồm những ${noun} nào, đếm thế nào.`,
          }),
        ];
      },
    ),
  );
};
