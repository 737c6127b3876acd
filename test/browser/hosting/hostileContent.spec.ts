/**
 * A regulation may contain text that looks like markup or code. It stays text on every page and changes neither the
 * security policy nor any address.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE } from '../../otherSite/content.ts';
import { WORDS } from '../../otherSite/hostileContent.ts';
import { expect, test } from '../otherSite.ts';
import { pagesOf } from '../site.ts';

const SLUG = `van-ban/${HOSTILE}/`;

test('every page shows code-like content as text, keeps its theme and runs none of it', async ({
  page,
  served: { dist },
}) => {
  test.setTimeout(180_000);
  await page.goto('');
  await page.evaluate(() => localStorage.setItem(`${location.pathname}theme`, 'dark'));
  const isOfAnother = (address: string) => /^van-ban\/./.test(address) && !address.startsWith(SLUG);
  for (const address of pagesOf(dist).filter((one) => !isOfAnother(one))) {
    await page.goto(address);
    const seen = await page.evaluate(() => ({
      theme: document.documentElement.dataset['theme'],
      ran: '__ran' in window,
      heading: document.querySelector('h1')?.checkVisibility(),
      elements: document.querySelectorAll('[onload]').length,
      foreign: [...document.querySelectorAll('link[rel=icon], link[rel=manifest]')].filter((link) =>
        /^[/h]/.test(link.getAttribute('href') ?? '/'),
      ).length,
    }));
    expect(seen, address).toEqual({ theme: 'dark', ran: false, heading: true, elements: 0, foreign: 0 });
  }
  await page.goto(`${SLUG}dieu-1/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(WORDS);
  await expect(page.locator('main')).toContainText(`gồm ${WORDS}.`);
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', '../../../icon.svg');
  await page.goto(SLUG);
  await expect(page).toHaveTitle(new RegExp(WORDS.replace(/[.*+?^${}()|[\]\\"]/g, '.')));
});

test('the policy allows only the inline scripts of the original site', ({ served }) => {
  const hashes = (dist: string) =>
    new Set(
      readdirSync(dist, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.html'))
        .flatMap((file) => readFileSync(join(dist, file), 'utf8').match(/script-src[^;]*/g) ?? [])
        .flatMap((sources) => sources.match(/sha256-[^']+/g) ?? []),
    );
  const own = hashes(new URL('../../../dist', import.meta.url).pathname);
  expect([...hashes(served.dist)].filter((hash) => !own.has(hash))).toEqual([]);
});
