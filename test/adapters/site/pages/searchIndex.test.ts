import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  WHOLE_INDEX_MAX,
  searchFile,
  searchListFile,
  searchNotesOf,
  shardFiles,
} from '../../../../src/adapters/site/pages/searchIndex.ts';
import { loadRegulation } from '../../../../src/adapters/site/content/loadRegulation.ts';
import { readSearchList, readShard } from '../../../../src/domain/search/text/readSearchList.ts';
import { readSearchText } from '../../../../src/domain/search/text/readSearchText.ts';
import { META, NOTES, officialSearchText, officialTree } from '../../../domain/search/official.ts';

const regulation = { slug: '212-qd-ubnd-2021', meta: META, text: officialTree() };

describe('the search files', () => {
  it('are read back by the browser as they were written', () => {
    expect(readSearchText(JSON.parse(searchFile(regulation, NOTES)))).toEqual(officialSearchText());
    expect(readSearchList(JSON.parse(searchListFile([regulation])))).toEqual({
      regulations: [{ slug: regulation.slug, name: 'Quyết định 212/QĐ-UBND', title: META.title }],
      shards: [],
    });
  });

  it('are identical byte for byte for the same content', () => {
    expect(searchFile(regulation, NOTES)).toBe(searchFile(regulation, NOTES));
  });

  it('are identical byte for byte for a text without amendments, and for one whose amendments are not in force', () => {
    const base = { day: '2021-01-25', text: regulation.text, changes: [], problems: [] };
    const history = { amending: [], versions: [base], current: base } as const;
    const plain = searchFile(regulation, NOTES);
    expect(searchFile({ ...regulation, history: null }, NOTES)).toBe(plain);
    expect(searchFile({ ...regulation, history }, NOTES)).toBe(plain);
    expect(Object.keys(JSON.parse(plain) as object)).toEqual([
      'slug',
      'name',
      'title',
      'decision',
      'regulation',
      'units',
    ]);
  });

  it('have the words of former wordings in the shards', () => {
    const amended = loadRegulation('test/fixtures/regulations/noi-quy-vuon-cay', '2026-01-01');
    const many = [
      amended,
      ...Array.from({ length: WHOLE_INDEX_MAX }, (_, index) => ({ ...regulation, slug: `so-${index}`, notes: [] })),
    ];
    // “7 giờ” is “6 giờ” now.
    expect(readShard(JSON.parse(shardFiles(many).get('7') ?? ''))['7']).toContain(0);
    expect(shardFiles([{ ...amended, history: null }, ...many.slice(1)]).get('7')).not.toBe(shardFiles(many).get('7'));
  });

  it('contain an empty list if there are no regulations', () => {
    expect(searchListFile([])).toBe('{"regulations":[],"shards":[]}');
  });

  it('keep markup in a note as text', () => {
    const note = { id: 'x', at: 'dieu-1', kind: 'chính tả', text: '</script><img src=x onerror=alert(1)>' };
    expect(readSearchText(JSON.parse(searchFile(regulation, [note]))).units.at(-1)).toEqual({
      id: 'dieu-1',
      text: note.text,
      note: 'chính tả',
    });
  });

  it('contain a note once, at its main location', () => {
    const note = { id: 'ten-huyen', kind: 'lỗi quét', note: 'Tên huyện là Hớn Quản', readings: [], gaps: [] } as const;
    const places = [
      { at: 'dieu-1', part: 'whole' },
      { at: 'quyet-dinh.dieu-1', part: 'whole' },
    ] as const;
    expect(searchNotesOf([{ ...note, locations: places }])).toEqual([
      { id: 'ten-huyen', at: 'dieu-1', kind: 'lỗi quét', text: 'Tên huyện là Hớn Quản' },
    ]);
    expect(searchNotesOf([])).toEqual([]);
  });

  it('have shards only if there are too many texts to fetch at once', () => {
    const many = Array.from({ length: WHOLE_INDEX_MAX + 1 }, (_, index) => ({
      ...regulation,
      slug: `so-${index}`,
      notes: [],
    }));
    expect(shardFiles(many.slice(1))).toEqual(new Map());
    const files = shardFiles(many);
    expect(files.size).toBeGreaterThan(50);
    for (const [name, content] of files) {
      expect(name).toMatch(/^[a-z0-9_]{1,2}$/);
      readShard(JSON.parse(content));
    }
    expect(readSearchList(JSON.parse(searchListFile(many, [...files.keys()]))).shards).toEqual([...files.keys()]);
  });

  it('take at most 10 KB of the 40 KB budget of the first use', () => {
    expect(gzipSync(searchFile(regulation, NOTES), { level: 9 }).length).toBeLessThan(10_240);
  });
});
