/** The part of a window that is used; `parent` of the topmost window is itself. */
interface Framing {
  readonly parent: Framing;
  readonly location: { readonly origin: string };
}

/** True if a page of another origin embeds this one in a frame, at any depth: it could overlay it and hijack clicks. */
export function isFramedByOthers(view: Framing): boolean {
  for (let inner = view; inner.parent !== inner; inner = inner.parent) {
    try {
      if (inner.parent.location.origin !== view.location.origin) return true;
    } catch {
      // A browser does not let a page read the address of a page of another origin.
      return true;
    }
  }
  return false;
}
