import { describe, expect, test } from 'vitest';
import { mendId, nearestWord } from '../../src/domain/nearest.ts';

describe('nearestWord', () => {
  test.each([
    ['tyle', ['tong', 'tyLe'], 'tyLe'],
    ['xuat-sax', ['tot', 'xuat-sac'], 'xuat-sac'],
    ['onde', ['node', 'none'], 'node'],
    ['to', ['tot'], 'tot'],
    ['tot', ['kha', 'yeu'], null],
    ['a', [], null],
    ['k', ['n', 'q'], null],
  ])('%s among %s', (word, words, nearest) => {
    expect(nearestWord(word, words)).toBe(nearest);
  });
});

test('mendId names the word that was probably meant before the other ways', () => {
  expect(mendId('tongDiem1', ['tongDiem'])).toBe('Có lẽ là "tongDiem"? Sửa mã.');
  expect(mendId('haiLong', ['tong'], 'Sửa mã, hoặc bỏ.')).toBe('Sửa mã, hoặc bỏ.');
});
