import { LINE } from '../../domain/rating/wording/mapLabels.ts';

interface Props {
  readonly lines: readonly string[];
  /** The start of the first line of an axis that goes up, the end of each line of one that goes across. */
  readonly x: number;
  readonly y: number;
  readonly up?: boolean;
}

/** The name of a picture's axis with an arrow in its direction, drawn as the icons are; in picture units. */
export function AxisName({ lines, x, y, up = false }: Props) {
  const last = lines.length - 1;
  const edge = up ? 0 : last * LINE;
  return lines.length === 0 ? null : (
    <>
      <path
        class="arrow"
        d={up ? `M${x + 4} ${y}v-10m-4 4l4-4l4 4` : `M${x - 10} ${y + edge - 4.5}h10m-4-4l4 4l-4 4`}
      />
      {lines.map((line, at) => (
        <text
          class="axis"
          key={line}
          x={up ? x + 14 : at === last ? x - 16 : x}
          y={y + at * LINE}
          text-anchor={up ? undefined : 'end'}
        >
          {line}
        </text>
      ))}
    </>
  );
}
