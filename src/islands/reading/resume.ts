import { findLast } from '../../domain/baseline.ts';
import { citedAs } from './citedAs.ts';
import { recall, remember } from '../ui/storedValues.ts';

/** The last reading position: its address relative to the site's root, and its name. */
interface Position {
  readonly path: string;
  readonly name: string;
}

/** On a reading page: stores the provision at the top of the window when the page is left. */
export function followPosition(): void {
  addEventListener('pagehide', rememberPosition);
}

function rememberPosition(): void {
  // “Điều 12. … | Quyết định 212/QĐ-UBND”
  const name = document.title.replace(/ \| [^|]*$/, '');
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const marks = [...document.querySelectorAll<HTMLElement>('.official [id]:not([id^=gc]), .official[id]')];
  const top = scrollY < 80 ? undefined : findLast(marks, (mark) => mark.getBoundingClientRect().top <= bar + 40);
  const root = new URL(document.documentElement.dataset.root ?? '/', document.baseURI).pathname;
  const path = location.pathname.slice(root.length) + (top === undefined ? '' : `#${top.id}`);
  const mark = top?.querySelector<HTMLAnchorElement>('a.n, a.no') ?? null;
  remember('place', JSON.stringify({ path, name: mark === null ? name : citedAs(mark) } satisfies Position));
}

/** On an overview page: shows a link to the stored position, if it is below the given address. */
export function offerPosition(under: string): void {
  const position = readPosition(recall('place'));
  const slot = document.getElementById('doc-tiep');
  if (position === null || slot === null || !position.path.startsWith(under)) return;
  const link = document.createElement('a');
  link.href = (document.documentElement.dataset.root ?? '/') + position.path;
  link.textContent = `Đọc tiếp: ${position.name}`;
  slot.append(link);
  slot.hidden = false;
}

/** Stored data is untrusted: only an address below `van-ban/` is accepted. */
function readPosition(stored: string | null): Position | null {
  try {
    const value: unknown = JSON.parse(stored ?? '');
    if (typeof value !== 'object' || value === null || !('path' in value) || !('name' in value)) return null;
    const { path, name } = value;
    if (
      typeof path !== 'string' ||
      typeof name !== 'string' ||
      !/^van-ban\/[a-z0-9-]+\/[a-z0-9-]+\/(#[a-z0-9-]+)?$/.test(path)
    )
      return null;
    return { path, name: name.slice(0, 200) };
  } catch {
    return null;
  }
}
