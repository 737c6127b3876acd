import { expect, test } from 'vitest';
import { isComposing } from '../../../../src/adapters/browser/page/composing.ts';

test.each([
  ['an ordinary key', { isComposing: false, keyCode: 40 }, false],
  ['a key while letters are composed', { isComposing: true, keyCode: 40 }, true],
  ['the key that ended a composition in Safari', { isComposing: false, keyCode: 229 }, true],
])('%s', (_, event, composing) => expect(isComposing(event)).toBe(composing));
