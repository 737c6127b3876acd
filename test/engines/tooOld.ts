/** Below the baseline: reading works, and parts that cannot run say which browser they need. */
import { SELF_CHECK, type Steps } from './flow.ts';

export const tooOld: Steps = Object.fromEntries(
  [
    ['the self-check', SELF_CHECK],
    ['the search', 'tim-kiem/'],
    ['the office’s table', 'tong-hop/'],
    ['the check of drafts', 'soat-du-thao/'],
  ].map(([what, address]) => [
    `${what} says which browser it needs`,
    async ({ visitor, picture }) => {
      await visitor.open(address ?? '');
      await visitor.sees('Chrome 87', 'main');
      for (const wrong of ['JavaScript', 'Đang tải', 'Đang mở'])
        await visitor.holds(
          `it does not say ${wrong}`,
          `document.querySelector('main').innerText.indexOf(${JSON.stringify(wrong)}) < 0`,
        );
      await picture(`too-old-${(address ?? '').replace(/\W+/g, '-')}`);
    },
  ]),
);
