/** The smallest pieces of a content file about a text: words as the text itself is cleaned, and names that become anchors. */
import * as z from 'zod/mini';
import { anchorInWhole, placeOf } from '../tree/ids.ts';
import { cleanLine } from './normalise.ts';
import type { RegulationText } from '../tree/tree.ts';
import { indexById } from '../tree/walk.ts';

/** Words cleaned as the official text is (NFC, plain spaces), so that they can be compared with it; never empty. */
export const cleanWords = z.string().check(
  z.overwrite((raw) => cleanLine(raw.replace(/\s+/gu, ' '))),
  z.regex(/\S/, 'lời văn, không để trống'),
);

/** Name of a record; becomes an anchor, so it is never changed once published. */
export const recordId = z
  .string()
  .check(
    z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'mã gồm chữ thường không dấu và số, nối bằng dấu gạch, ví dụ ten-huyen'),
  );

/** Every anchor that the text's own pages use; a record beside the text may bear none of them. */
export function anchorsOf(text: RegulationText): ReadonlySet<string> {
  return new Set([...indexById(text).keys()].flatMap((id) => [anchorInWhole(id), placeOf(id).anchor]));
}
