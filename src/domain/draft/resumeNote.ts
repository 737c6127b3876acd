import { hasOwn } from '../baseline.ts';
import { onOneLine, printable } from '../printable.ts';
import { dayWords } from './savedSentence.ts';

/** Where the owner left off: what other pages of the site say about the draft edited last. */
export interface ResumeNote {
  /** Address of the draft, relative to the root of the site: `van-ban/212-qd-ubnd-2021/tu-kiem-tra/#ab12`. */
  readonly path: string;
  readonly unit: string;
  /** Duties with an answer, and all duties of the role. */
  readonly done: number;
  readonly total: number;
  /** When it was edited last, ISO 8601. */
  readonly editedAt: string;
}

const PATH = /^van-ban\/[a-z0-9-]+\/tu-kiem-tra\/#\/?[A-Za-z0-9_-]+$/;

/** Reads a stored note; null for anything else. Stored data is untrusted: only an address of a draft is accepted. */
export function readResumeNote(stored: string | null): ResumeNote | null {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? '');
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const field = (name: string): unknown => (hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined);
  const [path, unit, done, total, editedAt] = ['path', 'unit', 'done', 'total', 'editedAt'].map(field);
  if (typeof path !== 'string' || !PATH.test(path) || typeof unit !== 'string' || !isCount(done) || !isCount(total))
    return null;
  if (done > total || typeof editedAt !== 'string' || Number.isNaN(Date.parse(editedAt))) return null;
  return { path, unit: onOneLine(printable(unit)).slice(0, 200), done, total, editedAt };
}

/** `Làm tiếp: UBND xã Tân Khai (31/45, sửa hôm qua)`. @param now the current time, ISO 8601 */
export function resumeSentence({ unit, done, total, editedAt }: ResumeNote, now: string): string {
  return `Làm tiếp: ${unit || 'Chưa đặt tên đơn vị'} (${done}/${total}, sửa ${dayWords(editedAt, now)})`;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
