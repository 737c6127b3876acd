/** Appendices and forms that an amending text replaces or adds. */
import { annexNumber } from '../parse/annexCaptions.ts';
import type { Annex, Passage, RegulationText } from '../tree/tree.ts';
import type { Applied } from './applied.ts';
import type { TreeUnit } from './editTree.ts';
import type { Change, Operation, UnitPath } from './operation.ts';
import { instrumentsAt, pathWords } from './unitPaths.ts';

const NUMBER = '(?: (?:số )?([IVXLC]+|\\d{1,3}))?(?![\\p{L}\\d])';
const OWN = 'kèm theo (?:Thông tư|Nghị định|Quyết định|Nghị quyết|Luật|Quy định|Quy chế|Điều lệ|Nội quy) này';
const KIND = '(phụ lục|mẫu)';
const REPLACED = new RegExp(
  `^(?:thay thế|thay|sửa đổi, bổ sung|sửa đổi) ${KIND}${NUMBER}.* (?:bằng|thành|theo) ${KIND}${NUMBER}.*${OWN}`,
  'iu',
);
const ADDED = new RegExp(`^bổ sung ${KIND}${NUMBER}.*${OWN}`, 'iu');

/**
 * The change of an appendix that an order names: “Thay thế Phụ lục I … bằng Phụ lục I ban hành kèm theo Thông tư này”,
 * “Bổ sung Phụ lục III ban hành kèm theo Thông tư này”. Null if it is another order; a sentence if the amending text
 * has no such appendix.
 */
export function annexChange(words: string, { annexes }: RegulationText): Change | string | null {
  // A form within an appendix is a part of it.
  if (/mẫu(?: số)? [^ ]+ (?:của |tại |thuộc |vào )?phụ lục/iu.test(words)) return null;
  const replaced = REPLACED.exec(words);
  const added = replaced === null ? ADDED.exec(words) : null;
  if (replaced === null && added === null) return null;
  const old = replaced?.[2] ?? null;
  const [word = '', number = ''] = replaced === null ? (added?.slice(1) ?? []) : replaced.slice(3);
  const wanted = annexNumber(number);
  const kind = KINDS[word.toLowerCase()];
  const [annex, another] = annexes.filter(
    (one) => one.kind === kind && (wanted === '' || annexNumber(one.label) === wanted),
  );
  if (annex === undefined || another !== undefined) return `văn bản sửa đổi không có ${word.toLowerCase()} ấy ở cuối`;
  if (replaced !== null && replaced[1]?.toLowerCase() !== word.toLowerCase())
    return 'thay phụ lục bằng mẫu, hoặc ngược lại';
  return { kind: 'annex', replaces: replaced === null ? null : (old ?? ''), annex };
}

const KINDS: Readonly<Record<string, Annex['kind']>> = { 'phụ lục': 'appendix', mẫu: 'form' };

/** Replaces or adds an appendix. */
export function applyAnnex(
  text: RegulationText,
  { replaces, annex }: Extract<Change, { kind: 'annex' }>,
  operation: Operation,
): Applied {
  const alike = text.annexes.filter(({ kind }) => kind === annex.kind);
  if (replaces === null) {
    if (text.annexes.some(({ id }) => id === annex.id))
      return { refused: { found: `văn bản đã có ${annex.name}`, expected: 'phụ lục mới có số chưa dùng' } };
    return {
      text: { ...text, annexes: [...text.annexes, annex] },
      changes: [{ id: annex.id, as: 'inserted', operation, former: null }],
    };
  }
  const old =
    replaces === '' && alike.length === 1
      ? alike[0]
      : alike.find(({ label }) => annexNumber(label) === annexNumber(replaces));
  if (old === undefined)
    return {
      refused: {
        found: `văn bản không có ${annex.kind === 'form' ? 'Mẫu số' : 'Phụ lục'} ${replaces}`.trim(),
        expected: 'một phụ lục, mẫu có trong văn bản',
      },
    };
  const anew = renamed(annex, old);
  return {
    text: { ...text, annexes: text.annexes.map((one) => (one === old ? anew : one)) },
    changes: [{ id: old.id, as: 'replaced', operation, former: null }],
  };
}

/** Repeals an appendix: its caption and name stay, and with them its address. */
export function repealAnnex(text: RegulationText, target: UnitPath, operation: Operation): Applied {
  const [annex, another] = instrumentsAt(text, target).flatMap((one) => ('kind' in one ? [one as Annex] : []));
  if (annex === undefined || another !== undefined)
    return {
      refused: { found: `văn bản không có ${pathWords(target)}`, expected: 'một phụ lục có trong văn bản' },
    };
  const front = annex.front.filter(({ kind }) => kind === 'appendix');
  return {
    text: {
      ...text,
      annexes: text.annexes.map((one) => (one === annex ? { ...annex, front, body: [], back: [] } : one)),
    },
    changes: [{ id: annex.id, as: 'repealed', operation, former: null }],
  };
}

/** An appendix at the addresses of the one that it replaces. */
function renamed(annex: Annex, { id, prefix, label, name }: Annex): Annex {
  const idOf = (own: string) => (own === annex.id ? id : prefix + own.slice(annex.prefix.length));
  const passage = (one: Passage): Passage => ({ ...one, id: idOf(one.id) });
  const unit = <T extends TreeUnit>(one: T): T => ({ ...one, id: idOf(one.id), children: one.children.map(unit) });
  return {
    ...annex,
    id,
    prefix,
    label,
    name,
    front: annex.front.map(passage),
    body: annex.body.map(unit),
    back: annex.back.map(passage),
  };
}
