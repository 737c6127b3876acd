/** Scales of levels as small maps: what each level covers, and what is between them. */
import type { ProvisionId, RegulationText } from '../regulation/tree/tree.ts';
import { measuresOf, scaleOf, stepBetween, stepWords, type Step } from './rules/levels.ts';
import type { LocatedRange } from './rules/sameMeasure.ts';
import { draftOf } from './text/pieces.ts';
import { isEmptyRange, rangeWords, type Bound } from './rules/thresholds.ts';

/** One level of a scale, or what is between two. */
export interface ScaleStep {
  /** `empty`: a range that no number is in, whatever was meant. */
  readonly kind: 'level' | Step['kind'] | 'empty';
  readonly words: string;
  /** The provision of a level. */
  readonly at: ProvisionId | null;
  readonly low: Bound | null;
  readonly high: Bound | null;
}

/** A scale as a small map: its levels from the lowest, with the gaps and overlaps between them; then empty ranges. */
export interface ScaleMap {
  /** The last words that all levels have before the range: “tỷ lệ trả sách đúng hạn trong năm đạt”. */
  readonly measure: string;
  readonly unit: string;
  readonly steps: readonly ScaleStep[];
}

/** The scales of a text with at least three levels, empty ones among them. */
export function scalesOf(text: RegulationText): readonly ScaleMap[] {
  return measuresOf(draftOf(text)).flatMap((cluster): readonly ScaleMap[] => {
    const empty = cluster.filter(({ range }) => isEmptyRange(range));
    const ordered = scaleOf(cluster.filter((one) => !empty.includes(one)));
    if (ordered === null || ordered.length + empty.length < 3) return [];
    const unit = ordered[0]?.range.unit ?? '';
    const stepOf = (kind: ScaleStep['kind'], { range, piece }: LocatedRange): ScaleStep => ({
      kind,
      words: rangeWords(range),
      at: piece.at,
      low: range.low,
      high: range.high,
    });
    return [
      {
        measure: sharedBefore(cluster),
        unit,
        steps: [
          ...ordered.flatMap((level, index) => {
            const high = ordered[index - 1]?.range.high;
            const { low } = level.range;
            const step = high === undefined || high === null || low === null ? null : stepBetween(high, low, unit);
            const between: readonly ScaleStep[] =
              step === null
                ? []
                : [{ kind: step.kind, words: stepWords(step, unit), at: null, low: step.from, high: step.to }];
            return [...between, stepOf('level', level)];
          }),
          ...empty.map((one) => stepOf('empty', one)),
        ],
      },
    ];
  });
}

/** The syllables at the end of the words before every range. */
function sharedBefore(cluster: readonly LocatedRange[]): string {
  const [first, ...others] = cluster.map(({ before }) => before);
  const shared: string[] = [];
  for (let back = 1; back <= (first?.length ?? 0); back += 1) {
    const word = first?.[first.length - back] ?? '';
    if (!others.every((words) => words[words.length - back] === word)) break;
    shared.unshift(word);
  }
  return shared.join(' ');
}
