/**
 * Whether a key belongs to an input method that is composing letters: its arrows, Enter and Esc choose among words there and must do
 * nothing else. Safari ends the composition before the keydown that ended it, and only its old key code (229) still tells.
 */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}
