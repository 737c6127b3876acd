/** `npm run bench:lint`: what the check of drafts finds and what it misses. CASES names the folder of real texts. */
import { performance } from 'node:perf_hooks';
import { checkDraft } from '../../src/domain/draftCheck/checkDraft.ts';
import { longCode } from '../otherSite/longCode.ts';
import { measureInjected, measureOfficial, measureReal } from '../domain/draftCheck/measure.ts';

const list = (title: string, lines: readonly string[]): void => {
  if (lines.length > 0) console.log(`  ${title}:\n${lines.map((line) => `    ${line}`).join('\n')}`);
};

const official = measureOfficial();
console.log(
  `The first regulation: ${official.found.length} of ${official.found.length + official.missed.length} listed`,
);
list('missed', official.missed);
list('also reported', official.more);

const { CASES } = process.env;
if (CASES === undefined) console.log('Real texts: skipped, CASES is not set');
else {
  const real = measureReal(CASES);
  const rate = (real.false.length / real.articles) * 20;
  console.log(
    `Real texts: ${real.reported} reported in ${real.articles} articles, ${real.false.length} false (${rate.toFixed(2)} in 20 articles)`,
  );
  list('false', real.false);
}

const injected = measureInjected(5);
const sum = (of: (one: (typeof injected)[number]) => number) => injected.reduce((all, one) => all + of(one), 0);
console.log(
  `Injected: ${sum(({ found }) => found)} of ${sum(({ tried }) => tried)} found, ${sum((one) => one.false.length)} false`,
);
for (const { kind, tried, found, misses, false: wrong } of injected) {
  console.log(`  ${kind}: ${found} of ${tried}`);
  list('missed', misses);
  list('false', wrong);
}

const code = longCode();
const start = performance.now();
checkDraft(code);
console.log(`A code of 689 articles (${code.length} characters): ${Math.round(performance.now() - start)} ms`);
