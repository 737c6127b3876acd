/** Keys and pointers as both WebDrivers, classic and BiDi, want to be told of them. */
import type { NamedKey, Point } from './driver.ts';

/** The characters by which WebDriver knows keys that type nothing. */
export const KEY_CHARACTERS: Readonly<Record<NamedKey, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
};

/** Presses one key after the other. */
export function keyActions(characters: readonly string[]): readonly unknown[] {
  const actions = characters.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return [{ type: 'key', id: 'keys', actions }];
}

/** Moves a pointer to a point of the viewport, and presses it there. */
export function pointerActions(kind: 'mouse' | 'touch', { x, y }: Point, pressed: boolean): readonly unknown[] {
  const press = pressed
    ? [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]
    : [];
  return [
    {
      type: 'pointer',
      id: kind,
      parameters: { pointerType: kind },
      actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }, ...press],
    },
  ];
}
