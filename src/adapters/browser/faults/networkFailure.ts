/** Thrown where something could not be had over the network: it did not answer, or not with what was asked for. */
export class NetworkFailure extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'NetworkFailure';
  }
}

/**
 * The result of work that is a fetch or an import of code and nothing else. Both reject with a TypeError where the
 * network fails, worded by each browser in its own way; that becomes a NetworkFailure. Any other error is the page's
 * own and stays as it is.
 */
export async function overNetwork<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof TypeError ? new NetworkFailure(error) : error;
  }
}

/** How browsers word a fetch or an import that failed, in errors that nobody caught: Chromium, Firefox, Safari. */
const WORDED =
  /^(?:Failed to fetch|NetworkError|error loading dynamically|Load failed|Importing a module|The (?:network|Internet) connection|Could not connect|A server with|cancelled)/i;

/** Whether an error, wherever it comes from, is the network's doing. */
export function isNetworkFailure(error: unknown): boolean {
  return error instanceof NetworkFailure || (error instanceof TypeError && WORDED.test(error.message));
}
