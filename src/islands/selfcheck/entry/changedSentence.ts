import type { AnswerOption } from '../../../domain/rating/measures.ts';

/** The message if changing an answer removes entries that the old one asked for. */
export function changedSentence(before: AnswerOption | undefined): string {
  return `Đã đổi câu trả lời, bỏ phần “${before?.ask?.question ?? 'hỏi thêm'}”.`;
}
