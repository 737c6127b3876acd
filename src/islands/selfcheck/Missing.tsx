import { routeHref, type Route } from './route.ts';

/** One place where something is still open, and the way there. */
export interface MissingPart {
  readonly label: string;
  readonly route: Route;
}

interface Props {
  readonly parts: readonly MissingPart[];
  /** True where the result is certain all the same. */
  readonly settled: boolean;
}

/** What is not answered yet, each with a link to where it is answered. */
export function Missing({ parts, settled }: Props) {
  if (parts.length === 0) return null;
  return (
    <section class="missing" aria-labelledby="con-thieu">
      <h2 id="con-thieu">Còn thiếu</h2>
      {settled && <p class="quiet">Những phần này không còn đổi được kết quả nêu trên, nhưng cần có cho một bản đầy đủ.</p>}
      <ul>
        {parts.map(({ label, route }) => (
          <li key={label}>
            <a href={routeHref(route)}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
