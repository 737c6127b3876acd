import { onOneLine, withLineBreaks } from '../../../domain/printable.ts';

/**
 * What a text field holds, with line ends as a draft keeps them: words pasted from Word bring others, which a field
 * shows as nothing. The field is corrected at once, its caret left behind what was typed or pasted.
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
