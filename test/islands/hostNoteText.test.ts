import { expect, test } from 'vitest';
import { hostNoteFile } from '../../src/domain/site/hostNoteFile.ts';
import { isSaying } from '../../src/islands/offline/hostNoteText.ts';

const NOTHING = { office: null, notices: [], contact: {} };

test('the file of a build without notices and contact has no words', () => {
  expect(isSaying(hostNoteFile(NOTHING))).toBe(false);
  expect(isSaying(`\uFEFF${hostNoteFile(NOTHING)}`)).toBe(false);
});

test.each([
  hostNoteFile({ ...NOTHING, office: 'UBND xã' }),
  hostNoteFile({ ...NOTHING, contact: { phone: '0271' } }),
  '\uFEFF{ "banner": "Bản thử nghiệm" }',
  '{ "notices": [{ "words": "Nghỉ bảo trì", "until": "2026-12-31" }] }',
])('a file with any words says something: %s', (text) => {
  expect(isSaying(text)).toBe(true);
});

test.each(['', '{', '<!doctype html>', '{ "banner": ', '['.repeat(20_000)])(
  'a file that is not JSON has no words',
  (text) => {
    expect(isSaying(text)).toBe(false);
  },
);
