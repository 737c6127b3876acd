/** Lighthouse's score for the speed of a page. */
import { once } from 'node:events';
import { listen, siteServer } from '../../../src/adapters/site/host/serve.ts';
import { findFullChromium } from '../../browser/chromium.ts';
import { lighthouseOf } from '../lighthouseRun.ts';

/** As Lighthouse names it in its report. */
const CATEGORY = 'Performance';

/** The score (0–100) of each of `runs` runs on a page of a built site; none without a Chromium. */
export async function phoneScores(dist: string, page: string, times: number): Promise<readonly number[]> {
  const browser = findFullChromium();
  if (browser === null) return [];
  const server = siteServer(dist);
  const port = await listen(server, 4486);
  try {
    const scores: number[] = [];
    for (let run = 0; run < times; run += 1)
      scores.push((await lighthouseOf(`http://localhost:${port}/${page}`, browser)).scores.get(CATEGORY) ?? NaN);
    return scores;
  } finally {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }
}
