/** Facts, relations and rules across people from the entries of `rating.yaml`, whose short forms are expanded. */
import { provisionWords } from '../../../regulation/tree/ids.ts';
import type { ProvisionId } from '../../../regulation/tree/tree.ts';
import type { GroupRule, Relation, Term } from '../../measures.ts';
import type { Fact, FactItem } from '../../fact.ts';
import type { FactId, RoleRule } from '../../ruleset.ts';
import type { FactEntry, GroupRuleEntry, PartEntry, RelationEntry } from '../schemas/factSchema.ts';

/** The facts of the file as the rule set has them; what does not fit has been refused before. */
export function factsFrom(entries: readonly FactEntry[], roles: readonly RoleRule[]): readonly Fact[] {
  return entries.map((entry): Fact => {
    switch (entry.kind) {
      case 'scores': {
        const { maxOf = [], ...rest } = entry;
        return { ...rest, items: 'perRole', max: Math.max(entry.max, ...maxOf.map(({ max }) => max)) };
      }
      case 'sumOf': {
        const { parts, ...rest } = entry;
        return { ...rest, start: entry.start ?? 0, terms: termsFrom(parts, entries, roles) };
      }
      case 'meanOf': {
        const { parts, ...rest } = entry;
        return { ...rest, terms: termsFrom(parts, entries, roles) };
      }
      case 'pointsOf': {
        const { fact: of, bands, ...rest } = entry;
        return { ...rest, of, bands: bands.map(({ points = 0, times = 0, ...bounds }) => ({ bounds, points, times })) };
      }
      case 'ratioOf':
        return {
          ...entry,
          unit: 'percent',
          part: termsFrom(partEntries(entry.part), entries, roles),
          whole: termsFrom(partEntries(entry.whole), entries, roles),
        };
      default:
        return entry;
    }
  });
}

/** One fact's id as the part that it is. */
export function partEntries(parts: FactId | readonly PartEntry[]): readonly PartEntry[] {
  return typeof parts === 'string' ? [{ add: parts }] : parts;
}

function termsFrom(
  parts: readonly PartEntry[],
  entries: readonly FactEntry[],
  roles: readonly RoleRule[],
): readonly Term[] {
  return parts.map(({ add, subtract, addMax, times = 1, of, atMost, atLeast }): Term => {
    const fact = add ?? addMax ?? subtract ?? '';
    return {
      fact,
      ...(of === undefined ? {} : { items: itemsMeant(fact, of, entries, roles) }),
      times: subtract === undefined ? times : -times,
      ...(addMax === undefined ? {} : { most: true as const }),
      ...(atLeast === undefined ? {} : { min: atLeast }),
      ...(atMost === undefined ? {} : { max: atMost }),
    };
  });
}

/** Items of a fact by their ids; of scored duties, all within the provisions named. */
export function itemsMeant(
  fact: FactId,
  of: readonly string[],
  entries: readonly FactEntry[],
  roles: readonly RoleRule[],
): readonly string[] {
  if (entries.find(({ id }) => id === fact)?.kind !== 'scores') return of;
  const all = new Set(roles.flatMap(({ items }) => items[fact] ?? []).map(({ id }) => id));
  return [...all].filter((duty) => of.some((at) => isWithin(duty, at)));
}

/** Whether a provision is another or lies in it. */
export function isWithin(id: string, at: string): boolean {
  return id === at || id.startsWith(`${at}.`);
}

/** Roles with the duties that are scored as items of the facts that score them. */
export function withScored(entries: readonly FactEntry[], roles: readonly RoleRule[]): readonly RoleRule[] {
  const scores = entries.filter((entry) => entry.kind === 'scores');
  if (scores.length === 0) return roles;
  return roles.map((role) => {
    const items = scores.flatMap(({ id, of, max, maxOf = [] }): readonly (readonly [FactId, readonly FactItem[]])[] => {
      const duties = role.duties.filter((duty) => of.some((at) => isWithin(duty, at)));
      const maxFor = (duty: ProvisionId): number =>
        maxOf.find(({ at }) => at.some((one) => isWithin(duty, one)))?.max ?? max;
      return duties.length === 0
        ? []
        : [[id, duties.map((duty) => ({ id: String(duty), name: provisionWords(duty), max: maxFor(duty) }))]];
    });
    return { ...role, items: { ...role.items, ...Object.fromEntries(items) } };
  });
}

/** A relation as terms that come to at most 0, below 0, or 0. */
export function relationFrom({ id, text, clause, sum, atMost, below, equals }: RelationEntry): Relation {
  const side = atMost ?? below ?? equals ?? 0;
  const listOf = (facts: FactId | readonly FactId[]): readonly FactId[] =>
    typeof facts === 'string' ? [facts] : facts;
  const right = typeof side === 'number' ? [] : listOf(side);
  return {
    id,
    text,
    ...(clause === undefined ? {} : { clause }),
    terms: [...listOf(sum).map((fact) => ({ fact, times: 1 })), ...right.map((fact) => ({ fact, times: -1 }))],
    constant: typeof side === 'number' ? -side : 0,
    is: atMost !== undefined ? 'atMost' : below !== undefined ? 'below' : 'equal',
  };
}

/** A rule across people. */
export function groupRuleFrom({
  id,
  name,
  clause,
  text,
  levels = [],
  atMost = 100,
  unless,
  within = ['unit'],
  readings = [],
  notAboveUnit,
}: GroupRuleEntry): GroupRule {
  const base = { id, name, clause, text, readings };
  if (notAboveUnit !== undefined) return { ...base, kind: 'notAbove', heads: notAboveUnit };
  return { ...base, kind: 'cap', levels, atMost, ...(unless === undefined ? {} : { unless }), within };
}
