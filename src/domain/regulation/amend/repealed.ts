/** Units of a version that were repealed: they keep their addresses, but rules and notes must not refer to them. */
import { vietnameseDate } from '../../day.ts';
import type { Problem } from '../../problem.ts';
import type { Reference } from '../references/references.ts';
import { provisionWords } from '../tree/ids.ts';
import type { Division, Instrument, Provision, ProvisionId, RegulationText } from '../tree/tree.ts';
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

/** References to repealed units, as remarks: the text may contain them, but its publisher should know. */
export function repealedRemarks(
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
            fix: 'Nếu cần, viết một ghi chú trong notes.yaml.',
          },
        ]
      : [],
  );
}

/** A file of the content, as it is. */
interface NamingFile {
  readonly file: string;
  readonly source: string;
}

/**
 * Lines of notes and rules that name a repealed unit, or a number that another unit has since a renumbering, as
 * remarks: they are not wrong by themselves, but were perhaps written for the former text.
 */
export function formerNameRemarks(files: readonly NamingFile[], version: DatedText): readonly Problem[] {
  const repealed = repealedIn(version);
  const moved = version.changes.flatMap(({ as, id, former, operation }) =>
    as === 'renumbered' && former !== null ? [{ id, former: former.id, from: operation.from }] : [],
  );
  return files.flatMap(({ file, source }) =>
    source.split('\n').flatMap((line, index) => {
      const named = (id: ProvisionId) => new RegExp(`(?<![\\w.-])${id.replaceAll('.', '\\.')}(?![\\w-])`).test(line);
      const gone = [...repealed].find(named);
      const other = moved.findLast(({ former }) => named(former));
      const found =
        gone !== undefined
          ? `"${gone}", nay đã được bãi bỏ`
          : other === undefined
            ? null
            : `"${other.former}" từ ngày ${vietnameseDate(other.from)} là số của đơn vị khác; đơn vị trước đây nay là "${other.id}"`;
      return found === null
        ? []
        : [{ file, line: index + 1, found, expected: '', fix: 'Xem lại chỗ này theo lời văn hiện nay.' }];
    }),
  );
}

/** Problems with a provision that is not found, saying so where it is because it was repealed or renumbered. */
export function explainRepealed(problems: readonly Problem[], { changes }: DatedText): readonly Problem[] {
  return problems.map((problem) => {
    const repeal = changes.findLast(({ id, as }) => as === 'repealed' && problem.found.includes(`"${id}"`));
    if (repeal !== undefined)
      return {
        ...problem,
        found: `${problem.found}, đã được bãi bỏ từ ngày ${vietnameseDate(repeal.operation.from)}`,
        fix: 'Bỏ chỗ này, hoặc dựa vào quy định thay thế.',
      };
    const moved = changes.findLast(
      ({ as, former }) => as === 'renumbered' && former !== null && problem.found.includes(`"${former.id}"`),
    );
    return moved === undefined
      ? problem
      : {
          ...problem,
          found: `${problem.found}, được đánh số lại từ ngày ${vietnameseDate(moved.operation.from)}`,
          fix: `Viết "${moved.id}".`,
        };
  });
}
