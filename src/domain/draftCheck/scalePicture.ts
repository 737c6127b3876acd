/** The positions of the bars in the picture of a scale of levels. */
import type { ScaleMap, ScaleStep } from './scales.ts';

interface ScaleBar {
  readonly step: ScaleStep;
  /** From 0 to 1; for an empty range `from` is right of `to`. */
  readonly from: number;
  readonly to: number;
}

export interface ScalePicture {
  readonly bars: readonly ScaleBar[];
  /** The thresholds with their positions. */
  readonly marks: readonly { readonly value: number; readonly at: number }[];
}

/** Share of the width, on either side, for what lies beyond the outermost thresholds. */
const OPEN = 0.12;

/** The levels, gaps and overlaps of a scale side by side; open ends go to the edge. */
export function scalePicture({ steps }: ScaleMap): ScalePicture {
  const values = [
    ...new Set(steps.flatMap(({ low, high }) => [low, high].flatMap((bound) => (bound === null ? [] : [bound.value])))),
  ].sort((a, b) => a - b);
  const [least = 0, most = 0] = [values[0], values[values.length - 1]];
  const at = (value: number) => (most === least ? 0.5 : OPEN + ((1 - 2 * OPEN) * (value - least)) / (most - least));
  return {
    bars: steps.map((step) => ({
      step,
      from: step.low === null ? 0 : at(step.low.value),
      to: step.high === null ? 1 : at(step.high.value),
    })),
    marks: values.map((value) => ({ value, at: at(value) })),
  };
}
