/** The related documents of the official text: every document that it names leads to exactly one entry. */
import { describe, expect, it, test } from 'vitest';
import { checkRelated } from '../../../../src/domain/regulation/references/checkRelated.ts';
import { partsOf } from '../../../../src/domain/regulation/tree/parts.ts';
import { matchRelated, relatedListSchema } from '../../../../src/domain/regulation/references/related.ts';
import { indexById } from '../../../../src/domain/regulation/tree/walk.ts';
import { fileOf, FOLDER, goodYaml } from '../contentFile.ts';
import { officialText } from '../official.ts';

const text = officialText();
const units = [...indexById(text).values()];
const { data: related, yaml } = goodYaml(relatedListSchema, fileOf(`${FOLDER}/related.yaml`), 'related.yaml');

/** Every place where the text names another document, with words that a reference may contain. */
const CITATIONS: readonly (readonly [at: string, words: string, id: string])[] = [
  ['quyet-dinh.can-cu-1', 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015', 'luat-77-2015'],
  [
    'quyet-dinh.can-cu-2',
    'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
    'luat-47-2019',
  ],
  ['quyet-dinh.can-cu-2', 'Luật Tổ chức Chính phủ', 'luat-76-2015'],
  ['quyet-dinh.can-cu-3', 'Nghị định số 157/2007/NĐ-CP ngày 27 tháng 10 năm 2007', 'nghi-dinh-157-2007'],
  ['quyet-dinh.can-cu-4', 'Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018', 'nghi-dinh-61-2018'],
  ['quyet-dinh.can-cu-5', 'Nghị định số 90/2020/NĐ-CP ngày 13 tháng 8 năm 2020', 'nghi-dinh-90-2020'],
  ['quyet-dinh.can-cu-6', 'Quyết định 34/2020/QĐ-UBND ngày 29/12/2020', 'quyet-dinh-34-2020-binh-phuoc'],
  ['quyet-dinh.de-nghi', 'Tờ trình số 89/TTr-PNV ngày 19/01/2021', 'to-trinh-89'],
  ['quyet-dinh.dieu-2', 'Quyết định số 1345/QĐ-UBND ngày 12/7/2016', 'quyet-dinh-1345-2016'],
  ['dieu-5.khoan-1', 'Luật ban hành văn bản quy phạm pháp luật', 'luat-ban-hanh-van-ban-quy-pham-phap-luat'],
  ['dieu-5.khoan-3', 'Luật ban hành văn bản quy phạm pháp luật', 'luat-ban-hanh-van-ban-quy-pham-phap-luat'],
  ['dieu-5.khoan-3', 'Nghị định số 34/2016/NĐ-CP ngày 14/5/2016', 'nghi-dinh-34-2016'],
  [
    'dieu-6.khoan-2.diem-b',
    'Quy chế thực hiện cơ chế một cửa, cơ chế một cửa liên thông của tỉnh',
    'quy-che-mot-cua-cua-tinh',
  ],
  ['dieu-6.khoan-2.diem-e', 'Thông tư số 01/2018/TT-VPCP ngày 23/11/2018', 'thong-tu-01-2018'],
  ['dieu-6.khoan-2.diem-e', 'Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2016', 'nghi-dinh-61-2018'],
  ['dieu-10.khoan-3', 'Quyết định số 45/2016/QĐ-TTg ngày 19/10/2016', 'quyet-dinh-45-2016'],
  ['dieu-10.khoan-4', 'Tiêu chuẩn quốc gia TCVN ISO 9001', 'tcvn-iso-9001'],
  ['dieu-11.khoan-3', 'tiêu chuẩn quốc gia TCVN ISO 9001', 'tcvn-iso-9001'],
];

it('the list fits the text', () => {
  expect(checkRelated(text, related, yaml)).toEqual([]);
});

describe.each(CITATIONS)('%s: %s', (at, words, id) => {
  it('is in the text', () => {
    const unit = units.find((one) => one.id === at);
    expect(unit && partsOf(unit).some((part) => part.words.includes(words))).toBe(true);
  });

  it('leads to exactly one entry, in short and long form', () => {
    expect(related.filter((entry) => matchRelated(words, [entry]) !== null).map((entry) => entry.id)).toEqual([id]);
    const short = words.replace(/ ngày .*$/, '');
    expect(matchRelated(short, related)).toBe(id);
    expect(matchRelated(`${words} của Chính phủ`, related)).toBe(id);
  });
});

test('the citations are complete: the text has no other number, law, standard or named Quy chế', () => {
  const NAMED =
    /(?:\d+\/(?:\d{4}\/)?[A-ZĐ][\p{L}&-]*-[\p{L}]+|\d+\/TTr-\p{L}+|Luật \p{L}+|TCVN ISO \d+|Quy chế \p{Ll}+)/gu;
  const found = units.flatMap((unit) =>
    partsOf(unit).flatMap(({ words }) => [...words.matchAll(NAMED)].map(([name]) => ({ at: unit.id, name }))),
  );
  expect(found.length).toBeGreaterThanOrEqual(CITATIONS.length);
  const unlisted = found.filter(
    ({ at, name }) => !CITATIONS.some(([place, words]) => place === at && words.includes(name)),
  );
  // The remaining one is the decision itself, which is not another document.
  expect(unlisted).toEqual([{ at: 'ban-hanh-kem-theo', name: '212/QĐ-UBND' }]);
});

test('every entry is cited somewhere', () => {
  expect([...new Set(CITATIONS.map(([, , id]) => id))].sort()).toEqual(related.map(({ id }) => id).sort());
});

test('the text itself is not a related document', () => {
  expect(matchRelated('Quyết định số 212/QĐ-UBND ngày 25/01/2021', related)).toBeNull();
});

test.each([
  'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
  'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
  'Nghị định số 61/2018/NĐ-CPX',
  'Quyết định số 34/2021/QĐ-UBND',
  'Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15',
])('%s is another document', (words) => {
  expect(matchRelated(words, related)).toBeNull();
});
