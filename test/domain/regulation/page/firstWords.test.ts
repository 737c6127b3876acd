import { expect, test } from 'vitest';
import { firstWords } from '../../../../src/domain/regulation/page/firstWords.ts';
import { articlesOf } from '../../../../src/domain/regulation/tree/walk.ts';
import { MARKET, POINTS } from '../../openData/regulations.ts';

const articles = [MARKET, POINTS].flatMap(({ text }) => articlesOf(text.regulation).map(({ node }) => node));

test('are words of the article, in order, at most 121 characters', () => {
  expect(articles.length).toBeGreaterThan(5);
  for (const article of articles) {
    const words = firstWords(article);
    expect(words.length, article.id).toBeGreaterThan(10);
    expect(words.length, article.id).toBeLessThanOrEqual(121);
    expect(words, article.id).not.toContain('\n');
    const [clause] = article.children;
    const first = article.paragraphs[0] ?? clause?.heading ?? clause?.paragraphs[0] ?? '';
    expect(words.startsWith(first.replace(/\s+/gu, ' ').slice(0, 20)), article.id).toBe(true);
  }
});

test('end between words, with a sign that more follows', () => {
  const long = { ...articles[0]!, paragraphs: ['Điều này nói về '.repeat(30)], children: [] };
  expect(firstWords(long)).toMatch(/ (?:Điều|này|nói|về)…$/);
});
