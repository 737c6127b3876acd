import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FACTS, OFFICE_FACTS } from '../../../../src/domain/report/office/officeFacts.ts';
import type { AuthorityEntry } from '../../../../src/domain/report/office/authority.ts';
import {
  isSessionText,
  NO_WORK,
  sessionText,
  type OfficeSession,
  type OfficeWork,
} from '../../../../src/domain/report/office/session.ts';
import { readSession } from '../../../../src/domain/report/office/readSession.ts';
import { sessionSchema } from '../../../../src/domain/report/office/sessionSchema.ts';
import { mutated } from '../../draft/read/mutations.ts';
import { runs } from '../../../full.ts';

const NOW = '2026-11-29T03:00:00.000Z';
const validate = new Ajv2020({ allErrors: true, strictTuples: false }).compile(sessionSchema);

const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength }).filter((one) => one.length <= maxLength);
const name = text(60).filter((one) => /[\p{L}\p{N}]/u.test(one));
const level = fc.option(fc.constantFrom('xuat-sac', 'tot', 'hoan-thanh', 'muc-la'));
const entry: fc.Arbitrary<AuthorityEntry> = fc
  .record({
    unit: fc.oneof(name, fc.constant('')),
    year: fc.option(fc.integer({ min: 2000, max: 2100 })),
    proposed: level,
    decided: level,
    reason: text(200),
    remark: fc.oneof(text(200), fc.constant('=cmd|’/c calc’!A1')),
    unitLevel: level,
  })
  .map((one) => ({ ...one, draft: one.unit === '' ? 'd1' : '', changedAt: NOW, remark: `${one.remark}.` }));
const work: fc.Arbitrary<OfficeWork> = fc.record({
  year: fc.oneof(
    fc.constantFrom('main' as const, 'none' as const, 'all' as const),
    fc.integer({ min: 2000, max: 2100 }),
  ),
  reading: fc.option(fc.constantFrom('ladder', 'verbatim')),
  apart: fc.uniqueArray(name, { maxLength: 3 }),
  joined: fc.array(fc.tuple(name, name), { maxLength: 3 }),
  expected: fc.uniqueArray(name, { maxLength: 5 }),
  authority: fc.array(entry, { maxLength: 4 }),
  office: fc.record(
    Object.fromEntries(OFFICE_FACTS.map(({ id, longest }) => [id, text(longest)])) as Record<
      keyof OfficeWork['office'],
      fc.Arbitrary<string>
    >,
  ),
});
const file = fc.record({
  name: name.map((one) => `${one}.json`),
  text: fc.option(
    fc.jsonValue().map((value) => JSON.stringify({ format: 'ban-tu-kiem-tra', drafts: [{ draft: value }] })),
  ),
  problems: fc.constant([] as readonly string[]),
});
const session: fc.Arbitrary<OfficeSession> = fc.record({
  files: fc.array(
    file.map((one) => (one.text === null ? { ...one, problems: ['Tệp trống, không có nội dung.'] } : one)),
    { maxLength: 4 },
  ),
  work: fc
    .dictionary(fc.constantFrom('212-qd-ubnd-2021', 'quy-che-thi-dua'), work)
    .map((all) => new Map(Object.entries(all))),
});

const written = (one: OfficeSession) => sessionText(one, NOW).join('');

describe('a session', () => {
  test('opened elsewhere is the same, and is valid against its schema', () => {
    fc.assert(
      fc.property(session, (one) => {
        const saved = written(one);
        expect(isSessionText(saved)).toBe(true);
        const { files, work: read, problems } = readSession(saved);
        expect(problems).toEqual([]);
        expect([...(read ?? [])]).toEqual([...one.work]);
        expect(
          files?.map(({ content, ...rest }) => ({ ...rest, text: content === null ? null : JSON.stringify(content) })),
        ).toEqual(one.files.map((kept) => ({ name: kept.name, problems: kept.problems, text: kept.text })));
        validate(JSON.parse(saved));
        expect(validate.errors ?? []).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('written on one line, or laid out by another program, is read the same', () => {
    fc.assert(
      fc.property(session, (one) => {
        const saved = written(one);
        const read = readSession(saved);
        expect(readSession(JSON.stringify(JSON.parse(saved)))).toEqual(read);
        expect(readSession(`\uFEFF${JSON.stringify(JSON.parse(saved), null, 1)}`)).toEqual(read);
      }),
      { numRuns: 50 },
    );
  });

  test('is read without an error whatever it contains', () => {
    const files = session.map((one): unknown => JSON.parse(written(one)));
    fc.assert(
      fc.property(mutated(files), (data) => {
        const { files: read, problems } = readSession(JSON.stringify(data) ?? '');
        expect(read !== null || problems.length > 0).toBe(true);
        for (const sentence of problems) expect(sentence).toMatch(/^\p{Lu}.*\.$/su);
      }),
      runs(1_000, 250),
    );
  });

  test('saved before heads were compared with their units is valid, and has no such level', () => {
    const old = {
      unit: 'A',
      draft: '',
      year: 2026,
      proposed: 'tot',
      decided: null,
      reason: '',
      remark: '',
      changedAt: NOW,
    };
    const one: OfficeSession = {
      files: [],
      work: new Map([['a', { ...NO_WORK, authority: [{ ...old, unitLevel: null }] }]]),
    };
    const saved = written(one);
    expect(saved).not.toContain('unitLevel');
    expect(validate(JSON.parse(saved))).toBe(true);
    expect(readSession(saved).work?.get('a')?.authority).toEqual([{ ...old, unitLevel: null }]);
    expect(readSession(saved.replace('"remark":""', '"remark":"","unitLevel":{}')).work?.get('a')?.authority).toEqual([
      { ...old, unitLevel: null },
    ]);
  });

  test('leaves out empty entries', () => {
    const blank: AuthorityEntry = {
      unit: 'Phòng Y tế',
      draft: '',
      year: 2026,
      proposed: null,
      decided: null,
      reason: '',
      remark: '',
      unitLevel: null,
      changedAt: NOW,
    };
    const one: OfficeSession = { files: [], work: new Map([['a', { ...NO_WORK, authority: [blank] }]]) };
    expect(readSession(written(one)).work?.get('a')).toEqual(NO_WORK);
  });
});

describe('a bad session', () => {
  const good = { format: 'phien-tong-hop', version: 1, files: [], regulations: [] };
  test.each<readonly [string, string, string]>([
    ['cut off', written({ files: [], work: new Map() }).slice(0, -9), 'bị hỏng hoặc chưa tải về đủ'],
    ['another file', '{"format":"ban-tu-kiem-tra"}', 'không phải phiên tổng hợp'],
    ['no version', JSON.stringify({ ...good, version: '1' }), 'không ghi phiên bản'],
    ['a newer one', JSON.stringify({ ...good, version: 2 }), 'phiên bản mới hơn'],
    ['no list', JSON.stringify({ ...good, files: {} }), 'thiếu danh sách tệp'],
  ])('%s is refused with a sentence', (_, saved, words) => {
    const { files, problems } = readSession(saved);
    expect(files).toBeNull();
    expect(problems.join()).toContain(words);
  });

  test('every part that cannot be read is reported, and the rest is read', () => {
    const regulation = {
      slug: 'a',
      year: 1999,
      apart: 'x',
      joined: [['a']],
      expected: ['Phòng Y tế', 1],
      authority: [{ unit: 'Phòng Y tế', year: 2026, proposed: 'tot' }, { unit: '' }, null],
      office: { issuer: 'Phòng Nội vụ', signer: 5 },
    };
    const {
      work: read,
      files,
      problems,
    } = readSession(
      JSON.stringify({ ...good, regulations: [regulation, { slug: '../x' }, regulation], files: [5, { content: {} }] }),
    );
    expect(problems).toHaveLength(7);
    expect(read?.get('a')?.authority).toMatchObject([
      { unit: 'Phòng Y tế', proposed: 'tot', decided: null, reason: '' },
    ]);
    expect(read?.get('a')?.office).toEqual({ ...NO_FACTS, issuer: 'Phòng Nội vụ' });
    expect(read?.get('a')?.expected).toEqual(['Phòng Y tế']);
    expect(files).toEqual([
      { name: 'Tệp thứ 1', content: null, problems: ['Nội dung tệp trong phiên không đọc được.'] },
      { name: 'Tệp thứ 2', content: {}, problems: [] },
    ]);
  });

  test('with names that every object has is read as plain names, and changes no object', () => {
    const saved = `{"format":"phien-tong-hop","version":1,"regulations":[
      {"slug":"__proto__","year":2026},
      {"slug":"constructor","year":2026},
      {"slug":"a","__proto__":{"year":2020},"year":2026,"joined":[["__proto__","constructor"]],"apart":["toString"],
       "authority":[{"unit":"__proto__","year":2026,"proposed":"constructor","decided":"tot","unitLevel":"__proto__"}],
       "office":{"__proto__":{"issuer":"x"},"constructor":"y"}}],
      "files":[{"name":"__proto__","content":{"__proto__":{"format":"x"}}}]}`;
    const { work: read, problems } = readSession(saved);
    expect([...(read?.keys() ?? [])]).toEqual(['a']);
    expect(problems).toHaveLength(2);
    expect(read?.get('a')).toMatchObject({ year: 2026, joined: [['__proto__', 'constructor']], office: NO_FACTS });
    expect(read?.get('a')?.authority).toMatchObject([{ proposed: null, decided: 'tot', unitLevel: null }]);
    expect(({} as Record<string, unknown>)['year']).toBeUndefined();
  });

  test.each([
    ['{"format":"ban-tu-kiem-tra","about":"\\"format\\":\\"phien-tong-hop\\""}', false],
    ['\uFEFF\n{ "version": 1, "format" : "phien-tong-hop" }', true],
    ['[{"format":"phien-tong-hop"}]', false],
  ])('%s is recognised: %s', (saved, is) => expect(isSessionText(saved)).toBe(is));
});
