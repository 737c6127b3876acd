import { evenBounds, thresholdsOf, within } from '../bounds.ts';
import type { Fact, FactItem, LowestOfFact, NumberFact, YesNoFact } from '../fact.ts';
import type { FactId, Facts, RoleRule, RuleSet } from '../ruleset.ts';
import type { NumberCondition, YesNoCondition } from '../condition.ts';
import { FALSE, TRUE, type Truth } from './truth.ts';

/** A test on a figure and the slot for its truth. */
export interface FigureSlot {
  readonly slot: number;
  readonly leaf: NumberCondition | YesNoCondition;
}

/** A fact that conditions test for a role, and every distinct test on it. */
export interface CompiledFigure {
  readonly fact: NumberFact | LowestOfFact | YesNoFact;
  /** The path of its value in the facts. */
  readonly path: readonly string[];
  /** The role's items of a `lowestOf` fact; empty for other facts. */
  readonly items: readonly FactItem[];
  readonly tests: FigureSlot[];
}

/** What is known about a figure: its value, or the range in which it must be. */
export interface Known {
  readonly value: number | boolean | null;
  readonly low: number;
  readonly high: number;
  /** The lowest known item of a `lowestOf` fact. */
  readonly lowestItem: FactItem | undefined;
}

/**
 * Compiles a fact that a condition tests to a figure without tests yet.
 * @throws RangeError if the fact is not declared, or conditions cannot test it
 */
export function figureOf(ruleset: RuleSet, role: RoleRule, id: FactId): CompiledFigure {
  const fact: Fact | undefined = ruleset.facts.find((declared) => declared.id === id);
  if (fact === undefined) throw new RangeError(`fact "${id}" is not declared`);
  if (fact.kind !== 'number' && fact.kind !== 'lowestOf' && fact.kind !== 'yesNo')
    throw new RangeError(`fact "${id}" is a choice of level and cannot be part of a condition`);
  const items = fact.kind === 'lowestOf' ? (role.items[id] ?? []) : [];
  if (fact.kind === 'lowestOf' && items.length === 0)
    throw new RangeError(`fact "${id}": role "${role.id}" has no items of it`);
  return { fact, path: id.split('.'), items, tests: [] };
}

/** Compiles a condition on a figure to a test with a slot. */
export function figureSlotOf(slot: number, leaf: NumberCondition | YesNoCondition): FigureSlot {
  return { slot, leaf: leaf.kind === 'number' ? { ...leaf, bounds: evenBounds(leaf.bounds) } : leaf };
}

/** Whether a test holds for a value of its figure. */
export function truthFor(leaf: NumberCondition | YesNoCondition, value: number | boolean): Truth {
  const holds = leaf.kind === 'yesNo' ? value === leaf.is : typeof value === 'number' && within(value, leaf.bounds);
  return holds ? TRUE : FALSE;
}

/**
 * Reads a figure from the facts. Absent or null means unknown. If an item of a `lowestOf` fact is unknown, the lowest
 * is between the fact's minimum and the lowest known item.
 * @throws TypeError for a value of the wrong type; RangeError for a number that is not finite or outside the fact's
 * range
 */
export function readFigure(figure: CompiledFigure, facts: Facts): Known {
  const { fact, items } = figure;
  const found = valueAt(figure.path, facts);
  if (fact.kind === 'yesNo') {
    if (found === undefined || found === null) return UNKNOWN;
    if (typeof found !== 'boolean') throw new TypeError(`${fact.id} must be true, false or nothing`);
    return found ? YES : NO;
  }
  if (fact.kind === 'number') {
    const value = numberOf(fact, fact.id, found);
    return value === null
      ? { value, low: fact.min, high: fact.max, lowestItem: undefined }
      : { value, low: value, high: value, lowestItem: undefined };
  }
  const given = containerOf(fact.id, found);
  let lowest = fact.max;
  let lowestItem: FactItem | undefined;
  let complete = true;
  for (const item of items) {
    const value = numberOf(fact, `${fact.id}["${item.id}"]`, given[item.id]);
    if (value === null) complete = false;
    else if (lowestItem === undefined || value < lowest) [lowest, lowestItem] = [value, item];
  }
  return complete
    ? { value: lowest, low: lowest, high: lowest, lowestItem }
    : { value: null, low: fact.min, high: lowest, lowestItem };
}

const UNKNOWN: Known = { value: null, low: 0, high: 1, lowestItem: undefined };
const YES: Known = { ...UNKNOWN, value: true };
const NO: Known = { ...UNKNOWN, value: false };

function numberOf(fact: NumberFact | LowestOfFact, where: string, value: unknown): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number') throw new TypeError(`${where} must be a number or nothing`);
  // Written so that NaN is rejected too.
  if (!(value >= fact.min && value <= fact.max))
    throw new RangeError(`${where} is ${value}; expected ${fact.min} to ${fact.max}`);
  return value;
}

/** The value that a path of keys leads to in the facts. */
export function valueAt(path: readonly string[], facts: Facts): unknown {
  let found: unknown = facts;
  let where = 'facts';
  for (const key of path) {
    found = containerOf(where, found)[key];
    where = key;
  }
  return found;
}

const NOTHING: Readonly<Record<string, unknown>> = {};

/** The value as an object; an absent value is an empty object. */
export function containerOf(where: string, value: unknown): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return NOTHING;
  if (typeof value !== 'object' || Array.isArray(value)) throw new TypeError(`${where} must be an object`);
  return value as Readonly<Record<string, unknown>>;
}

/**
 * Sample values that cover a range: each threshold of the figure's tests within it, both ends, and a point between
 * neighbours. For every value of the range there is a sample with the same test results. In ascending order.
 */
export function samplesOf(figure: CompiledFigure, low: number, high: number): readonly number[] {
  const marks = new Set([low, high]);
  for (const { leaf } of figure.tests) {
    if (leaf.kind === 'number')
      for (const threshold of thresholdsOf(leaf.bounds)) if (threshold > low && threshold < high) marks.add(threshold);
  }
  const sorted = [...marks].sort((a, b) => a - b);
  return sorted.flatMap((mark, i) => (i === 0 ? [mark] : [((sorted[i - 1] ?? mark) + mark) / 2, mark]));
}
