type Save = () => Promise<boolean>;

const saves = new Set<Save>();

/**
 * Registers a callback to be run before the page is reloaded for a new build. Returns a function that unregisters it.
 * @param save stores unsaved changes; resolves to true if a reload would lose nothing
 */
export function beforeReload(save: Save): () => void {
  saves.add(save);
  return () => void saves.delete(save);
}

/**
 * Runs all registered callbacks; resolves to true if the page can be reloaded without losing anything. Never rejects.
 */
export async function readyToReload(): Promise<boolean> {
  const results = await Promise.all(
    [...saves].map((save) =>
      save().catch((error: unknown) => {
        // Saves do not reject where storage fails: this is a fault of the page.
        console.error(error);
        return false;
      }),
    ),
  );
  return results.every(Boolean);
}
