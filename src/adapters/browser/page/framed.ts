/** What is looked at of a window; `parent` of the topmost one is itself. */
interface Framing {
  readonly parent: Framing;
  readonly location: { readonly origin: string };
}

/**
 * Whether a page of another origin shows this one in a frame, at any depth: it could lay its own over it and steer the
 * reader's taps.
 */
export function isFramedByOthers(view: Framing): boolean {
  for (let inner = view; inner.parent !== inner; inner = inner.parent) {
    try {
      if (inner.parent.location.origin !== view.location.origin) return true;
    } catch {
      // A browser lets no page read the address of another origin's.
      return true;
    }
  }
  return false;
}
