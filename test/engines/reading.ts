/** Reading: an article, its anchors, notes, previews, contents, settings and citations. */
import { ARTICLE, inWindow, type Steps } from './flow.ts';
import { button, css, link, radio } from './visitor.ts';

const CONTENTS = 'nav[aria-label="Mục lục"]';

/** What must work even below the baseline. */
export const plainReading: Steps = {
  'an article can be read, and nothing lies over it or runs out of the window': async ({ visitor, picture }) => {
    await visitor.open(ARTICLE);
    await visitor.sees(
      'Có hành vi vi phạm trong quá trình thực thi nhiệm vụ về cải cách hành chính bị xử lý kỷ luật trong năm đánh giá.',
      '#khoan-4-diem-dd',
    );
    await picture('article');
    await visitor.holds('the page is as wide as the window', 'document.documentElement.scrollWidth <= innerWidth');
    await visitor.ask('scrollTo(0, 600)');
    await visitor.holds(
      'the text is on top',
      `[80, 200, 400, 600].every(function (y) { return document.querySelector('main').contains(document.elementFromPoint(180, y)) })`,
    );
    await picture('scrolled');
  },
  'an anchor leads to its point, which is marked': async ({ visitor }) => {
    await visitor.open(`${ARTICLE}#khoan-4-diem-dd`);
    await visitor.holds('the point is in the window', inWindow('#khoan-4-diem-dd'));
    await visitor.holds('the point is the target', `document.querySelector('#khoan-4-diem-dd').matches(':target')`);
  },
  'references are underlined and lead to their place': async ({ visitor }) => {
    await visitor.open('van-ban/212-qd-ubnd-2021/dieu-2/');
    await visitor.holds(
      'it is underlined',
      `getComputedStyle(document.querySelector('a.ref')).textDecorationLine === 'underline'`,
    );
    await visitor.click(link('khoản 1 Điều này', '#khoan-2'));
    await visitor.holds('the address names the clause', `location.hash === '#khoan-1'`);
  },
  'the number of a note leads to it': async ({ visitor }) => {
    await visitor.open(ARTICLE);
    await visitor.click(css('#khoan-2 .g[href="#gc-3"]'));
    await visitor.sees('Cùng một điều kiện mà khoản 2, khoản 3 ghi “của tỉnh”');
  },
};

/** What needs scripts. */
export const reading: Steps = {
  'a reference previews its place': async ({ visitor, picture }) => {
    await visitor.open(ARTICLE);
    await visitor.hover(link('Chương II Quy định này', '#khoan-4-diem-b'));
    await visitor.sees('Chương II', '[role=tooltip]');
    await picture('preview');
    await visitor.hover(css('h1'));
    await visitor.misses('[role=tooltip]');
  },
  'a missing clause is reported': async ({ visitor }) => {
    await visitor.open('');
    await visitor.open(`${ARTICLE}#khoan-9`);
    await visitor.sees('Trang này không có “khoản 9”. Điều này có 4 khoản.');
  },
  'the contents open as a sheet, and close by button, second press and Escape': async ({ visitor, picture }) => {
    await visitor.open('van-ban/212-qd-ubnd-2021/dieu-16/');
    await visitor.misses(CONTENTS);
    await visitor.click(link('Mục lục', 'header, .bar'));
    await visitor.sees('Điều 16. Trách nhiệm của Trưởng phòng Nội vụ', CONTENTS);
    await visitor.holds('the open page is in sight in it', inWindow(`${CONTENTS} [aria-current]`));
    await picture('contents');
    await visitor.press('Escape');
    await visitor.misses(CONTENTS);
    await visitor.click(link('Mục lục', 'header, .bar'));
    await visitor.sees('Điều 16.', CONTENTS);
    await visitor.click(button('Đóng mục lục'));
    await visitor.misses(CONTENTS);
    await visitor.click(link('Mục lục', 'header, .bar'));
    await visitor.click(link('Điều 15. Xử lý trách nhiệm đối với người đứng đầu', CONTENTS));
    await visitor.sees('Điều 15', 'h1');
  },
  'the theme is set, the panel closes by a second press and beside it, and the next page remembers': async ({
    visitor,
    picture,
  }) => {
    const panel = '[role=dialog][aria-label="Hiển thị"]';
    await visitor.open(ARTICLE);
    await visitor.click(button('Giao diện và cỡ chữ'));
    await visitor.choose(radio('Tối'));
    await picture('settings-dark');
    await visitor.click(button('Giao diện và cỡ chữ'));
    await visitor.misses(panel);
    await visitor.click(button('Giao diện và cỡ chữ'));
    await visitor.sees('Tối', panel);
    await visitor.tab.tap({ x: 180, y: 700 });
    await visitor.misses(panel);
    await visitor.open('van-ban/212-qd-ubnd-2021/dieu-3/');
    await visitor.holds('the next page is dark', `document.documentElement.dataset.theme === 'dark'`);
    await visitor.click(button('Giao diện và cỡ chữ'));
    await visitor.choose(radio('Theo máy'));
    await visitor.press('Escape');
    await visitor.misses(panel);
    await visitor.holds('the theme is the device’s again', `document.documentElement.dataset.theme === undefined`);
  },
  'a point is cited and copied': async ({ visitor, picture }) => {
    await visitor.open(ARTICLE);
    await visitor.click(css('#khoan-4-diem-dd > .n'));
    await visitor.sees(
      'điểm đ khoản 4 Điều 12 Quy định ban hành kèm theo Quyết định số 212/QĐ-UBND ngày 25/01/2021 của UBND huyện Hớn Quản',
    );
    await visitor.click(button('Sao chép trích dẫn'));
    await visitor.sees('Đã sao chép trích dẫn.');
    await picture('cite');
    await visitor.press('Escape');
    await visitor.misses('[role=dialog][aria-label="Trích dẫn"]');
  },
  'an article is printed': async ({ visitor }) => {
    await visitor.open(ARTICLE);
    const pdf = await visitor.tab.pdf();
    if (pdf === null) return { skipped: 'this engine prints by a dialog only' };
    const { extractText, getDocumentProxy } = await import('unpdf');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    const words = text.normalize('NFC').replace(/\s+/g, ' ');
    for (const part of ['Đánh giá, xếp loại chất lượng', 'Khoảng rỗng'])
      if (!words.includes(part)) throw new Error(`“${part}” is not on paper: ${words.slice(0, 300)}`);
    if (words.includes('Mục lục')) throw new Error('the contents are on paper');
    return undefined;
  },
};
