import type { LocatedScale } from '../../../domain/draftCheck/checked.ts';
import { scalePicture } from '../../../domain/draftCheck/scalePicture.ts';

interface Props {
  readonly scale: LocatedScale;
  /** The provision of the finding that it is shown for; '' for none. */
  readonly here: string;
}

const [WIDTH, ROW, HEAD] = [300, 26, 22];
const KIND_NAMES = { level: '', gap: 'bỏ trống', overlap: 'chồng nhau', empty: 'không số nào' } as const;

/** A scale of levels from the lowest: a picture, and the same as a table for those who do not see it. */
export function ScalePictureOf({ scale, here }: Props) {
  const { bars, marks } = scalePicture(scale);
  const height = HEAD + bars.length * ROW;
  const x = (share: number) => Math.round(share * WIDTH);
  return (
    <figure class="scale">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
        {marks.map(({ value, at }) => (
          <g key={value}>
            <path class="line" d={`M${x(at)} ${HEAD - 4}V${height}`} />
            <text x={x(at)} y={12} text-anchor="middle">
              {String(value).replace('.', ',')}
              {scale.unit === '%' ? '%' : ''}
            </text>
          </g>
        ))}
        {bars.map(({ step, from, to }, at) => {
          const top = HEAD + at * ROW + 4;
          const [left, right] = [Math.min(from, to), Math.max(from, to)];
          // A single value is a line.
          return (
            <rect
              key={at}
              class={step.kind}
              x={x(left) + (left === right ? -1.5 : 0)}
              y={top}
              width={Math.max(3, x(right) - x(left))}
              height={ROW - 8}
              rx={2}
            />
          );
        })}
      </svg>
      <table>
        <caption class="vh">Các mức{scale.article === '' ? '' : ` ở ${scale.article}`}, từ thấp lên cao</caption>
        <tbody>
          {bars.map(({ step }, at) => {
            const citation = scale.citations[at] ?? '';
            return (
              <tr key={at} class={`${step.kind}${citation !== '' && citation === here ? ' here' : ''}`}>
                <th scope="row">{citation === '' ? KIND_NAMES[step.kind] : citation}</th>
                <td>
                  {step.words}
                  {step.kind === 'empty' && ': không số nào'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </figure>
  );
}
