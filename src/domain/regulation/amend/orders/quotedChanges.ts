/** Turns what an order quotes into changes: units replaced or inserted, titles, opening words. */
import { markText } from '../../parse/printText.ts';
import { labelSlug } from '../../tree/ids.ts';
import { isDivision, type Division, type Provision } from '../../tree/tree.ts';
import { unitLevel } from '../operation/editTree.ts';
import type { Change, UnitPath, UnitStep } from '../operation/operation.ts';
import { completed, depth } from './orderPaths.ts';
import { beginsAmid, quotedLeavesOut, startsWithNumber } from './leftOut.ts';
import type { Order } from './orders.ts';
import type { Addressee, NamedUnit } from './orderSentence.ts';
import { PARTS_UNCLEAR, rewriting } from './quotedParts.ts';
import { readQuoted, repeatedIn, type Quoted } from './quotedUnits.ts';
import { pathWords } from '../operation/unitPaths.ts';

/** A unit that an order names, with its whole path. */
export interface Target {
  readonly unit: NamedUnit;
  readonly path: UnitPath;
}

/** A change, and the text that the order names for it. */
export interface FoundChange {
  readonly change: Change;
  readonly named: Addressee | null;
}

/** The changes whose new words are quoted. */
export function quotedChanges(order: Order, targets: readonly Target[]): readonly FoundChange[] | string {
  const [only, another] = targets;
  if (only === undefined) return 'không rõ điều, khoản nào';
  const quoted = quotedIn(order);
  if (quotedLeavesOut(order.quotations)) return 'lời văn trích dẫn có chỗ lược bỏ (…)';
  if (targets.some(({ path }) => path.through !== undefined)) return 'lệnh nêu một dãy điều, khoản';
  if (only.unit.part !== null && another === undefined) return rewriting(only, quoted);
  if (quoted.level === null) {
    if (another !== undefined) return 'lời văn trích dẫn không có số, mà lệnh nêu nhiều điều, khoản';
    const content = quoted.lead;
    if (startsWithNumber(only.path, content)) return 'số ở đầu lời văn trích dẫn không đọc được';
    return only.unit.act === 'insert'
      ? [{ change: insertion(only, [unnumbered(only.path, content, order.line)]), named: only.unit.addressee }]
      : [
          {
            change: { kind: 'rewrite', target: only.path, part: 'content', words: content },
            named: only.unit.addressee,
          },
        ];
  }
  return numberedChanges(quoted, targets, order.words);
}

/** Words of an order that say that it is about some of the units below the one that it names. */
const SOME = /một số (?:tiết|điểm|khoản|điều|nội dung|mục)|các (?:tiết|điểm|khoản|điều|mục)(?= (?:của|tại|thuộc) )/iu;

function numberedChanges(
  { units, lead }: Quoted,
  targets: readonly Target[],
  words: string,
): readonly FoundChange[] | string {
  if (lead.length > 0) return 'lời văn trích dẫn có đoạn đứng trước số đầu tiên';
  const again = repeatedIn(units);
  if (again !== null) return `lời văn trích dẫn có hai chỗ mang số ${again}`;
  const found: { target: Target; path: UnitPath; units: (Division | Provision)[]; isNamed: boolean }[] = [];
  const context = units.flatMap((one) => holderWords(one, targets));
  for (const unit of units.flatMap((one) => apart(one, targets))) {
    const named = targets.find(({ path }) => isStepOf(path.steps.at(-1), unit));
    const last = found.at(-1);
    if (named !== undefined) found.push({ target: named, path: named.path, units: [unit], isNamed: true });
    // An unnamed unit after a named one of its kind: “khoản 5” with a quoted 5 and 5a.
    else if (last !== undefined && last.units[0]?.kind === unit.kind) last.units.push(unit);
    else {
      const [holder, another] = targets;
      const path = holder === undefined ? null : below(holder.path, unit);
      if (holder === undefined || path === null || another !== undefined)
        return `lời văn trích dẫn có ${nameOf(unit)}, lệnh không nêu`;
      found.push({ target: holder, path, units: [unit], isNamed: false });
    }
  }
  const unquoted = targets.filter(
    (target) =>
      !found.some((one) => one.target === target || one.units.some((unit) => isStepOf(target.path.steps.at(-1), unit))),
  );
  const missing = unquoted.find(({ unit }) => unit.act !== 'repeal');
  if (missing !== undefined) return `lời văn trích dẫn không có ${pathWords(missing.path)}`;
  const changes: FoundChange[] = [
    ...context,
    ...unquoted.map(({ path, unit }) => ({ change: { kind: 'repeal' as const, target: path }, named: unit.addressee })),
  ];
  for (const { target, path, units: own, isNamed } of found) {
    if (target.unit.act === 'repeal') return `lệnh bãi bỏ ${pathWords(path)} mà trích lời văn của nó`;
    if (target.unit.part !== null) {
      const parts = own.length > 1 ? PARTS_UNCLEAR : rewriting(target, { units: own, lead: [], level: null });
      if (typeof parts === 'string') return parts;
      changes.push(...parts);
      continue;
    }
    const partial = target.unit.act === 'insert' && isNamed ? undefined : own.find(beginsAmid);
    if (partial !== undefined)
      return `lời văn trích dẫn của ${nameOf(partial)} bắt đầu từ ${nameOf(partial.children[0] ?? partial)}, không rõ phần trước còn hay bỏ`;
    const change: Change =
      target.unit.act === 'insert' && isNamed
        ? insertion(target, own)
        : { kind: 'replace', target: path, units: own, ...(isNamed ? {} : impliedBy(target, found, words)) };
    const last = changes.at(-1);
    if (last !== undefined && continuesInsertion(last, change, target))
      changes[changes.length - 1] = joinedInsertion(last, own);
    else changes.push({ change, named: target.unit.addressee });
  }
  return changes;
}

/** What a replacement implies for units that the order itself does not name. */
function impliedBy(
  target: Target,
  found: readonly { readonly target: Target; readonly units: readonly (Division | Provision)[] }[],
  words: string,
): { readonly implied: true; readonly besides?: readonly string[] } {
  if (target.unit.act !== 'amend' || SOME.test(words)) return { implied: true };
  const besides = found.flatMap((one) => (one.target === target ? one.units.map(({ label }) => label) : []));
  return { implied: true, besides };
}

/** A unit of which the order names the title, and some below it (“tên Điều 3 và khoản 1 Điều 3”), one after another. */
function apart(unit: Division | Provision, targets: readonly Target[]): readonly (Division | Provision)[] {
  const isPart = targets.some(({ unit: { part }, path }) => part !== null && isStepOf(path.steps.at(-1), unit));
  const children: readonly (Division | Provision)[] = unit.children;
  const areNamed = children.every((child) => targets.some(({ path }) => isStepOf(path.steps.at(-1), child)));
  if (holderWords(unit, targets).length > 0) return children;
  return isPart && areNamed ? [{ ...unit, children: [] }, ...children] : [unit];
}

/**
 * The words of a unit that is quoted only to show where those below it belong: “Bổ sung điểm c vào khoản 10 như sau:
 * “10. Biện pháp: c) …””. They must be those that it has.
 */
function holderWords(unit: Division | Provision, targets: readonly Target[]): readonly FoundChange[] {
  if (isDivision(unit) || unit.children.length === 0) return [];
  if (targets.some(({ path }) => isStepOf(path.steps.at(-1), unit))) return [];
  const held = unit.children.map((child) =>
    targets.find(({ path: { steps } }) => isStepOf(steps.at(-1), child) && isStepOf(steps.at(-2), unit)),
  );
  const [first] = held;
  if (first === undefined || held.includes(undefined)) return [];
  const target = { ...first.path, steps: first.path.steps.slice(0, -1) };
  const words = [...(unit.heading === null ? [] : [unit.heading]), ...unit.paragraphs];
  return [{ change: { kind: 'rewrite', target, part: 'opening', words, isSame: true }, named: first.unit.addressee }];
}

/**
 * True for units that are inserted after the same one: “khoản 2a, 2b vào sau khoản 2” are inserted in their own order.
 */
function continuesInsertion({ change: last, named }: FoundChange, change: Change, { unit }: Target): boolean {
  return (
    last.kind === 'insert' &&
    change.kind === 'insert' &&
    change.after !== null &&
    JSON.stringify([last.parent, last.after, named]) === JSON.stringify([change.parent, change.after, unit.addressee])
  );
}

function joinedInsertion({ change, named }: FoundChange, units: readonly (Division | Provision)[]): FoundChange {
  return { change: change.kind === 'insert' ? { ...change, units: [...change.units, ...units] } : change, named };
}

function insertion({ path, unit }: Target, units: readonly (Division | Provision)[]): Change {
  return {
    kind: 'insert',
    parent: { ...path, steps: path.steps.slice(0, -1) },
    after: unit.after === null ? null : { ...path, steps: completed(unit.after, path.steps) },
    ...(unit.before === null ? {} : { before: { ...path, steps: completed(unit.before, path.steps) } }),
    units,
  };
}

/** A quoted unit without its number, as it will be numbered by the order. */
function unnumbered(path: UnitPath, paragraphs: readonly string[], line: number): Provision {
  const { level, label } = path.steps.at(-1) ?? { level: 'clause', label: '' };
  const kind = level === 'article' || level === 'point' || level === 'subpoint' ? level : 'clause';
  return { id: '', kind, label, mark: markText({ kind, label }), heading: null, paragraphs, children: [], line };
}

/** All that an order quotes, read together. */
export function quotedIn({ quotations, line }: Pick<Order, 'quotations' | 'line'>): Quoted {
  const quotes = quotations.map((quotation) => readQuoted(quotation, line));
  return {
    lead: quotes.flatMap(({ lead }) => lead),
    units: quotes.flatMap(({ units }) => units),
    level: quotes.find(({ level }) => level !== null)?.level ?? null,
  };
}

function isStepOf(step: UnitStep | undefined, unit: Division | Provision): boolean {
  return step !== undefined && step.level === unitLevel(unit) && labelSlug(step.label) === labelSlug(unit.label);
}

/** The path of a quoted unit directly below a named one; null if it cannot be there. */
function below(path: UnitPath, unit: Division | Provision): UnitPath | null {
  const holder = path.steps.at(-1);
  const step = { level: unitLevel(unit), label: unit.label };
  return holder !== undefined && depth(step) > depth(holder) ? { ...path, steps: [...path.steps, step] } : null;
}

function nameOf(unit: Division | Provision): string {
  return isDivision(unit) ? unit.caption : unit.mark;
}
