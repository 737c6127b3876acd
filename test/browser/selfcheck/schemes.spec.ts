/** Four kinds of rating scheme from start to form to the office's table, in the site of other regulations. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { isFull } from '../../full.ts';
import { expectNoViolations } from '../access/axe.ts';
import { SCHEMES } from '../../domain/rating/scheme.ts';
import { answerAll, back, dock, openTask, saved } from '../selfcheck.ts';
import { expect, test } from '../otherSite.ts';

/** Words of the first regulation. */
const FIRST =
  /người đứng đầu|cơ quan, đơn vị|bảo đảm|chậm tiến độ|hiệu quả thấp|chỉ số|nội dung trách nhiệm|40 đến 47|giao phụ trách/iu;

interface Flow {
  /** Above the name of who is rated. */
  readonly unit: string;
  readonly role: string | null;
  readonly enter: (page: Page) => Promise<void>;
  readonly outcome: string;
  /** What the result page says about better levels. */
  readonly higher: string;
  /** The heading above what can be tried; a scale is drawn under the first. */
  readonly trial: 'Thang xếp loại và tính thử' | 'Tính thử';
}

/** Fills numbers by their labels. */
async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
}

/** Chooses options by the names of their groups. */
async function choose(page: Page, options: Readonly<Record<string, string>>): Promise<void> {
  for (const [group, option] of Object.entries(options))
    await page.getByRole('group', { name: group, exact: true }).getByLabel(option, { exact: true }).check();
}

const FLOWS: Readonly<Record<(typeof SCHEMES)[number], Flow>> = {
  'nhan-vien': {
    unit: 'Tên người được đánh giá',
    role: 'Nhân viên',
    outcome: 'Tốt',
    higher: 'Tỷ lệ công việc đúng hạn: cần đạt 100%.',
    trial: 'Thang xếp loại và tính thử',
    async enter(page) {
      await answerAll(page, 'Đạt');
      await openTask(page, 'Điều 5');
      const duty = page.locator('#dieu-5-khoan-2');
      await duty.getByLabel('Đạt một phần').check();
      await duty.getByRole('group', { name: 'Chưa đạt hẳn ở mặt nào' }).getByLabel('Chưa đều').check();
      await back(page);
      await openTask(page, 'Số liệu');
      await page.getByLabel('Số công việc được giao').fill('20,5');
      await page.getByLabel('Số công việc đã hoàn thành').focus();
      await expect(page.getByText('“20,5” không phải số nguyên.')).toBeVisible();
      await fill(page, { 'Số công việc được giao': '20', 'Số công việc đã hoàn thành': '25' });
      const refused = 'Số công việc đã hoàn thành không thể lớn hơn số được giao.';
      await page.getByLabel('Số công việc vượt yêu cầu').focus();
      await expect(page.locator('#muc-hoanThanh').getByText(refused)).toBeVisible();
      await expect(page.locator('#muc-giao').getByText(refused)).toBeVisible();
      await expect(dock(page)).toContainText(refused);
      await page.goto(page.url().replace('so-lieu', 'ket-qua'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Số liệu trái nhau');
      await expectNoViolations(page, 'a contradiction');
      await page.getByRole('link', { name: 'Sửa “Số công việc đã hoàn thành”' }).click();
      await expect(page.getByLabel('Số công việc đã hoàn thành')).toBeFocused();
      await expect(page.getByLabel('Số công việc đã hoàn thành')).toHaveValue('25');
      await fill(page, {
        'Số công việc đã hoàn thành': '20',
        'Số công việc hoàn thành đúng hạn': '17',
        'Số công việc vượt yêu cầu': '3',
      });
      await choose(page, { 'Lấy cắp hoặc làm thất thoát tài sản chung': 'Không', 'Bị kỷ luật trong năm': 'Không' });
      await expect(page.locator('.computed')).toContainText('Tỷ lệ công việc đúng hạn85%');
    },
  },
  'cong-chuc': {
    unit: 'Họ tên',
    role: 'Trưởng ban, phó trưởng ban',
    outcome: 'Hoàn thành xuất sắc',
    higher: 'Không còn mức nào cao hơn.',
    trial: 'Thang xếp loại và tính thử',
    async enter(page) {
      for (const [article, points] of [
        ['Điều 2', ['5', '4,5', '5']],
        ['Điều 3', ['10', '5']],
      ] as const) {
        await openTask(page, article);
        const fields = page.getByLabel(/^Điểm: /);
        await expect(fields).toHaveCount(points.length);
        for (const [at, value] of points.entries()) await fields.nth(at).fill(value);
        await back(page);
      }
      await openTask(page, 'Điều 2');
      await expect(page.getByText('Cộng của điều này: 14,5')).toBeVisible();
      await page.getByLabel('Điểm: khoản 1 Điều 2').fill('4,3');
      await page.getByLabel('Điểm: khoản 2 Điều 2').focus();
      await expect(page.getByText('“4,3” không đúng bước 0,5.')).toBeVisible();
      await page.getByLabel('Điểm: khoản 1 Điều 2').fill('5');
      await back(page);
      await openTask(page, 'Số liệu');
      await fill(page, {
        'Số sản phẩm được giao': '10',
        'Số sản phẩm hoàn thành': '10',
        'Số sản phẩm đạt chất lượng': '10',
        'Số lần sai sót lớn': '0',
        'Số sản phẩm đúng hạn': '10',
        'Số lần chậm': '1',
        'Số sáng kiến được công nhận': '0',
        'Số lần bị nhắc nhở bằng văn bản': '0',
      });
      await choose(page, {
        'Kết quả của ban': 'Mọi người từ mức hoàn thành trở lên',
        'Tổ chức công việc': 'Tốt',
        'Bị kỷ luật trong quý': 'Không',
      });
      await expect(page.locator('.computed')).toContainText('Tổng điểm99,15');
    },
  },
  'hoc-sinh': {
    unit: 'Họ tên học sinh',
    role: null,
    outcome: 'Giỏi',
    higher: 'Điểm trung bình môn: cần ít nhất 6 môn từ 9 trở lên.',
    trial: 'Thang xếp loại và tính thử',
    async enter(page) {
      await openTask(page, 'Số liệu');
      await fill(page, {
        Toán: '8,5',
        'Ngữ văn': '8',
        'Ngoại ngữ': '9,0',
        'Vật lý': '8,2',
        'Hóa học': '8',
        'Sinh học': '8,1',
        'Lịch sử': '7,5',
        'Địa lý': '7',
        'Số buổi nghỉ học': '2',
      });
      await choose(page, {
        'Thể dục': 'Đạt',
        'Nghệ thuật': 'Đạt',
        'Rèn luyện học kỳ I': 'Khá',
        'Rèn luyện học kỳ II': 'Tốt',
      });
      await expect(page.locator('.computed')).toContainText('Điểm trung bình các môn8');
    },
  },
  'gia-dinh': {
    unit: 'Tên chủ hộ',
    role: null,
    outcome: 'Gia đình văn hóa tiêu biểu',
    higher: 'Không còn mức nào cao hơn.',
    trial: 'Tính thử',
    async enter(page) {
      await page.getByRole('link', { name: 'Tự kiểm tra nhanh' }).click();
      await choose(page, { 'Năm trước': 'Có', 'Hai năm trước': 'Có' });
      await page.getByLabel('Không có trường hợp nào').check();
      await page.getByRole('button', { name: 'Cả 7 tiêu chuẩn đều đạt' }).click();
    },
  },
};

/** The page as narrow as a phone at 320 px: nothing reaches beyond its edge. */
async function expectNarrow(page: Page, where: string): Promise<void> {
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await beyond(), where).toBe(0);
  await page.setViewportSize(size);
}

/** A contradictory what-if case is reported, not rated. */
async function tryContradiction(page: Page): Promise<void> {
  const tried = page.locator('.trial').getByLabel('Số công việc đã hoàn thành', { exact: true });
  await tried.fill('25');
  await tried.press('Tab');
  const refused = dock(page).getByText('Số công việc đã hoàn thành không thể lớn hơn số được giao.');
  await expect(refused).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ thử, trở về bản này' }).click();
  await expect(refused).toHaveCount(0);
}

// The quick run walks through one scheme; the components' tests know all of them.
for (const name of isFull ? SCHEMES : SCHEMES.slice(0, 1)) {
  const { unit, role, enter, outcome, higher, trial } = FLOWS[name];
  test(`${name}: from start to form to the office’s table`, async ({ page }) => {
    const seen = async (where: string, axe = true) => {
      // The same components with other words: the quick run looks at the first scheme, and at each result.
      if (axe && (isFull || name === SCHEMES[0] || where === 'Kết quả tự kiểm tra')) {
        // From the top: where a page is scrolled to, its bar may cover half of a control.
        await page.evaluate(() => scrollTo(0, 0));
        await expectNoViolations(page, where);
      }
      await expectNarrow(page, where);
      expect((await page.locator('main').innerText()).match(FIRST)?.[0], where).toBeUndefined();
    };
    await page.goto(`van-ban/${name}/tu-kiem-tra/`);
    await seen('start', false);
    await page.getByRole('link', { name: 'Tạo bản tự kiểm tra' }).click();
    await expect(page.getByLabel(unit, { exact: true })).toBeVisible();
    if (role === null) await expect(page.getByRole('radio')).toHaveCount(0);
    else await page.getByRole('radio', { name: role }).check();
    await page.getByLabel(unit, { exact: true }).fill('Nguyễn Văn An');
    await seen('who');
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tự kiểm tra nhanh');
    const draft = page.url().replace(/\/nhanh.*$/, '');
    await page.goto(draft);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nguyễn Văn An');
    await seen('overview', false);
    await enter(page);
    await seen('entries');
    await saved(page);

    const view = async (hash: string, title: string, axe = true) => {
      await page.goto(`${draft}/${hash}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await seen(title, axe);
    };
    await page.goto(`${draft}/ket-qua`);
    await expect(page.getByRole('heading', { level: 2, name: trial, exact: true })).toBeVisible();
    await expect(page.locator('svg.map[role=img]')).toHaveCount(trial === 'Tính thử' ? 0 : 1);
    await expect(page.getByRole('region', { name: 'Để được xếp mức cao hơn' })).toContainText(higher);
    await view('ket-qua', 'Kết quả tự kiểm tra');
    await expect(page.locator('.hero .v')).toHaveText(outcome);
    if (name === 'nhan-vien') await tryContradiction(page);
    await view('nhanh', 'Tự kiểm tra nhanh');
    await view('kiem-tra', 'Kiểm tra lại trước khi lập phiếu', false);
    await view('phieu', 'Phiếu tự đánh giá');
    const confirm = page.getByRole('button', { name: /^Xác nhận cả/ });
    if (await confirm.isVisible()) await confirm.click();
    await expect(page.locator('.sheet').first()).toContainText(outcome);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải tệp dữ liệu (JSON)' }).click();
    const buffer = await readFile(await (await waiting).path());

    await page.goto('tong-hop/');
    await page
      .getByLabel('Chọn tệp', { exact: true })
      .setInputFiles({ name: 'mot-ban.json', mimeType: 'application/json', buffer });
    await expect(page.locator('.rows tbody tr')).toContainText(['Nguyễn Văn An']);
    await expect(page.locator('.counts tr', { hasText: outcome }).first()).toContainText('1');
    await expect(page.locator('.rows .flag')).toHaveCount(0);
    if (name === 'nhan-vien') {
      const limits = page.getByRole('region', { name: 'Giới hạn chung' });
      await expect(limits.locator('.caps > li')).toHaveCount(2);
      await expect(limits).toContainText('Tính trên số xếp mức tốt trở lên');
    }
    await seen('office');
  });
}
