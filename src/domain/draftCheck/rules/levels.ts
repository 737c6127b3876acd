/** Ranges of numbers: reversed or empty ones, and gaps, overlaps and equal thresholds between levels. */
import { lastOf } from '../../baseline.ts';
import { findingAt, type DraftText, type DraftFinding, type TextPiece, type Rule } from '../text/finding.ts';
import { piecesByArticle, syllablesOf } from '../text/pieces.ts';
import { namedLevels } from './namedLevels.ts';
import { isSameMeasure, locationKey, type LocatedRange } from './sameMeasure.ts';
import { figure, isEmptyRange, rangesIn, rangeWords, type Bound } from './thresholds.ts';

/** How many syllables before a range say what is measured. */
const WINDOW = 12;
/** Words after a range that do not say what is counted. */
const NO_NOUN =
  /^ (?:theo|trở|và|hoặc|hay|thì|trong|của|đối|được|so|mỗi|trên|tại|ở|để|cho|là|nếu|khi|các|mà|có|không|chưa|bị|đến|từ|kể)(?![\p{L}])/u;

/** Every range of one piece. */
function rangesOfPiece(piece: TextPiece): readonly LocatedRange[] {
  return rangesIn(piece.words).map((range) => {
    const after = piece.words.slice(range.end);
    const noun = /^ \p{L}/u.test(after) && !NO_NOUN.test(after) ? syllablesOf(after).slice(0, 2).join(' ') : '';
    return { piece, range, before: syllablesOf(piece.words.slice(0, range.start)).slice(-WINDOW), noun };
  });
}

/** The ranges of each measure of each article, those of one measure together. */
export function measuresOf(draft: DraftText): readonly (readonly LocatedRange[])[] {
  return [...piecesByArticle(draft).values()].flatMap((pieces) => {
    const clusters: LocatedRange[][] = [];
    for (const located of pieces.filter(({ block }) => block === 'prose').flatMap(rangesOfPiece)) {
      const cluster = clusters.find(([first]) => first !== undefined && isSameMeasure(first, located));
      if (cluster === undefined) clusters.push([located]);
      else cluster.push(located);
    }
    return clusters.flatMap(byClause);
  });
}

/**
 * Points of several clauses that each have levels of their own are several scales: “2. Phạt … a) dưới 10 triệu đồng; …
 * 3. Phạt … a) dưới 10 triệu đồng; …”.
 */
function byClause(cluster: readonly LocatedRange[]): readonly (readonly LocatedRange[])[] {
  const groups = new Map<string, LocatedRange[]>();
  for (const located of cluster) {
    const { at } = located.piece;
    const holder = at.slice(0, at.lastIndexOf('.'));
    const known = groups.get(holder) ?? [];
    known.push(located);
    groups.set(holder, known);
  }
  const scales = [...groups.values()].filter((group) => group.length > 1);
  return scales.length > 1 ? [...groups.values()] : [cluster];
}

/** “từ 90% đến dưới 80%”: no number is in it. The levels beside it show what was meant. */
export const emptyRanges: Rule = (draft) => {
  const found: DraftFinding[] = [];
  const measures = measuresOf(draft);
  for (const piece of draft.pieces) {
    for (const range of rangesIn(piece.words)) {
      if (!isEmptyRange(range)) continue;
      const others = measures.find((cluster) =>
        cluster.some((one) => one.piece === piece && one.range.start === range.start),
      );
      const { low, high, unit } = range;
      const turned =
        low === null || high === null || low.value === high.value
          ? null
          : { low: { value: high.value, within: true }, high: { value: low.value, within: high.within }, unit };
      found.push(
        findingAt(piece, range.start, range.end, {
          rule: 'khoang-nguoc',
          severity: 'severe',
          why: `Không số nào nằm trong khoảng “${piece.words.slice(range.start, range.end)}”.`,
          elsewhere: (others ?? [])
            .filter((one) => one.piece !== piece)
            .slice(0, 4)
            .map((one) => ({ at: one.piece.at, words: one.piece.words.slice(one.range.start, one.range.end) })),
          proposal: turned === null ? null : rangeWords(turned),
        }),
      );
    }
  }
  return found;
};

/** Units that are counted in whole numbers: after “đến 5 ngày” comes “từ 6 ngày”. */
const WHOLE = /^(?:ngày|tháng|năm|tuần|người|lần|tuổi|hộ|bản|điểm)$/;

export interface Step {
  readonly kind: 'gap' | 'overlap';
  readonly from: Bound;
  readonly to: Bound;
}

/** What is between the end of one level and the start of the next; null if they meet. */
export function stepBetween(high: Bound, low: Bound, unit: string): Step | null {
  if (high.value === low.value)
    return high.within === low.within ? { kind: high.within ? 'overlap' : 'gap', from: high, to: low } : null;
  if (high.value > low.value) return { kind: 'overlap', from: low, to: high };
  const isNext = WHOLE.test(unit) && high.within && low.within && low.value - high.value === 1;
  return isNext ? null : { kind: 'gap', from: high, to: low };
}

/**
 * The levels of one measure from the lowest, if they are a scale: in different provisions, one of them without a lower
 * bound or without an upper one. Null otherwise, and where a reversed range hides what would meet.
 */
export function scaleOf(cluster: readonly LocatedRange[]): readonly LocatedRange[] | null {
  const lowest = ({ range: { low } }: LocatedRange) => low?.value ?? -Infinity;
  const ordered = [...cluster].sort(
    (a, b) => lowest(a) - lowest(b) || Number(b.range.low?.within) - Number(a.range.low?.within),
  );
  const isApart = new Set(ordered.map(locationKey)).size === ordered.length;
  if (ordered.length < 2 || !isApart || cluster.some(({ range }) => isEmptyRange(range))) return null;
  // Some level is closed on both sides, or the two sides of one threshold face each other.
  const isOpen = ordered.filter(({ range }) => range.low === null || range.high === null).length;
  const isScale = ordered.length === 2 ? isOpen === 2 : isOpen >= 1 && isOpen < ordered.length;
  return isScale && ordered[0]?.range.high !== null && lastOf(ordered)?.range.low !== null ? ordered : null;
}

/** What is between two levels in words: `từ 80% đến dưới 90%`, `90%`. */
export function stepWords({ from, to }: Step, unit: string): string {
  if (from.value === to.value) return `đúng ${figure(from.value)}${unit === '%' ? '%' : ` ${unit}`}`;
  return rangeWords({ low: { ...from, within: !from.within }, high: { ...to, within: !to.within }, unit });
}

/** Levels of a scale that do not meet. */
export const unevenLevels: Rule = (draft) => {
  const named = [...piecesByArticle(draft).values()].flatMap((pieces) =>
    namedLevels(pieces.filter(({ block }) => block === 'prose').flatMap(rangesOfPiece)),
  );
  const reported = new Set<string>();
  return [...measuresOf(draft), ...named].flatMap(unevenIn).filter(({ at, part, start }) => {
    const key = `${at} ${part} ${start}`;
    const isNew = !reported.has(key);
    reported.add(key);
    return isNew;
  });
};

/** True if a reversed range may have been meant to fill a gap. */
function mayFill({ range: { low, high } }: LocatedRange, { from, to }: Step): boolean {
  if (low === null || high === null) return false;
  return Math.min(low.value, high.value) < to.value && Math.max(low.value, high.value) > from.value;
}

function unevenIn(cluster: readonly LocatedRange[]): readonly DraftFinding[] {
  const reversed = cluster.filter(({ range }) => isEmptyRange(range));
  const ordered = scaleOf(cluster.filter((one) => !reversed.includes(one))) ?? [];
  return ordered.slice(1).flatMap((level, index): DraftFinding[] => {
    const below = ordered[index];
    const { high } = below?.range ?? {};
    const { low } = level.range;
    if (below === undefined || high === null || high === undefined || low === null) return [];
    const step = stepBetween(high, low, level.range.unit);
    // A repeated range is reported by `equalLevels`.
    const isTwice = low.value === below.range.low?.value && high.value === level.range.high?.value;
    if (step === null || isTwice) return [];
    if (step.kind === 'gap' && reversed.some((one) => mayFill(one, step))) return [];
    const belowWords = below.piece.words.slice(below.range.start, below.range.end);
    const here = level.piece.words.slice(level.range.start, level.range.end);
    const between = stepWords(step, level.range.unit);
    const shared = step.from.value === step.to.value ? `${between} thuộc cả hai mức` : 'có số thuộc cả hai mức';
    const why =
      step.kind === 'gap'
        ? `Giữa “${belowWords}” và “${here}” còn khoảng không mức nào quy định: ${between}.`
        : `“${belowWords}” và “${here}” chồng lên nhau: ${shared}.`;
    return [
      findingAt(level.piece, level.range.start, level.range.end, {
        rule: step.kind === 'gap' ? 'khoang-trong' : 'khoang-chong',
        severity: 'check',
        why,
        elsewhere: [{ at: below.piece.at, words: belowWords }],
        proposal:
          step.kind === 'gap' ? null : rangeWords({ ...level.range, low: { value: high.value, within: !high.within } }),
      }),
    ];
  });
}

/** Two levels with the very same range: one of them was meant to be another. */
export const equalLevels: Rule = (draft) =>
  measuresOf(draft).flatMap((cluster): readonly DraftFinding[] => {
    // A repeated limit is not a scale; in a scale at least one level has two bounds.
    if (cluster.length < 3 || !cluster.some(({ range }) => range.low !== null && range.high !== null)) return [];
    return cluster.flatMap((one, index): DraftFinding[] => {
      const same = cluster
        .slice(0, index)
        .find(
          (other) =>
            other.piece.at !== one.piece.at &&
            other.range.low?.value === one.range.low?.value &&
            other.range.high?.value === one.range.high?.value,
        );
      if (same === undefined) return [];
      const words = one.piece.words.slice(one.range.start, one.range.end);
      return [
        findingAt(one.piece, one.range.start, one.range.end, {
          rule: 'cung-nguong',
          severity: 'check',
          why: `Hai mức khác nhau có cùng khoảng “${words}”.`,
          elsewhere: [{ at: same.piece.at, words: same.piece.words.slice(same.range.start, same.range.end) }],
        }),
      ];
    });
  });
