/** Reads the sentence of one order: which acts it names, on which units of which text. */
import { citedDocuments } from '../../references/citedDocuments.ts';
import { INSTRUMENT_RANK, tokenRuns, type ReferenceToken } from '../../references/referenceTokens.ts';
import { dayIn, hasSeveralDays } from '../operation/days.ts';
import type { UnitStep } from '../operation/operation.ts';
import { actsIn, type Act } from './acts.ts';
import { active } from './orderForms.ts';
import {
  limitAfter,
  partBefore,
  strangeDay,
  otherLocation,
  strayNumber,
  unclearBefore,
  type NamedPart,
} from './orderParts.ts';
import { blankAsides, blankQuoted, spellOut } from './orderProse.ts';
import { isContainer, stepOf, stepsOf } from './orderSteps.ts';
import { isClearWhere, wordChanges, type WordChange } from './wordChanges.ts';

/** The text that an order addresses, as far as its own words say. */
export interface Addressee {
  /** The number of the document: `39/2016/TT-NHNN`; null if only “… này” or a name is given. */
  readonly number: string | null;
  /** What is issued with that document, as in “Quy định ban hành kèm theo Quyết định số …”. */
  readonly attached: boolean;
}

/** A unit that an order names. */
export interface NamedUnit {
  readonly act: Act;
  /** Outermost first, as far as the sentence says: khoản 2 alone in “a) Sửa đổi khoản 2 như sau:”. */
  readonly steps: readonly UnitStep[];
  readonly part: NamedPart | null;
  readonly addressee: Addressee | null;
  /** The unit after which it is to be inserted (“vào sau khoản 3”). */
  readonly after: readonly UnitStep[] | null;
  /** The unit before which it is to be inserted (“vào trước khoản 1”). */
  readonly before: readonly UnitStep[] | null;
  /** The last unit of a range (“từ Điều 3 đến Điều 5”). */
  readonly through: UnitStep | null;
  /** It is what another unit becomes (“thành khoản 4”). */
  readonly isNew: boolean;
}

export interface OrderSentence {
  readonly acts: readonly Act[];
  readonly units: readonly NamedUnit[];
  /** Null if it quotes words whose change is not understood. */
  readonly words: readonly WordChange[] | null;
  /** The text named by the sentence, also if it names no unit (“một số điều của Thông tư số …”). */
  readonly addressee: Addressee | null;
  /** It applies to every occurrence (“trong toàn bộ Thông tư”). */
  readonly everywhere: boolean;
  /** It applies to a decision and to what is issued with it (“tại Quyết định và Quy chế ban hành kèm theo”). */
  readonly both: boolean;
  /** It is about the text named as a whole (“Bãi bỏ Thông tư số …”). */
  readonly whole: boolean;
  /** Words of the order that are not understood and may change what it does; null if there are none. */
  readonly unclear: string | null;
  /** It corrects an error of printing. */
  readonly corrects: boolean;
  /** It names its units as amended before (“khoản 2 Điều 4 được sửa đổi tại …”). */
  readonly asAmended: boolean;
  /** The first day that it states for itself, as `2021-06-01`. */
  readonly from: string | null;
}

/**
 * Reads an order, such as “Sửa đổi, bổ sung điểm c khoản 6 và bổ sung khoản 12 Điều 2 như sau:”. Mentions of earlier
 * amendments (“đã được sửa đổi, bổ sung bởi …”) are not part of the order.
 */
export function readOrderSentence(printed: string): OrderSentence {
  const sentence = active(printed);
  const words = wordChanges(sentence);
  const spelled = spellOut(blankQuoted(sentence));
  const isAtEnd = words?.some((one) => one.words === '') === true;
  const prose = blankAsides(isAtEnd ? spelled.replace(/ vào cuối(?= )/gu, ' tại') : spelled);
  const acts = actsIn(prose);
  const documents = citedDocuments(prose);
  const tokens = tokenRuns(prose, documents).flat();
  const named = tokens.filter(({ kind, rank }) => kind === 'unit' && rank < INSTRUMENT_RANK);
  const units: NamedUnit[] = [];
  let unclear: string | null = /một phần hiệu lực/iu.exec(prose)?.[0] ?? null;
  for (const token of named) {
    if (isContainer(tokens, token) || besideOf(prose, token) !== null) continue;
    if (token.join === 'to') {
      const first = units.at(-1);
      if (first !== undefined) units[units.length - 1] = { ...first, through: stepOf(token) };
      continue;
    }
    const act =
      acts.findLast(({ start }) => start < token.start)?.act ??
      acts[0]?.act ??
      wordsAct(words) ??
      // “Tại Điều 2:” only names where the orders below it belong.
      (sentence.endsWith(':') ? 'amend' : undefined);
    if (act === undefined) continue;
    unclear ??= unclearBefore(prose.slice(boundaryBefore(token, tokens, acts, documents), token.start));
    units.push({
      act,
      steps: stepsOf(tokens, token),
      part: partBefore(prose.slice(0, token.start)),
      addressee: addresseeOf(prose, tokens, token, documents),
      after: neighbourOf('after', prose, tokens, token),
      before: neighbourOf('before', prose, tokens, token),
      through: null,
      isNew: (act === 'renumber' || act === 'regroup') && / thành /iu.test(prose.slice(0, token.start)),
    });
  }
  const last = named.at(-1);
  const from = dayIn(prose);
  if (last !== undefined) {
    const bare = blanked(prose, [...tokens, ...documents]);
    unclear ??= otherLocation(bare);
    unclear ??= strayNumber(bare, acts[0]?.start ?? 0, last.end);
    unclear ??= from === null ? strangeDay(prose) : hasSeveralDays(prose) ? 'từ ngày nào' : null;
  }
  if (words !== null && words.length > 0) unclear ??= otherLocation(blanked(prose, tokens));
  if (words !== null && words.length > 0 && !isClearWhere(prose, words.length, named)) unclear ??= 'thay chữ nào ở đâu';
  const mayEnd = acts.some(({ act }) => act === 'suspend' || act === 'resume');
  return {
    acts: acts.map(({ act }) => act),
    units,
    words,
    addressee: wholeAddressee(prose, documents),
    everywhere: /(?:trong|tại) toàn (?:bộ|văn)|(?:ở|tại|trong) tất cả/iu.test(prose),
    both: BOTH.test(prose),
    whole: WHOLE.test(prose.slice(acts[0]?.end ?? prose.length)),
    unclear:
      unclear ?? (last === undefined ? null : limitAfter(prose.slice(last.end), prose.slice(0, last.end), mayEnd)),
    corrects: /(?<!đã được )đính chính|đã in(?!\p{L})/iu.test(spelled),
    asAmended: /được (?:sửa đổi|bổ sung)[^_]{0,20} (?:tại|bởi|theo) /iu.test(spelled),
    from,
  };
}

const BOTH =
  /(?:Quyết định|Nghị định|Nghị quyết|Thông tư)(?: số [^ ,;]+)? (?:và|, ) ?(?:các )?(?:Quy định|Quy chế|Điều lệ|Nội quy|Quy trình|Kế hoạch|Đề án|Chương trình|Hướng dẫn)(?: \p{L}+){0,12}? kèm theo/u;

/** What follows the act of an order about a whole text. */
const WHOLE =
  /^ (?:toàn bộ |hiệu lực (?:thi hành )?(?:của )?|các |của )*(?:Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Quy định|Quy chế)(?! này)(?![\p{L}])/u;

/** The prose with spans of it replaced by spaces. */
function blanked(prose: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    prose,
  );
}

function wordsAct(words: OrderSentence['words']): Act | undefined {
  return words !== null && words.length > 0 ? 'amend' : undefined;
}

/** Where the words that directly concern a unit begin: after the last act, unit or document before it. */
function boundaryBefore(token: ReferenceToken, ...before: readonly (readonly { readonly end: number }[])[]): number {
  return Math.max(0, ...before.flat().flatMap(({ end }) => (end <= token.start ? [end] : [])));
}

/** Whether a token names the neighbour of an insertion: “vào sau khoản 3”, “vào trước khoản 1”. */
function besideOf(prose: string, token: ReferenceToken): 'after' | 'before' | null {
  const [, where] = /(sau|trước|tiếp theo|kế tiếp|nối tiếp) $/iu.exec(prose.slice(0, token.start)) ?? [];
  return where === undefined ? null : where.toLowerCase() === 'trước' ? 'before' : 'after';
}

function neighbourOf(
  where: 'after' | 'before',
  prose: string,
  tokens: readonly ReferenceToken[],
  token: ReferenceToken,
): readonly UnitStep[] | null {
  const neighbour = tokens.slice(tokens.indexOf(token) + 1).find((next) => besideOf(prose, next) !== null);
  return neighbour === undefined || besideOf(prose, neighbour) !== where ? null : stepsOf(tokens, neighbour);
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
