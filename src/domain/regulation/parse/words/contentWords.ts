/** Schemas for parts of content files about a text: words normalised like the text, and names that become anchors. */
import * as z from 'zod/mini';
import { anchorInWhole, pageAnchorOf } from '../../tree/ids.ts';
import { cleanLine } from './normalise.ts';
import type { RegulationText } from '../../tree/tree.ts';
import { indexById } from '../../tree/walk.ts';

/** Words normalised like the official text (NFC, plain spaces), so that they can be compared with it; never empty. */
export const cleanWords = z.string().check(
  z.overwrite((raw) => cleanLine(raw.replace(/\s+/gu, ' '))),
  z.regex(/\S/, 'lời văn, không để trống'),
);

/** Id of a record; becomes an anchor, so it must never change once published. */
export const recordId = z
  .string()
  .check(
    z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'mã gồm chữ thường không dấu và số, nối bằng dấu gạch, ví dụ ten-huyen'),
  );

/** Every anchor used on the text's own pages; a record's id must not be one of them. */
export function anchorsOf(text: RegulationText): ReadonlySet<string> {
  return new Set([...indexById(text).keys()].flatMap((id) => [anchorInWhole(id), pageAnchorOf(id).anchor]));
}
