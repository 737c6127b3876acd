/** A draft that a person keeps on a device or in a file: its words, and what was dismissed in it. */

export interface KeptText {
  readonly format: 'du-thao';
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Keys of the findings that were dismissed (checked.ts). */
  readonly dismissed: readonly string[];
  /** ISO 8601. */
  readonly createdAt: string;
  readonly editedAt: string;
}

/** The words of the longest code are half a million letters; more is neither checked nor kept. */
export const MAX_LETTERS = 2_000_000;
const MAX_DISMISSED = 5_000;
const LONGEST_NAME = 200;

/** Reads what a store or a file holds; null if it is no such draft. */
export function readKeptText(found: unknown): KeptText | null {
  if (typeof found !== 'object' || found === null) return null;
  const { format, version, id, name, text, dismissed, createdAt, editedAt } = found as Readonly<
    Partial<Record<keyof KeptText, unknown>>
  >;
  if (format !== 'du-thao' || version !== 1 || typeof id !== 'string' || !/^[a-z0-9]{1,40}$/.test(id)) return null;
  if (typeof name !== 'string' || typeof text !== 'string' || text.length > MAX_LETTERS) return null;
  if (!Array.isArray(dismissed) || !isMoment(createdAt) || !isMoment(editedAt)) return null;
  const keys = dismissed.filter((key): key is string => typeof key === 'string');
  return {
    format,
    version,
    id,
    name: draftName(name),
    text,
    dismissed: [...new Set(keys)].slice(0, MAX_DISMISSED),
    createdAt,
    editedAt,
  };
}

function isMoment(found: unknown): found is string {
  return typeof found === 'string' && found.length <= 30 && !Number.isNaN(Date.parse(found));
}

/** A name on one line, never empty. */
export function draftName(name: string): string {
  const words = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return words === '' ? 'Dự thảo chưa đặt tên' : [...words].slice(0, LONGEST_NAME).join('');
}

const KIND =
  /^(?:QUYẾT ĐỊNH|QUY ĐỊNH|QUY CHẾ|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ|CHỈ THỊ|KẾ HOẠCH|NỘI QUY|ĐIỀU LỆ|QUY TRÌNH)$/iu;
/** The title is within this number of characters. */
const HEAD = 4_000;
const NAMED_BY = 80;

/** What to call a draft that was pasted: its kind and title, or else its first line. */
export function nameOfText(text: string): string {
  const lines = text
    .slice(0, HEAD)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const at = lines.findIndex((line) => KIND.test(line));
  const title = at < 0 ? (lines[0] ?? '') : `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`;
  const plain = title === title.toUpperCase() ? title.charAt(0) + title.slice(1).toLowerCase() : title;
  const letters = [...plain];
  return draftName(letters.length > NAMED_BY ? `${letters.slice(0, NAMED_BY).join('')}…` : plain);
}
