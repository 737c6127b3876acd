import { expect, it } from 'vitest';
import { compareWords } from '../../../src/components/text/compareWords.ts';

/** Removed words as `[-…-]`, added ones as `{+…+}`, paragraphs separated by “/”. */
const plain = (former: string, after: string) =>
  compareWords(former, after)
    .map((paragraph) =>
      paragraph
        .map(({ kind, words }) => (kind === 'same' ? words : kind === 'removed' ? `[-${words}-]` : `{+${words}+}`))
        .join(''),
    )
    .join(' / ');

it.each<readonly [string, string, string]>([
  ['Tưới hai lần.', 'Tưới ba lần.', 'Tưới [-hai-]{+ba+} lần.'],
  ['Một.', 'Một.\nHai.', 'Một. / {+Hai.+}'],
  ['', 'Mới.', '{+Mới.+}'],
  ['Bỏ.', '', '[-Bỏ.-]'],
  [
    'Trừ nhu cầu vốn, đời sống.',
    'Hoặc phương án khác, đời sống.',
    '[-Trừ nhu cầu vốn-]{+Hoặc phương án khác+}, đời sống.',
  ],
  ['Giữ nguyên.', 'Giữ nguyên.', 'Giữ nguyên.'],
])('compares “%s” with “%s”', (former, after, expected) => {
  expect(plain(former, after)).toBe(expected);
});
