import { routeHref, type Route } from './route.ts';

/** One place where something is still open, and the way there. */
export interface MissingPart {
  readonly label: string;
  readonly route: Route;
}

/** What is not answered yet, each with a link to where it is answered. */
export function Missing({ parts }: { readonly parts: readonly MissingPart[] }) {
  if (parts.length === 0) return null;
  return (
    <section class="missing" aria-labelledby="con-thieu">
      <h2 id="con-thieu">Còn thiếu</h2>
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
