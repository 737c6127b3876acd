/**
 * The automatic numbers of a Word file (`word/numbering.xml`), counted as Word counts and prints them (ECMA-376 Part 1,
 * 17.9): one count for all lists of one definition, levels that start again below a higher one, lists that start at a
 * number of their own.
 */
import { bulletOf, formatNumber, NUMBER_FORMATS } from './numberFormats.ts';
import type { ListPosition } from './styles.ts';
import { attributeOf, childOf, childrenOf, wholeNumberOf, switchOf, childValue, type XmlElement } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2)`: what is printed, with the count of each level put in. */
  readonly text: string;
  /** The level that must be used for this one to start again; 0 = never; undefined = any higher one. */
  readonly restart: number | undefined;
  /** All counts are printed as plain figures. */
  readonly isLegal: boolean;
  readonly suffix: string;
}

/** One definition with the counts of its levels. */
interface Counter {
  readonly levels: ReadonlyMap<number, Level>;
  readonly counts: Map<number, number>;
}

interface List {
  readonly counter: Counter;
  /** Levels that this list defines or starts otherwise. */
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
  /** Levels that have begun in this list. */
  readonly begun: Set<number>;
}

/** Counts the paragraphs of a document, in their order. */
export interface NumberPrinter {
  /** What Word prints before a paragraph at this position, counting it; null where it has no number. */
  readonly next: (position: ListPosition) => PrintedNumber | null;
}

interface PrintedNumber {
  readonly words: string;
  readonly isBullet: boolean;
  /** False where a format that is not read is printed as a plain figure. */
  readonly isKnown: boolean;
}

const MAX_DEPTH = 8;

/** Reads the definitions; without the file there are no numbers. */
export function readNumbering(
  root: XmlElement | undefined,
  styleList: (style: string) => number | undefined,
): NumberPrinter {
  const definitions = new Map<string, XmlElement>();
  for (const element of childrenOf(root, 'abstractNum'))
    definitions.set(attributeOf(element, 'abstractNumId') ?? '', element);
  const listElements = new Map<number, XmlElement>();
  for (const element of childrenOf(root, 'num')) {
    const id = wholeNumberOf(attributeOf(element, 'numId'));
    if (id !== undefined) listElements.set(id, element);
  }
  const counters = new Map<string, Counter>();
  const counterOf = (id: string, depth = 0): Counter | undefined => {
    const definition = definitions.get(id);
    // A definition may only name a style, whose list has the levels.
    const linked = childValue(definition, 'numStyleLink');
    const list = linked === undefined ? undefined : styleList(linked);
    const target = list === undefined ? undefined : childValue(listElements.get(list), 'abstractNumId');
    if (target !== undefined && target !== id && depth < 5) return counterOf(target, depth + 1);
    if (definition === undefined) return undefined;
    const known = counters.get(id) ?? { levels: levelsIn(definition), counts: new Map<number, number>() };
    counters.set(id, known);
    return known;
  };
  const lists = new Map<number, List>();
  const listOf = (id: number): List | undefined => {
    const known = lists.get(id);
    if (known !== undefined) return known;
    const element = listElements.get(id);
    const counter = counterOf(childValue(element, 'abstractNumId') ?? '');
    if (element === undefined || counter === undefined) return undefined;
    const list: List = {
      counter,
      levels: levelsIn(element, 'lvlOverride'),
      starts: startsIn(element),
      begun: new Set(),
    };
    lists.set(id, list);
    return list;
  };
  return {
    next: ({ list: id, level: at = 0 }) => {
      const list = id === undefined || id === 0 || at < 0 || at > MAX_DEPTH ? undefined : listOf(id);
      return list === undefined ? null : count(list, at);
    },
  };
}

function levelsIn(element: XmlElement, within?: string): ReadonlyMap<number, Level> {
  const elements =
    within === undefined
      ? childrenOf(element, 'lvl')
      : childrenOf(element, within).flatMap((one) => childrenOf(one, 'lvl'));
  const levels = new Map<number, Level>();
  for (const level of elements) {
    const at = wholeNumberOf(attributeOf(level, 'ilvl'));
    if (at === undefined) continue;
    levels.set(at, {
      start: wholeNumberOf(childValue(level, 'start')) ?? 0,
      format: childValue(level, 'numFmt') ?? 'decimal',
      text: childValue(level, 'lvlText') ?? '',
      restart: wholeNumberOf(childValue(level, 'lvlRestart')),
      isLegal: switchOf(level, 'isLgl') ?? false,
      suffix: childValue(level, 'suff') ?? 'tab',
    });
  }
  return levels;
}

function startsIn(list: XmlElement): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const override of childrenOf(list, 'lvlOverride')) {
    const [at, start] = [
      wholeNumberOf(attributeOf(override, 'ilvl')),
      wholeNumberOf(childValue(override, 'startOverride')),
    ];
    if (at !== undefined && start !== undefined && childOf(override, 'startOverride') !== undefined)
      starts.set(at, start);
  }
  return starts;
}

function count(list: List, at: number): PrintedNumber | null {
  const { counter, begun } = list;
  const levelAt = (level: number): Level | undefined => list.levels.get(level) ?? counter.levels.get(level);
  const level = levelAt(at);
  if (level === undefined) return null;
  const override = begun.has(at) ? undefined : list.starts.get(at);
  begun.add(at);
  const last = counter.counts.get(at);
  counter.counts.set(at, override ?? (last === undefined ? level.start : last + 1));
  for (let below = at + 1; below <= MAX_DEPTH; below += 1) {
    const restart = levelAt(below)?.restart;
    if (restart === undefined || (restart > 0 && at < restart)) counter.counts.delete(below);
  }
  if (level.format === 'bullet') return { words: bulletOf(level.text), isBullet: true, isKnown: true };
  if (level.format === 'none' && !/%/.test(level.text) && level.text === '') return null;
  let isKnown = true;
  const words = level.text.replace(/%([1-9])/g, (_, figure: string) => {
    const shown = Number(figure) - 1;
    const own = levelAt(shown);
    const value = counter.counts.get(shown) ?? own?.start ?? 1;
    const format = level.isLegal && own?.format !== 'none' ? 'decimal' : (own?.format ?? 'decimal');
    isKnown &&= NUMBER_FORMATS.includes(format);
    return formatNumber(value, format);
  });
  return words.trim() === '' ? null : { words, isBullet: false, isKnown };
}
