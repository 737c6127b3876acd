import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vanBan } from '../../../src/domain/openData/vanBan.ts';
import {
  vanBanJsonSchema,
  vanBanSchema,
  type VanBan,
  type VanBanUnit,
} from '../../../src/domain/openData/vanBanSchema.ts';
import { markText, printText } from '../../../src/domain/regulation/parse/printText.ts';
import { anyText } from '../regulation/parse/generatedText.ts';
import { collapse, officialSource } from '../regulation/official.ts';
import { MARKET, OFFICIAL, POINTS, regulationOf } from './regulations.ts';
import { runs } from '../../full.ts';

const fits = new Ajv2020({ allErrors: true, strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(
  vanBanJsonSchema(),
);
/** The file as read from its JSON. */
const read = (regulation: typeof OFFICIAL): VanBan => JSON.parse(JSON.stringify(vanBan(regulation))) as VanBan;

/** The full text of the file, using only its published schema. */
function wordsOf({ decision, regulation }: VanBan): string {
  const unit = (node: VanBanUnit): string => {
    const mark = node.caption ?? markText({ kind: node.kind as 'article', label: node.label });
    return [mark, node.heading ?? '', ...(node.paragraphs ?? []), ...node.children.map(unit)].join(' ');
  };
  const instrument = (one: VanBan['regulation'] | null): string =>
    one === null
      ? ''
      : [...one.front.map(({ text }) => text), ...one.body.map(unit), ...one.back.map(({ text }) => text)].join(' ');
  return collapse(`${instrument(decision)} ${instrument(regulation)}`);
}

describe.each([
  ['the official text', OFFICIAL],
  ['parts, sections, 5a, tables', MARKET],
  ['points-based rules', POINTS],
])('van-ban.json of %s', (_, regulation) => {
  const data = read(regulation);

  test('is valid against the published schema and the internal schema', () => {
    expect(fits(data), JSON.stringify(fits.errors)).toBe(true);
    expect(vanBanSchema.safeParse(data).success).toBe(true);
  });

  test('survives a JSON round trip and is identical byte for byte for the same content', () => {
    expect(data).toEqual(vanBan(regulation));
    expect(JSON.stringify(vanBan(regulation))).toBe(JSON.stringify(vanBan(regulation)));
  });

  test('has every reference and note at the words it quotes, and only existing ids', () => {
    const parts = new Map<string, string>();
    const ids = new Set<string>();
    const take = ({ id, heading, paragraphs = [], children }: VanBanUnit): void => {
      ids.add(id);
      if (heading !== null) parts.set(`${id} heading`, heading);
      paragraphs.forEach((words, part) => parts.set(`${id} ${part}`, words));
      children.forEach(take);
    };
    for (const one of [data.decision, data.regulation]) {
      one?.body.forEach(take);
      for (const { id, text } of [...(one?.front ?? []), ...(one?.back ?? [])]) {
        ids.add(id);
        parts.set(`${id} text`, text);
      }
    }
    for (const { at, part, start, end, words, target } of data.references) {
      expect(parts.get(`${at} ${part}`)?.slice(start, end)).toBe(words);
      if (target.kind === 'internal') for (const id of target.ids) expect(ids).toContain(id);
      if (target.kind === 'document' && target.related !== null)
        expect(data.related.map(({ id }) => id)).toContain(target.related);
    }
    for (const { places } of data.notes) {
      for (const { at, part, start, end } of places) {
        expect(ids).toContain(at);
        if (part !== 'whole') expect(parts.get(`${at} ${part}`)?.slice(start, end)).not.toBe('');
      }
    }
    for (const { id, roles } of data.duties) {
      expect(ids).toContain(id);
      expect(roles.length).toBeGreaterThan(0);
      for (const role of roles) expect(data.roles.map((one) => one.id)).toContain(role);
    }
  });
});

test('the official file contains the words of the source, character for character except white space', () => {
  expect(wordsOf(read(OFFICIAL))).toBe(collapse(officialSource.replaceAll('**', '').normalize('NFC')));
});

test('the official file lists the duties of each role in the order of the text', () => {
  const data = read(OFFICIAL);
  for (const role of OFFICIAL.ruleset?.roles ?? [])
    expect(data.duties.filter(({ roles }) => roles.includes(role.id)).map(({ id }) => id)).toEqual(role.duties);
  expect(read(MARKET)).toMatchObject({ rulesVersion: null, roles: [], duties: [], decision: null });
});

test('any generated text is valid against the schema and keeps its words', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const data = read(regulationOf(text));
      expect(fits(data), JSON.stringify(fits.errors)).toBe(true);
      expect(wordsOf(data)).toBe(collapse(printText(text).replaceAll('**', '')));
    }),
    { ...runs(100, 30), endOnFailure: true },
  );
});

test('the schema rejects other files and describes every field', () => {
  for (const broken of [
    {},
    { ...read(MARKET), extra: 1 },
    { ...read(MARKET), regulation: null },
    { ...read(MARKET), formatVersion: 2 },
  ])
    expect(fits(broken)).toBe(false);
  const unexplained: string[] = [];
  const look = (schema: { properties?: Record<string, { description?: string; $ref?: string }> }): void => {
    for (const [name, property] of Object.entries(schema.properties ?? {}))
      if (property.description === undefined && property.$ref === undefined) unexplained.push(name);
  };
  const schema = vanBanJsonSchema() as {
    properties: Record<string, { properties?: object }>;
    $defs: Record<string, object>;
  };
  look(schema as never);
  look(schema.properties['metadata'] as never);
  for (const definition of Object.values(schema.$defs)) look(definition);
  expect(unexplained.filter((name) => name !== 'children')).toEqual([]);
});
