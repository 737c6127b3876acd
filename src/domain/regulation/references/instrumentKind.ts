/** What an instrument calls itself, and which names may mean it: “Quy định này”, “Luật này”. */
import type { Instrument } from '../tree/tree.ts';

/** Attached texts call themselves by these names; any other name means the enacting instrument. */
export const ATTACHED_NAMES = [
  'kèm theo',
  'Quy định',
  'Quy chế',
  'Điều lệ',
  'Nội quy',
  'Quy trình',
  'Chương trình',
  'Kế hoạch',
  'Đề án',
  'Phương án',
  'Hướng dẫn',
];

const KINDS =
  /^(?:hiến pháp|bộ luật|luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư|chỉ thị|sắc lệnh|lệnh|quy định|quy chế|điều lệ|nội quy|quy trình|quy tắc|chương trình|kế hoạch|đề án|phương án|hướng dẫn|hương ước|quy ước)(?!\p{L})/u;

/**
 * The kind of an instrument in lower case, as printed above its title or at the start of it; null if it has none, empty
 * for an appendix.
 */
export function kindOf(instrument: Instrument): string | null {
  if ('kind' in instrument && instrument.kind !== 'attachment') return '';
  const named = instrument.front.filter(({ kind }) => kind === 'instrument' || kind === 'title');
  return named.flatMap(({ text }) => KINDS.exec(text.toLowerCase())?.[0] ?? [])[0] ?? null;
}

/** True if an instrument of a kind may be called “<name> này”; one of no known kind may be called anything. */
export function isCalled(kind: string | null, name: string): boolean {
  if (kind === null) return true;
  const called = name.toLowerCase();
  return kind !== '' && (kind.startsWith(called) || called.startsWith(kind));
}
