import { recall, remember } from '../ui/storedValues.ts';

/** Name of the stored copy of site.json, with its time. */
const NAME = 'site-json';
/** How long a copy is used without asking the host again, in milliseconds. */
const FRESH = 10 * 60_000;
/** Maximum wait for the host, in milliseconds. */
const TIMEOUT = 15_000;

/**
 * The text of the host's `site.json`, or of the stored copy if the host does not answer; empty if there is neither.
 * Every build has such a file, so that requesting it is never a 404.
 */
export async function hostNoteText(root: URL): Promise<string> {
  const address = new URL('site.json', root);
  const now = Date.now();
  const [at = '', ...rest] = (recall(NAME) ?? '').split('\n');
  const stored = rest.join('\n');
  const age = now - Number(at);
  if (at !== '' && age >= 0 && age < FRESH) return stored;
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), TIMEOUT);
  try {
    const response = await fetch(address.href, { cache: 'no-cache', signal: waiting.signal });
    const text = response.status === 200 ? (await response.text()).slice(0, 20_001) : '';
    // A login page of the network is not what the host says.
    if (response.status !== 200 || response.redirected || /^\s*</.test(text)) return stored;
    remember(NAME, `${now}\n${text}`);
    return text;
  } catch {
    return stored;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether a file has words to show, unlike that of every build, which has none yet. A file that is not JSON has none.
 */
export function isSaying(text: string): boolean {
  try {
    return hasWords(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return false;
  }
}

const hasWords = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(hasWords) : Boolean(value);
