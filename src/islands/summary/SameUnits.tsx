import { useRef } from 'preact/hooks';
import { useShowMore } from './parts/useShowMore.tsx';
import { capital } from '../../domain/rating/wording/phrases.ts';
import type { PageWords } from '../../domain/rating/wording/schemeWords.ts';
import type { UnitYear } from '../../domain/report/unitYears.ts';

interface Props {
  /** The regulation, for an id that is unique among several tables. */
  readonly slug: string;
  readonly rated: PageWords['rated'];
  readonly groups: readonly UnitYear[];
  /** Names that were separated. */
  readonly apart: readonly string[];
  readonly onlyLatest: boolean;
  readonly setApart: (apart: readonly string[]) => void;
}

/** More of them are folded, so that the table does not lie far below them. */
const UNFOLDED = 2;

/**
 * Units with several self-checks for one year: which one counts, which spellings of their names were taken for the
 * same, and a way to separate these.
 */
export function SameUnits({ slug, rated, groups, apart, onlyLatest, setApart }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const several = groups.filter(({ rows }) => rows.length > 1);
  const [shown, more] = useShowMore(several, 20);
  if (several.length === 0 && apart.length === 0) return null;
  return (
    <section class="card" aria-labelledby={`nhieu-ban-${slug}`}>
      <details class="fold" open={several.length <= UNFOLDED}>
        <summary>
          <h3 id={`nhieu-ban-${slug}`} ref={heading} tabIndex={-1}>
            {capital(rated)} có nhiều bản cho cùng một năm{several.length > 0 && ` (${several.length})`}
          </h3>
        </summary>
        <ul>
          {shown.map((group) => (
            <li key={group.rows[0]?.key}>
              {severalSentence(group, onlyLatest)}
              {group.spellings.slice(1).map((name) => (
                <p class="spelling" key={name}>
                  “{name}” được coi là “{group.unit}”.{' '}
                  <button
                    type="button"
                    class="btn plain small"
                    aria-label={`Tách ra: ${name}`}
                    onClick={() => {
                      // The button disappears with the match.
                      heading.current?.focus();
                      setApart([...apart, name]);
                    }}
                  >
                    Tách ra
                  </button>
                </p>
              ))}
            </li>
          ))}
          {more !== null && <li>{more}</li>}
          {apart.map((name) => (
            <li key={name}>
              Đã tách “{name}” thành {rated} riêng.{' '}
              <button
                type="button"
                class="btn plain small"
                aria-label={`Gộp lại: ${name}`}
                onClick={() => {
                  heading.current?.focus();
                  setApart(apart.filter((one) => one !== name));
                }}
              >
                Gộp lại
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function severalSentence({ unit, year, rows }: UnitYear, onlyLatest: boolean): string {
  const files = rows.map(({ file }) => file);
  const title = `${unit}${year === null ? '' : `, năm ${year}`}: ${rows.length} bản.`;
  const counted = onlyLatest
    ? ` Tính bản sửa sau cùng: ${files[0] ?? ''}; không tính: ${files.slice(1).join('; ')}.`
    : ` Tính cả ${files.join('; ')}; sửa sau cùng: ${files[0] ?? ''}.`;
  const doubt = rows.some(({ ahead }) => ahead)
    ? ' Giờ sửa ghi trong tệp ở tương lai nên chưa chắc bản nào sửa sau cùng; hãy mở từng bản để xem.'
    : '';
  return title + counted + doubt;
}
