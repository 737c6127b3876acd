/**
 * Reports an error in a provision: opens a letter with its citation and address if the site names an address for
 * letters, or the page that it names for reports.
 * @returns the words to copy instead or as well, for a site without such an address; null if the letter holds them
 */
export function reportError(citation: string, address: string): string | null {
  const contact = document.querySelector<HTMLAnchorElement>('a[data-report], .foot a[href^="mailto:"]');
  const words = `${citation}\n${address}`;
  if (contact === null) return words;
  if (contact.protocol !== 'mailto:') {
    open(contact.href, '_blank', 'noopener');
    return words;
  }
  const letter = new URLSearchParams({ subject: `Báo lỗi: ${citation}`, body: `${words}\n\nChỗ sai: ` });
  location.assign(`${contact.href.split('?')[0] ?? ''}?${letter.toString().replace(/\+/g, '%20')}`);
  return null;
}
