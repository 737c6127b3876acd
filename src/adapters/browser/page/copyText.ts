/**
 * Copies a text to the clipboard; returns whether that worked. Plain-http hosts have no clipboard API: there the text
 * is copied by a selection, for which `within` (an element in view) holds a field for a moment.
 */
export async function copyText(text: string, within: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = document.activeElement;
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'vh';
    within.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    if (before instanceof HTMLElement) before.focus();
    return copied;
  }
}
