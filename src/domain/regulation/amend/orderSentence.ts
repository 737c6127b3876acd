/** Reads the sentence of one order: which acts it names, on which units of which text. */
import { citedDocuments } from '../references/citedDocuments.ts';
import {
  ANNEX_RANK,
  ARTICLE_RANK,
  INSTRUMENT_RANK,
  levelOfRank,
  tokenRuns,
  type ReferenceToken,
} from '../references/referenceTokens.ts';
import { quoteDepths } from '../tree/blocks.ts';
import { active } from './orderForms.ts';
import type { UnitPart, UnitStep } from './operation.ts';
import { wordChanges, type WordChange } from './wordChanges.ts';

type Act = 'amend' | 'insert' | 'repeal' | 'suspend' | 'correct';

/** The text that an order addresses, as far as its own words tell. */
export interface Addressee {
  /** The number of the document: `39/2016/TT-NHNN`; null if only “… này” or a name is given. */
  readonly number: string | null;
  /** What is issued with that document, as in “Quy định ban hành kèm theo Quyết định số …”. */
  readonly attached: boolean;
}

/** A unit that an order names. */
export interface NamedUnit {
  readonly act: Act;
  /** Outermost first, as far as the sentence tells: khoản 2 alone in “a) Sửa đổi khoản 2 như sau:”. */
  readonly steps: readonly UnitStep[];
  readonly part: UnitPart | null;
  readonly addressee: Addressee | null;
  /** The unit after which it is to be inserted (“vào sau khoản 3”). */
  readonly after: readonly UnitStep[] | null;
}

export interface OrderSentence {
  readonly acts: readonly Act[];
  readonly units: readonly NamedUnit[];
  /** Null if it quotes words whose change is not understood. */
  readonly words: readonly WordChange[] | null;
  /** The text named by the sentence, also if it names no unit (“một số điều của Thông tư số …”). */
  readonly addressee: Addressee | null;
  /** It speaks of every place (“trong toàn bộ Thông tư”). */
  readonly everywhere: boolean;
}

const ACTS: readonly (readonly [act: Act, pattern: RegExp])[] = [
  ['insert', /(?<![\p{L}])bổ sung(?![\p{L}])/giu],
  ['amend', /(?<![\p{L}])(?:sửa đổi,? (?:và )?bổ sung|sửa đổi|sửa|thay thế|thay|viết lại)(?![\p{L}])/giu],
  ['repeal', /(?<![\p{L}])(?:bãi bỏ|hủy bỏ|huỷ bỏ|(?<!bãi |hủy |huỷ )bỏ)(?![\p{L}])/giu],
  ['suspend', /(?<![\p{L}])(?:tạm )?(?:ngưng|ngừng|đình chỉ)(?: một phần)? hiệu lực(?: thi hành)?(?![\p{L}])/giu],
  ['correct', /(?<![\p{L}])đính chính(?![\p{L}])/giu],
];

/**
 * Reads an order, such as “Sửa đổi, bổ sung điểm c khoản 6 và bổ sung khoản 12 Điều 2 như sau:”. What it says of
 * earlier amendments (“đã được sửa đổi, bổ sung bởi …”) is not part of the order.
 */
export function readOrderSentence(printed: string): OrderSentence {
  const sentence = active(printed);
  const words = wordChanges(sentence);
  const prose = blankAsides(spellOut(blankQuoted(sentence)));
  const acts = actsIn(prose);
  const documents = citedDocuments(prose);
  const tokens = tokenRuns(prose, documents).flat();
  const placed = tokens.filter(({ kind, rank }) => kind === 'unit' && rank < INSTRUMENT_RANK);
  const units: NamedUnit[] = [];
  for (const token of placed) {
    if (isContainer(tokens, token) || isAfter(prose, token) !== null) continue;
    const act = acts.findLast(({ start }) => start < token.start)?.act ?? acts[0]?.act;
    if (act === undefined) continue;
    units.push({
      act,
      steps: stepsOf(tokens, token),
      part: partBefore(prose, token),
      addressee: addresseeOf(prose, tokens, token, documents),
      after: afterOf(prose, tokens, token),
    });
  }
  return {
    acts: acts.map(({ act }) => act),
    units,
    words,
    addressee: wholeAddressee(prose, documents),
    everywhere: /(?:trong|tại) toàn bộ|(?:ở|tại) tất cả/iu.test(prose),
  };
}

function actsIn(prose: string): readonly { readonly act: Act; readonly start: number }[] {
  const found = ACTS.flatMap(([act, pattern]) =>
    [...prose.matchAll(pattern)].map(({ index, 0: { length } }) => ({ act, start: index, end: index + length })),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  const acts: { act: Act; start: number; end: number }[] = [];
  for (const one of found) if (one.start >= (acts.at(-1)?.end ?? 0)) acts.push(one);
  return acts;
}

/** “điểm b(iii)” as “tiết (iii) điểm b”, “khoản 5 vào Điều 26” as “khoản 5 Điều 26”. */
function spellOut(prose: string): string {
  return prose
    .replace(/(điểm \p{Ll}\d{0,2}) ?\((\p{Ll}{1,4})\)/giu, 'tiết ($2) $1')
    .replace(/ vào(?= (?:điểm|khoản|Điều|Tiểu mục|Mục|Chương|Phần) )/gu, '');
}

/** The prose with quoted words replaced by as many spaces, so that nothing in them is read as part of the order. */
function blankQuoted(sentence: string): string {
  const depths = quoteDepths(sentence);
  const letters = [...sentence];
  return letters
    .map((letter, index) => ((depths[index] ?? 0) > 0 || /[”»]/.test(letter) ? '_'.repeat(letter.length) : letter))
    .join('');
}

const ASIDE = /\([^()]*(?:sửa đổi|bổ sung|thay thế|sau đây gọi|bãi bỏ|đính chính)[^()]*\)/giu;
const AMENDED = /(?:,? (?:đã )?được (?:sửa đổi|bổ sung|thay thế|đính chính|bãi bỏ))/iu;

/** Blanks what is said of earlier amendments: in brackets, or from “đã được sửa đổi …” through the text that did it. */
function blankAsides(prose: string): string {
  let rest = prose.replace(ASIDE, (aside) => ' '.repeat(aside.length));
  for (let found = AMENDED.exec(rest); found !== null; found = AMENDED.exec(rest)) {
    const from = found.index;
    const document = citedDocuments(rest).find(({ start }) => start > from);
    const sentenceEnd = /(?: như sau|;|$)/u.exec(rest.slice(from))?.index ?? rest.length - from;
    const end =
      document === undefined ? from + sentenceEnd : Math.min(endOfAside(rest, document.end), from + sentenceEnd);
    rest =
      rest.slice(0, from) +
      ' '.repeat(Math.max(end, from + found[0].length) - from) +
      rest.slice(Math.max(end, from + found[0].length));
  }
  return rest;
}

/** After the document's own description: “… của Thống đốc … sửa đổi, bổ sung một số điều của …”. */
function endOfAside(prose: string, from: number): number {
  const next =
    /(?:,| và) (?=(?:các )?(?:tiết|điểm|khoản|Điều|Mục|Chương|Phụ lục|bổ sung|bãi bỏ|sửa đổi) )|;| như sau|(?: từ ngày)|$/u.exec(
      prose.slice(from),
    );
  return from + (next?.index ?? 0);
}

/** A token that only names where the one before it is: khoản 6 in “điểm c khoản 6”, Điều 2 in “khoản 12 Điều 2”. */
function isContainer(tokens: readonly ReferenceToken[], token: ReferenceToken): boolean {
  const index = tokens.indexOf(token);
  const before = tokens[index - 1];
  return before !== undefined && before.kind === 'unit' && before.rank < token.rank && token.join === 'within';
}

/** The steps to a unit: its own and those of the larger units named after it, else before it (“Điều 5, khoản 2”). */
function stepsOf(tokens: readonly ReferenceToken[], token: ReferenceToken): readonly UnitStep[] {
  const index = tokens.indexOf(token);
  const steps: UnitStep[] = [stepOf(token)];
  let rank = token.rank;
  for (const next of tokens.slice(index + 1)) {
    if (next.rank >= INSTRUMENT_RANK) break;
    if (next.rank <= rank || next.kind !== 'unit') continue;
    if (rank >= ARTICLE_RANK && next.join !== 'within') break;
    steps.push(stepOf(next));
    rank = next.rank;
  }
  if (rank < ARTICLE_RANK && steps.length === 1) {
    const before = tokens.slice(0, index).findLast(({ rank: other }) => other > token.rank);
    if (before !== undefined && before.kind === 'unit' && before.rank <= ARTICLE_RANK) steps.push(stepOf(before));
  }
  return steps.reverse();
}

function stepOf({ rank, label }: ReferenceToken): UnitStep {
  return { level: rank === ANNEX_RANK ? 'annex' : levelOfRank(rank), label };
}

function partBefore(prose: string, token: ReferenceToken): UnitPart | null {
  const before = prose.slice(0, token.start);
  if (/(?:tên|tiêu đề|tên gọi)(?: của)? $/iu.test(before)) return 'heading';
  return /(?:đoạn (?:mở đầu|đầu|thứ nhất|1)|phần mở đầu|câu dẫn|lời dẫn)(?: của| tại)? $/iu.test(before)
    ? 'opening'
    : null;
}

/** True if a token names the neighbour of an insertion: “vào sau khoản 3”. */
function isAfter(prose: string, token: ReferenceToken): 'after' | null {
  return /(?:vào|tiếp|ngay)? ?sau $/iu.test(prose.slice(0, token.start)) ? 'after' : null;
}

function afterOf(prose: string, tokens: readonly ReferenceToken[], token: ReferenceToken): readonly UnitStep[] | null {
  const neighbour = tokens.slice(tokens.indexOf(token) + 1).find((next) => isAfter(prose, next) !== null);
  return neighbour === undefined ? null : stepsOf(tokens, neighbour);
}

function addresseeOf(
  prose: string,
  tokens: readonly ReferenceToken[],
  token: ReferenceToken,
  documents: readonly { readonly start: number; readonly end: number; readonly number: string | null }[],
): Addressee | null {
  const next = tokens.slice(tokens.indexOf(token)).find(({ rank }) => rank >= INSTRUMENT_RANK);
  if (next === undefined) return null;
  const document = documents.find(({ end }) => end >= next.end);
  return document === undefined
    ? { number: null, attached: false }
    : { number: document.number, attached: isAttached(prose.slice(next.start, document.start)) };
}

/** The text named in “… một số điều của Quy định … ban hành kèm theo Quyết định số …”. */
function wholeAddressee(
  prose: string,
  documents: readonly { readonly start: number; readonly number: string | null }[],
): Addressee | null {
  const document = documents.find(({ number }) => number !== null);
  return document === undefined
    ? null
    : { number: document.number, attached: isAttached(prose.slice(0, document.start)) };
}

function isAttached(before: string): boolean {
  return before.endsWith('kèm theo ');
}
