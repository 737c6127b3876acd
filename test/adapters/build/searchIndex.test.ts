import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { searchFile, searchListFile, searchNotesOf } from '../../../src/adapters/build/searchIndex.ts';
import { readSearchList, readSearchText } from '../../../src/domain/search/readSearchText.ts';
import { META, NOTES, officialSearchText, officialTree } from '../../domain/search/official.ts';

const regulation = { slug: '212-qd-ubnd-2021', meta: META, text: officialTree() };

describe('the files of the search', () => {
  it('are read back by the browser as they were made', () => {
    expect(readSearchText(JSON.parse(searchFile(regulation, NOTES)))).toEqual(officialSearchText());
    expect(readSearchList(JSON.parse(searchListFile([regulation])))).toEqual([{ slug: regulation.slug, name: 'Quyết định 212/QĐ-UBND', title: META.title }]);
  });

  it('are the same for the same content, byte for byte', () => {
    expect(searchFile(regulation, NOTES)).toBe(searchFile(regulation, NOTES));
  });

  it('of no regulations is an empty list', () => {
    expect(searchListFile([])).toBe('[]');
  });

  it('keeps a note that holds markup as words', () => {
    const note = { id: 'x', at: 'dieu-1', kind: 'chính tả', text: '</script><img src=x onerror=alert(1)>' };
    expect(readSearchText(JSON.parse(searchFile(regulation, [note]))).units.at(-1)).toEqual({ id: 'dieu-1', text: note.text, note: 'chính tả' });
  });

  it('takes a note once, at its main place', () => {
    const note = { id: 'ten-huyen', kind: 'lỗi quét', note: 'Tên huyện là Hớn Quản', readings: [], gaps: [] } as const;
    const places = [{ at: 'dieu-1', part: 'whole' }, { at: 'quyet-dinh.dieu-1', part: 'whole' }] as const;
    expect(searchNotesOf([{ ...note, places }])).toEqual([{ id: 'ten-huyen', at: 'dieu-1', kind: 'lỗi quét', text: 'Tên huyện là Hớn Quản' }]);
    expect(searchNotesOf([])).toEqual([]);
  });

  it('takes at most 10 KB of the 40 KB that the first use may fetch', () => {
    expect(gzipSync(searchFile(regulation, NOTES), { level: 9 }).length).toBeLessThan(10_240);
  });
});
