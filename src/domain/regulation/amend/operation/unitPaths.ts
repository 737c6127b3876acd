/** Finds the units that an amending text cites, in the text as it is when the order applies. */
import { annexNumber } from '../../parse/words/annexCaptions.ts';
import { LEVEL_WORDS, ordinalOf } from '../../parse/words/draftTree.ts';
import { labelSlug } from '../../tree/ids.ts';
import { isDivision, type Instrument, type RegulationText } from '../../tree/tree.ts';
import { walk } from '../../tree/walk.ts';
import { unitLevel, type TreeUnit } from './editTree.ts';
import type { UnitPath, UnitStep } from './operation.ts';

/** Why an operation does not fit the text. */
export interface Refusal {
  readonly found: string;
  readonly words?: string;
  readonly expected: string;
}

/** The instruments that a path can mean: an annex if its first step is one. */
export function instrumentsAt(text: RegulationText, { instrument, steps }: UnitPath): readonly Instrument[] {
  const [first] = steps;
  if (first?.level === 'annex')
    return text.annexes.filter(
      ({ label }) =>
        annexNumber(label) === annexNumber(first.label) || (first.label === '' && text.annexes.length === 1),
    );
  return instrument === 'enacting' && text.decision !== null ? [text.decision] : [text.regulation];
}

/**
 * The units that a path can mean: their own number is that of the last step, and the units around them include the
 * other steps in order. None if there is no such unit; several if the citation is ambiguous.
 */
export function unitsAt(text: RegulationText, path: UnitPath): readonly TreeUnit[] {
  const steps = path.steps.filter(({ level }) => level !== 'annex');
  const last = steps.at(-1);
  if (last === undefined) return [];
  return instrumentsAt(text, path).flatMap((instrument) =>
    [...walk(instrument)].flatMap(({ node, within }) =>
      isAt(node, last) && holdsInOrder(within, steps.slice(0, -1)) ? [node] : [],
    ),
  );
}

function holdsInOrder(within: readonly TreeUnit[], steps: readonly UnitStep[]): boolean {
  let from = 0;
  for (const step of steps) {
    const at = within.findIndex((node, index) => index >= from && isAt(node, step));
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

function isAt(node: TreeUnit, step: UnitStep): boolean {
  const level = unitLevel(node);
  if (level !== step.level && !(node.kind === 'outline' && (step.level === 'section' || step.level === 'part')))
    return false;
  if (!isDivision(node)) return labelSlug(node.label) === labelSlug(step.label);
  const [asked, own] = [ordinalOf({ level, label: step.label }), ordinalOf({ level, label: node.label })];
  return asked !== null && own !== null && asked.number === own.number && asked.sub === own.sub;
}

/** True for a path that is an annex as a whole. */
export function isAnnexPath({ steps }: UnitPath): boolean {
  return steps.length === 1 && steps[0]?.level === 'annex';
}

/**
 * The unit of a path, or those of a range: all of the same level from the first through the last that are in the same
 * instrument, whatever was inserted between them. An empty path is the whole text.
 */
export function unitsFrom(
  text: RegulationText,
  path: UnitPath,
): { readonly units: readonly TreeUnit[] } | { readonly refused: Refusal } {
  if (path.steps.length === 0) return { units: [...(text.decision?.body ?? []), ...text.regulation.body] };
  const first = onlyUnit(text, path);
  if ('refused' in first) return first;
  if (path.through === undefined) return { units: [first.unit] };
  const lastPath = { instrument: path.instrument, steps: [...path.steps.slice(0, -1), path.through] };
  const last = onlyUnit(text, lastPath);
  if ('refused' in last) return last;
  const level = unitLevel(first.unit);
  const around = path.steps.slice(0, -1);
  const all = instrumentsAt(text, path).flatMap((instrument) =>
    [...walk(instrument)].flatMap(({ node, within }) =>
      unitLevel(node) === level &&
      holdsInOrder(
        within,
        around.filter((step) => step.level !== 'annex'),
      )
        ? [node]
        : [],
    ),
  );
  const units = all.slice(all.indexOf(first.unit), all.indexOf(last.unit) + 1);
  return units.length > 0 ? { units } : missingUnit(lastPath);
}

/** The one unit of a path, or why there is none. */
export function onlyUnit(
  text: RegulationText,
  path: UnitPath,
): { readonly unit: TreeUnit } | { readonly refused: Refusal } {
  const [unit, another] = unitsAt(text, path);
  if (unit !== undefined && another === undefined) return { unit };
  return unit === undefined
    ? missingUnit(path)
    : {
        refused: {
          found: `có nhiều đơn vị là ${pathWords(path)}`,
          expected: 'tên đủ để chỉ một đơn vị: Mục nào của Chương nào',
        },
      };
}

/** The message that the text has no such unit. */
export function missingUnit(path: UnitPath): { readonly refused: Refusal } {
  return {
    refused: {
      found: `văn bản không có ${pathWords(path)}`,
      expected: 'một điều, khoản, điểm có trong văn bản vào ngày ấy',
    },
  };
}

/** A path as it is cited: `điểm b khoản 2 Điều 22`. */
export function pathWords({ steps }: UnitPath): string {
  return [...steps]
    .reverse()
    .map(({ level, label }) => `${level === 'annex' ? 'Phụ lục' : LEVEL_WORDS[level]} ${label}`)
    .join(' ');
}
