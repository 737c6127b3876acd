import { useEffect } from 'preact/hooks';
import { placeId } from './placeId.ts';
import { routeHref } from './route.ts';

/** Leads from the check page to one answer, puts the keyboard on it, and keeps the way back in reach. */
export function Mending({ draft, at }: { readonly draft: string; readonly at: string }) {
  useEffect(() => {
    // After the page's own title has taken the focus.
    const frame = requestAnimationFrame(() => {
      const place = document.getElementById(placeId(at));
      place?.scrollIntoView({ block: 'start', behavior: 'instant' });
      const field = place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>('input, select');
      field?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <p class="mending">
      <a class="btn" href={routeHref({ view: 'check', draft, at })}>
        Về trang kiểm tra lại
      </a>
    </p>
  );
}
