import { useRef } from 'preact/hooks';
import { useShowMore } from './parts/useShowMore.tsx';
import type { PageWords } from '../../domain/rating/wording/schemeWords.ts';
import type { UnitComparison } from '../../domain/report/expectedUnits.ts';
import type { UnitMatches } from '../../domain/report/unitName.ts';

/** Names of units, as spelled, each with another name of the same unit. */
export type Joined = readonly (readonly [name: string, meant: string])[];

interface Props {
  readonly rated: PageWords['rated'];
  readonly compared: UnitComparison;
  readonly matches: UnitMatches;
  readonly join: (joined: Joined) => void;
  /** Copies the names of the missing units. */
  readonly copy: () => void;
}

/** Which expected units have not sent a self-check, and which senders are not on the list. */
export function Senders({ rated, compared: { missing, unknown }, matches, join, copy }: Props) {
  const first = useRef<HTMLParagraphElement>(null);
  const joined = [...(matches.joined ?? [])];
  const [shown, moreUnknown] = useShowMore(unknown, 30);
  /** Joins two names; the button that was used disappears. */
  const joinBy = (pairs: Joined) => {
    first.current?.focus();
    join(pairs);
  };
  return (
    <>
      <p ref={first} tabIndex={-1}>
        {missing.length === 0 ? (
          `Mọi ${rated} trong danh sách đã gửi.`
        ) : (
          <>
            <b>Chưa gửi ({missing.length}):</b> {missing.join('; ')}.{' '}
            <button type="button" class="btn plain small" onClick={copy}>
              Chép tên để nhắc
            </button>
          </>
        )}
      </p>
      {unknown.length > 0 && (
        <>
          <p>
            <b>Ngoài danh sách ({unknown.length}):</b> đã gửi, vẫn được tính trong bảng.
          </p>
          <ul>
            {shown.map(({ name, like }) => (
              <li key={name}>
                {name}
                {like.map((other) => (
                  <p class="spelling" key={other}>
                    Có phải “{other}” không?{' '}
                    <button
                      type="button"
                      class="btn plain small"
                      aria-label={`Phải: ${name} là ${other}`}
                      onClick={() => joinBy([...joined, [name, other]])}
                    >
                      Phải, nối lại
                    </button>
                  </p>
                ))}
              </li>
            ))}
          </ul>
          {moreUnknown}
        </>
      )}
      {joined.length > 0 && (
        <ul>
          {joined.map(([name, other]) => (
            <li key={name}>
              Đã nối “{name}” với “{other}”.{' '}
              <button
                type="button"
                class="btn plain small"
                aria-label={`Bỏ nối: ${name}`}
                onClick={() => joinBy(joined.filter(([one]) => one !== name))}
              >
                Bỏ nối
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
