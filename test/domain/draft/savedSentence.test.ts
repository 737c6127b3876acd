import { expect, test } from 'vitest';
import { futureSentence, savedSentence } from '../../../src/domain/draft/savedSentence.ts';
import type { StorageState } from '../../../src/domain/draft/storageState.ts';

/** A time in the time zone of the device that runs the tests. */
const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute).toISOString();

test.each<readonly [StorageState, string]>([
  [{ state: 'loading' }, 'Đang mở bản nháp…'],
  [{ state: 'saving' }, 'Đang lưu…'],
  [{ state: 'saved', at: null }, 'Tự động lưu trên máy này'],
  [{ state: 'saved', at: at(3, 14, 5) }, 'Đã lưu trên máy này lúc 14:05'],
  [{ state: 'saved', at: at(3, 0, 0) }, 'Đã lưu trên máy này lúc 00:00'],
  [{ state: 'saved', at: at(2, 9, 30) }, 'Đã lưu trên máy này lúc 09:30 ngày 02/11/2026'],
  [{ state: 'failed', because: 'quota' }, 'Không lưu được: bộ nhớ đầy. Đóng trang có thể mất những gì đã nhập.'],
  [
    { state: 'failed', because: 'forbidden' },
    'Không lưu được: trình duyệt không cho trang này lưu. Đóng trang có thể mất những gì đã nhập.',
  ],
  [
    { state: 'failed', because: 'missing' },
    'Không lưu được: trình duyệt này không có chỗ lưu. Đóng trang có thể mất những gì đã nhập.',
  ],
  [
    { state: 'failed', because: 'blocked' },
    'Chưa lưu được: một thẻ khác của trang web này đang giữ bộ nhớ. Đóng trang có thể mất những gì đã nhập. Hãy đóng các thẻ khác.',
  ],
  [
    { state: 'failed', because: 'slow' },
    'Chưa lưu được: bộ nhớ của máy chưa trả lời. Đóng trang có thể mất những gì đã nhập. Đang thử lại.',
  ],
  [
    { state: 'failed', because: 'broken' },
    'Không lưu được: bộ nhớ của trình duyệt bị lỗi. Đóng trang có thể mất những gì đã nhập.',
  ],
  [{ state: 'failed', because: 'page' }, 'Chưa lưu được: lỗi của trang. Đóng trang có thể mất những gì đã nhập.'],
])('describes %j', (state, sentence) => {
  expect(savedSentence(state, at(3, 18, 0))).toBe(sentence);
});

test('a future time is reported, apart from usual clock differences', () => {
  expect(futureSentence(at(4, 9, 30), at(3, 18, 0))).toBe(
    'Giờ sửa cuối ghi là 09:30 ngày 04/11/2026, sau giờ hiện nay của máy này. Đồng hồ của một máy đã sai.',
  );
  expect(futureSentence(at(3, 18, 59), at(3, 18, 0))).toBeNull();
  expect(futureSentence(at(3, 19, 0), at(3, 18, 0)), 'an hour is not reported yet').toBeNull();
  expect(futureSentence(at(3, 19, 1), at(3, 18, 0))).not.toBeNull();
  expect(futureSentence(at(2, 18, 0), at(3, 18, 0))).toBeNull();
});
