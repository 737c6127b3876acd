/**
 * content/README.md documents every content file and every field, with an example of each value, and documents nothing
 * that does not exist.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { CONTENT_FILES } from '../../src/adapters/site/content/files/fileNames.ts';
import { boundsSchema, conditionSchema } from '../../src/domain/rating/rules/schemas/conditionSchema.ts';
import { casesFileSchema } from '../../src/domain/rating/rules/schemas/casesSchema.ts';
import { factSchema, groupRuleSchema, relationSchema } from '../../src/domain/rating/rules/schemas/factSchema.ts';
import { answerSchema, ratingFileSchema } from '../../src/domain/rating/rules/schemas/ratingSchema.ts';
import { rolesFileSchema } from '../../src/domain/rating/rules/schemas/rolesSchema.ts';
import {
  amendingMetadataSchema,
  writtenOperationsSchema,
} from '../../src/domain/regulation/amend/operation/amendingSchema.ts';
import { metadataSchema } from '../../src/domain/regulation/metadata.ts';
import { notesSchema } from '../../src/domain/regulation/notes/noteSchema.ts';
import { siteSchema } from '../../src/domain/site/settings.ts';
import { relatedListSchema } from '../../src/domain/regulation/references/related.ts';

const readme = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');

interface Node {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
}

/**
 * The paths of all fields as the README writes them: `issuer.name`, `places.at`. The fields in `own` are not expanded:
 * conditions and bounds have separate tables.
 */
function fieldsOf(schema: z.core.$ZodType, own: readonly string[] = []): readonly string[] {
  const found = new Set<string>();
  const visit = (node: Node, path: string): void => {
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      const here = path === '' ? name : `${path}.${name}`;
      found.add(here);
      if (!own.includes(here)) visit(property, here);
    }
    for (const inner of [node.items, node.additionalProperties, ...(node.anyOf ?? []), ...(node.oneOf ?? [])])
      if (typeof inner === 'object') visit(inner, path);
  };
  visit(z.toJSONSchema(schema, { unrepresentable: 'any' }) as Node, '');
  return [...found];
}

/** The rows of the table under a heading, by field. */
function rowsUnder(heading: string): ReadonlyMap<string, { readonly example: string; readonly meaning: string }> {
  const section = readme.split(/^(?=###? )/m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').flatMap((line) => {
    const [, field = '', example = '', meaning = ''] = /^\| `([^`]+)` \| (.*?) ?\| (.+) \|$/.exec(line) ?? [];
    return field === '' ? [] : [[field, { example, meaning }] as const];
  });
  return new Map(rows);
}

const TABLES: readonly (readonly [heading: string, fields: readonly string[]])[] = [
  ['## metadata.yaml', fieldsOf(metadataSchema)],
  ['## site.yaml', fieldsOf(siteSchema)],
  ['## notes.yaml', fieldsOf(notesSchema)],
  ['## related.yaml', fieldsOf(relatedListSchema)],
  ['### metadata.yaml của văn bản sửa đổi', fieldsOf(amendingMetadataSchema)],
  ['### thao-tac.yaml', fieldsOf(writtenOperationsSchema)],
  ['## roles.yaml', fieldsOf(rolesFileSchema)],
  [
    '## rating.yaml',
    fieldsOf(ratingFileSchema, [
      'answers',
      'facts',
      'relations',
      'groupRules',
      'conditions',
      'readings.changes.bounds',
      'readings.changes.each',
    ]),
  ],
  ['### Câu trả lời', fieldsOf(answerSchema)],
  ['### Số liệu', fieldsOf(factSchema)],
  ['### Quan hệ', fieldsOf(relationSchema)],
  ['### Giới hạn chung', fieldsOf(groupRuleSchema)],
  ['### Điều kiện', fieldsOf(conditionSchema, ['all', 'any', 'none', 'share', 'count', 'bounds', 'ofMax'])],
  ['### Giới hạn của một số', fieldsOf(boundsSchema)],
  ['## rating-cases.yaml', fieldsOf(casesFileSchema)],
];

describe.each(TABLES)('%s', (heading, fields) => {
  const rows = rowsUnder(heading);
  /** A field that only groups other fields needs no row. */
  const holdsOthers = (field: string) => fields.some((other) => other.startsWith(`${field}.`));

  test('documents every field, with an example', () => {
    expect(fields.length).toBeGreaterThan(3);
    for (const field of fields) {
      if (holdsOthers(field)) continue;
      expect(rows.has(field), field).toBe(true);
      if (!['conditions', 'all', 'any', 'none', 'answers', 'facts', 'relations', 'groupRules'].includes(field))
        expect(rows.get(field)?.example, field).toContain('`');
    }
  });

  test('documents no unknown field', () => {
    for (const field of rows.keys()) expect(fields, field).toContain(field);
  });
});

test('content/README.md names every content file', () => {
  for (const file of CONTENT_FILES) expect(readme).toContain(`\`${file}\``);
});
