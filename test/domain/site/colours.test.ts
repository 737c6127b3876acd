import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCENT, areReadable, contrastOf, readableAccent, shadesOf } from '../../../src/domain/site/colours.ts';

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((bytes) => `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`);

describe('the shades of an accent', () => {
  test('can be read in every theme, for any colour that is accepted or suggested', () => {
    fc.assert(
      fc.property(colour, (given) => {
        const accent = readableAccent(given);
        expect(areReadable(shadesOf(accent)), accent).toBe(true);
        expect(readableAccent(accent)).toBe(accent);
      }),
    );
  });

  test('use the colour as given in the light theme', () => {
    fc.assert(fc.property(colour, (given) => shadesOf(given).light.accent === given));
  });

  test.each(['#9b1b1f', '#0b5394', '#1b6b3a', '#000000', '#5b3a8e'])('accept %s', (accent) => {
    expect(readableAccent(accent)).toBe(accent);
  });

  test.each(['#ffff00', '#ff9a8f', '#ffffff', '#00c853', '#808080'])(
    'suggest a darker colour instead of %s',
    (accent) => {
      expect(contrastOf(readableAccent(accent), '#ffffff')).toBeGreaterThan(4.5);
      expect(readableAccent(accent)).not.toBe(accent);
    },
  );

  test('measure contrast as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf(ACCENT, ACCENT)).toBe(1);
  });
});
