/** The operations on a text as its amending texts order them on a day, each read as amended itself by later ones. */
import { vietnameseDate } from '../../day.ts';
import type { Problem } from '../../problem.ts';
import type { ProvisionId } from '../tree/tree.ts';
import { sameNumber } from './operation/documentNumbers.ts';
import type { AmendingText, Operation, UnitChange } from './operation/operation.ts';
import { readOperations, type AmendedText } from './orders/readOperations.ts';
import { textOn } from './textOn.ts';

/** The operations on a base on a day. */
export interface DatedOperations {
  /** Those on the base, in the order of the signing of their texts. */
  readonly operations: readonly Operation[];
  /** Those on the amending texts themselves, too. */
  readonly all: readonly Operation[];
  readonly problems: readonly Problem[];
}

/**
 * The operations on a base, as its amending texts order them on a day.
 * @param amending in any order
 */
export function operationsOn(base: AmendedText, amending: readonly AmendingText[], day: string): DatedOperations {
  const bySigning = [...amending].sort((a, b) => (a.signed < b.signed ? -1 : a.signed > b.signed ? 1 : 0));
  const problems: Problem[] = [];
  // The text signed last comes first, because its operations are needed to read the one before it.
  const lastFirst: (readonly Operation[])[] = [];
  for (const one of [...bySigning].reverse()) {
    const own = [...lastFirst]
      .reverse()
      .flat()
      .filter(({ addressee }) => sameNumber(addressee, one.number));
    const dated = textOn(one.text, own, day, ({ source }) => fileOf(amending, source.text));
    const read = readOperations({ ...one, text: dated.text }, base);
    problems.push(...dated.problems, ...read.problems);
    lastFirst.push(
      read.operations.flatMap((operation) => {
        const held = heldBack(operation, dated.changes);
        if (held === 'unclear') problems.push(suspendedLate(operation, one));
        return held === 'yes' ? [] : [withAmendments(operation, dated.changes)];
      }),
    );
  }
  const all = lastFirst.reverse().flat();
  return { operations: all.filter(({ addressee }) => sameNumber(addressee, base.number)), all, problems };
}

function fileOf(amending: readonly AmendingText[], id: string): string {
  return amending.find((one) => one.id === id)?.file ?? id;
}

/** True if one of two provisions contains the other. */
function isWithin(provision: ProvisionId, around: ProvisionId): boolean {
  return provision === around || provision.startsWith(`${around}.`);
}

/** Whether an order is suspended: one that was suspended after it came into force needs a person's decision. */
function heldBack({ source, from }: Operation, changes: readonly UnitChange[]): 'yes' | 'no' | 'unclear' {
  const suspension = changes.find(({ as, id }) => as === 'suspended' && isWithin(source.provision, id));
  if (suspension === undefined) return 'no';
  return suspension.operation.from <= from ? 'yes' : 'unclear';
}

function suspendedLate({ line, from }: Operation, { file, name }: AmendingText): Problem {
  return {
    file,
    line,
    found: `lệnh này của ${name} bị ngưng hiệu lực sau khi đã có hiệu lực từ ngày ${vietnameseDate(from)}`,
    expected: 'biết trong thời gian ấy áp dụng lời văn trước hay lời văn sau',
    fix: 'Viết vào thao-tac.yaml của văn bản ngưng hiệu lực: "does: suspend" với điều, khoản của văn bản gốc.',
  };
}

/** The operation with the provisions that amended or corrected its order. */
function withAmendments(operation: Operation, changes: readonly UnitChange[]): Operation {
  const { provision } = operation.source;
  const by = changes
    .filter(({ as, id }) => as !== 'suspended' && (isWithin(provision, id) || isWithin(id, provision)))
    .map(({ operation: { source, corrects } }) => ({ ...source, corrects }));
  const [first] = by;
  return first === undefined ? operation : { ...operation, amendedBy: by };
}
