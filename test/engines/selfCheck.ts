/** The self-check from start to export, with a reload, a second tab, and a draft deleted and restored. */
import { SELF_CHECK, type Scene, type Steps } from './flow.ts';
import { button, css, field, link, radio, type Visitor } from './visitor.ts';

const UNIT = 'Phong Kinh te';
const DOCK = 'aside[aria-label="Kết quả đến lúc này"]';
const SAVED = `[data-storage="saved"]`;

/** Creates a draft and ends on its overview. */
async function begin(visitor: Visitor): Promise<void> {
  await visitor.open(SELF_CHECK);
  await visitor.click(link('Tạo bản tự kiểm tra'));
  await visitor.choose(radio('Trưởng phòng, ban chuyên môn thuộc huyện…'));
  await visitor.fill(field('Tên cơ quan, đơn vị'), UNIT);
  await visitor.click(button('Bắt đầu'));
  await visitor.click(link('Xem từng nội dung'));
  await visitor.sees(UNIT, 'h1');
}

async function openTask(visitor: Visitor, label: string): Promise<void> {
  await visitor.click(css('.tasks a', `${label}…`));
  await visitor.misses('.tasks');
}

const back = (visitor: Visitor) => visitor.click(link('Quay lại'));
const saved = (visitor: Visitor) => visitor.sees('Đã lưu trên máy này lúc', SAVED);

/** Waits for the count of answers in the dock; on a phone it gives way to what is ruled out. */
const counted = (visitor: Visitor, text: string) =>
  visitor.holds(`the dock counts ${text}`, `document.querySelector('${DOCK}').textContent.includes('${text}')`);

/** The first answer, the last step of a smoke run. */
export const firstAnswer: Steps = {
  'a draft begins and takes its first answer': async ({ visitor }) => {
    await begin(visitor);
    await visitor.sees('0/42 nội dung', DOCK);
    await openTask(visitor, 'Điều 5');
    await visitor.choose(radio('Bảo đảm', '#dieu-5-khoan-1'));
    await visitor.sees('1/42 nội dung', DOCK);
    await saved(visitor);
  },
};

export const selfCheck: Steps = {
  ...firstAnswer,
  'a note and a reason are there after a reload in the middle': async ({ visitor, picture }) => {
    await visitor.choose(radio('Chưa bảo đảm', '#dieu-5-khoan-2'));
    await visitor.sees('Chưa bảo đảm về mặt nào', '#dieu-5-khoan-2');
    await visitor.click(css('#dieu-5-khoan-2 summary', 'Nguyên nhân, minh chứng…'));
    await visitor.fill(field('Nguyên nhân', '#dieu-5-khoan-2'), 'Cham hai van ban');
    await visitor.tab.reload();
    await counted(visitor, '2/42 nội dung');
    await visitor.holds(
      'the answer is there',
      `document.querySelector('#dieu-5-khoan-2 input[type=radio]:checked').labels[0].textContent.trim() === 'Chưa bảo đảm'`,
    );
    await visitor.holds(
      'the note is there',
      `document.querySelector('#dieu-5-khoan-2 textarea').value === 'Cham hai van ban'`,
    );
    await picture('duties');
  },
  'all duties are answered, the figures entered': async ({ visitor, picture }) => {
    await back(visitor);
    await visitor.sees(UNIT, 'h1');
    await picture('overview');
    for (const label of await visitor.ask<readonly string[]>(
      `[].map.call(document.querySelectorAll('.tasks b'), function (one) { return one.textContent })`,
    )) {
      if (!label.startsWith('Điều')) continue;
      await openTask(visitor, label);
      // The code of the view may still be loading.
      await visitor.sees(`${label} ·`, 'main');
      const choice = await visitor.ask<boolean>(`document.querySelector('main select') !== null`);
      if (choice) {
        await visitor.ask(
          `(function (choice) { choice.value = [].filter.call(choice.options, function (one) { return one.textContent === 'Bảo đảm' })[0].value; choice.dispatchEvent(new Event('change', { bubbles: true })) })(document.querySelector('main select'))`,
        );
        await visitor.click(css('main summary', 'Đánh dấu phần còn lại…'));
        await visitor.click(button('Đánh dấu'));
      }
      await back(visitor);
      await visitor.sees(UNIT, 'h1');
    }
    await counted(visitor, '42/42 nội dung');
    await openTask(visitor, 'Số liệu');
    await visitor.fill(field('Chỉ số cải cách hành chính'), '85');
    await visitor.fill(field('Tỷ lệ hoàn thành các chỉ tiêu, nhiệm vụ về cải cách hành chính'), '100');
    const groups = await visitor.ask<number>(`document.querySelectorAll('main fieldset').length`);
    for (let index = 0; index < groups; index += 1) {
      await visitor.ask(`document.querySelectorAll('main fieldset')[${index}].id = 'cau-hoi-${index}'`);
      await visitor.choose(radio('Không', `#cau-hoi-${index}`));
    }
    await picture('figures');
    await back(visitor);
    await visitor.sees('Hoàn thành nhiệm vụ', DOCK);
  },
  'the result names its clause, by a link that leads there': async ({ visitor, picture }) => {
    await visitor.click(link('Kết quả…', DOCK));
    await visitor.sees('Hoàn thành nhiệm vụ', 'main');
    await picture('result');
    await visitor.click(link('khoản 3 Điều 12', 'main'));
    await visitor.holds('the clause is marked', `document.querySelector('#khoan-3').matches(':target')`);
    await visitor.ask('history.back()');
    await visitor.sees('Hoàn thành nhiệm vụ', 'main');
  },
  'what one tab enters, the other shows': async ({ visitor, another }) => {
    const second = await another();
    await openDraft(second);
    await openTask(second, 'Điều 6');
    await visitor.tab.front();
    await openDraft(visitor);
    await openTask(visitor, 'Điều 6');
    await visitor.click(css('main summary', 'Ghi chú, minh chứng'));
    await visitor.fill(field('Ghi chú'), 'Tab mot');
    await saved(visitor);
    await second.tab.front();
    await second.holds('the note has come over', `document.querySelector('main textarea').value === 'Tab mot'`);
    await second.tab.close();
    await visitor.tab.front();
  },
  'the form comes as DOCX, the data as JSON': async (scene) => {
    await openDraft(scene.visitor);
    await scene.visitor.click(link('Kiểm tra lại, lập phiếu'));
    await scene.visitor.sees('Đã trả lời đủ.');
    await scene.picture('check');
    await scene.visitor.click(link('Lập phiếu tự đánh giá'));
    await scene.visitor.click(button('Tải phiếu (DOCX)'));
    const docx = await scene.downloaded(/^phieu-tu-danh-gia-.*\.docx$/);
    if (docx.content.subarray(0, 2).toString('latin1') !== 'PK') throw new Error('the DOCX is no archive');
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.extractRawText({ buffer: docx.content });
    if (!value.includes(UNIT) || !value.normalize('NFC').includes('Hoàn thành nhiệm vụ'))
      throw new Error(`the DOCX says: ${value.slice(0, 300)}`);
    await scene.picture('form');
    await scene.visitor.click(button('Tải tệp dữ liệu (JSON)'));
    await dataFile(scene);
  },
  'a draft is deleted and taken back': async ({ visitor }) => {
    await visitor.open(SELF_CHECK);
    await visitor.sees(UNIT, '.drafts');
    await visitor.click(button(`Xóa ${UNIT}`));
    await visitor.sees('Hoàn tác');
    await visitor.click(button('Hoàn tác'));
    await visitor.sees(UNIT, '.drafts h2');
  },
};

/** From the list of drafts to the overview of the only one. */
export async function openDraft(visitor: Visitor): Promise<void> {
  await visitor.open('');
  await visitor.open(SELF_CHECK);
  await visitor.click(link(UNIT, '.drafts'));
  await visitor.sees(UNIT, 'h1');
}

/** The path of the downloaded draft file. */
export async function dataFile({ downloaded }: Scene): Promise<string> {
  const { path, content } = await downloaded(/^ban-tu-kiem-tra-.*\.json$/);
  const { readImport } = await import('../../src/domain/draft/exchange/exchange.ts');
  const { drafts, problems } = readImport(content.toString('utf8'));
  if (problems.length > 0 || drafts[0]?.unit !== UNIT)
    throw new Error(`the file does not open again: ${JSON.stringify(problems)}`);
  return path;
}
