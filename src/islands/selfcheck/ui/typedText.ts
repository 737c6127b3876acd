import { onOneLine, withLineBreaks } from '../../../domain/printable.ts';

/**
 * The value of a text field, with line breaks normalised as in a draft: text pasted from Word contains others, which a
 * field shows as nothing. The field is corrected immediately, with the caret kept after what was typed or pasted.
 */
export function typedText(field: HTMLInputElement | HTMLTextAreaElement): string {
  const { value, selectionEnd } = field;
  const kept = field instanceof HTMLTextAreaElement ? withLineBreaks : onOneLine;
  const text = kept(value);
  if (text !== value) {
    field.value = text;
    const caret = kept(value.slice(0, selectionEnd ?? value.length)).length;
    field.setSelectionRange(caret, caret);
  }
  return text;
}
