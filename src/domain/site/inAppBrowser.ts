/** Apps that open links in a built-in browser, by what they add to its user agent; the more specific first. */
const APPS: readonly (readonly [mark: RegExp, app: string])[] = [
  [/\bZalo/i, 'Zalo'],
  [/\bMessenger|\bFBAN\/Messenger|MessengerForiOS|Orca-Android/i, 'Messenger'],
  [/\bFBAN|\bFBAV|\bFB_IAB/, 'Facebook'],
];

/** The app whose built-in browser shows the page, by its user agent; null in a stand-alone browser. */
export function inAppBrowser(userAgent: string): string | null {
  return APPS.find(([mark]) => mark.test(userAgent))?.[1] ?? null;
}

/**
 * What an owner has to know about drafts there, and the way to the phone's own browser, by the position of its menu.
 */
export function inAppSentence(app: string): string {
  return (
    `Trang đang mở trong ${app} nên bản tự kiểm tra chỉ lưu trong ${app}; ` +
    'muốn lưu trong trình duyệt của máy, hãy bấm nút ba chấm ở góc màn hình, chọn “Mở bằng trình duyệt”, ' +
    'rồi mở tệp đã tải về ở đó.'
  );
}
