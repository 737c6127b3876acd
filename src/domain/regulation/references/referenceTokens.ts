/** The words that references are made of: “khoản 1”, “a, b và c”, “Điều này”, “của Quy định này”, “Luật …”. */
import type { CitedDocument } from './citedDocuments.ts';
import { LEVEL_WORDS, LEVELS, type Level } from '../parse/draftTree.ts';
import { ORDINAL_PATTERN } from '../tree/numbering.ts';

/** How a token hangs on the one before it. */
export type Join =
  /** Only a space or “của”, “thuộc”, “tại”: the larger unit that holds it. */
  | 'within'
  | 'comma'
  | 'and'
  /** “đến”: the end of a range. */
  | 'to';

export interface Token {
  /** A unit, “… này” for a unit, this text's own instrument, or another document. */
  readonly kind: 'unit' | 'this' | 'own' | 'foreign';
  /** 0 = point … 5 = part, 6 = a whole instrument. */
  readonly rank: number;
  /** Number or letter of a unit, as printed; else empty. */
  readonly label: string;
  /** For `own`: the instrument's words before “này” (`Quy định`), or `kèm theo` for the attached one named from the decision. */
  readonly name: string;
  /** A number or letter alone, after a comma, “và” or “đến”. */
  readonly bare: boolean;
  readonly join: Join;
  readonly start: number;
  readonly end: number;
}

/** Rank of a whole instrument, above all units. */
export const INSTRUMENT_RANK = 6;

/** The level of a unit's rank: 0 → point … 5 → part. */
export function levelOfRank(rank: number): Level {
  return LEVELS[LEVELS.length - 1 - rank] ?? 'article';
}

function rankOf(word: string): number {
  const level = LEVELS.find((one) => LEVEL_WORDS[one].toLowerCase() === word.toLowerCase());
  return level === undefined ? INSTRUMENT_RANK : LEVELS.length - 1 - LEVELS.indexOf(level);
}

const NO_MORE = '(?![\\p{L}\\p{N}%/]|[.,:]\\d)';
const LABELS: readonly string[] = [
  `\\p{Ll}\\d{0,2}${NO_MORE}(?! tế )\\)?`,
  `\\d{1,3}\\p{Ll}?${NO_MORE}`,
  `\\d{1,4}\\p{Ll}?${NO_MORE}`,
  `(?:\\d{1,3}|[IVXLC]+)\\p{Ll}?${NO_MORE}`,
  `(?:[IVXLC]+|\\d{1,3})\\p{Ll}?${NO_MORE}`,
  `(?:[Tt]hứ (?:${ORDINAL_PATTERN})|THỨ \\p{Lu}+|[IVXLC]+|\\d{1,2})${NO_MORE}`,
];

/** Unit words, not where they end another word: tài khoản, điều khoản, thời điểm, địa điểm … */
const UNIT_WORD =
  '(?:(?<!tài |điều |Tài |Điều )[Kk]hoản|(?<!thời |địa |quan |đặc |trọng |ưu |nhược |chấm |cao |số |tính |yếu )[Đđ]iểm|[Đđ]iều|Mục|Chương|Phần)';
const UNIT = new RegExp(`(?:[Cc]ác |những )?(?<word>${UNIT_WORD}) `, 'uy');
const THIS = new RegExp(`(?<word>${UNIT_WORD}) này(?![\\p{L}])`, 'uy');
const BEGIN = new RegExp(`(?<![\\p{L}\\p{N}])(?:[Cc]ác |những )?${UNIT_WORD} (?=[\\p{L}\\p{N}])`, 'gu');

/** Instruments that may be cited by article; “… này” is this text, anything else another one. */
const INSTRUMENTS =
  'Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Quy định|Quy chế|Điều lệ|Nội quy|Quy trình|Chương trình|Kế hoạch|Đề án|Phương án|Hướng dẫn|Hiệp định|Công ước|Nghị định thư';
const OWN_ATTACHED = new RegExp(
  `(?:${INSTRUMENTS}) (?:được )?(?:ban hành )?kèm theo (?:${INSTRUMENTS}) này(?![\\p{L}])`,
  'uy',
);
const OWN = new RegExp(`(?<name>${INSTRUMENTS}) này(?![\\p{L}])`, 'uy');
const FOREIGN = new RegExp(`(?:${INSTRUMENTS})(?![\\p{L}])`, 'uy');

const JOINS: readonly (readonly [join: Join, pattern: RegExp])[] = [
  ['to', / (?:cho )?đến (?:hết )?|[-–](?=\d)/uy],
  ['and', /(?:,? (?:và|hoặc|hay|và\/hoặc)|;)(?: (?:quy định )?(?:tại|theo|từ))? /uy],
  ['comma', /, (?:(?:quy định )?(?:tại|từ) )?/uy],
  ['within', / (?:của |thuộc |tại |trong |ở )?/uy],
];

/** A bare number is no unit where a measure or a thing counted follows: “Điều 4, 02 năm liên tiếp”. */
const COUNTED =
  /^ (?:năm|tháng|ngày|giờ|tuần|quý|người|lần|bộ|bản|văn bản|tỷ|triệu|nghìn|đồng|cơ quan|đơn vị|xã|huyện|tỉnh|tiêu chí|nhiệm vụ|trường hợp|loại|mức|cấp|phòng|thành viên|đối tượng|nội dung|tổ chức|cá nhân|điểm|phần)(?![\p{L}])/u;

/** Every run of tokens that hang together, each with at least one unit, in order. */
export function tokenRuns(prose: string, documents: readonly CitedDocument[]): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  let from = 0;
  for (const { index } of prose.matchAll(BEGIN)) {
    if (index < from || documents.some(({ start, end }) => start <= index && index < end)) continue;
    const run = readRun(prose, index, documents);
    if (run.length === 0) continue;
    runs.push(run);
    from = run.at(-1)?.end ?? index;
  }
  return runs;
}

function readRun(prose: string, index: number, documents: readonly CitedDocument[]): Token[] {
  const run: Token[] = [];
  for (let token = unitAt(prose, index, 'and'); token !== null; token = nextToken(prose, run, documents)) {
    run.push(token);
    if (token.rank === INSTRUMENT_RANK && token.kind === 'foreign') break;
  }
  return run;
}

function nextToken(prose: string, run: readonly Token[], documents: readonly CitedDocument[]): Token | null {
  const last = run.at(-1);
  if (last === undefined) return null;
  for (const [join, pattern] of JOINS) {
    pattern.lastIndex = last.end;
    const joint = pattern.exec(prose);
    if (joint === null) continue;
    const at = last.end + joint[0].length;
    const token =
      unitAt(prose, at, join) ??
      (join === 'within' || join === 'comma' ? instrumentAt(prose, at, join, documents) : null) ??
      (join === 'within' ? null : bareAt(prose, at, join, run));
    if (token !== null) return token;
  }
  return null;
}

function unitAt(prose: string, at: number, join: Join): Token | null {
  const own = matchAt(THIS, prose, at);
  if (own !== null)
    return {
      kind: 'this',
      rank: rankOf(own.groups?.['word'] ?? ''),
      label: '',
      name: '',
      bare: false,
      join,
      start: at,
      end: at + own[0].length,
    };
  const word = matchAt(UNIT, prose, at);
  if (word === null) return null;
  const rank = rankOf(word.groups?.['word'] ?? '');
  const labelAt = at + word[0].length;
  const label = labelOf(prose, labelAt, rank, prose.slice(0, at));
  if (label === null) return null;
  const unitWord = word.groups?.['word'] ?? '';
  // “các” belongs to the list, not to its first item.
  return {
    kind: 'unit',
    rank,
    label: label.replace(/\)$/, ''),
    name: '',
    bare: false,
    join,
    start: labelAt - unitWord.length - 1,
    end: labelAt + label.length,
  };
}

function bareAt(prose: string, at: number, join: Join, run: readonly Token[]): Token | null {
  const last = run.at(-1);
  if (last === undefined || last.kind !== 'unit') return null;
  const label = labelOf(prose, at, last.rank, prose.slice(0, at));
  if (label === null || /^0/.test(label) || COUNTED.test(prose.slice(at + label.length))) return null;
  return { ...last, label: label.replace(/\)$/, ''), bare: true, join, start: at, end: at + label.length };
}

/** The label at a place; the bracket of “a)” is its own only where none is open before it. */
function labelOf(prose: string, at: number, rank: number, before: string): string | null {
  const label = matchAt(new RegExp(LABELS[rank] ?? '', 'uy'), prose, at)?.[0];
  if (label === undefined) return null;
  return label.endsWith(')') && before.split('(').length > before.split(')').length ? label.slice(0, -1) : label;
}

function instrumentAt(prose: string, at: number, join: Join, documents: readonly CitedDocument[]): Token | null {
  const base = { rank: INSTRUMENT_RANK, label: '', bare: false, join, start: at };
  const attached = matchAt(OWN_ATTACHED, prose, at);
  if (attached !== null) return { ...base, kind: 'own', name: 'kèm theo', end: at + attached[0].length };
  const own = matchAt(OWN, prose, at);
  if (own !== null) return { ...base, kind: 'own', name: own.groups?.['name'] ?? '', end: at + own[0].length };
  const document = documents.find(({ start }) => start === at);
  if (document !== undefined) return { ...base, kind: 'foreign', name: '', end: document.end };
  const foreign = matchAt(FOREIGN, prose, at);
  return foreign === null ? null : { ...base, kind: 'foreign', name: '', end: at + foreign[0].length };
}

function matchAt(pattern: RegExp, prose: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(prose);
}
