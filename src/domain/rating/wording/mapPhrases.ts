import type { MapPoint } from '../analysis/mapPoint.ts';
import type { MapRegion, RatingMap } from '../analysis/map.ts';
import { amountPhrase, answersPhrase, boundsPhrase, outcomeName } from './phrases.ts';
import { formatDecimal } from '../decimal.ts';
import type { Bounds } from '../condition.ts';
import type { RuleSet } from '../ruleset.ts';

/** The name of a map's x axis: `nội dung trách nhiệm chưa bảo đảm hoặc chưa hoàn thành`. */
export function acrossPhrase(ruleset: RuleSet): string {
  return `${ruleset.words.duty} ${answersPhrase(ruleset, ['deficient', 'notDone'])}`;
}

/** A region's two ranges in words for a table; `Không có`, `Có, không quá 20%`, `Bất kỳ`. */
export function rangePhrases(
  { fact }: RatingMap,
  { x, y }: MapRegion,
): { readonly across: string; readonly upward: string } {
  const none = x.atMost === 0;
  const some = x.above === 0;
  const rest = boundsPhrase(roundedBounds({ ...x, above: some ? undefined : x.above }), 'percent');
  const across = none ? 'không có' : some ? (rest === 'bất kỳ' ? 'có' : `có, ${rest}`) : rest;
  return { across, upward: boundsPhrase(y, fact.unit) };
}

/** A text alternative of a map with all its regions. */
export function mapTitle(ruleset: RuleSet, map: RatingMap): string {
  const regions = map.regions.map((region) => {
    const { across, upward } = rangePhrases(map, region);
    const beside = map.across === null ? '' : `${across} ${acrossPhrase(ruleset)}, `;
    return `${outcomeName(ruleset, region.outcome)}: ${beside}${map.fact.name} ${upward}`;
  });
  return `${map.across === null ? 'Thang' : 'Sơ đồ'} xếp loại. ${regions.join('. ')}.`;
}

/**
 * Where a case lies, in words: `4 trong 42 nội dung trách nhiệm …, Chỉ số cải cách hành chính 78,5%`; ranges as `từ …
 * đến …`. The number of duties is easier to check against one's own answers than their share.
 */
export function pointPhrase(ruleset: RuleSet, { fact, across: axis }: RatingMap, { x, y, counted }: MapPoint): string {
  const range = ({ low, high }: { readonly low: number; readonly high: number }, unit: string): string =>
    low === high
      ? `${about(low)}${amountPhrase(rounded(low), unit)}`
      : `từ ${about(low)}${formatDecimal(rounded(low))} đến ${about(high)}${amountPhrase(rounded(high), unit)}`;
  const amount = (): string => {
    if (x === null) return `không có ${ruleset.words.duty} nào áp dụng`;
    if (counted === undefined) return `${range(x, 'percent')} ${acrossPhrase(ruleset)}`;
    const { low, high, of } = counted;
    if (high === 0) return `không có ${acrossPhrase(ruleset)}`;
    return `${low === high ? low : `từ ${low} đến ${high}`} trong ${of} ${acrossPhrase(ruleset)}`;
  };
  const known = y.low === y.high;
  return `${axis === null ? '' : `${amount()}, `}${fact.name} ${known ? range(y, fact.unit) : 'chưa rõ'}`;
}

/** Shares of duties can have infinitely many decimals; two are enough in words. */
function roundedBounds({ from, above, atMost, below }: Bounds): Bounds {
  const short = (value: number | undefined): number | undefined => (value === undefined ? undefined : rounded(value));
  return { from: short(from), above: short(above), atMost: short(atMost), below: short(below) };
}

/** The word before a rounded number. */
function about(value: number): string {
  return Math.abs(rounded(value) - value) < 1e-9 ? '' : 'khoảng ';
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
