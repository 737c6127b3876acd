import { describe, expect, it } from 'vitest';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { indexById } from '../../../../src/domain/regulation/tree/walk.ts';
import { readSearchList } from '../../../../src/domain/search/text/readSearchList.ts';
import { readSearchText } from '../../../../src/domain/search/text/readSearchText.ts';
import { nameOfUnit, type SearchText } from '../../../../src/domain/search/text/searchText.ts';
import { searchTextOf } from '../../../../src/domain/search/text/searchTextOf.ts';
import { META, NOTES, officialSearchText, officialTree } from '../official.ts';

const text = officialSearchText();
const unit = (id: string) => text.units.find((one) => one.id === id && one.note === undefined);

describe('searchTextOf', () => {
  it('has one unit per provision, division and passage in text order, then the notes', () => {
    const official = [...indexById(officialTree()).keys()];
    const ids = text.units.filter(({ note }) => note === undefined).map(({ id }) => id);
    expect(ids[0]).toBe('');
    expect(new Set(ids)).toEqual(new Set(['', ...official]));
    expect(ids).toHaveLength(official.length + 1);
    expect(text.units.slice(-NOTES.length).map(({ id, note }) => [id, note])).toEqual(
      NOTES.map(({ at, kind }) => [at, kind]),
    );
  });

  it('contains every official word once', () => {
    const words = text.units
      .filter(({ id, note }) => id !== '' && note === undefined)
      .flatMap((one) => [one.heading ?? '', one.text])
      .join(' ');
    for (const phrase of [
      'đạo đức, lối sống',
      'nghiêm ýt',
      'Phan Thị Kim Oanh',
      'Như Điều 2',
      'tài chính công',
      'từ 90% đến dưới 80%',
    ])
      expect(words.split(phrase).length - 1, phrase).toBeGreaterThan(0);
    expect(words.split('đạo đức, lối sống')).toHaveLength(2);
  });

  it('separates headings from text', () => {
    expect(unit('dieu-12.khoan-2')).toMatchObject({ heading: 'Hoàn thành tốt nhiệm vụ' });
    expect(unit('dieu-12.khoan-2')?.text.split('\n')).toHaveLength(2);
    expect(unit('dieu-12.khoan-4.diem-a')).not.toHaveProperty('heading');
    expect(unit('dieu-9')).toEqual({ id: 'dieu-9', heading: 'Thực hiện nhiệm vụ cải cách tài chính công', text: '' });
  });

  it.each([
    ['', 'Quyết định 212/QĐ-UBND'],
    ['chuong-2', 'Chương II'],
    ['dieu-12.khoan-4.diem-dd', 'điểm đ khoản 4 Điều 12'],
    ['quyet-dinh.dieu-2', 'Điều 2 của Quyết định'],
    ['quyet-dinh.can-cu-3', 'Căn cứ của Quyết định'],
    ['quyet-dinh.ky.nguoi-ky', 'Chữ ký của Quyết định'],
    ['quyet-dinh.noi-nhan.7', 'Nơi nhận của Quyết định'],
    ['tieu-de', 'Tên văn bản của Quy định'],
  ])('names %s %s', (id, name) => {
    const one = unit(id);
    expect(one && nameOfUnit(one, text)).toBe(name);
  });

  it('names a note after its location', () => {
    const notes = text.units.filter(({ note }) => note !== undefined);
    expect(notes.map((note) => nameOfUnit(note, text))).toEqual([
      'khoản 4 Điều 10',
      'khoản 2 Điều 12',
      'Nơi nhận của Quyết định',
    ]);
  });

  it('names no decision for a standalone law, and a section with its chapter', () => {
    const { text: law } = parseRegulation(
      'LUẬT\n\nGiao thông\n\nChương I\n\nQUY ĐỊNH CHUNG\n\nMục 1\n\nPHẠM VI\n\nĐiều 1. Phạm vi\n\nLuật này quy định về giao thông.',
      'luat.txt',
    );
    if (law === null) throw new Error('the law does not parse');
    const { regulationName: _, ...meta } = META;
    const found = searchTextOf(
      { slug: 'luat', meta: { ...meta, instrument: 'Luật', number: '1/2020/QH14' }, text: law },
      [],
    );
    expect(found).toMatchObject({ name: 'Luật 1/2020/QH14', decision: null, regulation: 'Luật' });
    expect(found.units.map((one) => nameOfUnit(one, found))).toEqual([
      'Luật 1/2020/QH14',
      'Tên loại văn bản của Luật',
      'Tên văn bản của Luật',
      'Chương I',
      'Mục 1 Chương I',
      'Điều 1',
    ]);
  });
});

describe('readSearchText', () => {
  it('reads back what was written', () => {
    expect(readSearchText(JSON.parse(JSON.stringify(text)))).toEqual(text);
  });

  const plain = (): { [key: string]: unknown } => ({
    slug: 's',
    name: 'n',
    title: 't',
    decision: null,
    regulation: 'r',
    units: [{ id: 'dieu-1', text: 'x' }],
  });
  it.each<readonly [what: string, value: unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['an empty record', {}],
    ['no units', { ...plain(), units: undefined }],
    ['units that are a record', { ...plain(), units: {} }],
    ['a unit that is null', { ...plain(), units: [null] }],
    ['a unit without text', { ...plain(), units: [{ id: 'dieu-1' }] }],
    ['a unit with a number for a heading', { ...plain(), units: [{ id: 'dieu-1', text: '', heading: 3 }] }],
    ['a note that is a record', { ...plain(), units: [{ id: 'dieu-1', text: '', note: {} }] }],
    ['an id that is an address', { ...plain(), units: [{ id: '//evil.example/', text: '' }] }],
    ['a slug that leads elsewhere', { ...plain(), slug: '../x' }],
    ['a title that is missing', { ...plain(), title: undefined }],
    ['a decision that is a number', { ...plain(), decision: 1 }],
  ])('rejects %s', (_, value) => {
    expect(() => readSearchText(value)).toThrow(TypeError);
  });

  it('drops unknown fields', () => {
    const read: SearchText = readSearchText({ ...plain(), more: 1 });
    expect(read).toEqual(plain());
  });
});

describe('readSearchList', () => {
  it('reads the regulations', () => {
    expect(readSearchList({ regulations: [{ slug: 'a', name: 'b', title: 'c', more: 1 }], shards: ['th'] })).toEqual({
      regulations: [{ slug: 'a', name: 'b', title: 'c' }],
      shards: ['th'],
    });
    expect(readSearchList({ regulations: [], shards: [] })).toEqual({ regulations: [], shards: [] });
  });

  it.each([
    [{}],
    [null],
    ['x'],
    [[]],
    [{ regulations: [] }],
    [{ regulations: [], shards: ['../x'] }],
    [{ regulations: [null], shards: [] }],
    [{ regulations: [{ slug: 'a' }], shards: [] }],
    [{ regulations: [{ slug: 'A/..', name: 'b', title: 'c' }], shards: [] }],
  ])('rejects %j', (value) => {
    expect(() => readSearchList(value)).toThrow(TypeError);
  });
});
