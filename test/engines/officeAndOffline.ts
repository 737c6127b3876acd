/** The office's table, and offline use. */
import { ARTICLE, SELF_CHECK, type Steps } from './flow.ts';
import { dataFile, openDraft } from './selfCheck.ts';
import { button } from './visitor.ts';

export const office: Steps = {
  'the office’s table takes the file of the unit': async (scene) => {
    const { visitor, picture } = scene;
    await visitor.open('tong-hop/');
    await visitor.holds('files can be chosen', `document.querySelector('input[type=file]') !== null`);
    await visitor.tab.choose('input[type=file]', [await dataFile(scene)]);
    await visitor.sees('Đã thêm 1 bản vào bảng.');
    for (const words of ['Phong Kinh te', 'Hoàn thành', '85']) await visitor.sees(words, '.rows');
    await picture('office');
    await visitor.click(button('Tải bảng (XLSX)'));
    const { content } = await scene.downloaded(/\.xlsx$/);
    if (content.subarray(0, 2).toString('latin1') !== 'PK') throw new Error('the XLSX is no archive');
  },
};

export const offline: Steps = {
  'without a network every page opens, and the draft takes an answer': async ({ visitor, host, secure }) => {
    if (!secure) return { skipped: 'over plain http no browser keeps a site' };
    await visitor.open('');
    await visitor.ask('navigator.serviceWorker.ready.then(function () { return true })');
    await visitor.holds(
      'the worker answers for the page',
      `navigator.serviceWorker.controller !== null && navigator.serviceWorker.controller.state === 'activated'`,
    );
    await host.stop();
    try {
      await visitor.open(ARTICLE);
      await visitor.sees('Đánh giá, xếp loại chất lượng', 'h1');
      await visitor.open('tim-kiem/?q=k%E1%BB%B7+lu%E1%BA%ADt');
      await visitor.sees('kỷ luật', '.hits');
      await openDraft(visitor);
      await visitor.open(`${SELF_CHECK}#moi`);
      await visitor.sees('Tên cơ quan, đơn vị');
    } finally {
      await host.start();
    }
    return undefined;
  },
};

/** Plain http, without service worker or clipboard. */
export const plainHttp: Steps = {
  'it reports that nothing is stored for use without a network': async ({ visitor, secure }) => {
    if (secure) return { skipped: 'the address is secure' };
    await visitor.holds('the context is insecure', 'isSecureContext === false');
    await visitor.open('gioi-thieu/');
    await visitor.sees('https', 'main');
    return undefined;
  },
};
