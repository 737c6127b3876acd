import { readFileSync } from 'node:fs';
import { parseRegulation } from '../../../src/domain/regulation/parse/parse.ts';
import type { Metadata } from '../../../src/domain/regulation/metadata.ts';
import type { RegulationText } from '../../../src/domain/regulation/tree/tree.ts';
import { provisionIndexOf, type ProvisionIndex } from '../../../src/domain/search/text/provisionIndex.ts';
import type { SearchText } from '../../../src/domain/search/text/searchText.ts';
import { searchTextOf, type SearchNote } from '../../../src/domain/search/text/searchTextOf.ts';

/** The metadata that the search shows. */
export const META: Metadata = {
  instrument: 'Quyết định',
  number: '212/QĐ-UBND',
  date: '2021-01-25',
  issuer: { name: 'Ủy ban nhân dân huyện Hớn Quản', short: 'UBND huyện Hớn Quản' },
  signer: { name: 'Phan Thị Kim Oanh', office: 'Chủ tịch' },
  regulationName: 'Quy định',
  title:
    'Quy định trách nhiệm của người đứng đầu cơ quan, đơn vị, địa phương trong thực hiện nhiệm vụ cải cách hành chính trên địa bàn huyện Hớn Quản',
  shortTitle: 'Trách nhiệm người đứng đầu',
  inForceFrom: '2021-01-25',
  validity: { status: 'unverified', checked: '2026-11-22', line: 'Chưa xác minh', sentences: ['Chưa xác minh.'] },
  source: { name: 'Bản quét', note: 'Nguyên văn.' },
};

/** Notes of the usual kinds, enough to distinguish hits in notes from hits in the text. */
export const NOTES: readonly SearchNote[] = [
  { id: 'niem-yet', at: 'dieu-10.khoan-4', kind: 'lỗi quét', text: '“nghiêm ýt”: niêm yết' },
  {
    id: 'khoang-rong',
    at: 'dieu-12.khoan-2',
    kind: 'mâu thuẫn',
    text: 'khoảng rỗng: không số nào vừa từ 90 trở lên vừa dưới 80',
  },
  { id: 'ten', at: 'quyet-dinh.noi-nhan.7', kind: 'dẫn chiếu', text: 'nơi thi hành ghi tại Điều 3' },
];

/** The parsed official text. Throws if it does not parse. */
export function officialTree(): RegulationText {
  const source = readFileSync(new URL('../../../content/212-qd-ubnd-2021/van-ban.txt', import.meta.url), 'utf8');
  const { text } = parseRegulation(source, 'van-ban.txt');
  if (text === null) throw new Error('the official text does not parse');
  return text;
}

/** The official text with `NOTES`, prepared for the search. */
export function officialSearchText(): SearchText {
  return searchTextOf({ slug: '212-qd-ubnd-2021', meta: META, text: officialTree() }, NOTES);
}

/** A text with the given articles, clauses and points; only ids and names matter. */
export function textWith(
  ids: readonly (string | readonly [id: string, name: string])[],
  decision: string | null = null,
): ProvisionIndex {
  const units = ids.map((entry) =>
    typeof entry === 'string' ? { id: entry, text: 'chữ' } : { id: entry[0], name: entry[1], text: '' },
  );
  return provisionIndexOf({
    slug: 'luat',
    name: 'Luật 1/2020/QH14',
    title: 'Luật',
    decision,
    regulation: 'Luật',
    units,
  });
}
