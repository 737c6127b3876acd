/** Orders that change the title of the amended text itself: “Sửa đổi tên gọi của Quy chế như sau: “…””. */
import { isCalled, kindOf } from '../../references/instrumentKind.ts';
import type { RegulationText } from '../../tree/tree.ts';
import type { Change, UnitPath } from '../operation/operation.ts';
import { blankQuoted } from './orderProse.ts';
import type { Order } from './orders.ts';
import { withoutMarks } from './quotedUnits.ts';

const KINDS =
  'Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Quy định|Quy chế|Quy trình|Quy tắc|Nội quy|Điều lệ|Kế hoạch|Đề án|Chương trình|Hướng dẫn';
const TITLE = '(?:[Tt]ên gọi|[Tt]ên|[Tt]iêu đề)';
/** “tên gọi của Quy chế”, “tên Quyết định số 5/2020/QĐ-UBND”, also with what follows it in a list. */
const NAMED = new RegExp(`${TITLE}(?: gọi)?(?: của)? (${KINDS})(?![\\p{L}])(?: (?:số [^ ,;.:]+|này))?`, 'u');
/** “tại tên gọi, Điều 1 của Quyết định”: the kind of text comes after the units. */
const IN_LIST = new RegExp(`(tên gọi|tên văn bản)(?:,| và) (?=(?:các )?(?:Điều|khoản|điểm) )`, 'u');

/** What an order says of the title of a text. */
export interface TitleOrder {
  /** The changes of the title. */
  readonly changes: readonly Change[];
  /** The order without the title: what else it changes; null if nothing. */
  readonly rest: string | null;
}

/**
 * The part of an order that is about the title of the amended text; null if it names no such title, a sentence if the
 * title or its new words are not clear.
 */
export function titleOrder(
  order: Pick<Order, 'words' | 'quotations' | 'sentence'>,
  text: RegulationText,
): TitleOrder | string | null {
  const { words, quotations, sentence } = order;
  const prose = blankQuoted(words);
  const named = NAMED.exec(prose);
  const listed = named === null ? IN_LIST.exec(prose) : null;
  const found = named ?? listed;
  if (found === null) return null;
  const after = prose.slice(found.index + found[0].length);
  if (NAMED.test(after)) return 'lệnh nêu tên của nhiều văn bản';
  const kind = named?.[1] ?? new RegExp(`(?:${KINDS})(?![\\p{L}])`, 'u').exec(prose.slice(found.index))?.[0] ?? '';
  const target = titled(kind, text);
  if (target === null) return `không rõ tên của văn bản nào (${found[0].trim()})`;
  if (quotations.length > 0 || sentence.words?.length === 0) {
    const [quotation, another] = quotations;
    const [title, second] =
      quotation === undefined
        ? []
        : withoutMarks(quotation)
            .split('\n')
            .filter((line) => !isKind(line, kind));
    if (sentence.units.length > 0 || title === undefined || second !== undefined || another !== undefined)
      return 'không rõ tên mới của văn bản';
    return { changes: [{ kind: 'rewrite', target, part: 'heading', words: [title] }], rest: null };
  }
  if (sentence.words === null) return 'không hiểu thay chữ nào bằng chữ nào';
  const changes = sentence.words.map(({ words: own, by }): Change => ({
    kind: 'words',
    target,
    words: own,
    by,
    part: 'heading',
  }));
  return { changes, rest: without(words, found) };
}

/** The order without the title among its places; null if it names no other place. */
function without(words: string, { 0: title, index }: RegExpExecArray): string | null {
  const before = words.slice(0, index).replace(/(?:,| và|;) $/u, ' ');
  const after = words.slice(index + title.length).replace(/^(?:,| và|, và|;) /u, '');
  const rest = `${before}${after}`;
  return /(?:Điều|khoản|điểm|Chương|Mục|Phụ lục) [\p{L}\d]/u.test(blankQuoted(rest)) ? rest : null;
}

/** A line that only names the kind of text, above its title. */
function isKind(line: string, kind: string): boolean {
  return line.trim().toLowerCase() === kind.toLowerCase();
}

/** The instrument with a title of that kind; null if it is not clear. */
function titled(kind: string, { decision, regulation }: RegulationText): UnitPath | null {
  if (kind === '') return null;
  const isMain = isCalled(kindOf(regulation), kind);
  if (decision === null) return isMain ? { instrument: 'main', steps: [] } : null;
  const isEnacting = isCalled(kindOf(decision), kind);
  if (isMain === isEnacting) return null;
  return { instrument: isMain ? 'main' : 'enacting', steps: [] };
}
