/** Units of a version that were repealed: they keep their addresses, but nothing can be built on them. */
import type { Problem } from '../../problem.ts';
import type { Reference } from '../references/references.ts';
import { provisionWords } from '../tree/ids.ts';
import type { Division, Instrument, Provision, ProvisionId, RegulationText } from '../tree/tree.ts';
import { printedDay } from './days.ts';
import type { DatedText } from './textOn.ts';

/** The ids of the units that are repealed in a version. */
export function repealedIn({ changes }: DatedText): ReadonlySet<ProvisionId> {
  const repealed = new Set<ProvisionId>();
  for (const { id, as } of changes) {
    if (as === 'repealed') repealed.add(id);
    else if (as !== 'suspended') repealed.delete(id);
  }
  return repealed;
}

/** The text without those units, in which rules have to find what they name. */
export function withoutRepealed(text: RegulationText, repealed: ReadonlySet<ProvisionId>): RegulationText {
  if (repealed.size === 0) return text;
  const kept = <T extends Division | Provision>(nodes: readonly T[]): readonly T[] =>
    nodes
      .filter(({ id }) => !repealed.has(id))
      .map((node) => ({ ...node, children: kept(node.children as readonly T[]) }));
  const inForce = <T extends Instrument>(instrument: T): T => ({ ...instrument, body: kept(instrument.body) });
  return {
    decision: text.decision === null ? null : inForce(text.decision),
    regulation: inForce(text.regulation),
    annexes: text.annexes.map(inForce),
  };
}

/** References to repealed units, as remarks: the text may keep them, but whoever publishes it should know. */
export function toldRepealed(
  references: readonly Reference[],
  repealed: ReadonlySet<ProvisionId>,
  file: string,
): readonly Problem[] {
  const isRepealed = (id: ProvisionId) => [...repealed].some((one) => id === one || id.startsWith(`${one}.`));
  return references.flatMap(({ at, words, target }) =>
    target.kind === 'internal' && target.ids.some(isRepealed) && !isRepealed(at)
      ? [
          {
            file,
            line: 1,
            found: `${provisionWords(at)} dẫn “${words}”, nay đã được bãi bỏ`,
            expected: '',
            mend: 'Nếu cần, viết một ghi chú trong notes.yaml.',
          },
        ]
      : [],
  );
}

/** Problems with a provision that is not found, saying so where it is because it was repealed. */
export function namingRepealed(problems: readonly Problem[], { changes }: DatedText): readonly Problem[] {
  return problems.map((problem) => {
    const repeal = changes.findLast(({ id, as }) => as === 'repealed' && problem.found.includes(`"${id}"`));
    return repeal === undefined
      ? problem
      : {
          ...problem,
          found: `${problem.found}, đã được bãi bỏ từ ngày ${printedDay(repeal.operation.from)}`,
          mend: 'Bỏ chỗ này, hoặc dựa vào quy định thay thế.',
        };
  });
}
