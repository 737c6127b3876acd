import { describe, expect, it } from 'vitest';
import { instrumentWords, unitWords, type CitationSource } from '../../../../src/domain/regulation/page/citation.ts';
import { metadataSchema } from '../../../../src/domain/regulation/metadata.ts';
import { indexById } from '../../../../src/domain/regulation/tree/walk.ts';
import { fileOf, FOLDER, goodYaml } from '../contentFile.ts';
import type { RegulationText } from '../../../../src/domain/regulation/tree/tree.ts';
import { officialText, parsed } from '../official.ts';

const text = officialText();
const { data: meta } = goodYaml(metadataSchema, fileOf(`${FOLDER}/metadata.yaml`));
const DECISION = 'Quyết định số 212/QĐ-UBND ngày 25/01/2021 của UBND huyện Hớn Quản';
const REGULATION = `Quy định ban hành kèm theo ${DECISION}`;

/** The citation as composed by the citation panel. */
function citation(whole: RegulationText, source: CitationSource, id: string): string | null {
  const words = unitWords(whole, id);
  return words === null ? null : `${words} ${instrumentWords(whole, source, id)}`.trim();
}

describe('citation', () => {
  it.each([
    ['dieu-12.khoan-4.diem-dd', `điểm đ khoản 4 Điều 12 ${REGULATION}`],
    ['dieu-12.khoan-4.diem-d', `điểm d khoản 4 Điều 12 ${REGULATION}`],
    ['dieu-12.khoan-4', `khoản 4 Điều 12 ${REGULATION}`],
    ['dieu-12', `Điều 12 ${REGULATION}`],
    ['chuong-2', `Chương II ${REGULATION}`],
    ['chuong-4', `Chương IV ${REGULATION}`],
    ['tieu-de', REGULATION],
    ['ky', REGULATION],
    ['quyet-dinh.dieu-1', `Điều 1 ${DECISION}`],
    ['quyet-dinh.can-cu-3', DECISION],
    ['quyet-dinh.noi-nhan.7', DECISION],
  ])('of %s is exact', (id, expected) => {
    expect(citation(text, meta, id)).toBe(expected);
  });

  it.each(['dieu-99', 'dieu-12.khoan-9', 'chuong-5', 'quyet-dinh', '', 'Điều 12'])(
    'returns null for %j, which does not exist',
    (id) => {
      expect(citation(text, meta, id)).toBeNull();
    },
  );

  it('exists for every id of the text', () => {
    const ids = [...indexById(text).keys()];
    const numbered = ids
      .map((id) => citation(text, meta, id))
      .filter((words) => words !== REGULATION && words !== DECISION);
    expect(ids.every((id) => citation(text, meta, id)?.endsWith(DECISION))).toBe(true);
    expect(new Set(numbered).size).toBe(numbered.length);
  });

  it('cites a standalone instrument itself, with sections and parts', () => {
    const law: CitationSource = {
      instrument: 'Luật',
      number: '77/2015/QH13',
      date: '2015-06-19',
      issuer: { name: 'Quốc hội', short: 'Quốc hội' },
    };
    const alone = parsed(
      ['PHẦN THỨ NHẤT', 'TÊN', 'CHƯƠNG I', 'TÊN', 'Mục 1', 'TÊN', 'Điều 1. Tên gọi', 'a) Một;', 'Điều 1a. Hai.'].join(
        '\n\n',
      ),
    );
    const source = 'Luật số 77/2015/QH13 ngày 19/6/2015 của Quốc hội';
    expect(citation(alone, law, 'phan-1.chuong-1.muc-1')).toBe(`Mục 1 Chương I Phần thứ nhất ${source}`);
    expect(citation(alone, law, 'phan-1')).toBe(`Phần thứ nhất ${source}`);
    expect(citation(alone, law, 'dieu-1.diem-a')).toBe(`điểm a Điều 1 ${source}`);
    expect(citation(alone, law, 'dieu-1a')).toBe(`Điều 1a ${source}`);
  });
});
