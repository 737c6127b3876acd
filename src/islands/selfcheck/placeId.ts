/** The element's id under which a duty (its provision) or a figure (its fact) stands on its page: letters and hyphens only. */
export function placeId(id: string): string {
  return id.replaceAll('.', '-');
}
