import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrow, shardOf, shardsOf } from '../../../../src/domain/search/text/shards.ts';
import type { SearchText } from '../../../../src/domain/search/text/searchText.ts';
import { wordsOf } from '../../../../src/domain/search/text/words.ts';

const text = (slug: string, words: string, name = slug): SearchText => ({
  slug,
  name,
  title: '',
  decision: null,
  regulation: 'Luật',
  units: [{ id: 'dieu-1', text: words }],
});
const ask = (texts: readonly SearchText[], typed: string, unfinished = false, here = -1) =>
  narrow(
    wordsOf(typed),
    unfinished,
    shardsOf(texts),
    texts.map(({ name }) => name),
    here,
  );

describe('shardOf', () => {
  it.each([
    ['tham', 'th'],
    ['a', 'a'],
    ['12', '12'],
    ['5', '5'],
    ['ß', '_'],
    ['aß', 'a_'],
    ['😀x', '_x'],
  ])('puts %s into %s', (word, shard) => expect(shardOf(word)).toBe(shard));
});

describe('shardsOf', () => {
  it('lists every word in its shard with delta-encoded text numbers', () => {
    const shards = shardsOf([text('a', 'tham nhũng'), text('b', 'khác'), text('c', 'THAM gia'), text('d', 'tham')]);
    expect(shards.get('th')).toEqual({ tham: [0, 2, 1] });
    expect(shards.get('kh')).toEqual({ khac: [1] });
    expect([...shards.keys()]).toEqual([...shards.keys()].toSorted());
  });

  it('keeps words that are names on Object.prototype', () => {
    expect(ask([text('a', 'x'), text('b', 'constructor toString __proto__')], 'constructor').order).toEqual([1, 0]);
    expect(ask([text('a', 'x')], 'hasOwnProperty')).toEqual({ order: [0], best: 1 });
  });
});

describe('narrow', () => {
  const texts = [
    text('a', 'tham mưu'),
    text('b', 'tham nhũng, lãng phí'),
    text('c', 'lãng phí'),
    text('d', 'khác', 'Luật tham nhũng'),
  ];

  it('ranks by number of matching words and counts the best', () => {
    expect(ask(texts, 'tham nhũng lãng phí')).toEqual({ order: [1, 2, 3, 0], best: 1 });
    expect(ask(texts, 'tham nhung')).toEqual({ order: [3, 1, 0, 2], best: 2 });
  });

  it('puts the current text first among equals', () => {
    expect(ask(texts, 'lang phi', false, 2).order[0]).toBe(2);
    expect(ask(texts, 'tham nhung', false, 2).order[0]).toBe(3);
  });

  it('matches the unfinished last word as a prefix of at least two letters', () => {
    expect(ask(texts, 'tham nh', true).best).toBe(2);
    expect(ask(texts, 'tham nh', false).best).toBe(3);
    expect(ask(texts, 'tham n', true).best).toBe(3);
  });

  it('returns all in order if nothing distinguishes them', () => {
    expect(ask(texts, 'khongco')).toEqual({ order: [0, 1, 2, 3], best: 4 });
    expect(ask(texts, '')).toEqual({ order: [0, 1, 2, 3], best: 4 });
    expect(ask([], 'tham')).toEqual({ order: [], best: 0 });
  });

  it('never skips a text that has all the words', () => {
    const word = fc.constantFrom('tham', 'nhũng', 'lãng', 'phí', 'đất', 'dat', '12', '5a');
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (all, typed) => {
          const many = all.map((words, index) => text(`t${index}`, words.join(' '), ''));
          const folded = wordsOf(typed.join(' ')).map((one) => one.folded);
          const having = many.flatMap(({ units }, index) => {
            const own = wordsOf(units[0]?.text ?? '').map((one) => one.folded);
            return folded.every((one) => own.includes(one)) ? [index] : [];
          });
          const { order, best } = ask(many, typed.join(' '));
          expect(order.toSorted((a, b) => a - b)).toEqual(many.map((_, index) => index));
          if (having.length > 0) expect(order.slice(0, best).toSorted((a, b) => a - b)).toEqual(having);
        },
      ),
    );
  });
});
