/**
 * True if a key event belongs to an input method that is composing text: arrows, Enter and Esc then select among its
 * suggestions and must do nothing else. Safari ends the composition before the keydown that ended it, so there only the
 * legacy key code (229) identifies it.
 */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}
