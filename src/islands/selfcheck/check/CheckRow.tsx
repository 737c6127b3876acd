import type { ComponentChildren } from 'preact';
import { routeHref, type Route } from '../shared/route.ts';

interface Props {
  /** The element on its own page where it is entered. */
  readonly id: string;
  /** What is answered, in words for the link: `Sửa điểm a khoản 1 Điều 4`. */
  readonly name: string;
  readonly label?: ComponentChildren;
  readonly mend: Route;
  /** Nothing is entered yet. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** One answer of a list of them: what was asked, what was entered, and the way to mend it. */
export function CheckRow({ id, name, label = name, mend, open = false, children }: Props) {
  return (
    <div class={open ? 'open' : ''}>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd class="mend">
        <a id={`sua-${id}`} href={routeHref(mend)}>
          {open ? 'Trả lời' : 'Sửa'}
          <span class="vh"> {name}</span>
        </a>
      </dd>
    </div>
  );
}
