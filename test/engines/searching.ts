/** The search by keyboard, by tap, and on its page. */
import { ARTICLE, inWindow, type Steps } from './flow.ts';
import { button, css, field, link } from './visitor.ts';

const FIELD = field('Tìm trong văn bản');

export const searching: Steps = {
  'with keys: the slash opens it, Enter goes to the place that was named': async ({ visitor }) => {
    await visitor.open('van-ban/212-qd-ubnd-2021/dieu-1/');
    await visitor.type('/');
    await visitor.holds('the field has the focus', `document.activeElement.matches('[type=search]')`);
    await visitor.type('d12k4dd');
    await visitor.sees('Điểm đ khoản 4 Điều 12', '.hits');
    await visitor.press('Enter');
    await visitor.holds('the address is the point’s', `/dieu-12\\/#khoan-4-diem-dd$/.test(location.href)`);
    await visitor.holds('the point is in the window', inWindow('#khoan-4-diem-dd'));
  },
  'with arrows, and closed by Escape': async ({ visitor }) => {
    await visitor.open(ARTICLE);
    await visitor.type('/');
    await visitor.holds('the field has the focus', `document.activeElement.matches('[type=search]')`);
    await visitor.type('dao duc');
    await visitor.sees('đạo đức', '.hits');
    await visitor.press('ArrowDown');
    await visitor.holds('the first hit has the focus', `document.activeElement === document.querySelector('.hits a')`);
    await visitor.press('Escape');
    await visitor.misses('.search-dialog');
  },
  'by tap: the button opens it, a hit leads to its place, its button closes it': async ({ visitor, picture }) => {
    await visitor.open('van-ban/212-qd-ubnd-2021/dieu-1/');
    await visitor.tap(link('Tìm kiếm'));
    await visitor.tap(FIELD);
    await visitor.type('ky luat');
    await visitor.sees('kỷ luật', '.hits');
    await picture('search');
    await visitor.tap(button('Đóng tìm kiếm'));
    await visitor.misses('.search-dialog');
    await visitor.tap(link('Tìm kiếm'));
    await visitor.sees('kỷ luật', '.hits');
    await visitor.tap(css('.hits a'));
    await visitor.misses('.search-dialog');
    await visitor.holds('a place is marked', `document.querySelector(':target') !== null`);
  },
  'on its page: the address keeps what was typed': async ({ visitor }) => {
    await visitor.open('tim-kiem/?q=t%C3%A0i+ch%C3%ADnh+c%C3%B4ng');
    await visitor.sees('Điều 9', '.hits');
    await visitor.tab.reload();
    await visitor.sees('Điều 9', '.hits');
  },
};
