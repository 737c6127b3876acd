import { describe, expect, it } from 'vitest';
import { isFramedByOthers } from '../../../../src/adapters/browser/page/framed.ts';

interface View {
  parent: View;
  readonly location: { readonly origin: string };
}

/** The innermost of windows given from the top down by their origins; null is one whose address a browser hides. */
function innermost(...origins: readonly (string | null)[]): View {
  let parent: View | null = null;
  for (const origin of origins) {
    const view = {
      get location(): { readonly origin: string } {
        if (origin === null) throw new DOMException('', 'SecurityError');
        return { origin };
      },
    } as View;
    view.parent = parent ?? view;
    parent = view;
  }
  if (parent === null) throw new Error('no window');
  return parent;
}

const OWN = 'https://site.vn';
describe('isFramedByOthers', () => {
  it.each([
    [[OWN], false],
    [[OWN, OWN, OWN], false],
    [[null, OWN], true],
    [['https://other.vn', OWN], true],
    [[null, OWN, OWN], true],
    [[OWN, null, OWN], true],
    // A sandbox that takes the page's origin away.
    [[null, 'null'], true],
  ])('with windows of %o from the top down: %s', (origins, framed) => {
    expect(isFramedByOthers(innermost(...origins))).toBe(framed);
  });
});
