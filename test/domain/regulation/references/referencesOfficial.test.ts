/** All references of the official text, collected from the source by hand: none is missed, none is wrong. */
import { describe, expect, it } from 'vitest';
import { linksAt } from '../../../../src/domain/regulation/references/linksAt.ts';
import { partsOf, type Part } from '../../../../src/domain/regulation/tree/parts.ts';
import { findReferences, type Reference } from '../../../../src/domain/regulation/references/references.ts';
import { relatedListSchema } from '../../../../src/domain/regulation/references/related.ts';
import { segmentsOf } from '../../../../src/domain/regulation/tree/segments.ts';
import { indexById } from '../../../../src/domain/regulation/tree/walk.ts';
import { fileOf, FOLDER, goodYaml } from '../contentFile.ts';
import { officialText } from '../official.ts';

const text = officialText();
const index = indexById(text);
const { data: related } = goodYaml(relatedListSchema, fileOf(`${FOLDER}/related.yaml`));
const names = related.flatMap(({ spellings }) => spellings);
const references = findReferences(text, names);

/** The words before a reference, its own words and its target. */
type Label = readonly [at: string, part: Part, before: string, words: string, leadsTo: string];

/** The twenty references within the text. */
const INTERNAL: readonly Label[] = [
  ['quyet-dinh.noi-nhan.7', 'text', '- Như ', 'Điều 2', 'quyet-dinh.dieu-2'],
  ['dieu-2.khoan-2', 0, 'quy định tại ', 'khoản 1 Điều này', 'dieu-2.khoan-1'],
  ['dieu-11', 0, 'quy định tại các ', 'Điều 4', 'dieu-4'],
  ['dieu-11', 0, 'các Điều 4, ', '5', 'dieu-5'],
  ['dieu-11', 0, '4, 5, ', '6', 'dieu-6'],
  ['dieu-11', 0, '5, 6, ', '7', 'dieu-7'],
  ['dieu-11', 0, '6, 7, ', '8', 'dieu-8'],
  ['dieu-11', 0, '7, 8, ', '9', 'dieu-9'],
  ['dieu-11', 0, '8, 9, ', '10', 'dieu-10'],
  ['dieu-12.khoan-1', 0, 'theo quy định tại ', 'Chương II Quy định này', 'chuong-2'],
  ['dieu-12.khoan-1', 1, 'quy định tại ', 'Điều 11 Quy định này', 'dieu-11'],
  ['dieu-12.khoan-2', 0, 'theo quy định tại ', 'Chương II Quy định này', 'chuong-2'],
  ['dieu-12.khoan-2', 1, 'quy định tại ', 'Điều 11 Quy định này', 'dieu-11'],
  ['dieu-12.khoan-3', 0, 'theo quy định tại ', 'Chương II Quy định này', 'chuong-2'],
  ['dieu-12.khoan-3', 1, 'quy định tại ', 'Điều 11 Quy định này', 'dieu-11'],
  ['dieu-12.khoan-4.diem-b', 0, 'tiêu chí quy định tại ', 'Chương II Quy định này', 'chuong-2'],
  ['dieu-12.khoan-4.diem-e', 0, 'quy định tại ', 'Điều 11 Quy định này', 'dieu-11'],
  ['dieu-15', 0, 'theo quy định tại ', 'Chương II Quy định này', 'chuong-2'],
  ['dieu-15.khoan-1', 0, 'quy định tại ', 'Chương II Quy định này', 'chuong-2'],
  ['dieu-15.khoan-2', 0, 'theo ', 'Điều 11 Quy định này', 'dieu-11'],
];

/** The references to other documents. */
const DOCUMENTS: readonly Label[] = [
  [
    'quyet-dinh.can-cu-1',
    'text',
    'Căn cứ ',
    'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
    'luat-77-2015',
  ],
  [
    'quyet-dinh.can-cu-2',
    'text',
    'Căn cứ ',
    'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
    'luat-47-2019',
  ],
  [
    'quyet-dinh.can-cu-3',
    'text',
    'Căn cứ ',
    'Nghị định số 157/2007/NĐ-CP ngày 27 tháng 10 năm 2007',
    'nghi-dinh-157-2007',
  ],
  [
    'quyet-dinh.can-cu-4',
    'text',
    'Căn cứ ',
    'Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018',
    'nghi-dinh-61-2018',
  ],
  [
    'quyet-dinh.can-cu-5',
    'text',
    'Căn cứ ',
    'Nghị định số 90/2020/NĐ-CP ngày 13 tháng 8 năm 2020',
    'nghi-dinh-90-2020',
  ],
  [
    'quyet-dinh.can-cu-6',
    'text',
    'Căn cứ ',
    'Quyết định 34/2020/QĐ-UBND ngày 29/12/2020',
    'quyet-dinh-34-2020-binh-phuoc',
  ],
  ['quyet-dinh.de-nghi', 'text', 'tại ', 'Tờ trình số 89/TTr-PNV ngày 19/01/2021', 'to-trinh-89'],
  [
    'quyet-dinh.dieu-2',
    0,
    'Quyết định này thay thế ',
    'Quyết định số 1345/QĐ-UBND ngày 12/7/2016',
    'quyet-dinh-1345-2016',
  ],
  [
    'dieu-5.khoan-1',
    0,
    'theo quy định của ',
    'Luật ban hành văn bản quy phạm pháp luật',
    'luat-ban-hanh-van-ban-quy-pham-phap-luat',
  ],
  [
    'dieu-5.khoan-3',
    0,
    'theo quy định tại ',
    'Luật ban hành văn bản quy phạm pháp luật',
    'luat-ban-hanh-van-ban-quy-pham-phap-luat',
  ],
  ['dieu-5.khoan-3', 0, 'pháp luật và ', 'Nghị định số 34/2016/NĐ-CP ngày 14/5/2016', 'nghi-dinh-34-2016'],
  [
    'dieu-5.khoan-3',
    0,
    'biện pháp thi hành ',
    'Luật ban hành văn bản quy phạm pháp luật',
    'luat-ban-hanh-van-ban-quy-pham-phap-luat',
  ],
  [
    'dieu-6.khoan-2.diem-b',
    0,
    'Thực hiện nghiêm ',
    'Quy chế thực hiện cơ chế một cửa, cơ chế một cửa liên thông của tỉnh',
    'quy-che-mot-cua-cua-tinh',
  ],
  [
    'dieu-6.khoan-2.diem-e',
    0,
    'thủ tục hành chính theo ',
    'Thông tư số 01/2018/TT-VPCP ngày 23/11/2018',
    'thong-tu-01-2018',
  ],
  [
    'dieu-6.khoan-2.diem-e',
    0,
    'một số quy định của ',
    'Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2016',
    'nghi-dinh-61-2018',
  ],
  [
    'dieu-10.khoan-3',
    0,
    'bưu chính công ích theo ',
    'Quyết định số 45/2016/QĐ-TTg ngày 19/10/2016',
    'quyet-dinh-45-2016',
  ],
  ['dieu-10.khoan-4', 0, 'quản lý chất lượng theo ', 'Tiêu chuẩn quốc gia TCVN ISO 9001', 'tcvn-iso-9001'],
  ['dieu-10.khoan-4', 0, 'phù hợp với ', 'Tiêu chuẩn quốc gia TCVN ISO 9001', 'tcvn-iso-9001'],
  ['dieu-11.khoan-3', 3, 'quản lý chất lượng theo ', 'tiêu chuẩn quốc gia TCVN ISO 9001', 'tcvn-iso-9001'],
];

const prose = (at: string, part: Part): string => {
  const unit = index.get(at);
  const found = unit === undefined ? undefined : partsOf(unit).find((one) => one.part === part);
  if (found === undefined) throw new Error(`no part ${part} in ${at}`);
  return found.words;
};

const ofKind = (kind: Reference['target']['kind']): readonly Reference[] =>
  references.filter(({ target }) => target.kind === kind);
/** A reference as a label, with as many preceding words as the expected label. */
const asLabel = (reference: Reference | undefined, like: Label, leadsTo: string): Label | null => {
  if (reference === undefined) return null;
  const { at, part, start, words } = reference;
  return [at, part, prose(at, part).slice(Math.max(0, start - like[2].length), start), words, leadsTo];
};

describe('the official text', () => {
  it('has exactly these twenty internal references', () => {
    expect(INTERNAL).toHaveLength(20);
    const found = ofKind('internal');
    expect(
      found.map((reference, at) =>
        asLabel(
          reference,
          INTERNAL[at] ?? INTERNAL[0]!,
          reference.target.kind === 'internal' ? reference.target.ids.join() : '',
        ),
      ),
    ).toEqual(INTERNAL);
  });

  it('has exactly these references to other documents, each with its entry', () => {
    const links = linksAt(references, related);
    const found = ofKind('document');
    const entryOf = ({ at, part, start }: Reference): string => {
      const link = links.ranges(at, part).find((range) => range.start === start)?.link;
      return link?.kind === 'document' ? link.id : 'no entry';
    };
    expect(
      found.map((reference, at) => asLabel(reference, DOCUMENTS[at] ?? DOCUMENTS[0]!, entryOf(reference))),
    ).toEqual(DOCUMENTS);
  });

  it('refers to no missing unit', () => {
    expect(ofKind('missing')).toEqual([]);
  });

  it('needs names only for documents without a number or a law’s title', () => {
    const withoutNames = findReferences(text);
    const [only, ...others] = references.filter(
      ({ at, start, end }) => !withoutNames.some((one) => one.at === at && one.start === start && one.end === end),
    );
    expect(only?.words).toBe('Quy chế thực hiện cơ chế một cửa, cơ chế một cửa liên thông của tỉnh');
    expect(others).toEqual([]);
    expect(withoutNames).toHaveLength(references.length - 1);
  });

  it('has number, title and date as printed', () => {
    const byPlace = (at: string): unknown => references.find((reference) => reference.at === at)?.target;
    expect(byPlace('quyet-dinh.can-cu-3')).toEqual({
      kind: 'document',
      type: 'Nghị định',
      number: '157/2007/NĐ-CP',
      title: null,
      date: '27 tháng 10 năm 2007',
    });
    expect(byPlace('quyet-dinh.can-cu-1')).toEqual({
      kind: 'document',
      type: 'Luật',
      number: null,
      title: 'Luật Tổ chức chính quyền địa phương',
      date: '19 tháng 6 năm 2015',
    });
    expect(byPlace('quyet-dinh.dieu-2')).toMatchObject({ date: '12/7/2016' });
    expect(byPlace('dieu-5.khoan-1')).toMatchObject({ number: null, date: null });
  });

  it('can be printed with its links: offsets match the words, without overlap, in text order', () => {
    const links = linksAt(references, related);
    for (const { at, part, start, end, words } of references) expect(prose(at, part).slice(start, end)).toBe(words);
    let linked = 0;
    for (const unit of index.values()) {
      for (const { part, words } of partsOf(unit)) {
        const segments = segmentsOf(words, links.ranges(unit.id, part), []);
        expect(segments.map((segment) => segment.text).join('')).toBe(words);
        linked += segments.filter(({ link }) => link !== undefined).length;
      }
    }
    expect(linked).toBe(INTERNAL.length + DOCUMENTS.length);
    const decision = references.filter(({ at }) => at.startsWith('quyet-dinh.'));
    expect(references.slice(0, decision.length)).toEqual(decision);
  });
});
