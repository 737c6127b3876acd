/** Checks the answers to duties and the words for them. */
import { refuseTwice, type Refuse } from '../../../source.ts';
import type { RatingFile } from '../schemas/ratingSchema.ts';

/** Refuses words for answers where there are none, twice, or not at all. */
export function refuseBadAnswerWords({ words, answers }: RatingFile, answered: boolean, refuse: Refuse): void {
  if (answers === undefined) {
    if (answered && words.answers === undefined)
      refuse(
        ['words'],
        'không có "answers"',
        'chữ cho các câu trả lời, hoặc "answers" riêng của cách xếp loại',
        'Thêm "words.answers", hoặc khai báo "answers".',
      );
    if (answered && words.duty === undefined)
      refuse(
        ['words'],
        'không có "duty"',
        'một nội dung trách nhiệm được gọi là gì',
        'Thêm "duty", ví dụ duty: tiêu chí.',
      );
    return;
  }
  if (words.answers !== undefined)
    refuse(
      ['words', 'answers'],
      '"words.answers" cùng với "answers"',
      'một trong hai',
      'Bỏ "words.answers": tên câu trả lời đã có ở "answers".',
    );
  if (!answered)
    refuse(
      ['answers'],
      'các câu trả lời mà không nội dung nào được trả lời',
      'nội dung trách nhiệm có câu trả lời',
      'Bỏ "answers", hoặc ghi "division" trong roles.yaml.',
    );
  refuseTwice(
    answers.map(({ id }) => id),
    (index) => ['answers', index, 'id'],
    'câu trả lời',
    refuse,
  );
  if (answers.filter(({ leftOut }) => leftOut !== true).length < 2)
    refuse(
      ['answers'],
      'ít hơn hai câu trả lời được đếm',
      'ít nhất hai câu trả lời không có "leftOut"',
      'Bỏ bớt "leftOut".',
    );
}
