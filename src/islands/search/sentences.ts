import type { Found } from '../../domain/search/results/found.ts';

/** The result of a search in one sentence for screen readers: “12 chỗ trong văn bản, 1 trong ghi chú.” */
export function foundSentence({ provisions, missing, textCount, formerCount, notesCount, how }: Found): string {
  const named =
    provisions.length === 0
      ? ''
      : `${provisions.length === 1 ? 'Có' : `${provisions.length} nơi:`} ${provisions.map(({ name }) => name).join(', ')}. `;
  const sentences = missing.map(({ sentence }) => `${sentence} `).join('');
  const counts = [
    ...(textCount > 0 ? [`${textCount} chỗ trong văn bản`] : []),
    ...(formerCount > 0 ? [`${formerCount} trong lời văn trước đây`] : []),
    ...(notesCount > 0 ? [`${notesCount} trong ghi chú`] : []),
  ].join(', ');
  if (counts === '') return (named + sentences || 'Không tìm thấy.').trim();
  const near =
    how === 'slips'
      ? 'Không có đúng chữ đã gõ; gần giống: '
      : how === 'some'
        ? 'Không chỗ nào có đủ các chữ đã gõ; có một phần: '
        : '';
  return `${named}${sentences}${near}${counts}.`;
}

/** Where the search itself crashed. */
export const CRASHED = 'Hãy tải lại trang, hoặc mở toàn văn rồi dùng lệnh tìm trong trang của trình duyệt.';

/** What may be typed; also on the search page before its script has loaded. */
export const HOW_TO_TYPE =
  'Gõ từ cần tìm, có dấu hay không dấu đều được, hoặc gõ số điều, khoản, điểm để đến thẳng nơi đó.';
