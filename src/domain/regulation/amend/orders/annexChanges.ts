/** Appendices and forms that an amending text orders to replace or add. */
import { parseAnnex } from '../../parse/parse.ts';
import { annexCaption, annexNumber } from '../../parse/words/annexCaptions.ts';
import type { Annex, RegulationText } from '../../tree/tree.ts';
import type { Change } from '../operation/operation.ts';
import { quotedLeavesOut } from './leftOut.ts';
import type { Order } from './orders.ts';
import { withoutMarks } from './quotedUnits.ts';

const OWN =
  /kèm theo (?:Thông tư|Nghị định|Quyết định|Nghị quyết|Luật|Quy định|Quy chế|Điều lệ|Nội quy) này(?![\p{L}])/iu;
const NAMED = /^(?:các )?(phụ lục|mẫu)(?: (?:số )?([IVXLC]+|\d{1,3})(\p{Ll}?))?(?![\p{L}\d])/iu;
const NEXT = /^(?:,| và|, và) (?:(phụ lục|mẫu) )?(?:số )?([IVXLC]+|\d{1,3})(\p{Ll}?)(?![\p{L}\d/])/iu;

/** One appendix or form that an order names; its number is empty for the only one. */
interface NamedAnnex {
  readonly word: string;
  readonly number: string;
}

/** “Phụ lục I, Phụ lục II và III” at the start of some words, and the words after it. */
function annexList(words: string): { readonly named: readonly NamedAnnex[]; readonly rest: string } {
  const named: NamedAnnex[] = [];
  let rest = words;
  for (let found = NAMED.exec(rest); found !== null; found = NEXT.exec(rest)) {
    const [whole, word = named.at(-1)?.word ?? '', number = '', letter = ''] = found;
    named.push({ word: word.toLowerCase(), number: number + letter });
    rest = rest.slice(whole.length);
  }
  return { named, rest };
}

/**
 * The changes of appendices that an order names: “Thay thế Phụ lục I … bằng Phụ lục I ban hành kèm theo Thông tư này”,
 * “Bổ sung Phụ lục III, Phụ lục IV ban hành kèm theo Thông tư này”. Null if it is another order; a sentence if the
 * amending text has no such appendix.
 */
export function annexChanges(
  { words, quotations, line }: Pick<Order, 'words' | 'quotations' | 'line'>,
  { annexes }: RegulationText,
): readonly Change[] | string | null {
  // A form within an appendix is a part of it.
  if (/mẫu(?: số)? [^ ]+ (?:của |tại |thuộc |vào )?phụ lục/iu.test(words)) return null;
  const [act = ''] = /^(?:thay thế|thay|sửa đổi, bổ sung|sửa đổi|bổ sung) /iu.exec(words) ?? [];
  const { named: olds, rest } = annexList(words.slice(act.length));
  if (act === '' || olds.length === 0) return null;
  const isAdded = /^bổ sung /iu.test(act);
  const [quotation, another] = quotations;
  if (quotation !== undefined)
    return another === undefined && olds.length === 1 ? quotedAnnex(quotation, line, olds[0], isAdded) : null;
  const [by = ''] = / (?:bằng|thành|theo) (?=(?:các )?(?:phụ lục|mẫu)(?![\p{L}]))/iu.exec(rest) ?? [];
  if (!isAdded && by === '') return null;
  const { named: news, rest: end } = isAdded
    ? { named: olds, rest }
    : annexList(rest.slice(rest.indexOf(by) + by.length));
  if (!OWN.test(end)) return null;
  if (news.length !== olds.length) return 'không rõ phụ lục nào thay phụ lục nào';
  const changes = news.map((one, index) => annexChange(one, isAdded ? null : (olds[index] ?? one), annexes));
  return changes.find((change) => typeof change === 'string') ?? changes.filter((change) => typeof change !== 'string');
}

/** An appendix whose new words are quoted, with its caption: “Thay thế Phụ lục I như sau: “PHỤ LỤC I …””. */
function quotedAnnex(
  quotation: string,
  line: number,
  named: NamedAnnex | undefined,
  isAdded: boolean,
): readonly Change[] | string | null {
  const words = withoutMarks(quotation);
  const caption = annexCaption(words.split('\n')[0] ?? '');
  if (named === undefined || caption === null) return null;
  const annex = quotedLeavesOut([quotation]) ? null : parseAnnex(words, line);
  if (annex === null) return `không đọc được ${named.word} trích dẫn`;
  if (annex.kind !== KINDS[named.word] || annexNumber(annex.label) !== annexNumber(named.number))
    return `lệnh nêu ${named.word} ${named.number}, lời trích là của ${annex.name}`.replace(' ,', ',');
  return [{ kind: 'annex', replaces: isAdded ? null : named.number, annex }];
}

function annexChange({ word, number }: NamedAnnex, old: NamedAnnex | null, annexes: readonly Annex[]): Change | string {
  const wanted = annexNumber(number);
  const [annex, another] = annexes.filter(
    (one) => one.kind === KINDS[word] && (wanted === '' || annexNumber(one.label) === wanted),
  );
  if (annex === undefined || another !== undefined) return `văn bản sửa đổi không có ${word} ấy ở cuối`;
  if (old !== null && old.word !== word) return 'thay phụ lục bằng mẫu, hoặc ngược lại';
  return { kind: 'annex', replaces: old === null ? null : old.number, annex };
}

const KINDS: Readonly<Record<string, Annex['kind']>> = { 'phụ lục': 'appendix', mẫu: 'form' };
