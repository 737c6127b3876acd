/** What the links of a reading page do; loaded with the first that is used. */
/**
 * Does what a link offers.
 * @throws Error if its part cannot be loaded or shown: then the caller follows it
 */
export async function runAction(link: HTMLAnchorElement): Promise<void> {
  if (link.matches('.n, .no')) return (await import('./cite.ts')).toggleCite(link);
  if (link.matches('.g')) return (await import('./noteHere.ts')).toggleNote(link);
  if (link.matches('.seek')) return (await import('../search/dialog.ts')).openSearch();
  return (await import('./contentsSheet.ts')).toggleContents(link);
}
