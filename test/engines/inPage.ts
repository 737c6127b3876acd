/** Functions that run inside a page: they use only features of Chromium 83 and nothing from outside their body. */

/** An element to find: by role and accessible name, or by CSS selector and optional text. */
export interface Wanted {
  readonly role?: 'button' | 'link' | 'radio' | 'checkbox' | 'field' | 'heading' | 'dialog';
  readonly css?: string;
  /** The accessible name, or for `css` the text: complete, or a prefix if it ends with "…". */
  readonly name?: string;
  /** Only inside an element of this selector. */
  readonly within?: string;
}

/** The position of an element, and what covers its centre. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** Null if a click at the point reaches the element, else the element on top. */
  readonly coveredBy: string | null;
}

/** Scrolls the first visible matching element into view and returns its position, or null. */
export function locate(wanted: Wanted): Place | null {
  const roles = {
    button: 'button, [role=button], summary',
    link: 'a[href]',
    radio: 'input[type=radio]',
    checkbox: 'input[type=checkbox]',
    field: 'input:not([type=radio]):not([type=checkbox]), textarea, select',
    heading: 'h1, h2, h3, h4, h5, h6',
    dialog: 'dialog, [role=dialog]',
  };
  const plain = (text: string | null | undefined) => (text || '').normalize('NFC').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element) => {
    const by = (element.getAttribute('aria-labelledby') || '')
      .split(' ')
      .map((id) => document.getElementById(id))
      .filter(Boolean);
    const labels = (element as HTMLInputElement).labels;
    if (element.hasAttribute('aria-label')) return plain(element.getAttribute('aria-label'));
    if (by.length > 0) return plain(by.map((one) => (one as Element).textContent).join(' '));
    return plain(labels && labels.length > 0 ? (labels[0] as Element).textContent : element.textContent);
  };
  const fits = (element: Element) => {
    if (wanted.name === undefined) return true;
    const name = wanted.role === undefined ? plain(element.textContent) : nameOf(element);
    return /…$/.test(wanted.name) ? name.indexOf(wanted.name.slice(0, -1)) === 0 : name === wanted.name;
  };
  /** A native input under a custom control is clicked through its label. */
  const pressed = (element: Element) => {
    const labels = (element as HTMLInputElement).labels;
    const choice = /^(radio|checkbox)$/.test((element as HTMLInputElement).type);
    return choice && labels && labels.length > 0 ? (labels[0] as Element) : element;
  };
  const visible = (element: Element) =>
    element.getClientRects().length > 0 &&
    getComputedStyle(element).visibility === 'visible' &&
    element.closest('details:not([open]) > :not(summary)') === null;
  const within = wanted.within === undefined ? '' : wanted.within;
  const scopes =
    within === '' ? [document as ParentNode] : Array.prototype.slice.call(document.querySelectorAll(within));
  const found: Element[] = [];
  for (const scope of scopes)
    found.push.apply(
      found,
      Array.prototype.slice.call(scope.querySelectorAll(wanted.css || roles[wanted.role || 'button'])),
    );
  const element = found.filter((one) => fits(one) && visible(pressed(one)))[0];
  if (element === undefined) return null;
  const target = pressed(element);
  const rectOf = () => target.getClientRects()[0] as DOMRect;
  const rect = rectOf();
  // Keeps clear of the bars at the top and bottom of the page.
  if (rect.top < 60 || rect.bottom > innerHeight - 160) target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = rectOf();
  const x = left + width / 2;
  const y = top + Math.min(height / 2, 300);
  const over = document.elementFromPoint(x, y);
  const reached =
    over !== null && (target.contains(over) || (over.contains(target) && over.closest('a, button, label') !== null));
  return {
    x,
    y,
    coveredBy: reached ? null : over === null ? 'nothing: outside of the window' : over.outerHTML.slice(0, 120),
  };
}

/** Whether the radio button or checkbox at a point, or of the label there, is checked. */
export function isChosen(at: { readonly x: number; readonly y: number }): boolean {
  const over = document.elementFromPoint(at.x, at.y);
  const label = over === null ? null : over.closest('label');
  const control = label === null ? over : label.control;
  return control !== null && (control as HTMLInputElement).checked;
}

/** The visible text of all elements of a selector, with white space collapsed. */
export function visibleText(css: string): string {
  const elements: HTMLElement[] = Array.prototype.slice.call(document.querySelectorAll(css));
  return elements
    .map((one) => one.innerText)
    .join(' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The expression that calls one of these functions in a page. */
export function call<A>(of: (argument: A) => unknown, argument: A): string {
  return `(${of.toString()})(${JSON.stringify(argument)})`;
}
