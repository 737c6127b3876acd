/**
 * Presses every button of every state by keyboard. Afterwards some element of the page must have the focus (WCAG
 * 2.4.3).
 */
import type { Page } from '@playwright/test';
import { fullDraft } from '../../domain/report/reportContext.ts';
import { isFull } from '../../full.ts';
import { result, trial } from '../result.ts';
import { dock, INDEX, quickDraft, SELF_CHECK } from '../selfcheck.ts';
import { seed, seedKilledTab } from '../seed.ts';
import { fileText, picked, unitDraft } from '../summary/summaryFiles.ts';
import { expect, REGULATION, test } from '../watch.ts';

interface State {
  readonly name: string;
  /** Takes a page with empty storage to the state. */
  readonly enter: (page: Page) => Promise<void>;
  /** Button names that must be present; they prove that the state was reached. */
  readonly has: readonly string[];
  /** Viewport width in pixels; phone width by default. */
  readonly width?: number;
}

const draft = { ...fullDraft(), id: 'ban' };
const carried = {
  ...draft,
  entries: Object.fromEntries(
    Object.keys(draft.entries).map((id) => [
      id,
      { carried: 'assured' as const, evidence: [{ id: 'm', text: 'Báo cáo số 1' }], note: 'x' },
    ]),
  ),
};
const office = async (page: Page) => {
  await page.goto('tong-hop/');
  await page
    .getByLabel('Chọn tệp', { exact: true })
    .setInputFiles([
      ...Array.from({ length: 3 }, (_, n) => picked(`don-vi-${n}.json`, fileText([unitDraft(n)]))),
      picked('hong.json', '{'),
    ]);
  await expect(page.locator('.rows tbody tr')).toHaveCount(3);
};
const at = (hash: string) => `${SELF_CHECK}#${draft.id}${hash}`;

const STATES: readonly State[] = [
  { name: 'no drafts', enter: async (page) => void (await page.goto(SELF_CHECK)), has: ['Mở tệp đã tải về'] },
  {
    name: 'drafts, one just deleted, a damaged record',
    async enter(page) {
      await seed(
        page,
        [
          { ...draft, unit: 'Phòng 1' },
          { ...draft, id: 'hai', unit: 'Phòng 2' },
          { ...draft, id: 'ba', unit: 'Phòng 3' },
        ],
        [['quarantine/hong/1', { draft: 'x' }]],
      );
      await page.goto(SELF_CHECK);
      await page.getByRole('button', { name: 'Xóa Phòng 3' }).click();
      await expect(page.getByRole('button', { name: 'Xóa bản hỏng 1' })).toBeVisible();
    },
    has: ['Lấy lại Phòng 3', 'Hoàn tác', 'Đóng', 'Tải tất cả vào một tệp', 'Tạo bản sao Phòng 1'],
  },
  {
    name: 'the last draft deleted',
    async enter(page) {
      await seed(page, [draft]);
      await page.goto(SELF_CHECK);
      await page.getByRole('button', { name: 'Xóa Phòng Kinh tế' }).click();
    },
    has: ['Lấy lại Phòng Kinh tế'],
  },
  {
    name: 'a file to be opened',
    async enter(page) {
      await seed(page, [draft]);
      await page.goto(SELF_CHECK);
      await page.locator('input[type=file]').setInputFiles(
        picked(
          'ban.json',
          fileText([
            { ...draft, unit: 'Khác', revision: 9 },
            { ...draft, id: 'moi-1' },
          ]),
        ),
      );
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mở tệp: xem trước');
    },
    has: ['Mở 1 bản', 'Thôi, không mở'],
  },
  {
    name: 'a deleted draft, opened by its link',
    async enter(page) {
      await seed(page, [draft]);
      await page.goto(SELF_CHECK);
      await page.getByRole('button', { name: 'Xóa Phòng Kinh tế' }).click();
      await page.goto(at(''));
    },
    has: ['Lấy lại bản này'],
  },
  {
    name: 'many drafts',
    async enter(page) {
      await seed(
        page,
        Array.from({ length: 30 }, (_, n) => ({ ...draft, id: `nhieu-${n}`, unit: `Phòng ${n}` })),
      );
      await page.goto(SELF_CHECK);
      await page.getByLabel('Tìm bản', { exact: true }).fill('phong');
    },
    has: ['Xem thêm 10 bản năm 2026 (còn 10)'],
  },
  {
    name: 'many drafts, none with the words typed',
    async enter(page) {
      await seed(
        page,
        Array.from({ length: 30 }, (_, n) => ({ ...draft, id: `nhieu-${n}`, unit: `Phòng ${n}` })),
      );
      await page.goto(SELF_CHECK);
      await page.getByLabel('Tìm bản', { exact: true }).fill('không có');
    },
    has: ['Bỏ tìm'],
  },
  { name: 'a new draft', enter: async (page) => void (await page.goto(`${SELF_CHECK}#moi`)), has: ['Bắt đầu'] },
  {
    name: 'an article with last year’s answers',
    async enter(page) {
      await seed(page, [carried]);
      await page.goto(at('/dieu-9'));
    },
    has: ['Xác nhận tất cả', 'Năm nay vẫn vậy', 'Đánh dấu', 'Thêm minh chứng', 'Xóa minh chứng 1'],
  },
  {
    name: 'an answered article',
    async enter(page) {
      await seed(page, [draft]);
      await page.goto(at('/dieu-9'));
    },
    has: ['Bỏ câu trả lời'],
  },
  {
    name: 'the quick entry, nothing answered',
    async enter(page) {
      await seed(page, [{ ...draft, entries: {} }]);
      await page.goto(at('/nhanh'));
    },
    has: ['Cả 42 nội dung đều bảo đảm'],
  },
  {
    name: 'the quick entry, all answered together',
    async enter(page) {
      await page.goto(`${await quickDraft(page)}/nhanh`);
    },
    has: ['Bỏ nhận chung', 'Bỏ khoản 2 Điều 9'],
  },
  {
    name: 'duties to choose',
    async enter(page) {
      await page.goto(`${await quickDraft(page)}/chon-noi-dung`);
      await page.getByLabel('Tìm theo chữ hoặc số điều, khoản').fill('nội bộ');
    },
    has: ['Xóa chữ đã gõ', 'Hiện cả 45 nội dung', 'Xong (3)'],
  },
  {
    name: 'an article answered together',
    async enter(page) {
      await page.goto(`${await quickDraft(page)}/dieu-9`);
    },
    has: ['Xác nhận cả 2 nội dung nhận chung', 'Xác nhận'],
  },
  {
    name: 'the check page',
    async enter(page) {
      await page.goto(`${await quickDraft(page)}/kiem-tra`);
    },
    has: ['Xác nhận cả 42 và lập phiếu', 'Xác nhận 15 nội dung của Điều 4'],
  },
  {
    name: 'figures',
    async enter(page) {
      await seed(page, [draft]);
      await page.goto(at('/so-lieu'));
    },
    has: ['Chưa biết, bỏ câu trả lời'],
  },
  {
    name: 'other values tried',
    async enter(page) {
      await seed(page, [draft]);
      await page.goto(at(''));
      await result(page);
      await trial(page).getByLabel(INDEX, { exact: true }).fill('70');
      await trial(page).getByRole('button', { name: 'Thêm một: Số nội dung trách nhiệm chưa hoàn thành' }).click();
      await expect(dock(page)).toContainText('Đang thử');
    },
    has: ['Bỏ thử', 'Bỏ thử, trở về bản này', 'Bớt một: Số nội dung trách nhiệm chưa hoàn thành'],
  },
  {
    name: 'text and rules changed since',
    async enter(page) {
      await seed(page, [{ ...draft, rulesVersion: 'cu', textVersion: '2020-01-01' }]);
      await page.goto(at(''));
    },
    has: ['Đã rõ'],
  },
  {
    name: 'two versions of one draft',
    async enter(page) {
      await seed(page, [draft]);
      await seedKilledTab(page, { ...draft, unit: 'Tên khác' });
      await page.goto(at(''));
    },
    has: ['Giữ cả hai', 'Chỉ giữ bản gốc', 'Chỉ giữ bản tách riêng'],
  },
  {
    name: 'the report',
    async enter(page) {
      await seed(page, [draft]);
      await page.goto(at('/phieu'));
    },
    has: ['Tải phiếu (DOCX)', 'In hoặc lưu PDF', 'Tải tệp dữ liệu (JSON)'],
  },
  {
    name: 'nothing can be stored',
    async enter(page) {
      await seed(page, [draft]);
      await page.addInitScript(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      await page.goto(at('/so-lieu'));
      await page.getByLabel(INDEX, { exact: true }).fill('80');
    },
    has: ['Tải tệp về máy'],
  },
  {
    name: 'a view that cannot be fetched',
    async enter(page) {
      await seed(page, [draft]);
      await page.route('**/Check.*.js', (route) => route.abort());
      await page.goto(at('/kiem-tra'));
    },
    has: ['Thử lại'],
  },
  {
    name: 'the search page, empty',
    enter: async (page) => void (await page.goto('tim-kiem/')),
    has: ['điều 12 khoản 2', 'một cửa'],
  },
  {
    name: 'the search dialog, empty',
    async enter(page) {
      await page.goto(`${REGULATION}dieu-12/`);
      await page.keyboard.press('/');
    },
    has: ['d12k4đ', 'Đóng tìm kiếm'],
  },
  {
    name: 'the search, the last hits to be shown',
    async enter(page) {
      await page.goto('tim-kiem/?q=cải cách hành chính');
      const total = async () =>
        (await page.locator('.results h2').allInnerTexts()).reduce(
          (sum, words) => sum + Number(/\((\d+)\)/.exec(words)?.[1] ?? 0),
          0,
        );
      await expect.poll(total).toBeGreaterThan(40);
      while ((await total()) - (await page.locator('.hits a').count()) > 20)
        await page.getByRole('button', { name: 'Xem thêm' }).click();
    },
    has: ['Xem thêm'],
  },
  {
    name: 'the search dialog that cannot be fetched',
    async enter(page) {
      await page.route('**/dialogSearch.*.js', (route) => route.abort());
      await page.goto(`${REGULATION}dieu-12/`);
      await page.keyboard.press('/');
    },
    has: ['Thử lại', 'Đóng tìm kiếm'],
  },
  {
    name: 'a search whose texts cannot be fetched',
    async enter(page) {
      await page.route('**/search.json', (route) => route.abort());
      await page.goto('tim-kiem/');
    },
    has: ['Thử lại'],
  },
  {
    name: 'the office’s table',
    enter: office,
    has: ['Tải bảng (XLSX)', 'Tải bảng (CSV)', 'In bảng', 'Cơ quan, đơn vị', 'Xóa bảng khỏi máy này'],
    width: 1280,
  },
  {
    name: 'the office’s table, cleared',
    async enter(page) {
      await office(page);
      await page.getByRole('button', { name: 'Xóa bảng khỏi máy này' }).click();
    },
    has: ['Lấy lại bảng'],
  },
  {
    name: 'the office, files being read',
    async enter(page) {
      await page.goto('tong-hop/');
      await page.evaluate(() => (Blob.prototype.text = () => new Promise(() => undefined)));
      await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles(picked('a.json', fileText([unitDraft(0)])));
    },
    has: ['Dừng'],
  },
  {
    name: 'display settings of a reading page',
    async enter(page) {
      await page.goto(`${REGULATION}dieu-12/`);
      await page.getByRole('button', { name: 'Giao diện và cỡ chữ' }).click();
    },
    has: ['Giao diện và cỡ chữ'],
  },
  {
    name: 'the citation of a clause',
    async enter(page) {
      await page.goto(`${REGULATION}dieu-12/`);
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.locator('a.n, a.no').first().click();
    },
    has: ['Sao chép trích dẫn', 'Sao chép địa chỉ'],
  },
];

/**
 * Indexes of the buttons to press: names that differ only in a number are one kind, and each kind is tested on its
 * first and last button.
 */
function kindsOf(names: readonly string[]): readonly number[] {
  const kind = (name: string) => name.replace(/\d+/g, '#');
  return names.flatMap((name, index) => {
    const alike = names.flatMap((other, place) => (kind(other) === kind(name) ? [place] : []));
    return index === alike[0] || index === alike[alike.length - 1] ? [index] : [];
  });
}

/**
 * Visible buttons: those of the dialog if one is open, otherwise those of the page. The header has a separate state.
 */
const buttons = (page: Page) =>
  page.locator(
    'dialog[open] button:visible, body:not(:has(dialog[open])) :is(main, .toast, aside, .settings) button:visible, body:not(:has(dialog[open])):has(.settings:not([hidden])) header button:visible',
  );
const namesOf = (page: Page) =>
  buttons(page).evaluateAll((all) =>
    all.map((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim()),
  );

/** Opens every <details> and returns the button names. */
async function openedNames(page: Page): Promise<readonly string[]> {
  await page.evaluate(() =>
    document.querySelectorAll('main details').forEach((details) => details.setAttribute('open', '')),
  );
  return namesOf(page);
}

/** The button names with every <details> open, once the expected ones are there and no more appear. */
async function unfolded(page: Page, has: readonly string[]): Promise<readonly string[]> {
  let names: readonly string[] = [];
  await expect
    .poll(async () => {
      const before = names;
      names = await openedNames(page);
      const isSettled = JSON.stringify(before) === JSON.stringify(names);
      return isSettled ? has.filter((one) => !names.includes(one)) : ['more to come'];
    })
    .toEqual([]);
  return names;
}

/** Waits until effects have run and two frames were drawn. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)))),
      ),
  );

const focused = (page: Page) =>
  page.evaluate(() =>
    document.activeElement === null || document.activeElement === document.body
      ? 'nowhere'
      : document.activeElement.tagName,
  );

test.use({ allowed: [/ERR_FAILED|failed: /] });

// The quick run enters every second state.
for (const { name, enter, has, width = 360 } of STATES.filter((_, index) => isFull || index % 2 === 1)) {
  test(`${name}: no button loses the focus`, async ({ context, baseURL }) => {
    const { origin } = new URL(baseURL ?? '');
    const enterAnew = async () => {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 740 });
      const devtools = await context.newCDPSession(page);
      await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      await page.addInitScript(() => (window.print = () => undefined));
      page.on('filechooser', () => undefined);
      await enter(page);
      return { page, names: await unfolded(page, has) };
    };
    let state = await enterAnew();
    const { names } = state;
    // The quick run presses the last of the buttons that make each state; the full run all of the page.
    const quick = has.slice(-1);
    const pressed = kindsOf(names).filter((one) => isFull || quick.includes(names[one] ?? ''));
    expect(pressed.length).toBeGreaterThan(0);
    for (const index of pressed) {
      await test.step(names[index] ?? '', async () => {
        // Every press starts from the original state: a fresh page with empty storage replaces one that an earlier
        // press has changed.
        if (JSON.stringify(await namesOf(state.page)) !== JSON.stringify(names)) {
          await state.page.close();
          state = await enterAnew();
          await expect.poll(() => openedNames(state.page)).toEqual(names);
        }
        await buttons(state.page).nth(index).focus();
        await state.page.keyboard.press('Enter');
        await settled(state.page);
        await expect.poll(() => focused(state.page), { message: `after “${names[index]}”` }).not.toBe('nowhere');
      });
    }
  });
}
