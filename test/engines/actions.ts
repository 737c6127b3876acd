/** Keyboard and pointer actions in the format of both WebDriver Classic and BiDi. */
import type { NamedKey, Point } from './driver.ts';

/** The WebDriver code points of keys that type no character. */
export const KEY_CHARACTERS: Readonly<Record<NamedKey, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  Delete: '\uE017',
  F8: '\uE038',
};

/** Presses and releases one key after the other. */
export function keyActions(characters: readonly string[]): readonly unknown[] {
  const actions = characters.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return [{ type: 'key', id: 'keys', actions }];
}

/** Moves a pointer to a point of the viewport and optionally presses there. */
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
