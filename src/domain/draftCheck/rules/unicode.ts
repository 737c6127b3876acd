import type { DraftFinding } from '../text/finding.ts';

/** A letter with marks typed as several characters. */
const DECOMPOSED = /\p{L}[\u0300-\u0309\u0323\u031b]+/u;
/** A letter with its marks as one character. */
const COMPOSED = /[\u1ea0-\u1ef9\u0103\u01a1\u01b0\u00e0-\u00fd]/iu;

/** A source in which the same letters are typed in two ways, so that a search finds only some of them. */
export function mixedUnicode(source: string): readonly DraftFinding[] {
  const lines = source.split(/\r\n|\r|\n/);
  const at = lines.findIndex((line) => DECOMPOSED.test(line));
  const line = lines[at];
  if (line === undefined || !lines.some((one) => COMPOSED.test(one))) return [];
  const words = /\p{L}*[\u0300-\u0309\u0323\u031b][\p{L}\p{M}]*/u.exec(line)?.[0] ?? '';
  return [
    {
      rule: 'unicode-lan',
      severity: 'check',
      at: '',
      part: 'text',
      start: 0,
      end: 0,
      words: words.normalize('NFC'),
      lead: '',
      line: at + 1,
      why: 'Văn bản lẫn hai kiểu mã chữ (dựng sẵn và tổ hợp): chữ trông giống nhau nhưng tìm kiếm và so sánh không thấy.',
      elsewhere: [],
      proposal: words.normalize('NFC'),
    },
  ];
}
