/** A regulation whose texts contain what looks like markup or code, made from a fixture. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text put into every field. */
export const WORDS =
  '<script> </script><script>window.__ran=1</script> <style>*{display:none}</style> <!-- ]]> </head> " onload="x /icon.svg';

type Change = readonly [from: string | RegExp, to: string];

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  'metadata.yaml': [
    ['number: 07/', 'number: 17/'],
    // Among the newest, which the home page shows.
    ['date: 2020-05-04', 'date: 2025-05-04'],
    [/^title: .*$/m, `title: ${quoted(`Quy chế về ${WORDS}`)}`],
    [/^shortTitle: .*$/m, `shortTitle: ${quoted(WORDS)}`],
    [/^  name: Tổ dân phố mẫu$/m, `  name: ${quoted(`Tổ ${WORDS}`)}`],
    ['- Văn bản này không có thật.', `- ${quoted(`${WORDS}.`)}`],
  ],
  'van-ban.txt': [
    ['Chấm điểm thi đua của các tổ dân phố', `Quy chế về ${WORDS}`],
    ['Điều 1. Phạm vi', `Điều 1. Phạm vi của ${WORDS}`],
    ['hằng quý của các tổ dân phố.', `hằng quý, gồm ${WORDS}.`],
    ['a) Quét dọn', `a) Dọn ${WORDS}, quét dọn`],
  ],
  'roles.yaml': [
    ['name: Tổ trưởng tổ dân phố', `name: ${quoted(`Tổ trưởng ${WORDS}`)}`],
    ['because: Điều này dành cho tổ trưởng khu chợ.', `because: ${quoted(`Vì ${WORDS}.`)}`],
  ],
  'rating.yaml': [
    ['duty: việc', `duty: ${quoted(`việc ${WORDS}`)}`],
    ['name: Hạng Nhất,', `name: ${quoted(`Hạng ${WORDS}`)},`],
    ['name: Điểm thi đua,', `name: ${quoted(`Điểm ${WORDS}`)},`],
    ['reason: Đúng như quy chế viết.', `reason: ${quoted(`Theo ${WORDS}.`)}`],
    ['text: Không đồng ý thì gửi đơn', `text: ${quoted(`Thì ${WORDS} gửi đơn`).slice(0, -1)}`],
    ['trong 05 ngày.', "trong 05 ngày.'"],
  ],
};

/** Copies the fixture to a folder and puts `WORDS` into its texts. */
export function writeHostileContent(fixture: string, folder: string): void {
  cpSync(fixture, folder, { recursive: true });
  for (const [file, changes] of Object.entries(CHANGES)) changeFile(join(folder, file), changes);
  writeFileSync(
    join(folder, 'notes.yaml'),
    `- id: chu-la\n  kind: mâu thuẫn\n  places:\n    - at: dieu-2.khoan-1\n      span: Họp tổ dân phố\n  note: ${quoted(`Ghi chú ${WORDS}.`)}\n`,
  );
}

/** Replaces the first occurrence of each text in a file. Throws where one does not occur. */
export function changeFile(path: string, changes: readonly Change[]): void {
  const changed = changes.reduce(
    (text, [from, to]) => {
      const next = text.replace(from, () => to);
      if (next === text) throw new Error(`${path} does not contain ${String(from)}`);
      return next;
    },
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, changed);
}
