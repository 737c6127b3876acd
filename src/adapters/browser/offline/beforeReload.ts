type Save = () => Promise<boolean>;

const saves = new Set<Save>();

/**
 * Asks to be called before the page is reloaded for a new build. @param save stores what is unsaved; whether nothing is left that a
 * reload would lose. Returns the way to be left out again.
 */
export function beforeReload(save: Save): () => void {
  saves.add(save);
  return () => void saves.delete(save);
}

/** Has everything stored; whether the page can be reloaded without losing anything. Never rejects. */
export async function readyToReload(): Promise<boolean> {
  const results = await Promise.all([...saves].map((save) => save().catch(() => false)));
  return results.every(Boolean);
}
