/**
 * Finds citations of other documents: by number (Nghị định số 61/2018/NĐ-CP ngày …), by title (Luật …), by a given
 * name.
 */
import { lastOf } from '../../baseline.ts';

/** One citation of another document: UTF-16 offsets, `end` exclusive; everything as printed. */
export interface CitedDocument {
  readonly start: number;
  readonly end: number;
  /** Luật, Nghị định, Thông tư, Tiêu chuẩn quốc gia … */
  readonly type: string;
  readonly number: string | null;
  /** For a document cited by its name: the name with its type. */
  readonly title: string | null;
  /** `27 tháng 10 năm 2007`, `29/12/2020`; for a law also just a year. */
  readonly date: string | null;
}

/** Types of document with numbers; longer ones before their prefixes. */
const TYPES =
  'Bộ [Ll]uật|Luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Tờ trình|Công văn|Công điện|Kế hoạch|Hướng dẫn|Báo cáo|Thông báo|Kết luận|Quy định|Quy chế|Chương trình|Đề án|Sắc lệnh|Lệnh';

/** `61/2018/NĐ-CP`, `89/TTr-PNV`, `77/2015/QH13`, `55/2010/TTLT-BTC-BTP`, `12-NQ/TW`. */
const NUMBER =
  '\\d+[a-z]?(?:/\\d{4})?(?:/\\p{Lu}[\\p{L}\\d&]*(?:[-‐–]\\p{Lu}[\\p{L}\\d&]*)*|-\\p{Lu}\\p{L}*/\\p{Lu}[\\p{L}\\d]*)(?![\\p{L}\\d])';

const DATE = '\\d{1,2} tháng \\d{1,2} năm \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}';
const DATED = `(?:,? ngày (?<date>${DATE}))?`;
const DATED_OR_YEAR = `(?:,? ngày (?<date>${DATE})| năm (?<year>\\d{4}))?`;

/** What may come before a citation. Written without lookbehind, which Safari lacks before 16.4. */
const LEAD = '(?<lead>^|[^\\p{L}])';

const HAS_NUMBER = new RegExp(`(?:^|[^\\p{L}\\d])${NUMBER}`, 'u');
const NUMBERED = new RegExp(`${LEAD}(?<type>${TYPES}) (?:số ?:? ?)?(?<number>${NUMBER})${DATED}`, 'gu');

/** A further number of the same type: “các Nghị định số 1/2018/NĐ-CP, 2/2019/NĐ-CP”. */
const FURTHER = new RegExp(`^(?<lead>(?:,|;| và| hoặc|, và) (?:số ?)?)(?<number>${NUMBER})${DATED}`, 'u');

/** The latest end of a law's title; what follows belongs to the sentence. */
const TITLE_END =
  '(?=[;.:()“”"[¹²³⁰⁴-⁹]|,(?! (?:chống|bổ sung|công chức|khen thưởng|phí|lệ phí|thống kê)(?![\\p{L}]))| ngày \\d| số \\d| năm \\d| (?:và|hoặc) (?:các|cơ quan|khoản|điểm|Điều|Chương|Mục|Phụ lục|Luật|Bộ|Nghị|Thông|Quyết|Pháp|Quy|văn bản|quy định|hướng dẫn)| (?:đã|được|quy định|tại|có|thì|để|trong|khi|nếu|phải|do|của Quốc hội|của Ủy ban) |$)';
const LAW = '(?:Bộ [Ll]uật|Luật|Pháp lệnh)';
/** “sửa đổi, bổ sung một số điều của Luật A và Luật B”: the laws named there belong to the title. */
const AMENDING = `(?:[Ss]ửa đổi, bổ sung (?:một số điều )?của (?:${LAW} (?:(?! và ${LAW})[^;.:,()])+(?: và |, (?=${LAW})))*${LAW} )?`;
/** Words that no title begins with: “Pháp lệnh không ghi số”, “Luật và Pháp lệnh”. */
const NO_NAME =
  '(?:và|hoặc|không|chỉ|có|được|phải|đã|thì|là|mới|cũ|khác|trên|đó|nêu|do|của|tại|cần|hiện hành|sau đây)(?![\\p{L}])';
const TITLED = new RegExp(
  `${LEAD}(?<title>(?<type>Bộ [Ll]uật|Luật|Pháp lệnh|Hiến pháp) (?!này|sư(?![\\p{L}])|gia |định |số |${NO_NAME})${AMENDING}\\p{L}.*?(?:\\p{Ll}(?=\\d)|${TITLE_END}))(?:,? số (?<number>${NUMBER}))?${DATED_OR_YEAR}`,
  'gu',
);

const STANDARD =
  /(?<lead>^|[^\p{L}])(?<type>[Tt]iêu chuẩn(?: quốc gia)?|[Qq]uy chuẩn(?: kỹ thuật)?(?: quốc gia)?)? ?(?<number>(?:TCVN|QCVN)(?: ISO)?(?:\/IEC)? \d[\d-]*(?::\d{4})?(?:\/\p{Lu}[\p{L}]*)?)/gu;

/** Codes by their usual abbreviations. */
const ABBREVIATED =
  /(?<lead>^|[^\p{L}\d])(?<title>(?<type>BL(?:DS|HS|LĐ|HH|TTDS|TTHS)))(?![\p{L}\d])(?: năm (?<year>\d{4}))?/gu;

/** What may follow a name. */
const AFTER_NAME = new RegExp(`(?:,? (?:số )?(?<number>${NUMBER}))?${DATED_OR_YEAR}`, 'uy');

/** The type with which a name starts; else its first word. */
const TYPE_OF_NAME = new RegExp(`^(?:${TYPES})(?![\\p{L}])|^[^ ]+`, 'u');

/**
 * The citations in a text, in order, without overlaps; if two start at the same offset, the longer one counts.
 * @param names the names of documents without a number (`Quy chế … của tỉnh`), as listed in the content;
 * case-insensitive
 */
export function citedDocuments(prose: string, names: readonly string[] = []): readonly CitedDocument[] {
  const found = [
    // A name that includes a number is found by its number.
    ...names.filter((name) => name !== '' && !HAS_NUMBER.test(name)).flatMap((name) => named(prose, name)),
    ...[...prose.matchAll(NUMBERED)].flatMap((match) => withFurther(prose, documentOf(match, { title: null }))),
    ...[...prose.matchAll(TITLED)].map((match) => documentOf(match, {})),
    ...[...prose.matchAll(ABBREVIATED)].map((match) => documentOf(match, {})),
    ...[...prose.matchAll(STANDARD)].map((match) =>
      documentOf(match, { type: match.groups?.['type'] ?? match.groups?.['number']?.slice(0, 4) ?? '', title: null }),
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: CitedDocument[] = [];
  for (const document of found) {
    if (document.start >= (lastOf(kept)?.end ?? 0)) kept.push(document);
  }
  return kept;
}

/** Every occurrence of a name as a whole, with the number and date after it. */
function named(prose: string, name: string): readonly CitedDocument[] {
  const [words, sought] = [foldSameLength(prose), foldSameLength(name)];
  const found: CitedDocument[] = [];
  for (let start = words.indexOf(sought); start >= 0; start = words.indexOf(sought, start + 1)) {
    const after = start + name.length;
    if (/[\p{L}\d]$/u.test(prose.slice(0, start)) || /^[\p{L}\d/-]/u.test(prose.slice(after))) continue;
    AFTER_NAME.lastIndex = after;
    const tail = AFTER_NAME.exec(prose);
    const title = prose.slice(start, after);
    const type = TYPE_OF_NAME.exec(title)?.[0] ?? title;
    found.push({
      start,
      end: after + (tail?.[0].length ?? 0),
      type,
      number: tail?.groups?.['number'] ?? null,
      title,
      date: tail?.groups?.['date'] ?? tail?.groups?.['year'] ?? null,
    });
  }
  return found;
}

/**
 * Lower case and one kind of dash, with every character at the same offset; unchanged if lower-casing alters the
 * length.
 */
function foldSameLength(words: string): string {
  const folded = words.toLowerCase().replace(/[‐–]/gu, '-');
  return folded.length === words.length ? folded : words;
}

function documentOf(match: RegExpMatchArray, fixed: Partial<Pick<CitedDocument, 'type' | 'title'>>): CitedDocument {
  const groups = match.groups ?? {};
  const lead = groups['lead']?.length ?? 0;
  const words = match[0].slice(lead);
  const end = (match.index ?? 0) + match[0].trimEnd().length;
  return {
    start: end - words.trim().length,
    end,
    type: groups['type'] ?? '',
    number: groups['number'] ?? null,
    title: groups['title']?.trimEnd() ?? null,
    date: groups['date'] ?? groups['year'] ?? null,
    ...fixed,
  };
}

function withFurther(prose: string, first: CitedDocument): readonly CitedDocument[] {
  const documents = [first];
  for (let last = first; ;) {
    const rest = prose.slice(last.end);
    const match = FURTHER.exec(rest);
    if (match === null) return documents;
    const { lead = '', number = null, date = null } = match.groups ?? {};
    last = {
      start: last.end + lead.length,
      end: last.end + match[0].length,
      type: first.type,
      number,
      title: null,
      date,
    };
    documents.push(last);
  }
}
