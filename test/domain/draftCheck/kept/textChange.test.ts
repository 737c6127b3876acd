import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textChange, withoutChange } from '../../../../src/domain/draftCheck/kept/textChange.ts';
import { runs } from '../../../full.ts';

/** Few letters, so that ranges repeat and touch. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });

describe('the range in which two texts differ', () => {
  test('makes the second of the first', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { start, end, words } = textChange(before, after);
        expect(before.slice(0, start) + words + before.slice(end)).toBe(after);
      }),
      runs(20_000, 500),
    );
  });
});

describe('taking back a correction', () => {
  const before = 'Điều 1. Về về việc.\nĐiều 2. Các các mức.';
  const after = 'Điều 1. Về việc.\nĐiều 2. Các các mức.';

  test('at once, and after edits before or behind it', () => {
    expect(withoutChange(after, before, after)).toBe(before);
    expect(withoutChange(`${after}\nĐiều 3.`, before, after)).toBe(`${before}\nĐiều 3.`);
    expect(withoutChange(`CHƯƠNG I\n${after}`, before, after)).toBe(`CHƯƠNG I\n${before}`);
    expect(withoutChange(after.replace('Các các', 'Các'), before, after)).toBe(before.replace('Các các', 'Các'));
  });

  test('is refused once the corrected words were edited', () => {
    expect(withoutChange('không còn gì', 'một hai ba', 'một bốn ba')).toBeNull();
    expect(withoutChange('một bốn năm ba'.replace('bốn', 'bố'), 'một hai ba', 'một bốn ba')).toBeNull();
  });

  test('never changes anything else', () => {
    fc.assert(
      fc.property(text, text, text, text, (head, old, made, tail) => {
        const [first, corrected] = [`${head}<${old}>${tail}`, `${head}<${made}>${tail}`];
        expect(withoutChange(`x${corrected}`, first, corrected)).toBe(`x${first}`);
        expect(withoutChange(`${corrected}x`, first, corrected)).toBe(`${first}x`);
      }),
      runs(20_000, 500),
    );
  });
});
