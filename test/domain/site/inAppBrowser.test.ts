import { expect, test } from 'vitest';
import { inAppBrowser, inAppSentence } from '../../../src/domain/site/inAppBrowser.ts';

const ANDROID = 'Mozilla/5.0 (Linux; Android 13; SM-A045F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

test.each([
  [`${ANDROID} Chrome/124.0.0.0 Mobile Safari/537.36 Zalo android/24050 ZaloTheme/light ZaloLanguage/vi`, 'Zalo'],
  [`${IPHONE} Mobile/15E148 Zalo iOS/586 ZaloTheme/light ZaloLanguage/vn`, 'Zalo'],
  [`${ANDROID} Chrome/124.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/465.0.0.0;]`, 'Facebook'],
  [`${IPHONE} Mobile/21F90 [FBAN/FBIOS;FBAV/465.0.0.0;FBBV/1;]`, 'Facebook'],
  [`${IPHONE} Mobile/21F90 [FBAN/MessengerForiOS;FBAV/456.0.0.0;]`, 'Messenger'],
  [`${ANDROID} Chrome/124.0.0.0 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/456.0.0.0;]`, 'Messenger'],
  [`${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, null],
  ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile', null],
  ['', null],
])('recognises the app by its user agent: %s', (userAgent, app) => {
  expect(inAppBrowser(userAgent)).toBe(app);
});

test('the sentence names the app twice: where the page is open and where drafts are stored', () => {
  expect(inAppSentence('Zalo').split('Zalo')).toHaveLength(3);
});
