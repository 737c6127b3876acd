import { describe, expect, it } from 'vitest';
import { isFramedByOthers } from '../../../../src/adapters/browser/page/framed.ts';

interface View {
  parent: View;
  readonly location: { readonly origin: string };
}

/**
 * The innermost of nested windows, given from the outermost by origin; null is a window whose address is inaccessible.
 */
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
    // A sandbox that removes the page's origin.
    [[null, 'null'], true],
  ])('for windows %o, outermost first, is %s', (origins, framed) => {
    expect(isFramedByOthers(innermost(...origins))).toBe(framed);
  });
});
