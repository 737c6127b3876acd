/**
 * Numbers printed in other forms than those of Nghị định 30/2020/NĐ-CP: `Điều 1:`, `Điều thứ nhất`, `1)`, `a.`, `1.2.`,
 * `I.`, and numbers followed by a footnote number (`2.10`). If a line matches several forms, the expected number
 * decides.
 */
import { listForms } from './listForms.ts';
import { FOOTNOTE_MARKS, provisionOf, type Mark, type ProvisionMark } from './marks.ts';
import { ORDINAL_PATTERN, readNumber } from '../../tree/numbering.ts';

/** A mark in one of these forms. */
export interface FormMark {
  readonly mark: Mark;
  /** The form as shown to people, with `…` for words; lines with the same form share one remark. */
  readonly form: string;
  /** The unit that it is understood as: `Điều`, `khoản` … */
  readonly as: string;
  /**
   * True if it could also start a sentence: it counts only at the start of a paragraph, if nothing else has that
   * number.
   */
  readonly unsure: boolean;
  /** Only below the heading with that Roman number: `I` for “I.1.”. */
  readonly heading?: string;
  /** Only among clauses with Roman numbers in an article: “I. …”, “II. …”. */
  readonly isRomanClause?: true;
}

const ARTICLE = new RegExp(
  `^((?:Điều|ĐIỀU) (\\d{1,4}\\p{Ll}?|[IVXLC]+|(?:thứ|Thứ|THỨ) (?:\\d{1,3}|${ORDINAL_PATTERN}))(?![\\p{L}\\d])( ?(?:\\. ?)?[:.)/–—-]|))(${FOOTNOTE_MARKS})(?: ?(.*))?$`,
  'u',
);

/** Words that continue a sentence after “Điều 5”. */
const CITED_OF =
  /^(?:của|và|hoặc|đến|Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị|Quyết định|Thông tư|Quy|Chỉ thị|Điều|này|nêu)(?![\p{L}])/u;

/** All interpretations of the start of a line as a mark in another form, most likely first. */
export function formMarksOf(text: string): readonly FormMark[] {
  return [
    articleForm(text),
    ...footnoteForms(text),
    ...clauseForms(text),
    ...pointForms(text),
    ...listForms(text),
    ...outlineForms(text),
  ].filter((form) => form !== null);
}

function articleForm(text: string): FormMark | null {
  const [, printed = '', number = '', stop = '', notes = '', rest = ''] = ARTICLE.exec(text) ?? [];
  if (number === '') return null;
  const ordinal = readNumber(number.replace(/^Thứ|^THỨ/, 'thứ').replace(/^0+(?=\d)/, ''));
  if (ordinal === null) return null;
  const isPlain = /^\d/.test(number);
  if (stop === '' && rest !== '' && (!/^\p{Lu}/u.test(rest) || CITED_OF.test(rest))) return null;
  // “(theo\nĐiều 5) thì …” goes on with a sentence.
  if (/[)/]$/.test(stop) && !/^\p{Lu}/u.test(rest)) return null;
  // The second number of “Điều 12.2 …” does not start the text.
  if (/^\d/.test(rest) && stop.endsWith('.')) return null;
  const label = isPlain ? number.replace(/^0+(?=\d)/, '') : String(ordinal.number);
  const form = `Điều ${isPlain ? 'N' : number.toLowerCase().startsWith('thứ') ? 'thứ …' : 'I'}${stop}`;
  return {
    mark: provisionOf('article', label, printed, rest, notes),
    form: printed.startsWith('ĐIỀU') ? form.toUpperCase() : form,
    as: 'Điều',
    unsure: stop === '' || /[)/]$/.test(stop),
  };
}

/** `2.10 Trồng …`: clause 2 with footnote 10; `c)5 Phương …`, `(iii)24 Trường …`; `Điều 29.41 (được …)`. */
function footnoteForms(text: string): readonly (FormMark | null)[] {
  const forms: readonly (readonly [ProvisionMark['kind'], string, RegExp])[] = [
    ['article', 'Điều', /^(Điều (\d{1,4}\p{Ll}?)\.) ?((?:\d{1,3}|[¹²³⁰⁴-⁹]+)(?:, ?\d{1,3})*) +([\p{Lu}(“].*)$/u],
    ['clause', 'khoản', /^((\d{1,3}\p{Ll}?)\.) ?((?:\d{1,3}|[¹²³⁰⁴-⁹]+)(?:, ?\d{1,3})*) +([\p{Lu}(“].*)$/u],
    ['point', 'điểm', /^((\p{Ll}\d{0,2})\)) ?((?:\d{1,3}|[¹²³⁰⁴-⁹]+)(?:, ?\d{1,3})*) +([\p{Lu}(“].*)$/u],
    ['subpoint', 'tiết', /^(\(([ivx]{1,6})\)) ?((?:\d{1,3}|[¹²³⁰⁴-⁹]+)(?:, ?\d{1,3})*) +([\p{Lu}(“].*)$/u],
  ];
  return forms.map(([kind, as, pattern]) => {
    const [, printed = '', label = '', figure = '', rest = ''] = pattern.exec(text) ?? [];
    if (label === '') return null;
    const mark = { kind, level: kind, label, printed, rest, footnotes: figure.split(/, ?/) };
    return { mark, form: `${as} có số chú thích liền sau`, as: `${as}, số sau nó là chú thích`, unsure: false };
  });
}

function clauseForms(text: string): readonly (FormMark | null)[] {
  const [, printed = '', label = '', stop = '', notes = '', rest = ''] =
    new RegExp(
      `^((\\d{1,3}\\p{Ll}?)( ?[)/]| \\.|\\.\\)|\\.? ?[-–](?= ?\\p{L})))(${FOOTNOTE_MARKS})(?: ?(.*))?$`,
      'u',
    ).exec(text) ?? [];
  const [, dashedPrinted = '', dashed = '', dashedRest = ''] =
    /^((\d{1,3}(?:\.\d{1,3}){1,3})(?:\.? ?[-–]|\/)) ?(\p{Lu}.*)$/u.exec(text) ?? [];
  const [, decimalPrinted = dashedPrinted, decimal = dashed, decimalNotes = '', decimalRest = dashedRest] =
    new RegExp(`^((\\d{1,3}(?:\\.\\d{1,3}){1,3})[.)]?)(${FOOTNOTE_MARKS}) +(\\P{N}.*)$`, 'u').exec(text) ?? [];
  const [, worded = '', named = '', wordedRest = ''] = /^(Khoản (\d{1,3}\p{Ll}?) ?[.:)])(?: (.*))?$/u.exec(text) ?? [];
  return [
    named === ''
      ? null
      : { mark: provisionOf('clause', named, worded, wordedRest, ''), form: 'Khoản 1.', as: 'khoản', unsure: true },
    label === ''
      ? null
      : {
          mark: provisionOf('clause', label, printed, rest, notes),
          form: `1${stop}`,
          as: 'khoản',
          unsure: /[-–]/.test(stop),
        },
    label === ''
      ? null
      : { mark: provisionOf('subpoint', label, printed, rest, notes), form: `1${stop}`, as: 'tiết', unsure: true },
    ...(decimal === ''
      ? []
      : (['point', 'subpoint', 'clause'] as const).map((kind) => ({
          mark: provisionOf(kind, decimal, decimalPrinted, decimalRest, decimalNotes),
          form: '1.1',
          as: 'số thập phân',
          unsure: false,
        }))),
  ];
}

function pointForms(text: string): readonly (FormMark | null)[] {
  const [, printed = '', label = '', stop = '', notes = '', rest = ''] =
    new RegExp(`^((\\p{Ll}\\d{0,2})( ?[./]| \\)|\\.\\)| ?[-–](?= \\p{Lu})))(${FOOTNOTE_MARKS})(?: (.*))?$`, 'u').exec(
      text,
    ) ?? [];
  const [, lettered = '', letter = '', letteredRest = ''] =
    /^((\p{Ll})(?:[)./]| ?[-–](?= \p{Lu}))) ?(.*)$/u.exec(text) ?? [];
  const [, pointedPrinted = '', pointed = '', pointedRest = ''] =
    /^((\p{Ll}\.\d{1,2})[).]?) +(\P{N}.*)$/u.exec(text) ?? [];
  const [, romanPrinted = '', roman = '', romanRest = ''] = /^(([ivx]{1,6})[).]) +(.*)$/u.exec(text) ?? [];
  // “(i)” is a tiết.
  const [, worded = '', named = '', bracketed = '', wordedRest = ''] =
    /^(Điểm (\p{Ll}\d{0,2}) ?[.:)]|\(([a-zđ])\)) (.*)$/u.exec(text) ?? [];
  return [
    worded === ''
      ? null
      : {
          mark: provisionOf('point', named || bracketed, worded, wordedRest, ''),
          form: named === '' ? '(a)' : 'Điểm a.',
          as: 'điểm',
          unsure: true,
        },
    label === ''
      ? null
      : { mark: provisionOf('point', label, printed, rest, notes), form: `a${stop}`, as: 'điểm', unsure: false },
    pointed === ''
      ? null
      : {
          mark: provisionOf('subpoint', pointed, pointedPrinted, pointedRest, ''),
          form: `a.1${pointedPrinted.slice(pointed.length)}`,
          as: 'tiết',
          unsure: false,
        },
    roman === ''
      ? null
      : {
          mark: provisionOf('subpoint', roman, romanPrinted, romanRest, ''),
          form: `i${romanPrinted.slice(-1)}`,
          as: 'tiết',
          unsure: true,
        },
    letter === ''
      ? null
      : {
          mark: provisionOf('subpoint', letter, lettered, letteredRest, ''),
          form: `a${lettered.slice(1)} dưới điểm`,
          as: 'tiết',
          unsure: true,
        },
  ];
}

function outlineForms(text: string): readonly (FormMark | null)[] {
  const [, romanPrinted = '', roman = '', romanRest = ''] =
    /^(([IVXLC]{1,6}) ?(?:\.[-–]?|[:)/]|[-–](?= ))) ?(.*)$/u.exec(text) ?? [];
  const [, letterPrinted = '', letter = '', letterRest = ''] =
    /^(([A-EGHIK-VXYĐ]) ?(?:\.[-–]?|[:)/]|[-–](?= ))) ?(\p{Lu}.*)$/u.exec(text) ?? [];
  return [
    roman === ''
      ? null
      : {
          mark: { kind: 'outline', level: 'roman', label: roman, printed: romanPrinted, rest: romanRest },
          form: 'I.',
          as: 'mục lớn',
          unsure: true,
        },
    letter === ''
      ? null
      : {
          mark: { kind: 'outline', level: 'letter', label: letter, printed: letterPrinted, rest: letterRest },
          form: 'A.',
          as: 'mục lớn',
          unsure: true,
        },
  ];
}
