/** The check of a draft: its findings by keyboard, one dismissed, and all there after a reload. */
import { SAMPLE } from '../../src/islands/draftCheck/sample.ts';
import type { Steps } from './flow.ts';
import { button, field } from './visitor.ts';

const HEAD = '.check-state h2';

export const checkingDrafts: Steps = {
  'a draft is checked, one of its findings dismissed by keys, and so after a reload': async ({ visitor, picture }) => {
    await visitor.open('soat-du-thao/');
    await visitor.click(field('Hoặc dán dự thảo vào đây'));
    // No driver pastes; this enters the words in the same way.
    await visitor.ask(`document.execCommand('insertText', false, ${JSON.stringify(SAMPLE)})`);
    await visitor.click(button('Soát dự thảo này'));
    await visitor.sees('9 chỗ cần xem', HEAD);
    await visitor.press('F8');
    await visitor.holds(
      'the first finding is open and has the focus',
      `document.activeElement.matches('#cho-1[aria-expanded=true]')`,
    );
    await visitor.holds('the page is as wide as the window', 'document.documentElement.scrollWidth <= innerWidth');
    await picture('draft');
    await visitor.press('Delete');
    await visitor.sees('8 chỗ cần xem', HEAD);
    await visitor.sees('Đã lưu trên máy này', '.draft-head');
    await visitor.tab.reload();
    await visitor.sees('8 chỗ cần xem', HEAD);
    await visitor.sees('đã bỏ qua 1 chỗ', '.check-state');
  },
};
