/** Conditions that cannot be decided together are refused by name, not with an error of the engine. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { ContentError, type Problem } from '../../../../src/domain/problem.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'large-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Articles of two clauses each, of which a level asks that so many articles have no clause that is not met. */
function written(articles: number, isTotalToo: boolean): void {
  cpSync(fileURLToPath(new URL('../../../fixtures/schemes/gia-dinh', import.meta.url)), folder, { recursive: true });
  const numbers = Array.from({ length: articles }, (_, i) => i + 1);
  const duties = numbers.map((n) => `Điều ${n}. Tiêu chí\n\n1. Ý một.\n\n2. Ý hai.\n`).join('\n');
  const [head = ''] = readFileSync(join(folder, 'van-ban.txt'), 'utf8').split('Điều 1.');
  const last = `Chương II\n\nBÌNH XÉT\n\nĐiều ${articles + 1}. Danh hiệu\n\n1. Đạt.\n\n2. Không đạt.\n`;
  writeFileSync(join(folder, 'van-ban.txt'), `${head}${duties}\n${last}`);
  const all = numbers.map((n) => `dieu-${n}`).join(', ');
  const end = `dieu-${articles + 1}`;
  writeFileSync(
    join(folder, 'roles.yaml'),
    `division: chuong-1\neveryone: [${all}]\nroles: [{ id: ho, name: Hộ, clause: ${end} }]\n`,
  );
  const parts = numbers.map((n) => `{ id: a-${n}, duties: [khong], of: [dieu-${n}], count: { atMost: 0 } }`).join(', ');
  const total = isTotalToo ? ', { id: tong, duties: [dat], share: { from: 50 } }' : '';
  writeFileSync(
    join(folder, 'rating.yaml'),
    `clause: ${end}
words: { duty: ý, role: Ai, unit: Tên }
answers: [{ id: dat, name: đạt }, { id: khong, name: không đạt }]
levels:
  - { id: co, name: Đạt, short: Đạt, clause: ${end}.khoan-1 }
  - { id: khong-co, name: Không, short: Không, clause: ${end}.khoan-2, failing: true }
precedence: { order: [co, khong-co], clause: ${end}, because: Như trên. }
facts: []
conditions:
  co: { id: k, clause: ${end}.khoan-1, all: [{ id: a, count: { from: 3 }, any: [${parts}] }${total}] }
  khong-co: { id: con-lai, clause: ${end}.khoan-2, otherwise: true }
readings: [{ id: mot, name: Một, reason: Như viết., clause: ${end} }]
consequences: []
gap: { name: Không, short: Không, text: Không., clause: ${end} }
`,
  );
}

function problems(): readonly Problem[] {
  try {
    loadRuleset(folder);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

test('criteria of many clauses that no test counts together are decided apart', () => {
  written(19, false);
  expect(problems()).toEqual([]);
});

test('criteria of many clauses, with a test on all of them together, are refused with what to do', () => {
  written(24, true);
  expect(problems()).toEqual([
    expect.objectContaining({
      line: 10,
      found: expect.stringContaining('"a-1"') as string,
      fix: expect.stringContaining('"asOne"') as string,
    }),
  ]);
});
