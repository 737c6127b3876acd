import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftProblems } from '../../../../../src/adapters/site/content/commands/draftProblems.ts';
import { lintText, proposedNotes } from '../../../../../src/adapters/site/content/commands/lintText.ts';
import { loadRegulation } from '../../../../../src/adapters/site/content/loadRegulation.ts';
import { checkDraft } from '../../../../../src/domain/draftCheck/checkDraft.ts';
import { notesSchema, type Note } from '../../../../../src/domain/regulation/notes/noteSchema.ts';
import { bindNotes } from '../../../../../src/domain/regulation/notes/notes.ts';
import { officialSource } from '../../../../domain/regulation/official.ts';
import { PROJECT } from '../../buildSite.ts';
import { p, wordFile } from '../sources/wordFile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, data: string | Uint8Array): string => {
  writeFileSync(join(folder, name), data);
  return join(folder, name);
};

describe('npm run lint:text', () => {
  test('reports location, rule, reason, contradicting words and proposal', async () => {
    const { clean, report } = await lintText(write('a.txt', officialSource));
    expect(clean).toBe(false);
    for (const line of [
      'quyet-dinh.noi-nhan.7 · SAI (noi-nhan-dieu)',
      '  “từ 90% đến dưới 80%”',
      '  Không số nào nằm trong khoảng “từ 90% đến dưới 80%”.',
      '  ở dieu-12.khoan-1: “từ 90% trở lên”',
      '  đề nghị: từ 80% đến dưới 90%',
      'chỗ chắc là sai (đã soát 20 Điều)',
    ])
      expect(report).toContain(line);
  });

  test('reads a Word file, finds nothing in a clean text, and reports a text without structure', async () => {
    const body = (words: string) => wordFile(p('QUY CHẾ') + p('Về cây') + p('Điều 1. Cây') + p(words));
    expect(await lintText(write('a.docx', body('Trồng cây.')))).toEqual({
      clean: true,
      report: 'Không thấy chỗ nào đáng ngờ (đã soát 1 Điều).',
    });
    expect((await lintText(write('b.docx', body('Theo các các quy định.')))).report).toContain('đề nghị: các');
    expect((await lintText(write('c.txt', 'Kính gửi ông bà.'))).report).toContain('chưa đọc được cấu trúc');
    expect((await lintText(write('d.txt', ''))).report).toContain('tệp rỗng');
    expect((await lintText(undefined)).report).toContain('Cách dùng');
  });

  test('prints each scale of levels on one line', async () => {
    const level = (range: string, at: number) => `${at + 1}. Chỉ số trồng cây của xã trong năm đạt ${range}.`;
    const source = ['từ 90% trở lên', 'từ 70% đến dưới 80%', 'dưới 70%'].map(level).join('\n');
    expect((await lintText(write('a.txt', `Điều 1. Xếp hạng\n${source}\n`))).report).toContain(
      'dưới 70% (dieu-1.khoan-3) | từ 70% đến dưới 80% (dieu-1.khoan-2) | TRỐNG từ 80% đến dưới 90% | từ 90% trở lên (dieu-1.khoan-1)',
    );
  });

  test('fails on the command line if there is a definite error', () => {
    const run = (file: string) =>
      spawnSync(process.execPath, ['src/adapters/site/content/commands/runLint.ts', file], {
        cwd: PROJECT,
        encoding: 'utf8',
      });
    expect(run(write('a.txt', 'Điều 1. Cây\nTrồng cây.\n')).status).toBe(0);
    const bad = run(write('b.txt', 'Điều 1. Cây\nTrồng trong 05 (sáu) ngày.\n'));
    expect([bad.status, bad.stdout]).toEqual([1, expect.stringContaining('so-va-chu')]);
  });
});

test('proposes notes that bind to the words they are about', () => {
  const report = checkDraft(officialSource);
  const notes = notesSchema.parse(parse(proposedNotes(report).join('\n'))) as readonly Note[];
  expect(notes.length).toBeGreaterThan(10);
  if (report.text === null) throw new Error('not read');
  const { bound, problems } = bindNotes(report.text, notes, { locate: () => ({ file: '', line: 1 }) });
  expect(problems).toEqual([]);
  expect(bound).toHaveLength(notes.length);
});

const unnoted = (path: string) => draftProblems(loadRegulation(path), dirname(path));

describe('a published text', () => {
  const published = (): string => {
    cpSync(join(PROJECT, 'test/fixtures/regulations/dieu-le-cho-phien'), join(folder, 'cho'), { recursive: true });
    const path = join(folder, 'cho', 'van-ban.txt');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/(\n1\. [^\n]*)\./, '$1 trong 05 (sáu) ngày.'));
    return join(folder, 'cho');
  };
  const addNote = (path: string, kind: string): void => {
    const [found] = unnoted(path);
    const at = /ở ([a-z0-9.-]+):/.exec(found?.found ?? '')?.[1] ?? '';
    const notes = join(path, 'notes.yaml');
    const entry = `- id: so-va-chu\n  kind: ${kind}\n  places: [{ at: ${at}, span: 05 (sáu) }]\n  note: Hai số khác nhau.\n`;
    writeFileSync(notes, readFileSync(notes, 'utf8') + entry);
  };

  test('has a note or a dismissal for each definite error; a dismissal is not published', () => {
    const path = published();
    expect(unnoted(path)).toMatchObject([{ found: expect.stringContaining('05 (sáu)') as string }]);
    const before = loadRegulation(path).notes.length;
    addNote(path, 'bỏ qua');
    expect(unnoted(path)).toEqual([]);
    expect(loadRegulation(path).notes).toHaveLength(before);
  });

  test('may have a note instead, which is published', () => {
    const path = published();
    const before = loadRegulation(path).notes.length;
    addNote(path, 'mâu thuẫn');
    expect(unnoted(path)).toEqual([]);
    expect(loadRegulation(path).notes).toHaveLength(before + 1);
  });

  test.each([
    'content/212-qd-ubnd-2021',
    'test/fixtures/regulations/dieu-le-cho-phien',
    'test/fixtures/regulations/quy-che-thi-dua',
  ])('of %s has nothing left', (path) => expect(unnoted(join(PROJECT, path))).toEqual([]));
});
