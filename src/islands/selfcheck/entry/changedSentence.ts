import type { AnswerOption } from '../../../domain/rating/measures.ts';

/** Said where changing an answer removes what it asked for. */
export function changedSentence(before: AnswerOption | undefined): string {
  return `Đã đổi câu trả lời, bỏ phần “${before?.ask?.question ?? 'hỏi thêm'}”.`;
}
