import { localDate } from '../day.ts';
import type { FailureReason, StorageState } from './storageState.ts';

const HERE = 'Đóng trang có thể mất những gì đã nhập.';

const FAILURES: Readonly<Record<FailureReason, string>> = {
  quota: `Không lưu được: bộ nhớ đầy. ${HERE}`,
  forbidden: `Không lưu được: trình duyệt không cho trang này lưu. ${HERE}`,
  missing: `Không lưu được: trình duyệt này không có chỗ lưu. ${HERE}`,
  blocked: `Chưa lưu được: một thẻ khác của trang web này đang giữ bộ nhớ. ${HERE} Hãy đóng các thẻ khác.`,
  slow: `Chưa lưu được: bộ nhớ của máy chưa trả lời. ${HERE} Đang thử lại.`,
  broken: `Không lưu được: bộ nhớ của trình duyệt bị lỗi. ${HERE}`,
  page: `Chưa lưu được: lỗi của trang. ${HERE}`,
};

/**
 * The state of storage in one or a few plain sentences, e.g. “Đã lưu trên máy này lúc 14:05”.
 * @param now the current time, ISO 8601; decides if the date is included. Times are shown in the device's time zone.
 */
export function savedSentence(state: StorageState, now: string): string {
  switch (state.state) {
    case 'loading':
      return 'Đang mở bản nháp…';
    case 'saving':
      return 'Đang lưu…';
    case 'saved':
      return state.at === null ? 'Tự động lưu trên máy này' : `Đã lưu trên máy này lúc ${momentWords(state.at, now)}`;
    case 'failed':
      return FAILURES[state.because];
  }
}

/** `14:05`, or `14:05 ngày 03/11/2026` if that is not today. Both times ISO 8601; shown in the device's time zone. */
export function momentWords(at: string, now: string): string {
  const moment = new Date(at);
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  if (moment.toDateString() === new Date(now).toDateString()) return time;
  return `${time} ngày ${localDate(moment)}`;
}

/** `hôm nay`, `hôm qua`, or `ngày 03/11/2026`. Both times ISO 8601; days of the device's time zone. */
export function dayWords(at: string, now: string): string {
  const moment = new Date(at);
  const today = new Date(now);
  if (moment.toDateString() === today.toDateString()) return 'hôm nay';
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (moment.toDateString() === yesterday.toDateString()) return 'hôm qua';
  return `ngày ${localDate(moment)}`;
}

/**
 * How far a time may be ahead of this device's clock before it is reported, in milliseconds: clocks differ a little.
 */
const AHEAD = 60 * 60_000;

/**
 * The message for an edit whose time is in the future, which means that some clock is wrong. Null if it is not.
 * @param at when the edit was made by its device's clock
 * @param now the time by this device's clock; both ISO 8601
 */
export function futureSentence(at: string, now: string): string | null {
  if (!(Date.parse(at) > Date.parse(now) + AHEAD)) return null;
  return `Giờ sửa cuối ghi là ${momentWords(at, now)}, sau giờ hiện nay của máy này. Đồng hồ của một máy đã sai.`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
