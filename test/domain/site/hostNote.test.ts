import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHostNote } from '../../../src/domain/site/hostNote.ts';
import { hostNoteFile } from '../../../src/domain/site/hostNoteFile.ts';
import { settingsOf } from '../../../src/domain/site/settings.ts';

const DAY = '2026-12-05';
const read = (given: unknown) => readHostNote(JSON.stringify(given), DAY);

describe('site.json', () => {
  test('shows nothing as a build without site.yaml ships it', () => {
    expect(readHostNote(hostNoteFile(settingsOf({})), DAY)).toEqual({ banner: null, notices: [], contact: null });
  });

  test('says what site.yaml says, until the host changes it', () => {
    const site = settingsOf({ office: 'Văn phòng', notices: [{ words: 'Hạn nộp' }], contact: { mail: 'a@b.vn' } });
    expect(readHostNote(hostNoteFile(site), DAY)).toEqual({
      banner: null,
      notices: ['Hạn nộp'],
      contact: [
        { words: 'Văn phòng', href: null },
        { words: 'a@b.vn', href: 'mailto:a@b.vn' },
      ],
    });
  });

  test.each([
    [{ words: 'A', from: '2026-12-05', until: '2026-12-05' }, ['A']],
    [{ words: 'A', from: '2026-12-06' }, []],
    [{ words: 'A', until: '2026-12-04' }, []],
    [{ words: 'A', until: 'ngày mai' }, ['A']],
    ['A', ['A']],
    [{ words: 5 }, []],
    [null, []],
  ])('shows a notice between its dates: %j', (notice, shown) => {
    expect(read({ notices: [notice] })?.notices).toEqual(shown);
  });

  test.each(['', '<!doctype html><p>404</p>', '{', '[]', 'null', '5', '"a"', `{"banner":"${'a'.repeat(20_000)}"}`])(
    'is ignored if it is not a notice file: %.20s',
    (text) => expect(readHostNote(text, DAY)).toBeNull(),
  );

  test('may begin with a byte order mark, as Notepad writes it', () => {
    expect(readHostNote('\uFEFF{"banner":"A"}', DAY)?.banner).toBe('A');
  });

  test('gives one line of text of limited length, and links only to telephones and letters', () => {
    expect(read({ banner: ' a\n\u202eb\u0000 ' })?.banner).toBe('a b');
    expect(read({ banner: 'a'.repeat(900) })?.banner).toHaveLength(301);
    expect(read({ contact: { phone: 'javascript:alert(1)', mail: 'a@b.vn?bcc=x@y.vn' } })?.contact).toEqual([
      { words: 'javascript:alert(1)', href: null },
      { words: 'a@b.vn?bcc=x@y.vn', href: null },
    ]);
    expect(read({ contact: { phone: '+84 (271) 38-60' } })?.contact?.[0]?.href).toBe('tel:+842713860');
  });

  test('never fails, whatever the file contains', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const note = readHostNote(text, DAY);
        for (const line of note?.contact ?? []) expect(line.href ?? 'tel:').toMatch(/^(?:tel|mailto):/);
        expect(note === null || note.notices.length <= 5).toBe(true);
      }),
    );
  });
});
