import { isFull, onlyFull } from '../../full.ts';
import { findFullChromium } from '../chromium.ts';
import { killMidEdit } from '../../soak/kills.ts';
import { SELF_CHECK } from '../selfcheck.ts';
import { expect, test } from '../watch.ts';

/** The short version of `npm run test:soak -- kills`. */
test(`everything shown as saved survives killing the browser in the middle of edits${onlyFull}`, async ({
  baseURL,
}) => {
  test.skip(!isFull || findFullChromium() === null, 'kills a full Chromium several times');
  const { kills, acknowledged } = await killMidEdit(new URL(SELF_CHECK, baseURL).href, 3, 1);
  expect(kills).toBe(3);
  expect(acknowledged).toBeGreaterThan(0);
});
