import type { ComponentChildren } from 'preact';
import { routeHref, type Route } from '../shared/route.ts';

interface Props {
  /** Id of the element on its own page where it is entered. */
  readonly id: string;
  /** What is answered, in the words of the link: `Sửa điểm a khoản 1 Điều 4`. */
  readonly name: string;
  readonly label?: ComponentChildren;
  readonly edit: Route;
  /** Nothing has been entered yet. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** One row of a list of answers: the question, the answer, and a link to fix it. */
export function CheckRow({ id, name, label = name, edit, open = false, children }: Props) {
  return (
    <div class={open ? 'open' : ''}>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd class="edit">
        <a id={`sua-${id}`} href={routeHref(edit)}>
          {open ? 'Trả lời' : 'Sửa'}
          <span class="vh"> {name}</span>
        </a>
      </dd>
    </div>
  );
}
