/** The start of rules that the page of drafts offers is one that the build reads. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkDraft } from '../../../../src/domain/draftCheck/checkDraft.ts';
import { scalesOf } from '../../../../src/domain/draftCheck/scales.ts';
import { ratingTemplate } from '../../../../src/domain/draftCheck/ratingTemplate.ts';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { SAMPLE } from '../../../../src/islands/draftCheck/sample.ts';

const root = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

test.each([
  ['the sample', SAMPLE],
  ['the first regulation', readFileSync(root('content/212-qd-ubnd-2021/van-ban.txt'), 'utf8')],
])('%s', (_, source) => {
  const { text } = checkDraft(source);
  if (text === null) throw new Error('the text cannot be read');
  const [scale] = scalesOf(text);
  const rules = scale === undefined ? null : ratingTemplate(text, scale);
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    cpSync(root('test/fixtures/schemes/gia-dinh'), folder, { recursive: true });
    writeFileSync(join(folder, 'van-ban.txt'), source);
    writeFileSync(join(folder, 'roles.yaml'), 'roles:\n  - { id: ai, name: Người được xếp loại, clause: dieu-1 }\n');
    writeFileSync(join(folder, 'rating.yaml'), rules ?? '');
    const { levels } = loadRuleset(folder);
    expect(levels).toHaveLength(4);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
