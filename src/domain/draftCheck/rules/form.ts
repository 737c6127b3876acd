/**
 * The form of official documents where Nghị định 30/2020/NĐ-CP, Phụ lục I and II, leaves no choice: motto, number,
 * locality and day, grounds, capital letters.
 */
import { fold } from '../../fold.ts';
import { articlesOf } from '../../regulation/tree/walk.ts';
import type { Passage } from '../../regulation/tree/tree.ts';
import { findingAt, type DraftFinding, type DraftText, type Rule, type TextPiece } from '../text/finding.ts';

/** The lines of letterheads, which are not prose. */
function headLines({ units }: DraftText): readonly TextPiece[] {
  return [...units.values()]
    .filter((unit): unit is Passage => unit.kind === 'letterhead')
    .map((unit) => ({ at: unit.id, part: 'text', words: unit.text, line: unit.line, block: 'prose', unit }));
}

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** The same letters with the tone where either habit puts it. */
const plainTone = (words: string): string => words.replace(/HOÀ/g, 'HÒA');

/** Phụ lục I, mục II.1: the country's name in capitals and whole; three words with a capital and hyphens between. */
export const nationAndMotto: Rule = (draft) =>
  headLines(draft).flatMap((piece): DraftFinding[] => {
    const words = piece.words.trim();
    const folded = fold(words)
      .replace(/[^a-z]+/g, ' ')
      .trim();
    if (/^cong hoa (?:xa hoi chu nghia|xhcn) viet nam$/.test(folded) && plainTone(words) !== NATION)
      return [
        findingAt(piece, 0, piece.words.length, {
          rule: 'quoc-hieu',
          severity: 'check',
          why: 'Quốc hiệu viết đủ chữ, bằng chữ in hoa (Nghị định 30/2020/NĐ-CP, Phụ lục I).',
          proposal: NATION,
        }),
      ];
    if (folded === 'doc lap tu do hanh phuc' && words !== MOTTO) {
      // Word turns the hyphen into a dash by itself.
      const isDashOnly = words.replace(/\s*[-–—]\s*/gu, ' - ') === MOTTO;
      return [
        findingAt(piece, 0, piece.words.length, {
          rule: 'tieu-ngu',
          severity: isDashOnly ? 'hint' : 'check',
          why: 'Tiêu ngữ viết hoa chữ đầu của ba cụm từ, giữa các cụm từ có gạch nối, có cách chữ (Nghị định 30/2020/NĐ-CP, Phụ lục I).',
          proposal: MOTTO,
        }),
      ];
    }
    return [];
  });

const PLACE_AND_DAY = /^(\p{L}[^,]{1,60}, ?)ngày +(\d{1,2}) +tháng +(\d{1,2}) +năm +(\d{4})$/iu;

/** Phụ lục I, mục II.4: “Hớn Quản, ngày 05 tháng 01 năm 2021”: 0 before days under 10 and before months 1 and 2. */
export const placeAndDay: Rule = (draft) =>
  headLines(draft).flatMap((piece): DraftFinding[] => {
    const [, locality, day = '', month = '', year] = PLACE_AND_DAY.exec(piece.words.trim()) ?? [];
    if (locality === undefined) return [];
    const isShort = day.length === 1 || /^[12]$/.test(month);
    if (!isShort) return [];
    return [
      findingAt(piece, 0, piece.words.length, {
        rule: 'ngay-thang',
        severity: 'check',
        why: 'Ngày nhỏ hơn 10 và tháng 1, tháng 2 phải có số 0 phía trước (Nghị định 30/2020/NĐ-CP, Phụ lục I).',
        proposal: `${locality.trimEnd().replace(/,$/, ', ')}ngày ${day.padStart(2, '0')} tháng ${/^[12]$/.test(month) ? `0${month}` : month} năm ${year}`,
      }),
    ];
  });

/** Phụ lục I, mục II.3: 0 before a number under 10. */
export const ownNumber: Rule = (draft) =>
  headLines(draft).flatMap((piece): DraftFinding[] => {
    const match = /^Số ?: ?(\d)\//u.exec(piece.words);
    if (match === null) return [];
    return [
      findingAt(piece, 0, match[0].length, {
        rule: 'so-van-ban',
        severity: 'check',
        why: 'Số nhỏ hơn 10 phải có số 0 phía trước (Nghị định 30/2020/NĐ-CP, Phụ lục I).',
        proposal: `Số: 0${match[1] ?? ''}/`,
      }),
    ];
  });

/** Bodies whose names have a capital wherever they occur (Phụ lục II). */
const BODIES: readonly (readonly [small: RegExp, right: string])[] = [
  [/(^|[^\p{L}])(ủy ban nhân dân|uỷ ban nhân dân)(?![\p{L}])/gu, 'Ủy ban nhân dân'],
  [/(^|[^\p{L}])(hội đồng nhân dân)(?![\p{L}])/gu, 'Hội đồng nhân dân'],
  [/(^|[^\p{L}])(thủ tướng chính phủ|Thủ tướng chính phủ|thủ tướng Chính phủ)(?![\p{L}])/gu, 'Thủ tướng Chính phủ'],
];

/** “ủy ban nhân dân tỉnh” with a small letter; once, as a hint, in a text that mostly writes so. */
export const capitalBodies: Rule = ({ pieces }) =>
  BODIES.flatMap(([small, right]) => {
    const found = pieces.flatMap((piece) => [...piece.words.matchAll(small)].map((match) => ({ piece, match })));
    const rightly = pieces.reduce((all, { words }) => all + words.split(right).length - 1, 0);
    const isHabit = found.length > rightly;
    return found.slice(0, isHabit ? 1 : found.length).map(({ piece, match }): DraftFinding => {
      const [, lead = '', words = ''] = match;
      const start = match.index + lead.length;
      return findingAt(piece, start, start + words.length, {
        rule: 'viet-hoa',
        severity: isHabit ? 'hint' : 'check',
        why: `Tên cơ quan viết hoa: “${right}” (Nghị định 30/2020/NĐ-CP, Phụ lục II).`,
        proposal: right,
      });
    });
  });

/** Phụ lục I, mục II.5: each ground ends with “;”, the last with “.”. */
export const endsOfGrounds: Rule = ({ pieces }) => {
  const grounds = pieces.filter(({ unit }) => unit.kind === 'recital' || unit.kind === 'proposal');
  return grounds.flatMap((piece): DraftFinding[] => {
    const end = piece.words.slice(-1);
    const next = grounds[grounds.indexOf(piece) + 1];
    // The grounds of a decision and of what it issues end by themselves.
    const isLast = next === undefined || articleBetween(piece, next);
    const wanted = isLast ? '.' : ';';
    if (end === wanted || !/[\p{L}\d;.,]/u.test(end)) return [];
    const start = piece.words.search(/(?:\S+ )?\S+$/u);
    const words = piece.words.slice(start);
    return [
      findingAt(piece, start, piece.words.length, {
        rule: 'dau-can-cu',
        severity: 'hint',
        why: `${isLast ? 'Căn cứ cuối cùng' : 'Căn cứ này'} kết thúc bằng dấu “${wanted}” (Nghị định 30/2020/NĐ-CP, Phụ lục I).`,
        proposal: `${words.replace(/[;.,]$/, '')}${wanted}`,
      }),
    ];
  });
};

const FAR = 12;
const articleBetween = (one: TextPiece, next: TextPiece): boolean => next.line - one.line > FAR;

/** The parts that an issued decision must have (Nghị định 30/2020/NĐ-CP, Điều 8). */
export const missingParts: Rule = (draft) => {
  const instrument = draft.text.decision ?? draft.text.regulation;
  const { front, back } = instrument;
  const kinds = new Set([...front, ...back].map(({ kind }) => kind));
  const heads = front.filter(({ kind }) => kind === 'letterhead').map(({ text }) => text);
  // A draft without its head is only a part of one.
  if (articlesOf(instrument).length === 0 || !heads.some((text) => text.startsWith('CỘNG H'))) return [];
  const missing = [
    ...(heads.some((text) => /^Số ?:/iu.test(text)) ? [] : ['số, ký hiệu']),
    ...(heads.some((text) => /ngày.*tháng.*năm/iu.test(text)) ? [] : ['địa danh, ngày tháng năm']),
    ...(kinds.has('title') ? [] : ['trích yếu (tên văn bản)']),
    ...(kinds.has('recipientsHead') || kinds.has('recipient') ? [] : ['nơi nhận']),
    ...(kinds.has('authority') || kinds.has('office') || kinds.has('signer') ? [] : ['chức vụ, họ tên người ký']),
  ];
  const first = headLines(draft)[0];
  if (first === undefined || missing.length === 0) return [];
  return [
    findingAt(first, 0, first.words.length, {
      rule: 'thieu-phan',
      severity: 'hint',
      why: `Chưa thấy ${missing.join('; ')} (Nghị định 30/2020/NĐ-CP, Điều 8).`,
    }),
  ];
};

const DAY = /(^|[^\d/])(?:ngày )?(\d{1,2})(?: tháng (\d{1,2}) năm (\d{4})|\/(\d{1,2})\/(\d{4}))(?![\d/])/giu;
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of every year: “ngày 31/11 hằng năm”. */
const YEARLY = /ngày (\d{1,2})(?:\/| tháng )(\d{1,2})(?![\d/]| năm \d)/giu;

/** “ngày 31 tháng 11 hằng năm”. */
export const impossibleYearlyDays: Rule = (draft) =>
  draft.pieces.flatMap((piece) =>
    [...piece.words.matchAll(YEARLY)].flatMap((match): DraftFinding[] => {
      const [words, day, month] = match;
      const length = LENGTHS[Number(month) - 1];
      if (length === undefined || Number(day) <= length) return [];
      return [
        findingAt(piece, match.index, match.index + words.length, {
          rule: 'ngay-khong-co',
          severity: 'severe',
          why: `Tháng ${Number(month)} không có ngày ${Number(day)}.`,
        }),
      ];
    }),
  );

/** “ngày 31 tháng 4 năm 2020”. */
export const impossibleDays: Rule = (draft) =>
  [...headLines(draft), ...draft.pieces].flatMap((piece) =>
    [...piece.words.matchAll(DAY)].flatMap((match): DraftFinding[] => {
      const [whole, lead = '', day = '', words, year1, digits, year2] = match;
      const [month, year] = [Number(words ?? digits), Number(year1 ?? year2)];
      const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
      const length = month === 2 && !isLeap ? 28 : (LENGTHS[month - 1] ?? 0);
      // “01/2020/2021” and the like are not dates.
      if (year < 1900 || (Number(day) >= 1 && Number(day) <= length)) return [];
      const isDay = words !== undefined || /^ngày/iu.test(whole.slice(lead.length));
      if (!isDay) return [];
      return [
        findingAt(piece, match.index + lead.length, match.index + whole.length, {
          rule: 'ngay-khong-co',
          severity: 'severe',
          why:
            month >= 1 && month <= 12
              ? `Tháng ${month} năm ${year} không có ngày ${Number(day)}.`
              : `Không có tháng ${month}.`,
        }),
      ];
    }),
  );
