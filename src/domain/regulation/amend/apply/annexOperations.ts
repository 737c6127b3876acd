/** Replaces, adds and repeals appendices and forms. */
import { annexNumber } from '../../parse/words/annexCaptions.ts';
import type { Annex, Passage, RegulationText } from '../../tree/tree.ts';
import type { Applied } from './applied.ts';
import type { TreeUnit } from '../operation/editTree.ts';
import type { Change, Operation, UnitPath } from '../operation/operation.ts';
import { instrumentsAt, pathWords } from '../operation/unitPaths.ts';

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
