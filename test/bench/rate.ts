/** Prints how many full ratings (all readings, with explanation) one core does in a second. Run: `node test/bench/rate.ts`. Nothing is asserted. */
import { fileURLToPath } from 'node:url';
import { loadRuleset } from '../../src/adapters/build/loadRuleset.ts';
import { rate } from '../../src/domain/rating/rate.ts';
import type { Facts } from '../../src/domain/rating/ruleset.ts';

const ruleset = loadRuleset(fileURLToPath(new URL('../../content/212-qd-ubnd-2021', import.meta.url)));

function factsFor(role: string, known: boolean): Facts {
  const rule = ruleset.roles.find(({ id }) => id === role);
  if (rule === undefined || !known) return { role };
  const answers = Object.fromEntries(rule.duties.map((duty, i) => [duty, i % 9 === 4 ? ('deficient' as const) : ('assured' as const)]));
  const fieldIndexes = Object.fromEntries((rule.items['fieldIndexes'] ?? []).map(({ id }, i) => [id, 65 + i]));
  return { role, answers, fieldIndexes, parIndex: 87.5, taskCompletion: 92, flags: { ideology: false, corruption: false, discipline: false } };
}

for (const role of ['truong-phong', 'truong-phong-noi-vu']) {
  for (const known of [true, false]) {
    const facts = factsFor(role, known);
    for (let warm = 0; warm < 3000; warm += 1) rate(ruleset, facts);
    const times: number[] = [];
    const end = performance.now() + 1000;
    let count = 0;
    const begin = performance.now();
    while (performance.now() < end) {
      const before = performance.now();
      for (let i = 0; i < 50; i += 1) rate(ruleset, facts);
      times.push((performance.now() - before) / 50);
      count += 50;
    }
    const perSecond = Math.round((count * 1000) / (performance.now() - begin));
    const median = times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
    console.log(`${role}, ${known ? 'everything' : 'nothing'} known: ${perSecond} a second, median ${(median * 1000).toFixed(1)} µs`);
  }
}
