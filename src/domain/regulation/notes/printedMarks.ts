/**
 * Finds the marks of printed footnotes inside the words of a consolidated text: `cho vay[4]`, `cho vay4`, `cho vay⁴`.
 */
import { partsOf, type Part, type Unit } from '../tree/parts.ts';
import type { LinkRange } from '../tree/segments.ts';
import type { ProvisionId, RegulationText } from '../tree/tree.ts';
import { instrumentsOf, walk } from '../tree/walk.ts';

export interface PrintedMarks {
  /** True if no words of the text have a mark. */
  readonly isEmpty: boolean;
  /** The id of the footnote of a mark; undefined if the text has none with this number. */
  readonly footnote: (mark: string) => ProvisionId | undefined;
  /** The marks in one part of a unit's words, each with a link to its footnote. */
  readonly ranges: (at: ProvisionId, part: Part) => readonly LinkRange[];
}

/**
 * A bare figure, or several (“45,46,47”), has to follow a word directly: “PM10”, “m2”, “km2”, “mục A3” have none. A
 * word in capitals has at least three letters, in a title in capitals two.
 */
const MARK = /\[(\d{1,3})\]|([¹²³⁰⁴-⁹]+)|(\p{L}\p{Ll}|\p{Lu}{2}|[)”"])(\d{1,3}(?:, ?\d{1,3})*)(?![\p{L}\d/%])/gu;

/** A measure with its power, a gas: “2 km2”, “CO2”. */
const OWN = /(?:^|[^\p{L}])(?:[kcdm]m|CO|NO|SO|NH|PM)$/u;

/** True if a figure after these words belongs to their last one, so that it is not a mark. */
function isOwn(before: string, words: string): boolean {
  const isShort = /(?:^|[^\p{Lu}])\p{Lu}{2}$/u.test(before) && /\p{Ll}/u.test(words);
  return isShort || OWN.test(before);
}

const known = new WeakMap<RegulationText, PrintedMarks>();

/**
 * The marks of a text. A bare figure counts only if it continues the numbers of the marks before it, so that names
 * like “Covid19” stay words.
 */
export function printedMarks(text: RegulationText): PrintedMarks {
  const found = known.get(text) ?? findMarks(text);
  known.set(text, found);
  return found;
}

/** The number of a mark: `[4]`, `4`, `⁴`. */
function numberOf(mark: string): number {
  return Number(mark.normalize('NFKC').replace(/\D/g, ''));
}

function findMarks(text: RegulationText): PrintedMarks {
  const passages = instrumentsOf(text).flatMap(({ back }) => back.filter(({ kind }) => kind === 'footnote'));
  const footnotes = new Map(passages.map(({ id, text: words }) => [Number(/\d+/.exec(words)?.[0] ?? '0'), id]));
  const byPart = new Map<string, readonly LinkRange[]>();
  let last = 0;
  /** The figures of a list up to the first that does not continue the numbers before it. */
  const bareMarks = (list: string, at: number): LinkRange[] => {
    const ranges: LinkRange[] = [];
    for (const { 0: figure, index } of list.matchAll(/\d+/g)) {
      const id = footnotes.get(Number(figure));
      if (id === undefined || Number(figure) !== last + 1) break;
      last += 1;
      ranges.push({ start: at + index, end: at + index + figure.length, link: { kind: 'provision', id } });
    }
    return ranges;
  };
  for (const unit of footnotes.size === 0 ? [] : unitsOf(text)) {
    if ('footnotes' in unit) last = Math.max(last, ...(unit.footnotes ?? []).map(numberOf));
    for (const { part, words } of partsOf(unit)) {
      const ranges = [...words.matchAll(MARK)].flatMap(({ 0: mark, 3: lead = '', 4: bare, index }): LinkRange[] => {
        const at = index + lead.length;
        if (bare !== undefined) return isOwn(words.slice(0, at), words) ? [] : bareMarks(bare, at);
        const number = numberOf(mark);
        const id = footnotes.get(number);
        if (id === undefined) return [];
        last = Math.max(last, number);
        return [{ start: index, end: index + mark.length, link: { kind: 'provision', id } }];
      });
      if (ranges.length > 0) byPart.set(`${unit.id} ${part}`, ranges);
    }
  }
  return {
    isEmpty: byPart.size === 0,
    footnote: (mark) => footnotes.get(numberOf(mark)),
    ranges: (at, part) => byPart.get(`${at} ${part}`) ?? [],
  };
}

/** The units and passages in the order of the text, without the footnotes themselves. */
function unitsOf(text: RegulationText): readonly Unit[] {
  return instrumentsOf(text).flatMap((instrument) => [
    ...instrument.front,
    ...[...walk(instrument)].map(({ node }) => node),
    ...instrument.back.filter(({ kind }) => kind !== 'footnote'),
  ]);
}
