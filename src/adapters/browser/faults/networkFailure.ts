/** Thrown if something could not be fetched over the network: no response, or not the expected one. */
export class NetworkFailure extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'NetworkFailure';
  }
}

/**
 * Runs work that only fetches or imports code. Both reject with a TypeError if the network fails, with a message that
 * differs between browsers; it is converted to a NetworkFailure. Any other error is a fault of the page and is rethrown
 * unchanged.
 */
export async function overNetwork<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof TypeError ? new NetworkFailure(error) : error;
  }
}

/** Messages of failed fetches and imports in uncaught errors: Chromium, Firefox, Safari. */
const WORDED =
  /^(?:Failed to fetch|NetworkError|error loading dynamically|Load failed|Importing a module|The (?:network|Internet) connection|Could not connect|A server with|cancelled)/i;

/** Whether an error from anywhere was caused by the network. */
export function isNetworkFailure(error: unknown): boolean {
  return error instanceof NetworkFailure || (error instanceof TypeError && WORDED.test(error.message));
}
