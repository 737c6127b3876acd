/** Syllables that exist, but not in this word: a mark was left out or mistaken. */
import { findingAt, type DraftFinding, type Rule } from '../text/finding.ts';

/** The word as it is mistyped and as it is written; only words that mean nothing otherwise. */
const CONFUSED: ReadonlyMap<string, string> = new Map(
  [
    'quy đinh>quy định|quyết đinh>quyết định|nghị đinh>nghị định|xác đinh>xác định|ổn đinh>ổn định',
    'chỉ đinh>chỉ định|giám đinh>giám định|nhất đinh>nhất định|thẩm đinh>thẩm định|khẳng đinh>khẳng định',
    'kiểm đinh>kiểm định|hoạch đinh>hoạch định|thực hiên>thực hiện|nhiêm vụ>nhiệm vụ|trách nhiêm>trách nhiệm',
    'bổ nhiêm>bổ nhiệm|đia phương>địa phương|đia bàn>địa bàn|đia chỉ>địa chỉ|cơ quang>cơ quan|thời han>thời hạn',
    'thơi hạn>thời hạn|thời gia>thời gian|phap luật>pháp luật|kinh phi>kinh phí|tài chinh>tài chính',
    'hành chinh>hành chính|quản ly>quản lý|xử ly>xử lý|đề nghi>đề nghị|đơn vi>đơn vị|hiêu lực>hiệu lực',
    'nhân dan>nhân dân|ủy bản>ủy ban|ban hanh>ban hành|thi hanh>thi hành|hướng dân>hướng dẫn|điêu kiện>điều kiện',
    'báo các>báo cáo|đánh gia>đánh giá|cán bô>cán bộ|thủ tuc>thủ tục|hồ sở>hồ sơ',
  ]
    .join('|')
    .split('|')
    .map((pair) => pair.split('>') as [string, string]),
);

const PATTERN = new RegExp(`(^|[^\\p{L}])(${[...CONFUSED.keys()].join('|')})(?![\\p{L}])`, 'giu');

/** “quy đinh”, “quyết đinh”. */
export const confusedSyllables: Rule = ({ all }) =>
  all.flatMap((piece) =>
    [...piece.words.matchAll(PATTERN)].flatMap((match): DraftFinding[] => {
      const [, lead = '', words = ''] = match;
      const right = CONFUSED.get(words.toLowerCase()) ?? words;
      const start = match.index + lead.length;
      // “báo các sở biết”, “thời gia đình” are other words.
      if (
        /^(?:báo các|thời gia|nhân dan)$/iu.test(words) &&
        /^ (?!\p{Lu})\p{L}/u.test(piece.words.slice(start + words.length))
      )
        return [];
      const proposal =
        words === words.toUpperCase()
          ? right.toUpperCase()
          : /^\p{Lu}/u.test(words)
            ? right.charAt(0).toUpperCase() + right.slice(1)
            : right;
      return [
        findingAt(piece, start, start + words.length, {
          rule: 'go-nham',
          severity: 'check',
          why: `“${words}” có lẽ là “${proposal}”.`,
          proposal,
        }),
      ];
    }),
  );
