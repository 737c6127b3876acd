/** Which lines of the front and the back of an instrument continue the passage above them. */
import { continuesAuthority, backKind, hasDash, startsBackPassage, unfinishedRecipient } from './back.ts';
import type { DraftPassage } from '../words/draftTree.ts';
import { continuesTitle, frontKind, hasOpeningWords, standsAlone, startsPassage } from './front.ts';
import type { Line } from '../words/line.ts';
import { restOf } from '../words/continuing.ts';
import { isDangling } from '../words/sentences.ts';

type Kinds = readonly DraftPassage['kind'][];

/**
 * Whether a line continues a passage before the first unit.
 * @param kinds of all passages of the front so far, the open one last
 */
export function continuesFront(open: DraftPassage, line: Line, kinds: Kinds): boolean {
  if (standsAlone(open.kind)) return false;
  if (!line.hard) return !startsPassage(line.text, open, kinds);
  if (continuesTitle(line.text, open, kinds)) return true;
  return (isDangling(open.text) && !hasOpeningWords(frontKind(line.text, kinds))) || restOf(open.text, line.text);
}

/**
 * Whether a line continues a passage after the last unit.
 * @param kinds of all passages of the back so far, the open one last
 * @param isPunctuated the recipients end with semicolons, so that one without is unfinished
 */
export function continuesBack(open: DraftPassage, line: Line, kinds: Kinds, isPunctuated: boolean): boolean {
  if (standsAlone(open.kind)) return false;
  const kind = backKind(line.text, kinds);
  if (unfinishedRecipient(open, kind, isPunctuated) || continuesAuthority(line.text, open)) return true;
  if (!line.hard) return !startsBackPassage(line.text, open, kinds, isPunctuated);
  return (
    open.kind === kind &&
    (kind === 'recipient' || kind === 'paragraph') &&
    !hasDash(line.text) &&
    restOf(open.text, line.text)
  );
}
